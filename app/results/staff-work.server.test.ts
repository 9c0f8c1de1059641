import { eq } from 'drizzle-orm'
import { findConsultationById } from '#app/consultations/consultation.server.ts'
import { listFindings } from '#app/consultations/finding.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { forgetOldResponses } from '#app/responses/forget-response.server.ts'
import { formCodeFrom } from '#app/responses/form-code.ts'
import { keyResponse } from '#app/responses/key-response.server.ts'
import {
	clearFlag,
	listResponses,
	reportAbuse,
	settleReports,
} from '#app/responses/moderation.server.ts'
import { listRedactions, publishResponse, seenAs } from '#app/responses/publication.server.ts'
import { findResponseByCode } from '#app/responses/response.server.ts'
import {
	keepSecondEntry,
	listSecondEntries,
	readKeyed,
	settleDifferences,
} from '#app/responses/second-entry.server.ts'
import type { Db } from '#db/client.server.ts'
import { redactions, responseFlags, responses, secondEntries } from '#db/schema/responses.ts'
import { staff } from '#db/schema/staff.ts'
import { audit } from '#db/schema/web.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { foldResponses } from './count-responses.server.ts'
import { countOf } from './distribution.ts'
import {
	addFindingOn,
	changeFindingOn,
	listFindingSources,
	listThemesToRestOn,
	removeFindingOn,
} from './finding-source.server.ts'
import { readCounted } from './results.server.ts'
import { type Made, makeConsultation, makeResponse, now } from './results.test-support.ts'
import {
	addTheme,
	changeTheme,
	forgetReadWords,
	listTags,
	listThemes,
	listUnread,
	tagAnswer,
	themesFor,
	traceOf,
	withdrawWithTags,
	wordsHashOf,
} from './theme.server.ts'

const acting = (made: Made) => ({ staffId: made.staffId, now })
const reading = (made: Made, words: string) => ({
	...acting(made),
	wordsHash: wordsHashOf(words),
})
const actionsOf = async (db: Db) => (await db.select().from(audit)).map(({ action }) => action)

describe('publishing', () => {
	test('a report is taken of what is published only, and shows until it is settled', async ({
		db,
	}) => {
		const made = await makeConsultation(db)
		const consultationId = made.consultation.id
		const hidden = await makeResponse(db, made, { why: 'x' }, { mayPublish: true })
		const report = { consultationId, words: 'Rude' }
		expect(await reportAbuse(db, { ...report, responseId: hidden }, { now })).toBe(false)
		const seen = seenAs({ why: 'x' }, [])
		await publishResponse(db, { responseId: hidden, seen }, acting(made))
		expect(await reportAbuse(db, { ...report, responseId: hidden }, { now })).toBe(true)
		const reported = async () =>
			(await listResponses(db, consultationId, { filter: 'reported' })).rows.length
		expect(await reported()).toBe(1)
		await settleReports(db, hidden, acting(made))
		expect(await reported()).toBe(0)
	})

	test('pages of responses miss none and show none twice', async ({ db }) => {
		const made = await makeConsultation(db)
		for (let index = 0; index < 30; index++) await makeResponse(db, made, {})
		const first = await listResponses(db, made.consultation.id, { filter: 'all' })
		const rest = await listResponses(db, made.consultation.id, { filter: 'all', after: first.next })
		const ids = [...first.rows, ...rest.rows].map(({ id }) => id)
		expect([first.rows.length, new Set(ids).size, rest.next]).toEqual([25, 30, undefined])
	})
})

test('a flag that is cleared counts no more, in the results either', async ({ db }) => {
	const made = await makeConsultation(db)
	const first = await makeResponse(db, made, { travel: 'bus' })
	const second = await makeResponse(db, made, { travel: 'bus' }, { isFlagged: true })
	const flag = { responseId: second, reason: 'same-browser' as const, otherResponseId: first }
	await db.insert(responseFlags).values(flag)
	const counted = async () => {
		await foldResponses(db, { now })
		const { count, flagged } = countOf((await readCounted(db, made.consultation.id)).all, '', '')
		return [count, flagged]
	}
	expect(await counted()).toEqual([2, 1])
	expect(await clearFlag(db, second, 'same-browser', acting(made))).toBe(true)
	expect(await clearFlag(db, second, 'same-browser', acting(made))).toBe(false)
	expect(await counted()).toEqual([2, 0])
})

