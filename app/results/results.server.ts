import { eq, sql } from 'drizzle-orm'
import { countEqualityAnswers } from '#app/responses/equality.server.ts'
import { EQUALITY_DEFINITION } from '#app/responses/equality.ts'
import type { Db } from '#db/client.server.ts'
import { answerCounts, consultationResults } from '#db/schema/results.ts'
import type { Group } from './breakdown.ts'
import { type Count, type Counts, type QuestionResult, resultsOf } from './distribution.ts'
import { contributionsOf } from './tally.ts'

export type ResultsState = { countedAt: Date | null; publishedAt: Date | null }

export async function findResultsState(db: Db, consultationId: string): Promise<ResultsState> {
	const [found] = await db
		.select({
			countedAt: consultationResults.countedAt,
			publishedAt: consultationResults.publishedAt,
		})
		.from(consultationResults)
		.where(eq(consultationResults.consultationId, consultationId))
	return found ?? { countedAt: null, publishedAt: null }
}

/** Shows the results to everybody, or no longer does (`by` undefined). */
export async function setResultsPublished(
	db: Db,
	consultationId: string,
	{ by, now }: { by?: { staffId: string }; now: Date },
): Promise<void> {
	const set = { publishedAt: by ? now : null, publishedBy: by?.staffId ?? null }
	await db
		.insert(consultationResults)
		.values({ consultationId, ...set })
		.onConflictDoUpdate({ target: consultationResults.consultationId, set })
}

export type CountedResults = {
	all: Counts
	/** By place; of those whose place is not known, the id is empty. */
	places: Group[]
	channels: Group[]
}

/** What was counted so far, which takes as long for a thousand responses as for a million. */
export async function readCounted(db: Db, consultationId: string): Promise<CountedResults> {
	const read = (group: typeof answerCounts.placeId | typeof answerCounts.channel) =>
		db
			.select({
				group: sql<string>`${group}`,
				questionId: answerCounts.questionId,
				choice: answerCounts.choice,
				count: sql`sum(${answerCounts.count})`.mapWith(Number),
				sum: sql`sum(${answerCounts.sum})`.mapWith(Number),
				flagged:
					sql`coalesce(sum(${answerCounts.count}) filter (where ${answerCounts.isFlagged}), 0)`.mapWith(
						Number,
					),
			})
			.from(answerCounts)
			.where(eq(answerCounts.consultationId, consultationId))
			.groupBy(group, answerCounts.questionId, answerCounts.choice)
	const byChannel = await read(answerCounts.channel)
	const all: Counts = new Map()
	for (const row of byChannel) add(all, row)
	return { all, channels: groupsOf(byChannel), places: groupsOf(await read(answerCounts.placeId)) }
}

type Row = Count & { group: string; questionId: string; choice: string }

function groupsOf(rows: Row[]): Group[] {
	const groups = new Map<string, Counts>()
	for (const row of rows) {
		const counts = groups.get(row.group) ?? new Map()
		groups.set(row.group, counts)
		add(counts, row)
	}
	return [...groups].map(([id, counts]) => ({ id, counts }))
}

function add(counts: Counts, { questionId, choice, count, sum, flagged }: Row) {
	const choices = counts.get(questionId) ?? new Map<string, Count>()
	counts.set(questionId, choices)
	const before = choices.get(choice)
	choices.set(choice, {
		count: count + (before?.count ?? 0),
		sum: sum + (before?.sum ?? 0),
		flagged: flagged + (before?.flagged ?? 0),
	})
}

/** Who took part, as far as they said: totals alone, which nothing else can be told apart by. */
export async function readEquality(
	db: Db,
	consultationId: string,
	{ threshold }: { threshold: number },
): Promise<QuestionResult[]> {
	const counts: Counts = new Map()
	for (const { questionId, value, count } of await countEqualityAnswers(db, consultationId))
		for (const one of contributionsOf(EQUALITY_DEFINITION, { [questionId]: value }))
			add(counts, { group: '', ...one, count, flagged: 0 })
	return resultsOf(EQUALITY_DEFINITION, counts, { threshold })
}
