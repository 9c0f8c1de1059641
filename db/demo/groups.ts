import { addDays, localDay } from '#app/triage/timescale.ts'
import type { Db } from '#db/client.server.ts'
import { consultations } from '#db/schema/consultations.ts'
import * as tables from '#db/schema/groups.ts'
import { contacts } from '#db/schema/residents.ts'
import { instantOn } from './calendar.ts'
import { type DemoGroup, type DemoProposal, demoGroups } from './groups-wording.ts'
import { both } from './wording.ts'

const officer = 'meera-chowdhury'

type Story = { now: Date; groupIds: ReadonlyMap<string, string> }

const dayAt = (now: Date, day: number, hours: number) =>
	instantOn(addDays(localDay(now), day), hours, 15)

/** Eight community groups with their members and priorities; their ids by address. */
export async function fillGroups(db: Db, { now }: { now: Date }): Promise<Map<string, string>> {
	const groupIds = new Map<string, string>()
	for (const group of demoGroups) {
		const id = crypto.randomUUID()
		groupIds.set(group.slug, id)
		const { slug, name, language, placeIds, spoken, status, registered } = group
		const isDecided = status === 'verified' || status === 'closed'
		const decidedAt = isDecided ? dayAt(now, registered + 2, 11) : null
		const closedAt = status === 'closed' ? dayAt(now, registered + 200, 18) : null
		const registeredAt = dayAt(now, registered, 19)
		await db.insert(tables.groups).values({
			...{ id, slug, name, language, placeIds, spoken, status, registeredAt, closedAt },
			...{ purpose: both(group.purpose), decidedAt, decidedBy: isDecided ? officer : null },
			changedAt: closedAt ?? decidedAt ?? registeredAt,
		})
		await fillMembers(db, group, { groupId: id, registeredAt })
	}
	return groupIds
}

async function fillMembers(
	db: Db,
	{ slug, members, language, shown, priorities, status }: DemoGroup,
	{ groupId, registeredAt }: { groupId: string; registeredAt: Date },
) {
	const rows = members.map((name, index) => ({ name, index, contactId: crypto.randomUUID() }))
	await db.insert(contacts).values(
		rows.map(({ contactId, index }) => ({
			...{ id: contactId, kind: 'email' as const, provenAt: registeredAt },
			value: `${slug}-${index + 1}@example.org`,
		})),
	)
	await db.insert(tables.memberships).values(
		rows.map(({ name, index, contactId }) => ({
			...{ groupId, contactId, name, language },
			role: index === 0 ? ('contact' as const) : ('member' as const),
			status: status === 'closed' ? ('left' as const) : ('active' as const),
			shown: index === 0 ? shown : ('nothing' as const),
			...{ invitedAt: registeredAt, joinedAt: registeredAt },
			endedAt: status === 'closed' ? registeredAt : null,
		})),
	)
	if (priorities.length > 0)
		await db.insert(tables.groupPriorities).values(
			priorities.map((words, index) => ({
				...{ groupId, position: index + 1, words: both(words), changedAt: registeredAt },
			})),
		)
}

/** What the groups proposed, and what came of it: after the workshops and consultations are there. */
export async function fillProposals(
	db: Db,
	{ now, groupIds, workshopIds }: Story & { workshopIds: ReadonlyMap<string, string> },
): Promise<void> {
	const members = await db
		.select({ id: tables.memberships.id, groupId: tables.memberships.groupId })
		.from(tables.memberships)
	const asked = await db
		.select({ id: consultations.id, slug: consultations.slug })
		.from(consultations)
	const consultationIds = new Map(asked.map(({ id, slug }) => [slug, id]))
	const rows = demoGroups.flatMap((group) =>
		(group.proposals ?? []).map((proposal) => ({ group, proposal })),
	)
	await db.insert(tables.proposals).values(
		rows.map(({ group, proposal }) => {
			const groupId = groupIds.get(group.slug) ?? ''
			const membershipId = members.find((one) => one.groupId === groupId)?.id ?? ''
			const { workshop, consultation } = proposal
			return {
				...proposalColumns(proposal, now),
				...{ groupId, membershipId, language: group.language, placeId: group.placeIds[0] },
				workshopId: workshop && workshopIds.get(workshop),
				consultationId: consultation && consultationIds.get(consultation),
			}
		}),
	)
}

function proposalColumns(
	{ kind, title, words, status, day, reply, repliedDay }: DemoProposal,
	now: Date,
) {
	return {
		...{ kind, title, words, status, proposedAt: dayAt(now, day, 20) },
		...(reply &&
			repliedDay !== undefined && {
				...{ reply: both(reply), repliedBy: officer, repliedAt: dayAt(now, repliedDay, 12) },
			}),
	}
}
