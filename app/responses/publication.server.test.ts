import type { Consultation } from '#app/consultations/consultation.server.ts'
import { OFFICERS } from '#app/consultations/consultation.test-support.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import type { Db } from '#db/client.server.ts'
import { redactions } from '#db/schema/responses.ts'
import { audit } from '#db/schema/web.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { changeResponse, withdrawResponse } from './change-response.server.ts'
import { countResponses, listPublished } from './moderation.server.ts'
import { publishedAnswers } from './moderation.ts'
import {
	listRedactions,
	publishResponse,
	redact,
	removeRedaction,
	seenAs,
	withholdResponse,
} from './publication.server.ts'
import { findResponse } from './response.server.ts'
import {
	changeAnswers,
	makePark,
	open,
	PARK,
	prepareChange,
	send,
} from './response.test-support.ts'

const acting = { staffId: OFFICERS[0].staffId, now: open }
const about = { mayPublish: true }
const secret = 'Ring me on 07700 900123'

async function makeResponse(db: Db, answers = { where: 'wood', trees: 'Oak', why: secret }) {
	const park = await makePark(db)
	return { park, responseId: await send(db, park, answers, { about }) }
}

async function seenNow(db: Db, responseId: string): Promise<string> {
	const [stored] = await listAnswers(db, [responseId])
	return seenAs(stored?.answers ?? {}, await listRedactions(db, [responseId]))
}

/** As a moderator does who looks at it now. */
async function hide(db: Db, responseId: string, questionId: string, text: string) {
	const seen = await seenNow(db, responseId)
	return redact(db, { responseId, questionId, text, reason: 'A number', seen }, acting)
}

async function publish(db: Db, responseId: string) {
	return publishResponse(db, { responseId, seen: await seenNow(db, responseId) }, acting)
}

/** Everything that anybody can read of a consultation's responses. */
async function read(db: Db, { id }: Consultation): Promise<string[]> {
	const { rows } = await listPublished(db, id, {})
	return rows.flatMap((row) =>
		publishedAnswers(PARK, row.answers, row.redactions).map(({ answer }) =>
			typeof answer === 'object' && 'redacted' in answer ? answer.redacted : String(answer),
		),
	)
}

test('what is received and waits to be read is counted, what is taken back is not', async ({
	db,
}) => {
	const { park, responseId } = await makeResponse(db)
	await send(db, park, { where: 'lake', why: 'Mine' })
	expect(await countResponses(db, park.id)).toEqual({ received: 2, toRead: 1 })
	await publish(db, responseId)
	expect(await countResponses(db, park.id)).toEqual({ received: 2, toRead: 0 })
	await withdrawResponse(db, responseId, { now: open })
	expect(await countResponses(db, park.id)).toEqual({ received: 1, toRead: 0 })
})

