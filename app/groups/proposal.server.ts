import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { groups, proposals } from '#db/schema/groups.ts'
import { lockGroup } from './group.server.ts'
import { groupWords, mayAct, type ProposalStatus, proposalsOpenMax } from './group.ts'
import type { AnswerForm, ProposalForm } from './group-forms.ts'
import { findMembership, type Membership } from './membership.server.ts'
import { tellGroup } from './recipients.server.ts'

export type Proposal = typeof proposals.$inferSelect

export const proposalsPerPage = 20
const proposalsShownMax = 50

/** tooMany: so many of the group's wait for an answer already. */
export function propose(
	db: Db,
	by: Membership,
	{ kind, title, words, place }: ProposalForm,
	{ language, now }: { language: Language; now: Date },
): Promise<'proposed' | 'tooMany' | 'notAllowed'> {
	return db.transaction(async (tx) => {
		await lockGroup(tx, by.groupId)
		const member = await findMembership(tx, by.id)
		if (!member || !mayAct(member)) return 'notAllowed'
		const { groupId, id: membershipId } = member
		const [open] = await tx
			.select({ count: count() })
			.from(proposals)
			.where(
				and(eq(proposals.groupId, groupId), inArray(proposals.status, ['received', 'considering'])),
			)
		if ((open?.count ?? 0) >= proposalsOpenMax) return 'tooMany'
		await tx.insert(proposals).values({
			...{ groupId, membershipId, kind, title, words, language },
			placeId: place || null,
			proposedAt: now,
		})
		return 'proposed'
	})
}

/** The newest first; what is beyond the limit is old. */
export function listProposals(db: Db, groupId: string): Promise<Proposal[]> {
	return db
		.select()
		.from(proposals)
		.where(eq(proposals.groupId, groupId))
		.orderBy(desc(proposals.proposedAt), desc(proposals.id))
		.limit(proposalsShownMax)
}

const withGroup = {
	proposal: proposals,
	group: { id: groups.id, name: groups.name, slug: groups.slug, status: groups.status },
}

export async function findProposal(db: Db, id: string) {
	const [found] = await db
		.select(withGroup)
		.from(proposals)
		.innerJoin(groups, eq(groups.id, proposals.groupId))
		.where(eq(proposals.id, id))
	return found
}

/** For staff: what waits longest first, what was answered last first. */
export function listByProposalStatus(db: Db, status: ProposalStatus, { page }: { page: number }) {
	const isOpen = status === 'received' || status === 'considering'
	const order = isOpen ? asc(proposals.proposedAt) : desc(proposals.repliedAt)
	return db
		.select(withGroup)
		.from(proposals)
		.innerJoin(groups, eq(groups.id, proposals.groupId))
		.where(eq(proposals.status, status))
		.orderBy(order, proposals.id)
		.limit(proposalsPerPage)
		.offset((page - 1) * proposalsPerPage)
}

export async function countByProposalStatus(db: Db): Promise<Map<ProposalStatus, number>> {
	const rows = await db
		.select({ status: proposals.status, count: count() })
		.from(proposals)
		.groupBy(proposals.status)
	return new Map(rows.map((row) => [row.status, row.count]))
}

/**
 * The council's answer, which is shown and mailed. One that was read in another state than it has
 * now (`seen`) is not answered over: false.
 */
export function answerProposal(
	db: Db,
	id: string,
	{ status, reply, cameOf }: AnswerForm,
	{ seen, by, now }: { seen: ProposalStatus; by: { staffId: string }; now: Date },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [answered] = await tx
			.update(proposals)
			.set({
				...{ status, reply, repliedBy: by.staffId, repliedAt: now },
				workshopId: cameOf?.kind === 'workshop' ? cameOf.id : null,
				consultationId: cameOf?.kind === 'consultation' ? cameOf.id : null,
			})
			.where(and(eq(proposals.id, id), eq(proposals.status, seen)))
			.returning()
		if (!answered) return false
		await tell(tx, answered, { now })
		const line = { action: 'proposal.answered', staffId: by.staffId, subjectId: id } as const
		await recordAudit(tx, { ...line, detail: { status }, at: now })
		return true
	})
}

/** Whether a group was told that one of these workshops came of what it proposed. */
export async function areNamedInProposals(db: Db, workshopIds: string[]): Promise<boolean> {
	const [named] = await db
		.select({ id: proposals.id })
		.from(proposals)
		.where(inArray(proposals.workshopId, workshopIds))
		.limit(1)
	return named !== undefined
}

/** In words that say which proposal it is and what is answered. */
async function tell(tx: Db, proposal: Proposal, { now }: { now: Date }) {
	const { groupId, membershipId, title, reply } = proposal
	const detailIn = (language: Language) => ({
		title,
		words: groupWords(reply ?? {}, language).text,
	})
	const news = { kind: 'proposal_answered', groupId, detailIn } as const
	const audience = membershipId ? { contactsAnd: membershipId } : 'contacts'
	await tellGroup(tx, audience, news, { now })
}
