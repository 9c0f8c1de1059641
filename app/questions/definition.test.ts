import { expect, test } from 'vitest'
import { missingLanguages } from './definition.ts'
import { parseDefinition } from './definition-check.ts'

const label = { en: 'Label', ar: 'عنوان' }
const options = [
	{ value: 'yes', label },
	{ value: 'no', label },
]
const text = (id: string, more: object = {}) => ({ id, type: 'text', label, ...more })
const radios = (id: string, more: object = {}) => ({ id, type: 'radios', label, options, ...more })
const showIf = (question: string, ...is: string[]) => ({ showIf: { question, is } })

function problems(...questions: object[]) {
	const result = parseDefinition({ questions })
	return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`)
}

test('fills in what a definition leaves out', () => {
	expect(parseDefinition({ questions: [text('a'), { id: 'b', type: 'number', label }] })).toEqual({
		ok: true,
		definition: {
			questions: [
				{ id: 'a', type: 'text', label, isRequired: false, lengthMax: 200 },
				{ id: 'b', type: 'number', label, isRequired: false, isWhole: true },
			],
		},
	})
})

test('a missing label is refused with its path', () => {
	expect(problems(text('a'), text('b'), text('c', { label: { ar: 'عنوان' } }))).toEqual([
		'questions.2.label defaultLanguageMissing',
	])
	expect(problems({ id: 'a', type: 'text' })).toEqual(['questions.0.label missing'])
	expect(problems(text('a', { label: { en: '  ' } }))).toEqual([
		'questions.0.label.en blank',
		'questions.0.label defaultLanguageMissing',
	])
	expect(
		problems(radios('a', { options: [options[0], { value: 'b', label: { ar: 'ب' } }] })),
	).toEqual(['questions.0.options.1.label defaultLanguageMissing'])
})

test('every shape that is wrong has a code and a path', () => {
	expect(parseDefinition('nothing')).toEqual({ ok: false, problems: [{ path: '', code: 'type' }] })
	expect(parseDefinition({})).toEqual({
		ok: false,
		problems: [{ path: 'questions', code: 'missing' }],
	})
	expect(problems({ id: 'a', type: 'colour', label })).toEqual(['questions.0.type unknownType'])
	expect(problems(text('a', { size: 3 }))).toEqual(['questions.0.size unknownKey'])
	expect(problems(text('A b'))).toEqual(['questions.0.id format'])
	expect(problems(text('constructor'))).toEqual(['questions.0.id format'])
	expect(problems(text('a', { lengthMax: 0 }))).toEqual(['questions.0.lengthMax tooSmall'])
	expect(problems(text('a', { lengthMax: 501 }))).toEqual(['questions.0.lengthMax tooBig'])
	expect(problems(text('a', { lengthMax: 'long' }))).toEqual(['questions.0.lengthMax type'])
	expect(problems(text('a', { label: { en: 'A', xx: 'A' } }))).toEqual([
		'questions.0.label.xx unknownKey',
	])
	expect(problems(radios('a', { options: [options[0]] }))).toEqual(['questions.0.options tooFew'])
	expect(problems({ id: 'a', type: 'date', label, min: '2026-02-30' })).toEqual([
		'questions.0.min format',
	])
})

test('a hundred questions are allowed, a hundred and one are not', () => {
	const many = (count: number) => Array.from({ length: count }, (_, index) => text(`q${index}`))
	expect(problems(...many(100))).toEqual([])
	expect(problems(...many(101))).toEqual(['questions tooMany'])
})

test('ids of questions and values of options are there once', () => {
	expect(problems(text('a'), text('a'))).toEqual(['questions.1.id idTaken'])
	expect(problems(radios('a', { options: [...options, options[0]] }))).toEqual([
		'questions.0.options.2.value valueTaken',
	])
})

test('an id that another question needs for its own fields is refused, on either side of it', () => {
	expect(problems({ id: 'when', type: 'date', label }, text('when-day'))).toEqual([
		'questions.1.id idTaken',
	])
	expect(problems(text('which-2'), radios('which'))).toEqual(['questions.0.id idTaken'])
	expect(problems(text('when'), text('when-again'))).toEqual([])
})

test('a lowest value may equal the highest but not pass it', () => {
	const number = (min: number, max: number) => ({ id: 'a', type: 'number', label, min, max })
	const date = (min: string, max: string) => ({ id: 'a', type: 'date', label, min, max })
	expect(problems(number(3, 3))).toEqual([])
	expect(problems(number(3, 2))).toEqual(['questions.0.max minAboveMax'])
	expect(problems(date('2026-01-01', '2026-01-01'))).toEqual([])
	expect(problems(date('2026-01-02', '2026-01-01'))).toEqual(['questions.0.max minAboveMax'])
	expect(problems(date('2026-01-02', 'today'))).toEqual([])
})

test('a condition rests on an earlier question with options', () => {
	const path = 'questions.1.showIf.question'
	expect(problems(radios('a'), text('b', showIf('a', 'yes')))).toEqual([])
	expect(problems(radios('a', { type: 'checkboxes' }), text('b', showIf('a', 'yes')))).toEqual([])
	expect(problems(radios('a'), text('b', showIf('x', 'yes')))).toEqual([`${path} unknownQuestion`])
	expect(problems(text('a'), text('b', showIf('a', 'yes')))).toEqual([`${path} noOptions`])
	expect(problems(radios('a'), text('b', showIf('a', 'yes', 'maybe')))).toEqual([
		'questions.1.showIf.is.1 unknownOption',
	])
	expect(problems(text('a', showIf('b', 'yes')), radios('b'))).toEqual([
		'questions.0.showIf.question notEarlier',
	])
})

test('a cycle is refused with its path, whatever its length', () => {
	expect(problems(radios('a', showIf('a', 'yes')))).toEqual(['questions.0.showIf.question cycle'])
	expect(
		problems(
			radios('a', showIf('c', 'no')),
			radios('b', showIf('a', 'no')),
			radios('c', showIf('b', 'no')),
		),
	).toEqual([0, 1, 2].map((index) => `questions.${index}.showIf.question cycle`))
	// The question that points into a cycle is not part of it.
	expect(problems(radios('a', showIf('a', 'yes')), text('b', showIf('a', 'yes')))).toEqual([
		'questions.0.showIf.question cycle',
	])
})

test('lists what a language has no words for', () => {
	const en = { en: 'Label' }
	const result = parseDefinition({
		questions: [
			text('a', { hint: en }),
			radios('b', { options: [options[0], { value: 'no', label: en, hint: en }] }),
			{ id: 'c', type: 'scale', label, low: en, high: label },
			{ id: 'd', type: 'number', label, unit: en },
		],
	})
	if (!result.ok) throw new Error('refused')
	expect(missingLanguages(result.definition)).toEqual(
		[
			'questions.0.hint',
			'questions.1.options.1.label',
			'questions.1.options.1.hint',
			'questions.2.low',
			'questions.3.unit',
		].map((path) => ({ path, language: 'ar' })),
	)
})