describe('keying', () => {
	async function key(db: Db, made: Made, change: { formCode?: string; receivedAt?: Date } = {}) {
		const consultation = await findConsultationById(db, made.consultation.id)
		if (!consultation) throw new Error('gone')
		const receivedAt = new Date('2026-12-31T12:00:00Z')
		return keyResponse(db, {
			consultation,
			answers: { travel: 'bus', why: 'As it says on the form' },
			about: { kind: 'anonymous', mayPublish: false, wantsOutcome: false },
			language: 'en',
			keyed: { channel: 'paper', staffId: made.staffId, receivedAt, ...change },
			facts: { placeIds: new Set(), timeZone: 'Europe/London' },
			now,
		})
	}

	test('what came before the close is in, keyed in after it; what came after is not', async ({
		db,
	}) => {
		const made = await makeConsultation(db)
		expect((await key(db, made)).kind).toBe('received')
		const late = { receivedAt: new Date('2027-01-01T00:00:00Z') }
		expect((await key(db, made, late)).kind).toBe('closed')
		const [row] = await db.select().from(responses)
		expect(row).toMatchObject({ channel: 'paper', keyedBy: made.staffId })
		expect(await actionsOf(db)).toContain('response.keyed')
	})

	test('a form code that comes twice is flagged, and nothing is dropped', async ({ db }) => {
		const made = await makeConsultation(db)
		const formCode = formCodeFrom(made.consultation.id, new Uint8Array(6))
		for (const _ of [1, 2]) expect((await key(db, made, { formCode })).kind).toBe('received')
		const flags = await db.select().from(responseFlags)
		expect(flags.map(({ reason }) => reason)).toContain('same-form')
		expect(await db.select().from(responses)).toHaveLength(2)
	})

	test('a form in the hand leads to its record, and so does a reference', async ({ db }) => {
		const made = await makeConsultation(db)
		const formCode = formCodeFrom(made.consultation.id, new Uint8Array([1, 2, 3, 4, 5, 6]))
		const sent = await key(db, made, { formCode })
		if (sent.kind !== 'received') throw new Error(sent.kind)
		const find = (typed: string, id = made.consultation.id) => findResponseByCode(db, id, typed)
		const found = await find(` ${formCode.toLowerCase().replaceAll('-', ' ')} `)
		expect(found?.id).toBe(sent.responseId)
		expect((await find(found?.reference ?? ''))?.id).toBe(sent.responseId)
		expect(await find('K7QD')).toBeUndefined()
		expect(await find('')).toBeUndefined()
		const other = await makeConsultation(db)
		expect(await find(formCode, other.consultation.id)).toBeUndefined()
	})

	test('who keys is told the reference of what they kept last', async ({ db }) => {
		const made = await makeConsultation(db)
		const { id } = made.consultation
		await key(db, made)
		const [stored] = await db.select().from(responses)
		const own = { count: 1, reference: stored?.reference }
		expect(await readKeyed(db, id, acting(made))).toEqual(own)
		expect(await readKeyed(db, id, { staffId: 'somebody-else' })).toEqual({ count: 1 })
	})

	test('every so many are keyed again by somebody else, and a person settles what differs', async ({
		db,
	}) => {
		const made = await makeConsultation(db)
		const other = { id: 'other', name: 'Other', email: 'other@council.example' }
		const dates = { createdAt: now, updatedAt: now }
		await db.insert(staff).values({ ...other, ...dates, role: 'engagement_officer' })
		for (const _ of [1, 2, 3, 4, 5]) await key(db, made)
		const sample = { id: made.consultation.id, checkEvery: 2 }
		const [first, ...rest] = await listSecondEntries(db, sample)
		expect(rest).toHaveLength(1)
		const responseId = first?.id ?? ''
		const entry = { responseId, answers: { travel: 'bike' }, differences: ['travel', 'why'] }
		expect(await keepSecondEntry(db, entry, acting(made))).toBe('ownKeying')
		const second = { staffId: other.id, now }
		expect(await keepSecondEntry(db, entry, second)).toBe('kept')
		expect(await keepSecondEntry(db, entry, second)).toBe('keptBefore')
		const hidden = { responseId, questionId: 'travel', text: '', reason: 'Private' }
		await db.insert(redactions).values({ ...hidden, byStaffId: other.id, at: now })
		await db.update(responses).set({ publication: 'published' }).where(eq(responses.id, responseId))
		const right = { responseId, answers: { travel: 'bike', why: 'As it says on the form' } }
		expect(await settleDifferences(db, right, second)).toBe(true)
		expect(await settleDifferences(db, right, second)).toBe(false)
		expect((await listAnswers(db, [responseId]))[0]?.answers).toEqual(right.answers)
		// What was published is another text now: it is read again, and what was hidden of it goes.
		const [after] = await db.select().from(responses).where(eq(responses.id, responseId))
		expect([after?.publication, await listRedactions(db, [responseId])]).toEqual(['waiting', []])
		expect(await listSecondEntries(db, sample)).toHaveLength(1)
	})

	test('what is forgotten or taken back is not keyed again, and nothing counts twice by it', async ({
		db,
	}) => {
		const made = await makeConsultation(db)
		const { id } = made.consultation
		for (const _ of [1, 2]) await key(db, made)
		const [sampled] = await listSecondEntries(db, { id, checkEvery: 1 })
		const responseId = sampled?.id ?? ''
		await foldResponses(db, { now })
		const counted = (await readCounted(db, id)).all
		await forgetOldResponses(db, { since: new Date('2030-01-01T00:00:00Z'), now })
		expect(await listSecondEntries(db, { id, checkEvery: 1 })).toEqual([])

		const entry = { responseId, answers: { why: 'Amina says so' }, differences: ['why'] }
		const second = { staffId: 'other', now }
		expect(await keepSecondEntry(db, entry, second)).toBe('gone')
		// As one that was being settled as the night came.
		const { answers, differences } = entry
		const kept = { responseId, keyedBy: made.staffId, answers, differences, at: now }
		await db.insert(secondEntries).values(kept)
		expect(await settleDifferences(db, entry, second)).toBe(false)
		await foldResponses(db, { now })
		expect((await readCounted(db, id)).all).toEqual(counted)
		expect(await listAnswers(db, [responseId])).toEqual([])

		await db.update(responses).set({ withdrawnAt: now, forgottenAt: null })
		expect(await keepSecondEntry(db, entry, second)).toBe('gone')
	})
})

