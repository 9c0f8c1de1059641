import { eq } from 'drizzle-orm'
import { rate } from '#app/participation/rating.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { findLinkSubject, makeLink } from '#app/residents/link.server.ts'
import { participationRatings } from '#db/schema/participation.ts'
import { redactions, responseFlags, responses } from '#db/schema/responses.ts'
import { expect, test } from '#tests/support/database.ts'
import { forgetOldResponses } from './forget-response.server.ts'
import { rateResponse } from './rate-response.server.ts'
import { findResponse } from './response.server.ts'
import { closesAt, makePark, open, send } from './response.test-support.ts'

const now = new Date('2030-06-01T01:10:00Z')
const after = new Date(closesAt.getTime() + 1)
const about = {
	kind: 'person',
	name: 'Amina',
	email: 'amina@example.com',
	mayPublish: true,
} as const

test('long after the close nothing is left of a response but what it counts for', async ({
	db,
}) => {
	const park = await makePark(db)
	const id = await send(db, park, { where: 'wood', trees: 'Oak' }, { about })
	const like = await send(db, park, { where: 'wood', trees: 'Oak' }, { about })
	await db.update(responses).set({ countedAt: open })
	const rated = {
		rated: 'ease',
		answer: 'agree',
		words: 'By Amina',
		placeId: null,
		now: open,
	} as const
	await rate(db, { kind: 'consultation', subjectId: id }, rated)
	const hidden = { questionId: 'trees', text: '', reason: 'name', byStaffId: 'meera', at: open }
	await db.insert(redactions).values({ ...hidden, responseId: id })
	const token = await makeLink(db, { kind: 'response', subjectId: id, now: open })

	expect(await forgetOldResponses(db, { since: closesAt, now })).toBe(0)
	expect(await forgetOldResponses(db, { since: after, now, batchMax: 1 })).toBe(2)
	expect(await forgetOldResponses(db, { since: after, now })).toBe(0)

	expect(await listAnswers(db, [id, like])).toEqual([])
	expect(await db.select().from(redactions)).toEqual([])
	expect(await db.select().from(responseFlags)).toEqual([])
	expect(await db.select().from(participationRatings)).toMatchObject([
		{ answer: 'agree', words: null },
	])
	expect(await findLinkSubject(db, token, { kind: 'response', now: open })).toBeUndefined()
	expect(await findResponse(db, id)).toMatchObject({
		...{ forgottenAt: now, withdrawnAt: null, countedAt: open, channel: 'web' },
		...{ name: null, postcode: null, contactId: null, wordsHash: null },
	})
})

test('what is not counted yet waits, and what was withdrawn stays as it is', async ({ db }) => {
	const park = await makePark(db)
	const waiting = await send(db, park, { where: 'lake' })
	const withdrawn = await send(db, park, { where: 'lake' })
	await db.update(responses).set({ withdrawnAt: open }).where(eq(responses.id, withdrawn))
	expect(await forgetOldResponses(db, { since: after, now })).toBe(0)
	expect(await listAnswers(db, [waiting])).toHaveLength(1)
	expect((await findResponse(db, withdrawn))?.forgottenAt).toBeNull()
})

test('who rates as the response goes leaves no words behind', async ({ db }) => {
	const park = await makePark(db)
	const id = await send(db, park, { where: 'wood' }, { about })
	const opened = { id, placeId: null }
	const given = { ease: 'agree', listened: undefined, words: 'By Amina' } as const
	for (const gone of [{ forgottenAt: now }, { forgottenAt: null, withdrawnAt: now }]) {
		await db.update(responses).set(gone).where(eq(responses.id, id))
		await rateResponse(db, opened, given, { now })
		expect(await db.select().from(participationRatings)).toEqual([])
	}
	await db.update(responses).set({ withdrawnAt: null }).where(eq(responses.id, id))
	await rateResponse(db, opened, given, { now })
	expect(await db.select().from(participationRatings)).toMatchObject([{ words: 'By Amina' }])
})