describe('publishing', () => {
	test('needs consent, which is to what was written, and shows what was hidden as hidden', async ({
		db,
	}) => {
		const { park, responseId } = await makeResponse(db)
		const silent = await send(db, park, { where: 'lake', why: 'Mine' })
		expect(await publish(db, silent)).toBe('notThere')
		expect(await hide(db, responseId, 'why', 'Ring me on […]')).toBe('done')
		expect(await publish(db, responseId)).toBe('done')
		expect(await read(db, park)).toEqual(['Oak', 'Ring me on […]'])
		const lines = await db.select().from(audit)
		expect(lines.map(({ action }) => action)).toEqual(['response.redacted', 'response.published'])
	})

	test('is refused where the words have changed since they were looked at', async ({ db }) => {
		const { park, responseId } = await makeResponse(db)
		const seen = await seenNow(db, responseId)
		await changeAnswers(db, park, responseId, { where: 'lake', why: `${secret} or 020 7946 0100` })
		expect(await publishResponse(db, { responseId, seen }, acting)).toBe('changed')
		expect(await publishResponse(db, { responseId, seen: '' }, acting)).toBe('changed')
		const stale = { responseId, questionId: 'why', text: 'Ring', reason: 'A number', seen }
		expect(await redact(db, stale, acting)).toBe('changed')
		expect([await read(db, park), await listRedactions(db, [responseId])]).toEqual([[], []])
	})

	test('is refused where somebody shows again what was hidden when it was looked at', async ({
		db,
	}) => {
		const { park, responseId } = await makeResponse(db)
		await hide(db, responseId, 'why', '')
		const seen = await seenNow(db, responseId)
		await removeRedaction(db, { responseId, questionId: 'why' }, acting)
		expect(await publishResponse(db, { responseId, seen }, acting)).toBe('changed')
		expect(await read(db, park)).toEqual([])
	})

	test('is refused where the group is called otherwise than it was when it was looked at', async ({
		db,
	}) => {
		const park = await makePark(db)
		const group = { ...about, kind: 'group' as const, groupName: 'Lake Friends', name: 'Ada' }
		const answers = { where: 'wood', trees: 'Oak' }
		const responseId = await send(db, park, answers, { about: group })
		const seen = seenAs(answers, [], 'Lake Friends')
		const changing = await prepareChange(db, park, responseId, answers)
		const renamed = { ...group, groupName: secret, wantsOutcome: false }
		await changeResponse(db, { ...changing, content: { ...changing.content, about: renamed } })
		expect(await publishResponse(db, { responseId, seen }, acting)).toBe('changed')
		expect((await listPublished(db, park.id, {})).rows).toEqual([])
		const anew = seenAs(answers, [], secret)
		expect(await publishResponse(db, { responseId, seen: anew }, acting)).toBe('done')
	})

	test('makes pages that miss none and show none twice, and tell nobody when one answered', async ({
		db,
	}) => {
		const park = await makePark(db)
		for (let at = 0; at < 23; at++) {
			const now = new Date(open.getTime() + Math.floor(at / 2))
			await publish(db, await send(db, park, { where: 'lake', why: `No. ${at}` }, { about, now }))
		}
		const pages: { id: string }[][] = []
		for (let after: string | undefined, done = false; !done; ) {
			const { rows, next } = await listPublished(db, park.id, { after })
			pages.push(rows)
			expect(next).toBe(rows.length < 10 ? undefined : rows.at(-1)?.id)
			after = next
			done = next === undefined
		}
		expect(pages.map((rows) => rows.length)).toEqual([10, 10, 3])
		expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(23)
	})

	test('can be undone whatever it says by now', async ({ db }) => {
		const { park, responseId } = await makeResponse(db)
		await publish(db, responseId)
		expect(await withholdResponse(db, responseId, acting)).toBe('done')
		expect(await read(db, park)).toEqual([])
	})
})

describe('a response that is published and then changed', () => {
	test('is read again before anybody else sees it, and what was hidden goes with its words', async ({
		db,
	}) => {
		const { park, responseId } = await makeResponse(db)
		await hide(db, responseId, 'why', 'Ring me on […]')
		await hide(db, responseId, 'trees', 'A tree')
		await publish(db, responseId)
		const after = { where: 'wood', trees: 'Oak', why: 'Write to knees@example.com' }
		await changeAnswers(db, park, responseId, after)
		expect(await read(db, park)).toEqual([])
		expect(await findResponse(db, responseId)).toMatchObject({ publication: 'waiting' })
		// Of the answer that stayed as it was it holds still.
		expect(await listRedactions(db, [responseId])).toMatchObject([{ questionId: 'trees' }])
		const lines = await db.select().from(audit)
		expect(lines).toContainEqual(
			expect.objectContaining({
				action: 'response.redaction_outdated',
				subjectId: responseId,
				detail: { questionId: 'why' },
			}),
		)
	})

	test('shows nothing of an answer that is not given any more', async ({ db }) => {
		const { park, responseId } = await makeResponse(db)
		await hide(db, responseId, 'why', 'Ring me on […]')
		await publish(db, responseId)
		await changeAnswers(db, park, responseId, { where: 'lake' })
		await publish(db, responseId)
		expect(await read(db, park)).toEqual([])
		expect(await db.select().from(redactions)).toEqual([])
	})

	test('keeps nothing of its words when it is taken back', async ({ db }) => {
		const { park, responseId } = await makeResponse(db)
		await hide(db, responseId, 'why', 'Ring me on […]')
		await publish(db, responseId)
		expect(await withdrawResponse(db, responseId, { now: open })).toBe('withdrawn')
		expect([await read(db, park), await db.select().from(redactions)]).toEqual([[], []])
	})
})