const finding = {
	...{ said: { en: 'Too dark' }, reply: { en: 'Yes' } },
	...{ decision: null, action: null, dueOn: null, doneOn: null },
}

async function addFindingResting(db: Db, made: Made, themeIds: string[]): Promise<string> {
	const added = await addFindingOn(db, made.consultation.id, finding, { themeIds, now })
	if (!added.ok) throw new Error(added.code)
	return added.findingId
}

test('themes are given to answers, by name, and traced to findings', async ({ db }) => {
	const made = await makeConsultation(db)
	const consultationId = made.consultation.id
	const form = { name: 'Lights', guidance: 'Lamps', isRetired: false }
	expect(await addTheme(db, consultationId, form, acting(made))).toBe('added')
	expect(await addTheme(db, consultationId, form, acting(made))).toBe('taken')
	const [theme] = await listThemes(db, consultationId)
	const themeId = theme?.id ?? ''
	const responseId = await makeResponse(db, made, { why: 'Too dark' })
	const place = { consultationId, responseId, questionId: 'why' }
	const said = [{ id: responseId, words: 'Too dark' }]
	expect(await listUnread(db, said, 'why')).toEqual(new Set([responseId]))
	await tagAnswer(db, place, [themeId, crypto.randomUUID()], reading(made, 'Too dark'))
	expect((await listThemes(db, consultationId))[0]?.count).toBe(1)
	expect((await listUnread(db, said, 'why')).size).toBe(0)
	const findingId = await addFindingResting(db, made, [themeId, themeId])
	expect(await traceOf(db, responseId)).toMatchObject([
		{ questionId: 'why', themeId, theme: 'Lights', taggedBy: made.staffId, findingId },
	])
	const retired = { ...form, name: 'Lamps', isRetired: true }
	expect(await changeTheme(db, { consultationId, themeId }, retired, acting(made))).toBe('changed')
	const list = await listThemes(db, consultationId)
	expect([themesFor(list, []), themesFor(list, [themeId])]).toEqual([[], list])
	await tagAnswer(db, place, [], reading(made, 'Too dark'))
	expect(await listThemes(db, consultationId)).toMatchObject([{ name: 'Lamps', count: 0 }])
})

