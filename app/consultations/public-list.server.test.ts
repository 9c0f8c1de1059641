import { publicQuestions } from '#db/schema/consultations.ts'
import { expect, test } from '#tests/support/database.ts'
import { askPublicQuestion, listAnswered } from './asked-question.server.ts'
import { makeConsultation, makeOfficers } from './consultation.test-support.ts'
import { isAnythingAsked, listOpenHere, listPublic } from './public-list.server.ts'
import { ListQuery, listHref } from './public-list.ts'
import { answerPublicQuestion, hidePublicQuestion } from './public-question.server.ts'

const now = new Date('2027-05-01T12:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)

test('what closes soon comes first, then what opens, then what closed last', async ({ db }) => {
	await makeOfficers(db)
	const make = (slug: string, from: number, to: number, more = {}) =>
		makeConsultation(db, {
			...{ slug, status: 'published', opensAt: days(from), closesAt: days(to) },
			...more,
		})
	await make('long-over', -50, -20)
	await make('just-over', -30, -1)
	await make('later', 9, 30)
	await make('sooner', 5, 40)
	await make('long-open', -5, 20, { topic: 'streets', placeIds: ['north'] })
	await make('closes-soon', -5, 1, { languages: ['en'] })
	await make('hidden', -5, 5, { status: 'draft' })
	await make('gone', -5, 5, { status: 'withdrawn' })
	const list = async (query: object) => {
		const { listed } = await listPublic(db, ListQuery.parse(query), { now })
		return listed.map(({ slug }) => slug)
	}
	expect(await list({})).toEqual([
		...['closes-soon', 'long-open', 'sooner', 'later', 'just-over', 'long-over'],
	])
	expect(await list({ status: 'open' })).toEqual(['closes-soon', 'long-open'])
	expect(await list({ topic: 'streets' })).toEqual(['long-open'])
	expect(await list({ status: 'open', place: 'south' })).toEqual(['closes-soon'])
	expect(await list({ status: 'open', place: 'north' })).toEqual(['closes-soon', 'long-open'])
	expect(await list({ status: 'open', language: 'ar' })).toEqual(['long-open'])
	expect(await list({ page: '2' })).toEqual([])
	expect(await isAnythingAsked(db, { now })).toBe(true)
	expect(await isAnythingAsked(db, { now: days(50) })).toBe(false)
})

test('a place shows the three that close soonest of what is open for it', async ({ db }) => {
	await makeOfficers(db)
	const make = (slug: string, to: number, placeIds: string[] = []) =>
		makeConsultation(db, {
			...{ slug, status: 'published', opensAt: days(-9), closesAt: days(to), placeIds },
		})
	await make('over', -1)
	await make('fourth', 8)
	await make('third', 7, ['north', 'east'])
	await make('elsewhere', 6, ['south'])
	await make('second', 5)
	await make('first', 4, ['north'])
	const here = await listOpenHere(db, 'north', { now })
	expect(here.map(({ slug }) => slug)).toEqual(['first', 'second', 'third'])
	const over = await listOpenHere(db, 'north', { now: days(9) })
	expect(over).toEqual([])
})

test('what makes no sense in the address of the list is left out', () => {
	const query = ListQuery.parse({ topic: 'x', status: '', language: 'xx', page: '-1' })
	expect(query).toEqual({ page: 1 })
	expect(listHref({ topic: 'parks', place: '', page: 3 })).toBe('/consultations?topic=parks&page=3')
	expect(listHref({ page: 1 })).toBe('/consultations')
})

test('a question is shown once it is answered, and not when it is hidden', async ({ db }) => {
	await makeOfficers(db)
	const { id: consultationId } = await makeConsultation(db)
	const asked = { consultationId, words: 'Will there be lamps?', language: 'en', now } as const
	await askPublicQuestion(db, asked)
	expect((await listAnswered(db, consultationId, { page: 1 })).count).toBe(0)
	const [row] = await db.select().from(publicQuestions)
	const key = { consultationId, questionId: row?.id ?? '' }
	await answerPublicQuestion(db, key, { answer: { en: 'Yes' }, by: { staffId: 'meera' }, now })
	expect((await listAnswered(db, consultationId, { page: 1 })).answered).toMatchObject([
		{ words: 'Will there be lamps?', answer: { en: 'Yes' } },
	])
	await hidePublicQuestion(db, key, { isHidden: true })
	expect((await listAnswered(db, consultationId, { page: 1 })).answered).toEqual([])
})
