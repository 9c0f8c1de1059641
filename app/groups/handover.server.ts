import { and, asc, eq } from 'drizzle-orm'
import { queueNotices } from '#app/notices/outbox.server.ts'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/groups.ts'
import { noteReworded } from './group.server.ts'
import { mayAct, mayTakeOver } from './group.ts'
import type { HandoverForm } from './group-forms.ts'
import { end, holdMember, NOTHING_ASKED, noteMembers } from './members.server.ts'
import { findMembership, type Membership } from './membership.server.ts'
import { listRecipients, tellGroup, tellMembers } from './recipients.server.ts'

/**
 * Asks a member to be the contact person in one's own place; until they accept, nothing changes.
 * Who is asked before is asked no more. notMember: that one is not there any more, or has not
 * accepted their invitation yet.
 */
export function askToTakeOver(
	db: Db,
	by: Membership,
	{ memberId, after }: HandoverForm,
	{ now }: { now: Date },
): Promise<'asked' | 'notAllowed' | 'notMember'> {
	return db.transaction(async (tx) => {
		const giver = await holdMember(tx, by)
		if (giver?.role !== 'contact' || !mayAct(giver)) return 'notAllowed'
		const taker = await findMembership(tx, memberId)
		const asked = { handoverTo: memberId, handoverAt: now, leavesAfter: after === 'leave' }
		if (!taker || !mayTakeOver({ ...giver, ...asked }, taker)) return 'notMember'
		await tx.update(memberships).set(asked).where(eq(memberships.id, giver.id))
		const { groupId } = giver
		await tellGroup(tx, { only: taker.id }, { kind: 'group_handover', groupId }, { now })
		await noteMembers(tx, groupId, { what: 'handover_asked', now })
		return 'asked'
	})
}

/** Who has asked this member to take over from them, the earliest first. */
export async function findGiver(
	db: Db,
	taker: Pick<Membership, 'id' | 'groupId' | 'role' | 'status'>,
): Promise<typeof memberships.$inferSelect | undefined> {
	const givers = await db
		.select()
		.from(memberships)
		.where(and(eq(memberships.groupId, taker.groupId), eq(memberships.handoverTo, taker.id)))
		.orderBy(asc(memberships.handoverAt), asc(memberships.id))
	return givers.find((giver) => mayTakeOver(giver, taker))
}

/** Takes back what somebody was asked; false when there is nothing to take back any more. */
export function takeBackHandover(db: Db, by: Membership, { now }: { now: Date }): Promise<boolean> {
	return db.transaction(async (tx) => {
		const giver = await holdMember(tx, by)
		if (!giver?.handoverTo) return false
		await tx.update(memberships).set(NOTHING_ASKED).where(eq(memberships.id, giver.id))
		await noteMembers(tx, giver.groupId, { what: 'handover_taken_back', now })
		return true
	})
}

/**
 * Says yes or no to taking over from who asked. With a yes they are the contact person, and who
 * asked is a member or gone, as chosen. false: it was taken back, or is answered already.
 */
export function answerHandover(
	db: Db,
	by: Membership,
	{ giverId, isAccepted }: { giverId: string | undefined; isAccepted: boolean },
	{ now }: { now: Date },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const taker = await holdMember(tx, by)
		const giver = giverId ? await findMembership(tx, giverId) : undefined
		if (!taker || !mayAct(taker) || !giver || !mayTakeOver(giver, taker)) return false
		if (isAccepted) await handOver(tx, giver, taker, { now })
		else await decline(tx, giver, { now })
		return true
	})
}

async function handOver(tx: Db, giver: Membership, taker: Membership, { now }: { now: Date }) {
	const { groupId, leavesAfter } = giver
	const all = await listRecipients(tx, groupId, 'all')
	await tx.update(memberships).set({ role: 'contact' }).where(eq(memberships.id, taker.id))
	await tx
		.update(memberships)
		.set({ role: 'member', shown: 'nothing', ...NOTHING_ASKED })
		.where(eq(memberships.id, giver.id))
	if (taker.shown !== 'nothing') await noteReworded(tx, taker.group, { now })
	await noteMembers(tx, groupId, { what: 'handed_over', now })
	if (leavesAfter) {
		await end(tx, giver.id, { status: 'left', now })
		await noteMembers(tx, groupId, { what: 'left', now })
	}
	const gone = all.filter(({ membershipId }) => leavesAfter && membershipId === giver.id)
	const others = all.filter((one) => one.membershipId !== taker.id && !gone.includes(one))
	const news = { kind: 'group_handed_over', groupId } as const
	await tellMembers(tx, others, news, { now })
	// Who has left gets no link: there is nothing that it would open.
	const notices = gone.map(({ recipient, language }) => ({
		...{ ...news, channel: 'email' as const, recipient, language },
	}))
	await queueNotices(tx, notices, { now })
}

async function decline(tx: Db, giver: Membership, { now }: { now: Date }) {
	const { groupId } = giver
	await tx.update(memberships).set(NOTHING_ASKED).where(eq(memberships.id, giver.id))
	await tellGroup(tx, { only: giver.id }, { kind: 'group_handover_declined', groupId }, { now })
	await noteMembers(tx, groupId, { what: 'handover_declined', now })
}
