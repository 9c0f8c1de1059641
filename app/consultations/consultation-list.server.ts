import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { consultationFollowers, consultations, publicQuestions } from '#db/schema/consultations.ts'
import type { State } from './state.ts'

export const listPerPage = 30

function stateAt(now: Date): SQL<State> {
	const at = now.toISOString()
	return sql<State>`case
		when ${consultations.status} = 'draft' then 'draft'
		when ${consultations.status} = 'withdrawn' then 'withdrawn'
		when ${consultations.outcomeSentAt} is not null then 'told'
		when ${consultations.opensAt} > ${at}::timestamptz then 'coming'
		when ${consultations.closesAt} > ${at}::timestamptz then 'open'
		else 'closed' end`
}

/** How many there are in each state. */
export async function countByState(db: Db, { now }: { now: Date }): Promise<Map<State, number>> {
	const counted = db
		.select({ state: stateAt(now).as('state') })
		.from(consultations)
		.as('counted')
	const rows = await db
		.select({ state: counted.state, count: count() })
		.from(counted)
		.groupBy(counted.state)
	return new Map(rows.map((row) => [row.state, row.count]))
}

/** A page of those in a state: what closes soon first, and drafts by their last change. */
export async function listByState(
	db: Db,
	state: State,
	{ page, now }: { page: number; now: Date },
) {
	const order = ['coming', 'open'].includes(state)
		? [asc(consultations.closesAt), asc(consultations.id)]
		: [desc(consultations.changedAt), desc(consultations.id)]
	const found = await db
		.select({
			id: consultations.id,
			title: consultations.title,
			opensAt: consultations.opensAt,
			closesAt: consultations.closesAt,
			changedAt: consultations.changedAt,
			outcomeSentAt: consultations.outcomeSentAt,
		})
		.from(consultations)
		.where(eq(stateAt(now), state))
		.orderBy(...order)
		.limit(listPerPage)
		.offset((page - 1) * listPerPage)
	const waiting = await countWaiting(
		db,
		found.map(({ id }) => id),
	)
	return found.map((one) => ({ ...one, questionsWaiting: waiting.get(one.id) ?? 0 }))
}

/** Questions asked in public that wait for an answer, by consultation. */
async function countWaiting(db: Db, ids: string[]): Promise<Map<string, number>> {
	if (ids.length === 0) return new Map()
	const rows = await db
		.select({ id: publicQuestions.consultationId, count: count() })
		.from(publicQuestions)
		.where(
			and(
				inArray(publicQuestions.consultationId, ids),
				isNull(publicQuestions.answeredAt),
				eq(publicQuestions.isHidden, false),
			),
		)
		.groupBy(publicQuestions.consultationId)
	return new Map(rows.map((row) => [row.id, row.count]))
}

/** For the list of consultations that can be copied: the newest, at most a hundred. */
export function listCopyable(db: Db) {
	return db
		.select({ id: consultations.id, title: consultations.title })
		.from(consultations)
		.orderBy(desc(consultations.createdAt), desc(consultations.id))
		.limit(100)
}

/** Waiting questions and confirmed followers, for the overview. */
export async function readCounts(db: Db, consultationId: string) {
	const waiting = await countWaiting(db, [consultationId])
	const [row] = await db
		.select({ count: count() })
		.from(consultationFollowers)
		.where(
			and(
				eq(consultationFollowers.consultationId, consultationId),
				isNotNull(consultationFollowers.confirmedAt),
				isNull(consultationFollowers.endedAt),
			),
		)
	return { questionsWaiting: waiting.get(consultationId) ?? 0, followers: row?.count ?? 0 }
}