describe('what a finding rests on', () => {
	async function makeTheme(db: Db, made: Made, name: string) {
		await addTheme(db, made.consultation.id, { name, isRetired: false }, acting(made))
		const theme = (await listThemes(db, made.consultation.id)).find((one) => one.name === name)
		return theme?.id ?? ''
	}

	test('a retired theme stays, and can be taken off; no other retired one is offered', async ({
		db,
	}) => {
		const made = await makeConsultation(db)
		const consultationId = made.consultation.id
		const [lamps, trees] = [await makeTheme(db, made, 'Lamps'), await makeTheme(db, made, 'Trees')]
		const findingId = await addFindingResting(db, made, [lamps])
		const key = { consultationId, findingId }
		for (const [themeId, name] of [
			[lamps, 'Lamps'],
			[trees, 'Trees'],
		] as const)
			await changeTheme(db, { consultationId, themeId }, { name, isRetired: true }, acting(made))
		const offered = await listThemesToRestOn(db, key)
		expect(offered).toMatchObject([{ id: lamps, name: 'Lamps', retiredAt: now }])
		expect(await listThemesToRestOn(db, { consultationId })).toEqual([])
		const save = async (themeIds: string[]) => {
			await changeFindingOn(db, key, finding, { themeIds, seenAt: now, now })
			return (await listFindingSources(db, [findingId])).map(({ themeId }) => themeId)
		}
		expect(await save([lamps])).toEqual([lamps])
		expect(await save([])).toEqual([])
	})

	test('is kept with it or not at all, and goes with it', async ({ db }) => {
		const made = await makeConsultation(db)
		const consultationId = made.consultation.id
		const themeId = await makeTheme(db, made, 'Lamps')
		const breaking = Object.assign([themeId], {
			includes: () => {
				throw new Error('it breaks after the finding')
			},
		})
		const broken = addFindingOn(db, consultationId, finding, { themeIds: breaking, now })
		await expect(broken).rejects.toThrow('it breaks')
		expect(await listFindings(db, consultationId)).toEqual([])
		const findingId = await addFindingResting(db, made, [themeId])
		const key = { consultationId, findingId }
		const stale = { themeIds: [], seenAt: new Date(0), now }
		expect(await changeFindingOn(db, key, finding, stale)).toBe(false)
		expect(await listFindingSources(db, [findingId])).toHaveLength(1)
		expect(await removeFindingOn(db, key)).toBe(true)
		expect(await listFindingSources(db, [findingId])).toEqual([])
	})
})

test('an answer that changed is to be read again, and keeps its marks until then', async ({
	db,
}) => {
	const made = await makeConsultation(db)
	const consultationId = made.consultation.id
	await addTheme(db, consultationId, { name: 'Lights', isRetired: false }, acting(made))
	const themeIds = (await listThemes(db, consultationId)).map(({ id }) => id)
	const responseId = await makeResponse(db, made, { why: 'Too dark' })
	const place = { consultationId, responseId, questionId: 'why' }
	await tagAnswer(db, place, themeIds, reading(made, 'Too dark'))
	const changed = [{ id: responseId, words: 'Too bright' }]
	expect(await listUnread(db, changed, 'why')).toEqual(new Set([responseId]))
	expect(await listTags(db, place)).toMatchObject([
		{ taggedBy: made.staffId, wordsHash: wordsHashOf('Too dark') },
	])
	const other = { id: 'other', name: 'Other', email: 'other@council.example' }
	const dates = { createdAt: now, updatedAt: now }
	await db.insert(staff).values({ ...other, ...dates, role: 'engagement_officer' })
	const confirm = (words: string) =>
		tagAnswer(db, place, themeIds, { ...reading(made, words), staffId: other.id })
	await confirm('Too dark')
	expect(await listTags(db, place)).toMatchObject([{ taggedBy: made.staffId }])
	await confirm('Too bright')
	expect(await listTags(db, place)).toMatchObject([{ taggedBy: other.id }])
	expect((await listUnread(db, changed, 'why')).size).toBe(0)
})

