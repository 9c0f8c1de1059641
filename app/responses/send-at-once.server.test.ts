import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Consultation } from '#app/consultations/consultation.server.ts'
import type { Db } from '#db/client.server.ts'
import { answers } from '#db/schema/questions.ts'
import { responses } from '#db/schema/responses.ts'
import { ownDatabase } from '#tests/support/own-database.ts'
import { closesAt, makePark, prepare } from './response.test-support.ts'
import { sendResponse } from './send-response.server.ts'

const long = 'The path by the lake is wet all winter long, and prams get stuck.'
const own = ownDatabase({ connectionsMax: 20 })
let db: Db
let park: Consultation

beforeAll(async () => {
	db = own.db
	park = await makePark(db, { graceHours: 0 })
})

test('of many who send the same draft at once, one makes the response', async () => {
	const sending = await prepare(db, park, { where: 'lake' })
	const sent = await Promise.all(Array.from({ length: 16 }, () => sendResponse(db, sending)))
	expect(sent.filter(({ kind }) => kind === 'received')).toHaveLength(1)
	expect(sent.filter(({ kind }) => kind === 'sentBefore')).toHaveLength(15)
	const stored = db.select().from(responses).where(eq(responses.draftId, sending.draftId))
	expect(await stored).toHaveLength(1)
})

test('of those who send the same words at once, all but the first are flagged', async () => {
	const twins = await Promise.all(
		[0, 1, 2, 3].map(() => prepare(db, park, { where: 'wood', why: long })),
	)
	const sent = await Promise.all(twins.map((twin) => sendResponse(db, twin)))
	const ids = sent.flatMap((one) => (one.kind === 'received' ? [one.responseId] : []))
	const stored = await db.select().from(responses)
	const flagged = stored.filter(({ id, isFlagged }) => ids.includes(id) && isFlagged)
	expect([ids.length, flagged.length]).toEqual([4, 3])
})

test('in the closing minute, those in time are in, and those late are told, and none half', async () => {
	const people = await Promise.all(
		Array.from({ length: 80 }, async (_, at) => {
			const now = new Date(closesAt.getTime() + (at % 2 ? -1 : 0))
			const startedAt = new Date(closesAt.getTime() - 60_000)
			return prepare(db, park, { where: 'lake', a: 1 }, { startedAt, now })
		}),
	)
	const sent = await Promise.all(people.map((one) => sendResponse(db, one)))
	expect(sent.filter(({ kind }) => kind === 'received')).toHaveLength(40)
	expect(sent.filter(({ kind }) => kind === 'closed')).toHaveLength(40)
	const stored = await db.select().from(responses)
	const answered = await db.select().from(answers)
	for (const [at, one] of sent.entries()) {
		const response = stored.find(({ draftId }) => draftId === people[at]?.draftId)
		const own = answered.filter(({ subjectId }) => subjectId === response?.id)
		expect([response !== undefined, own.length]).toEqual(
			one.kind === 'received' ? [true, 2] : [false, 0],
		)
	}
})
