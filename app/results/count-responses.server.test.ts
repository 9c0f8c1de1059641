import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import type { Answers } from '#app/questions/answer.ts'
import type { Db } from '#db/client.server.ts'
import { answers as answerRows } from '#db/schema/questions.ts'
import { responseRecounts, responses } from '#db/schema/responses.ts'
import { answerCounts, consultationResults } from '#db/schema/results.ts'
import { expect, test } from '#tests/support/database.ts'
import { foldResponses } from './count-responses.server.ts'
import {
	type Made,
	makeConsultation,
	makeResponse,
	now,
	smallDefinition,
} from './results.test-support.ts'
import { contributionsOf, tallied } from './tally.ts'

async function counted(db: Db, { consultation }: Made) {
	const rows = await db
		.select()
		.from(answerCounts)
		.where(eq(answerCounts.consultationId, consultation.id))
	return rows
		.filter(({ count, sum }) => count !== 0 || sum !== 0)
		.map((row) => JSON.stringify(Object.entries(row).sort()))
		.sort()
}

test('what has come in is counted once, trials and withdrawn ones never', async ({ db }) => {
	const made = await makeConsultation(db)
	await makeResponse(db, made, { travel: 'bus' })
	await makeResponse(db, made, { travel: 'bus' }, { isTrial: true })
	await makeResponse(db, made, { travel: 'bus' }, { withdrawnAt: now })
	expect(await foldResponses(db, { now })).toBe(1)
	expect(await foldResponses(db, { now })).toBe(0)
	expect(await counted(db, made)).toHaveLength(3)
	const [noted] = await db.select().from(consultationResults)
	expect(noted?.countedAt).toEqual(now)
})

type Step =
	| { kind: 'send'; answers: Answers; placeAt: number; isFlagged: boolean }
	| { kind: 'change'; at: number; answers: Answers }
	| { kind: 'withdraw'; at: number }
	| { kind: 'fold'; batchMax: number }

const drawnAnswers: fc.Arbitrary<Answers> = fc.record(
	{
		travel: fc.constantFrom('bus', 'bike', 'walk'),
		why: fc.constantFrom('Because', 'So'),
		spend: fc.nat(10).map((trees) => ({ points: { trees, benches: 10 - trees } })),
	},
	{ requiredKeys: [], noNullPrototype: true },
)
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({
		kind: fc.constant('send' as const),
		answers: drawnAnswers,
		placeAt: fc.nat(2),
		isFlagged: fc.boolean(),
	}),
	fc.record({ kind: fc.constant('change' as const), at: fc.nat(20), answers: drawnAnswers }),
	fc.record({ kind: fc.constant('withdraw' as const), at: fc.nat(20) }),
	fc.record({ kind: fc.constant('fold' as const), batchMax: fc.integer({ min: 1, max: 4 }) }),
)

type Held = { id: string; answers: Answers; placeId: string | null; isFlagged: boolean }

/** As changing and withdrawing do it: what was counted before is noted, to be taken back. */
async function noteIfCounted(db: Db, made: Made, held: Held) {
	const [row] = await db.select().from(responses).where(eq(responses.id, held.id))
	if (!row?.countedAt) return
	const { answers, placeId, isFlagged } = held
	await db.insert(responseRecounts).values({
		responseId: held.id,
		consultationId: made.consultation.id,
		definitionId: made.definitionId,
		channel: 'web',
		answers,
		placeId,
		isFlagged,
	})
	await db.update(responses).set({ countedAt: null }).where(eq(responses.id, held.id))
}

test('any order of sending, changing, withdrawing and counting gives what counting anew gives', async ({
	db,
}) => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
			const made = await makeConsultation(db)
			const held: Held[] = []
			for (const one of steps) await take(db, made, held, one)
			await foldResponses(db, { now, batchMax: 3 })
			const expected = tallied(
				held.map(({ answers, placeId, isFlagged }) => ({
					consultationId: made.consultation.id,
					placeId,
					isFlagged,
					channel: 'web',
					sign: 1 as const,
					contributions: contributionsOf(smallDefinition, answers),
				})),
			)
			expect(await counted(db, made)).toEqual(
				expected.map((row) => JSON.stringify(Object.entries(row).sort())).sort(),
			)
		}),
		{ numRuns: 25 },
	)
}, 120_000)

async function take(db: Db, made: Made, held: Held[], one: Step) {
	if (one.kind === 'fold') return foldResponses(db, { now, batchMax: one.batchMax })
	if (one.kind === 'send') {
		const placeId = made.placeIds[one.placeAt] ?? null
		const more = { placeId, isFlagged: one.isFlagged }
		const id = await makeResponse(db, made, one.answers, more)
		return held.push({ id, answers: one.answers, ...more })
	}
	const [picked] = held.splice(one.at % Math.max(1, held.length), 1)
	if (!picked) return
	await noteIfCounted(db, made, picked)
	if (one.kind === 'withdraw')
		return db.update(responses).set({ withdrawnAt: now }).where(eq(responses.id, picked.id))
	await db.delete(answerRows).where(eq(answerRows.subjectId, picked.id))
	const rows = Object.entries(one.answers).map(([questionId, value]) => ({
		subjectId: picked.id,
		definitionId: made.definitionId,
		questionId,
		value,
	}))
	if (rows.length > 0) await db.insert(answerRows).values(rows)
	held.push({ ...picked, answers: one.answers })
}