test('who takes a response back takes the marks on it, too', async ({ db }) => {
	const made = await makeConsultation(db)
	const consultationId = made.consultation.id
	await addTheme(db, consultationId, { name: 'Lights', isRetired: false }, acting(made))
	const themeIds = (await listThemes(db, consultationId)).map(({ id }) => id)
	const responseId = await makeResponse(db, made, { why: 'Too dark' })
	const place = { consultationId, responseId, questionId: 'why' }
	await tagAnswer(db, place, themeIds, reading(made, 'Too dark'))
	expect(await withdrawWithTags(db, responseId, { now })).toBe('closed')
	expect(await listTags(db, place)).toHaveLength(1)
	const open = { now: new Date('2026-12-31T12:00:00Z') }
	expect(await withdrawWithTags(db, responseId, open)).toBe('withdrawn')
	expect(await listThemes(db, consultationId)).toMatchObject([{ count: 0 }])
})

test('of words that are forgotten the marks still count, and tell nothing of them', async ({
	db,
}) => {
	const made = await makeConsultation(db)
	const consultationId = made.consultation.id
	await addTheme(db, consultationId, { name: 'Lighting', isRetired: false }, acting(made))
	const [theme] = await listThemes(db, consultationId)
	const responseId = await makeResponse(db, made, { why: 'Yes' })
	const place = { consultationId, responseId, questionId: 'why' }
	await tagAnswer(db, place, [theme?.id ?? ''], reading(made, 'Yes'))
	await foldResponses(db, { now })
	const since = new Date('2030-01-01T00:00:00Z')
	expect(await forgetOldResponses(db, { since, now, forgetMore: forgetReadWords })).toBe(1)
	expect(await listThemes(db, consultationId)).toMatchObject([{ count: 1 }])
	expect(await traceOf(db, responseId)).toMatchObject([{ wordsHash: wordsHashOf('') }])
})

test('a mark on an answer of another consultation’s theme is not taken', async ({ db }) => {
	const [made, other] = [await makeConsultation(db), await makeConsultation(db)]
	const form = { name: 'Theirs', isRetired: false }
	await addTheme(db, other.consultation.id, form, acting(other))
	const [theme] = await listThemes(db, other.consultation.id)
	const responseId = await makeResponse(db, made, { why: 'x' })
	const place = { consultationId: made.consultation.id, responseId, questionId: 'why' }
	await tagAnswer(db, place, [theme?.id ?? ''], reading(made, 'x'))
	expect(await traceOf(db, responseId)).toEqual([])
	const [row] = await db.select().from(responses).where(eq(responses.id, responseId))
	expect(row?.countedAt).toBeNull()
})

test('nor is one on an answer of another consultation, of nobody, or that was taken back', async ({
	db,
}) => {
	const [made, other] = [await makeConsultation(db), await makeConsultation(db)]
	const consultationId = made.consultation.id
	await addTheme(db, consultationId, { name: 'Ours', isRetired: false }, acting(made))
	const themeIds = (await listThemes(db, consultationId)).map(({ id }) => id)
	const gone = await makeResponse(db, made, { why: 'x' })
	await withdrawWithTags(db, gone, { now: new Date('2026-12-31T12:00:00Z') })
	for (const responseId of [
		await makeResponse(db, other, { why: 'x' }),
		crypto.randomUUID(),
		gone,
	]) {
		const place = { consultationId, responseId, questionId: 'why' }
		expect(await tagAnswer(db, place, themeIds, reading(made, 'x'))).toBe(false)
	}
	expect(await listThemes(db, consultationId)).toMatchObject([{ count: 0 }])
})
