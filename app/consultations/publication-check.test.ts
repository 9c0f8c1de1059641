import { expect, test } from 'vitest'
import { ASKED, WHOLE } from './consultation.test-support.ts'
import { type Checkable, missingFor } from './publication-check.ts'

const whole: Checkable = { ...WHOLE, languages: ['en', 'ar'] }
const now = new Date('2027-03-20T10:00:00Z')
const missingOf = (change: Partial<Checkable> = {}, given = { definition: ASKED, documents: [] }) =>
	missingFor({ ...whole, ...change }, given, { now })

test('nothing is missing from what is whole', () => {
	expect(missingOf()).toEqual([])
})

test('each text is there in each offered language', () => {
	expect(missingOf({ why: { ar: 'لأن' }, decider: { en: 'We' } })).toEqual([
		{ page: 'page', path: 'why', code: 'missing' },
		{ page: 'page', path: 'decider', code: 'untranslated', language: 'ar' },
	])
	expect(missingOf({ decider: { en: 'We' }, languages: ['en'] })).toEqual([])
})

test('what may be left out is translated where it is there', () => {
	expect(missingOf({ otherWays: { en: 'By post' } })).toEqual([
		{ page: 'page', path: 'otherWays', code: 'untranslated', language: 'ar' },
	])
	expect(missingOf({ otherWays: null, readingPlan: null })).toEqual([])
})

test('somebody is listening', () => {
	expect(missingOf({ listeners: [] })).toEqual([
		{ page: 'page', path: 'listeners', code: 'missing' },
	])
	expect(missingOf({ listeners: [{ name: 'Aisha', role: { en: 'Head' } }] })).toMatchObject([
		{ path: 'listeners.0.role', language: 'ar' },
	])
})

test('its topic and where it is about have been chosen', () => {
	expect(missingOf({ topic: null, placeIds: null })).toEqual([
		{ page: 'page', path: 'topic', code: 'missing' },
		{ page: 'page', path: 'reach', code: 'missing' },
	])
	expect(missingOf({ placeIds: [] })).toEqual([])
})

test('both moments are there, and the close is still to come', () => {
	expect(missingOf({ opensAt: null, closesAt: null })).toMatchObject([
		{ path: 'opens', code: 'missing' },
		{ path: 'closes', code: 'missing' },
	])
	expect(missingOf({ closesAt: now })).toMatchObject([{ path: 'closes', code: 'past' }])
	expect(missingOf({ closesAt: new Date(now.getTime() + 1) })).toEqual([])
})

test('something is asked, in every language', () => {
	const only = { definition: { questions: [] }, documents: [] }
	expect(missingOf({}, only)).toEqual([{ page: 'questions', path: 'questions', code: 'none' }])
	const [question] = ASKED.questions
	const english = { questions: [{ ...question, label: { en: 'Park?' } }] } as typeof ASKED
	expect(missingOf({}, { definition: english, documents: [] })).toMatchObject([
		{ page: 'questions', path: 'questions.0.label', language: 'ar' },
	])
})

test('documents are whole', () => {
	const documents = [{ title: { en: 'Plan' }, body: { en: 'Words' } }]
	const missing = missingFor({ ...whole, why: {} }, { definition: ASKED, documents }, { now })
	expect(missing.filter(({ page }) => page === 'documents')).toHaveLength(2)
})
