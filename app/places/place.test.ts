import { describe, expect, test } from 'vitest'
import {
	addressLengthMax,
	askedAmong,
	PlaceForm,
	PlaceSettingsForm,
	placeIdFrom,
	placeNameLengthMax,
} from './place.ts'

const codes = (schema: typeof PlaceForm | typeof PlaceSettingsForm, input: unknown) =>
	schema.safeParse(input).error?.issues.map(({ path, message }) => [path[0], message])

describe('where an enquiry is about', () => {
	test.for<[string, Record<string, string>, unknown]>([
		[
			'a postcode',
			{ source: 'postcode', postcode: 'xh2 3ab' },
			{ source: 'postcode', postcode: 'XH23AB' },
		],
		[
			'an address in words, with its lines',
			{ source: 'address', address: ' By the lock\r\nunder the bridge ' },
			{ source: 'address', address: 'By the lock\nunder the bridge' },
		],
		[
			'a picked place',
			{ source: 'picked', placeId: 'tollgate' },
			{ source: 'picked', placeId: 'tollgate' },
		],
		['no place', { source: 'none' }, { source: 'none' }],
	])('%s', ([, typed, value]) => {
		const others = { postcode: 'rubbish', address: '', placeId: '' }
		expect(PlaceForm.parse({ ...others, ...typed })).toEqual(value)
	})

	test.for<[Record<string, string>, [string, string]]>([
		[{}, ['source', 'blank']],
		[{ source: 'elsewhere' }, ['source', 'blank']],
		[{ source: 'postcode' }, ['postcode', 'blank']],
		[{ source: 'postcode', postcode: ' ' }, ['postcode', 'blank']],
		[{ source: 'postcode', postcode: 'N5' }, ['postcode', 'partial']],
		[{ source: 'postcode', postcode: 'rubbish' }, ['postcode', 'format']],
		[{ source: 'address', address: '\u200f \n' }, ['address', 'blank']],
		[{ source: 'address', address: 'a\u0000b' }, ['address', 'control']],
		[{ source: 'picked' }, ['placeId', 'blank']],
		[{ source: 'picked', placeId: '' }, ['placeId', 'blank']],
	])('%j is refused', ([typed, code]) => {
		expect(codes(PlaceForm, typed)).toEqual([code])
	})

	test('an address has as many characters as fit', () => {
		const address = (length: number) => ({ source: 'address', address: '🏠'.repeat(length) })
		expect(codes(PlaceForm, address(addressLengthMax))).toBeUndefined()
		expect(codes(PlaceForm, address(addressLengthMax + 1))).toEqual([['address', 'tooLong']])
	})
})

describe('settings of a place', () => {
	test('one language is enough, and the box says whether it is in use', () => {
		expect(
			PlaceSettingsForm.parse({ 'name-en': ' Tollgate ', 'name-ar': '', 'about-en': ' ' }),
		).toEqual({
			name: { en: 'Tollgate' },
			about: null,
			isActive: false,
		})
	})

	test('both languages, in lines', () => {
		const typed = {
			'name-en': 'Tollgate',
			'name-ar': 'تولغيت',
			'about-en': 'a\r\nb',
			isActive: 'yes',
		}
		expect(PlaceSettingsForm.parse(typed)).toEqual({
			name: { en: 'Tollgate', ar: 'تولغيت' },
			about: { en: 'a\nb' },
			isActive: true,
		})
	})

	test.for<[Record<string, string>, [string, string]]>([
		[{ 'name-en': '' }, ['name-en', 'blank']],
		[{ 'name-en': 'x'.repeat(placeNameLengthMax + 1) }, ['name-en', 'tooLong']],
		[{ 'name-en': 'a\nb' }, ['name-en', 'control']],
		[{ 'name-en': 'a', 'name-ar': 'x'.repeat(placeNameLengthMax + 1) }, ['name-ar', 'tooLong']],
		[{ 'name-en': 'a', 'about-ar': 'ب' }, ['about-en', 'defaultMissing']],
	])('%j is refused', ([typed, code]) => {
		expect(codes(PlaceSettingsForm, typed)).toEqual([code])
	})
})

test.for([
	['Barnet Vale', 'barnet-vale'],
	['Abbot’s Copse', 'abbots-copse'],
	["St. John's Wood & Swiss Cottage", 'st-johns-wood-swiss-cottage'],
	['Ynys Môn', 'ynys-mon'],
	['تولغيت', ''],
] as const)('%s has the path %s', ([name, id]) => {
	expect(placeIdFrom(name)).toBe(id)
})

test('a list is asked for a place only where it is one to choose from', () => {
	const places = [{ id: 'tollgate' }]
	const asked = { place: 'tollgate', page: 2 }
	expect(askedAmong(asked, places)).toBe(asked)
	expect(askedAmong({ ...asked, place: 'zz' }, places)).toEqual({ place: undefined, page: 2 })
	expect(askedAmong({ ...asked, place: '' }, places).place).toBeUndefined()
})
