import { expect, test } from 'vitest'
import { WHOLE } from './consultation.test-support.ts'
import {
	pageValues,
	readLocalText,
	readPage,
	readTranslation,
	slugFrom,
	translationValues,
} from './consultation-form.ts'

const page = { ...WHOLE, slug: 'park-path', languages: ['en' as const, 'ar' as const] }
const values = pageValues(page)
const errorsOf = (change: Record<string, string>) => {
	const read = readPage(page, { ...values, ...change })
	return read.ok ? {} : read.errors
}

test('a page stands in its form and is read as it was', () => {
	const read = readPage(page, values)
	expect(read).toMatchObject({ ok: true, value: { title: page.title, listeners: page.listeners } })
	if (read.ok) expect(pageValues(read.value)).toEqual(values)
})

test('other languages stay when the default one is changed', () => {
	const read = readPage(page, { ...values, title: 'A path', why: '' })
	expect(read).toMatchObject({
		value: { title: { en: 'A path', ar: page.title.ar }, why: { ar: page.why.ar } },
	})
})

test('a draft may leave all but its title open', () => {
	expect(errorsOf({ summary: '', why: '', scope: '', decider: '', listeners: '' })).toEqual({})
	expect(errorsOf({ title: ' ' })).toEqual({ title: 'blank' })
})

test('a topic and where it is about may stay open, and are never filled in by themselves', () => {
	const open = readPage(page, { ...values, topic: '', reach: '', placeIds: 'north' })
	expect(open).toMatchObject({ ok: true, value: { topic: null, placeIds: null } })
	if (open.ok) expect(pageValues(open.value)).toMatchObject({ topic: '', reach: '', placeIds: '' })
})

test('it is about the whole borough, or about places that are named', () => {
	const placesOf = (change: Record<string, string>) => {
		const read = readPage(page, { ...values, ...change })
		return read.ok ? read.value.placeIds : read.errors
	}
	expect(placesOf({ reach: 'borough', placeIds: '' })).toEqual([])
	expect(placesOf({ reach: 'borough', placeIds: 'north' })).toEqual([])
	expect(placesOf({ reach: 'places', placeIds: 'north\nsouth' })).toEqual(['north', 'south'])
	const none = { reach: 'places', placeIds: '' }
	expect(placesOf(none)).toEqual({ placeIds: 'blank' })
	expect(placesOf({ ...none, title: '' })).toEqual({ placeIds: 'blank', title: 'blank' })
	expect(placesOf({ reach: 'elsewhere' })).toEqual({ reach: 'blank' })
	const some = { ...page, placeIds: ['north'] }
	expect(pageValues(some)).toMatchObject({ reach: 'places', placeIds: 'north' })
})

test.for([
	['title', 'x'.repeat(150), 'x'.repeat(151), 'tooLong'],
	['why', 'x'.repeat(8000), 'x'.repeat(8001), 'tooLong'],
	['slug', 'abc', 'ab', 'format'],
	['slug', 'a-path', 'a--path', 'format'],
	['slug', 'a-path', 'new', 'taken'],
	['checkEvery', '100', '101', 'range'],
	['workingDaysMin', '30', '10', 'blank'],
	['topic', 'parks', 'nothing', 'blank'],
	['listeners', 'Aisha Khan, head', 'Aisha Khan', 'roleMissing'],
] as const)('of %s, %s is taken and %s is not', ([field, good, bad, code]) => {
	expect(errorsOf({ [field]: good })).toEqual({})
	expect(errorsOf({ [field]: bad })).toEqual({ [field]: code })
})

test('a text of 5 MB is refused and nothing else is said of it', () => {
	expect(errorsOf({ why: 'x'.repeat(5_000_000) })).toEqual({ why: 'tooLong' })
})

test('the default language is always offered', () => {
	const read = readPage(page, { ...values, languages: 'ar' })
	expect(read).toMatchObject({ value: { languages: ['en', 'ar'] } })
})

test('a translation changes its language alone', () => {
	const typed = { ...translationValues(page, 'ar'), title: 'مسار', why: '', 'role-0': 'رئيسة' }
	expect(readTranslation(page, 'ar', typed)).toMatchObject({
		ok: true,
		value: {
			title: { en: page.title.en, ar: 'مسار' },
			why: { en: page.why.en },
			listeners: [{ name: 'Aisha Khan', role: { en: 'Head of parks', ar: 'رئيسة' } }],
		},
	})
})

test.for([
	['A new path', 'a-new-path'],
	['Café & Co’s future?', 'cafe-cos-future'],
	['مسار', 'consultation'],
	['New', 'consultation-new'],
	['x'.repeat(80), 'x'.repeat(50)],
] as const)('%s makes the address %s', ([title, slug]) => {
	expect(slugFrom(title)).toBe(slug)
})

test('a text in several languages needs the default one where it is required', () => {
	const options = { languages: ['en' as const, 'ar' as const], max: 5, lines: false }
	const read = (values: Record<string, string>, isRequired = true) =>
		readLocalText(values, 'said', { ...options, isRequired })
	expect(read({ 'said-ar': 'نعم' })).toEqual({ ok: false, errors: { 'said-en': 'blank' } })
	expect(read({ 'said-ar': 'نعم' }, false)).toEqual({ ok: true, value: { ar: 'نعم' } })
	expect(read({ 'said-en': 'twelve' })).toEqual({ ok: false, errors: { 'said-en': 'tooLong' } })
})
