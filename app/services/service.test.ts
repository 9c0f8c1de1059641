import { expect, test } from 'vitest'
import { nameLengthMax, ServiceForm, synonymsMax } from './service.ts'

const form = {
	id: 'missed-bin',
	lgslId: 524,
	name: { en: 'Missed bin', ar: 'حاوية لم تُفرَّغ' },
	description: { en: 'Tell us when your bin was not emptied.' },
	synonyms: { en: ['bin not collected'] },
	notUs: null,
	timescaleDays: 3,
	urgentHours: null,
	isSensitive: false,
	allowsAnonymous: false,
	needsPlace: true,
	allowsPhotos: true,
	isActive: true,
	definition: { questions: [] },
}

const codes = (change: object) =>
	ServiceForm.safeParse({ ...form, ...change }).error?.issues.map(({ path, message }) => [
		path.join('.'),
		message,
	]) ?? []

test('takes a whole service as it is', () => {
	expect(ServiceForm.parse(form)).toEqual(form)
})

test('the limits hold on both sides', () => {
	const name = (length: number) => ({ name: { en: 'n'.repeat(length) } })
	expect(codes(name(nameLengthMax))).toEqual([])
	expect(codes(name(nameLengthMax + 1))).toEqual([['name.en', 'tooLong']])
	for (const [timescaleDays, code] of [[0, 'range'], [1], [365], [366, 'range'], [1.5, 'format']])
		expect(codes({ timescaleDays })).toEqual(code ? [['timescaleDays', code]] : [])
	for (const [urgentHours, code] of [[0, 'range'], [1], [72], [73, 'range'], [null]])
		expect(codes({ urgentHours })).toEqual(code ? [['urgentHours', code]] : [])
	const synonyms = (count: number) => ({ synonyms: { en: Array(count).fill('bin') } })
	expect(codes(synonyms(synonymsMax))).toEqual([])
	expect(codes(synonyms(synonymsMax + 1))).toEqual([['synonyms.en', 'tooMany']])
})

test('the default language must be there, another may be', () => {
	expect(codes({ name: { ar: 'حاوية' } })).toEqual([['name', 'blank']])
	expect(codes({ notUs: { ar: 'حاوية' } })).toEqual([['notUs', 'blank']])
	expect(codes({ name: { en: 'Bin' } })).toEqual([])
})

test.for(['', 'x', 'new', 'Missed-bin', 'missed_bin', '1bin', 'a b', '../x', 'x'.repeat(61)])(
	'an id is never %j',
	(id) => {
		expect(codes({ id })).toEqual([['id', 'format']])
	},
)

test('control characters are refused where a line end is not', () => {
	expect(codes({ description: { en: 'One line\nanother' } })).toEqual([])
	expect(codes({ name: { en: 'One line\nanother' } })).toEqual([['name.en', 'characters']])
	expect(codes({ description: { en: 'a\u0000b' } })).toEqual([['description.en', 'characters']])
})

test('problems of the questions keep their path', () => {
	const question = { id: 'a', type: 'text', label: { ar: 'س' } }
	expect(codes({ definition: { questions: [question] } })).toEqual([
		['definition.questions.0.label', 'defaultLanguageMissing'],
	])
	expect(codes({ definition: [] })).toEqual([['definition', 'type']])
})
