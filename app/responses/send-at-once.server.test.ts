import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Consultation } from '#app/consultations/consultation.server.ts'
import { connect } from '#db/client.server.ts'
import { answers } from '#db/schema/questions.ts'
import { responses } from '#db/schema/responses.ts'
import { dropTestDatabase, makeTestDatabase } from '#tests/support/template-database.ts'
import { closesAt, makePark, prepare } from './response.test-support.ts'
import { sendResponse } from './send-response.server.ts'

const long = 'The path by the lake is wet all winter long, and prams get stuck.'
const clusterUrl = process.env.DATABASE_OWNER_URL ?? ''
const database = `sending_${process.pid}_${randomBytes(3).toString('hex')}`
let pools: ReturnType<typeof connect>[] = []
let park: Consultation

/** As many pools as there would be processes. */
const poolOf = (at: number) => {
	const pool = pools[at % pools.length]
	if (!pool) throw new Error('no connection was opened')
	return pool.db
}

beforeAll(async () => {
	const { appUrl } = await makeTestDatabase(clusterUrl, database)
	pools = Array.from({ length: 4 }, () => connect(appUrl, { connectionsMax: 5 }))
	park = await makePark(poolOf(0), { graceHours: 0 })
})
afterAll(async () => {
	await Promise.all(pools.map(({ close }) => close()))
	await dropTestDatabase(clusterUrl, database)
})

test('of many who send the same draft at once, one makes the response', async () => {
	const sending = await prepare(poolOf(0), park, { where: 'lake' })
	const sent = await Promise.all(
		Array.from({ length: 16 }, (_, at) => sendResponse(poolOf(at), sending)),
	)
	expect(sent.filter(({ kind }) => kind === 'received')).toHaveLength(1)
	expect(sent.filter(({ kind }) => kind === 'sentBefore')).toHaveLength(15)
	const stored = poolOf(0).select().from(responses).where(eq(responses.draftId, sending.draftId))
	expect(await stored).toHaveLength(1)
})

test('of those who send the same words at once, all but the first are flagged', async () => {
	const twins = await Promise.all(
		[0, 1, 2, 3].map((at) => prepare(poolOf(at), park, { where: 'wood', why: long })),
	)
	const sent = await Promise.all(twins.map((twin, at) => sendResponse(poolOf(at), twin)))
	const ids = sent.flatMap((one) => (one.kind === 'received' ? [one.responseId] : []))
	const stored = await poolOf(0).select().from(responses)
	const flagged = stored.filter(({ id, isFlagged }) => ids.includes(id) && isFlagged)
	expect([ids.length, flagged.length]).toEqual([4, 3])
})

test('in the closing minute, those in time are in, and those late are told, and none half', async () => {
	const people = await Promise.all(
		Array.from({ length: 80 }, async (_, at) => {
			const now = new Date(closesAt.getTime() + (at % 2 ? -1 : 0))
			const startedAt = new Date(closesAt.getTime() - 60_000)
			return prepare(poolOf(at), park, { where: 'lake', a: 1 }, { startedAt, now })
		}),
	)
	const sent = await Promise.all(people.map((one, at) => sendResponse(poolOf(at), one)))
	expect(sent.filter(({ kind }) => kind === 'received')).toHaveLength(40)
	expect(sent.filter(({ kind }) => kind === 'closed')).toHaveLength(40)
	const stored = await poolOf(0).select().from(responses)
	const answered = await poolOf(0).select().from(answers)
	for (const [at, one] of sent.entries()) {
		const response = stored.find(({ draftId }) => draftId === people[at]?.draftId)
		const own = answered.filter(({ subjectId }) => subjectId === response?.id)
		expect([response !== undefined, own.length]).toEqual(
			one.kind === 'received' ? [true, 2] : [false, 0],
		)
	}
})
