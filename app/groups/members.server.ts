import { and, count, eq, inArray } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import { queueNotice } from '#app/notices/outbox.server.ts'
import { keepContact } from '#app/residents/contact.server.ts'
import { makeLink } from '#app/residents/link.server.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/groups.ts'
import { lockGroup, noteReworded } from './group.server.ts'
import { isLastContact, mayAct, mayRemove, membersMax } from './group.ts'
import type { InviteForm, ShownForm } from './group-forms.ts'
import { findMembership, listMembers, type Membership } from './membership.server.ts'

type Invited = 'invited' | 'alreadyMember' | 'full' | 'notAllowed'

/**
 * Invites somebody by email. Who is invited already gets the link once more; who left, declined or
 * was removed may be invited again. notAllowed: who invites is no contact of a verified group.
 */
export function inviteMember(
	db: Db,
	by: Membership,
	{ name, email, role }: InviteForm,
	{ now }: { now: Date },
): Promise<Invited> {
	return db.transaction(async (tx) => {
		const inviter = await holdMember(tx, by)
		if (inviter?.role !== 'contact' || !mayAct(inviter)) return 'notAllowed'
		const { groupId, language } = inviter
		const contact = await keepContact(tx, { kind: 'email', value: email })
		const isSame = and(eq(memberships.groupId, groupId), eq(memberships.contactId, contact.id))
		const [known] = await tx.select().from(memberships).where(isSame)
		if (known?.status === 'active') return 'alreadyMember'
		if (known?.status !== 'invited' && (await countMembers(tx, groupId)) >= membersMax)
			return 'full'
		const invitation = { name, role, invitedBy: by.id, invitedAt: now, status: 'invited' } as const
		const afresh = { ...invitation, joinedAt: null, endedAt: null, shown: 'nothing' } as const
		const [member] = await tx
			.insert(memberships)
			.values({ ...afresh, groupId, contactId: contact.id, language })
			.onConflictDoUpdate({
				target: [memberships.groupId, memberships.contactId],
				set: { ...afresh, phone: null },
			})
			.returning({ id: memberships.id })
		const subjectId = member?.id ?? ''
		await queueNotice(tx, {
			...({ kind: 'group_invitation', channel: 'email' } as const),
			recipient: contact.value,
			detail: { token: await makeLink(tx, { kind: 'membership', subjectId, now }) },
			...{ language, groupId, now },
		})
		await noteMembers(tx, groupId, { what: 'invited', now })
		return 'invited'
	})
}

async function countMembers(db: Db, groupId: string): Promise<number> {
	const isThere = inArray(memberships.status, ['active', 'invited'])
	const [row] = await db
		.select({ count: count() })
		.from(memberships)
		.where(and(eq(memberships.groupId, groupId), isThere))
	return row?.count ?? 0
}

/** The membership as it is once nobody else can change the group's members. */
export async function holdMember(tx: Db, { id, groupId }: Pick<Membership, 'id' | 'groupId'>) {
	await lockGroup(tx, groupId)
	return findMembership(tx, id)
}

type MembersChange =
	| 'invited'
	| 'joined'
	| 'removed'
	| 'left'
	| 'handover_asked'
	| 'handover_taken_back'
	| 'handover_declined'
	| 'handed_over'

export function noteMembers(
	db: Db,
	groupId: string,
	{ what, now }: { what: MembersChange; now: Date },
) {
	const line = { action: 'group.members_changed', subjectId: groupId, detail: { what } } as const
	return recordAudit(db, { ...line, at: now })
}

/** Says yes or no to an invitation; false when it does not wait any more. */
export function answerInvitation(
	db: Db,
	invited: Membership,
	{ isAccepted, language, now }: { isAccepted: boolean; language: Language; now: Date },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const member = await holdMember(tx, invited)
		const isOpen = member?.status === 'invited' && member.group.status === 'verified'
		if (!isOpen) return false
		await tx
			.update(memberships)
			.set(
				isAccepted
					? { status: 'active', language, joinedAt: now, endedAt: null }
					: { status: 'declined', endedAt: now },
			)
			.where(eq(memberships.id, member.id))
		if (isAccepted) await noteMembers(tx, member.groupId, { what: 'joined', now })
		return true
	})
}

/** A contact removes a member, or takes an invitation back; of another group's people, nobody. */
export function removeMember(
	db: Db,
	by: Membership,
	memberId: string,
	{ now }: { now: Date },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const remover = await holdMember(tx, by)
		const member = await findMembership(tx, memberId)
		if (!remover || member?.groupId !== remover.groupId || !mayRemove(remover, member)) return false
		await end(tx, member.id, { status: 'removed', now })
		await noteMembers(tx, member.groupId, { what: 'removed', now })
		return true
	})
}

/** What the page showed of them goes with them, and so does what they asked or were asked. */
export async function end(
	tx: Db,
	id: string,
	{ status, now }: { status: 'removed' | 'left'; now: Date },
) {
	await tx.update(memberships).set(NOTHING_ASKED).where(eq(memberships.handoverTo, id))
	await tx
		.update(memberships)
		.set({ status, endedAt: now, shown: 'nothing', phone: null, ...NOTHING_ASKED })
		.where(eq(memberships.id, id))
}

export const NOTHING_ASKED = { handoverTo: null, handoverAt: null, leavesAfter: false } as const

/** lastContact: they hand over or close the group first. */
export function leaveGroup(
	db: Db,
	leaving: Membership,
	{ now }: { now: Date },
): Promise<'left' | 'lastContact' | 'gone'> {
	return db.transaction(async (tx) => {
		const member = await holdMember(tx, leaving)
		if (member?.status !== 'active') return 'gone'
		const isClosed = member.group.status === 'closed'
		if (!isClosed && isLastContact(await listMembers(tx, member.groupId), member.id))
			return 'lastContact'
		await end(tx, member.id, { status: 'left', now })
		await noteMembers(tx, member.groupId, { what: 'left', now })
		return 'left'
	})
}

/** What is shown of a member, and how they are called; theirs alone to say. */
export function keepShown(
	db: Db,
	{ id, groupId }: Pick<Membership, 'id' | 'groupId'>,
	{ name, phone, shown }: ShownForm,
	{ now }: { now: Date },
): Promise<void> {
	return db.transaction(async (tx) => {
		const member = await holdMember(tx, { id, groupId })
		if (member?.status !== 'active') return
		await tx
			.update(memberships)
			.set({ name, phone: phone ?? null, shown })
			.where(eq(memberships.id, id))
		const isOnPage = member.role === 'contact' && shown !== 'nothing'
		const isNew = member.name !== name || member.shown === 'nothing'
		if (isOnPage && isNew) await noteReworded(tx, member.group, { now })
	})
}
