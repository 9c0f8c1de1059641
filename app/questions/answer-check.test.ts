import { expect, test } from 'vitest'
import { type Answers, fieldId, readAnswers, visibleQuestions } from './answer.ts'
import { checkAnswers, placeWordsLengthMax } from './answer-check.ts'
import type { Definition } from './definition.ts'
import { parseDefinition } from './definition-check.ts'

const label = { en: 'Label' }
const options = ['red', 'green', 'blue'].map((value) => ({ value, label }))
const context = { today: '2026-03-27', placeIds: new Set(['north', 'south']) }

function define(...questions: object[]): Definition {
	const result = parseDefinition({ questions: questions.map((one) => ({ label, ...one })) })
	if (!result.ok) throw new Error(JSON.stringify(result.problems))
	return result.definition
}

function check(definition: Definition, posted: [string, string][]) {
	const { values } = readAnswers(definition, new URLSearchParams(posted))
	const result = checkAnswers(definition, values, context)
	return result.ok ? result.answers : result.errors.map(({ fieldId, code }) => `${fieldId} ${code}`)
}

/** The answer to the one question `q`, or what is wrong with it. */
function answerTo(question: object, ...posted: (string | [string, string])[]) {
	const definition = define({ id: 'q', ...question })
	const fields = posted.map((one): [string, string] => (typeof one === 'string' ? ['q', one] : one))
	const result = check(definition, fields)
	return Array.isArray(result) ? result[0] : result.q
}

test('words are kept exactly, with one kind of line end', () => {
	const long = { type: 'long-text' }
	for (const text of [' two  spaces ', '\u202eevil', '👍🏽', '<b>bold</b>', 'tab\there', 'مرحبا'])
		expect(answerTo(long, text)).toBe(text)
	expect(answerTo(long, 'one\r\ntwo\rthree\nfour')).toBe('one\ntwo\nthree\nfour')
	expect(answerTo({ type: 'text' }, 'one\r\ntwo')).toBe('q controlCharacters')
	expect(answerTo(long, 'a\0b')).toBe('q controlCharacters')
})

test('words may be as long as the limit, in characters as people count them', () => {
	for (const type of ['text', 'long-text']) {
		expect(answerTo({ type, lengthMax: 3 }, '👍👍👍')).toBe('👍👍👍')
		expect(answerTo({ type, lengthMax: 3 }, '👍👍👍👍')).toBe('q tooLong')
		expect(answerTo({ type, lengthMax: 3 }, 'a\r\nb')).toBe(
			type === 'text' ? 'q controlCharacters' : 'a\nb',
		)
	}
})

test.for([
	'text',
	'long-text',
	'radios',
	'checkboxes',
	'select',
	'date',
	'number',
	'scale',
	'place',
])('a required %s that is left open is asked for, an optional one is not', (type) => {
	const more = {
		type,
		...(['radios', 'checkboxes', 'select'].includes(type) && { options }),
		...(type === 'scale' && { low: label, high: label }),
	}
	const blank = ['q', 'q-day', 'q-month', 'q-year', 'q-place', 'q-words'].map(
		(name): [string, string] => [name, ''],
	)
	const first = { date: 'q-day', place: 'q-place' }[type] ?? 'q'
	for (const posted of [[], blank]) {
		expect(answerTo({ ...more, isRequired: true }, ...posted)).toBe(`${first} blank`)
		expect(answerTo(more, ...posted)).toBeUndefined()
	}
})

test('only spaces is blank', () => {
	expect(answerTo({ type: 'text', isRequired: true }, ' \u200b\u00a0 ')).toBe('q blank')
	expect(answerTo({ type: 'number', isRequired: true }, '  ')).toBe('q blank')
	const spaces = ['q-day', 'q-month', 'q-year'].map((name): [string, string] => [name, ' '])
	expect(answerTo({ type: 'date', isRequired: true }, ...spaces)).toBe('q-day blank')
})

test('only values that were offered are taken', () => {
	for (const type of ['radios', 'select']) {
		expect(answerTo({ type, options }, 'green')).toBe('green')
		expect(answerTo({ type, options }, 'Green')).toBe('q unknownOption')
	}
	const boxes = { type: 'checkboxes', options }
	expect(answerTo(boxes, 'blue', 'red', 'blue')).toEqual(['red', 'blue'])
	expect(answerTo(boxes, 'blue', 'black')).toBe('q unknownOption')
})

test('a number keeps to its limits on both sides', () => {
	const number = { type: 'number', min: 1, max: 5 }
	expect(answerTo(number, '1')).toBe(1)
	expect(answerTo(number, '0')).toBe('q tooSmall')
	expect(answerTo(number, '5')).toBe(5)
	expect(answerTo(number, '6')).toBe('q tooBig')
	expect(answerTo(number, '1.5')).toBe('q notWhole')
	expect(answerTo(number, '2.0')).toBe(2)
	expect(answerTo({ ...number, isWhole: false }, '1.5')).toBe(1.5)
	expect(answerTo(number, 'two')).toBe('q notNumber')
	expect(answerTo(number, '1,500')).toBe('q grouped')
	expect(answerTo(number, '1'.repeat(16))).toBe('q tooManyDigits')
})

test('a date keeps to its limits on both sides', () => {
	const on = (question: object, iso: string) => {
		const [year = '', month = '', day = ''] = iso.split('-')
		return answerTo(
			{ type: 'date', ...question },
			['q-day', day],
			['q-month', month],
			['q-year', year],
		)
	}
	expect(on({ min: '2026-01-10' }, '2026-01-10')).toBe('2026-01-10')
	expect(on({ min: '2026-01-10' }, '2026-01-09')).toBe('q-day before')
	expect(on({ max: '2026-01-10' }, '2026-01-10')).toBe('2026-01-10')
	expect(on({ max: '2026-01-10' }, '2026-01-11')).toBe('q-day after')
	expect(on({ min: 'today' }, '2026-03-27')).toBe('2026-03-27')
	expect(on({ min: 'today' }, '2026-03-26')).toBe('q-day beforeToday')
	expect(on({ max: 'today' }, '2026-03-27')).toBe('2026-03-27')
	expect(on({ max: 'today' }, '2026-03-28')).toBe('q-day afterToday')
	expect(on({}, '2026--27')).toBe('q-month monthMissing')
	expect(on({}, '26-3-27')).toBe('q-year yearDigits')
})

test('a scale has points from 1 to its last', () => {
	const scale = { type: 'scale', pointsMax: 5, low: label, high: label }
	expect(answerTo(scale, '1')).toBe(1)
	expect(answerTo(scale, '5')).toBe(5)
	for (const wrong of ['0', '6', '-1', '1.5', 'x', '1e0'])
		expect(answerTo(scale, wrong)).toBe('q unknownOption')
})

test('a place is picked, told in words, or both', () => {
	const place = { type: 'place' }
	expect(answerTo(place, ['q-place', 'north'], ['q-words', ''])).toEqual({
		placeId: 'north',
		words: '',
	})
	expect(answerTo(place, ['q-words', 'By the\r\noak'])).toEqual({
		placeId: null,
		words: 'By the\noak',
	})
	expect(answerTo(place, ['q-place', 'south'], ['q-words', 'oak'])).toEqual({
		placeId: 'south',
		words: 'oak',
	})
	expect(answerTo(place, ['q-place', 'elsewhere'])).toBe('q-place unknownPlace')
	expect(answerTo(place, ['q-words', '\0'])).toBe('q-words controlCharacters')
	const words = 'x'.repeat(placeWordsLengthMax)
	expect(answerTo(place, ['q-words', words])).toEqual({ placeId: null, words })
	expect(answerTo(place, ['q-words', `${words}x`])).toBe('q-words tooLong')
})

const branching = define(
	{ id: 'is-yours', type: 'radios', options, isRequired: true },
	{
		id: 'kinds',
		type: 'checkboxes',
		options,
		showIf: { question: 'is-yours', is: ['red', 'green'] },
	},
	{ id: 'why', type: 'text', isRequired: true, showIf: { question: 'kinds', is: ['blue'] } },
)

test('what is hidden is neither required nor kept, through any number of conditions', () => {
	const all: [string, string][] = [
		['is-yours', 'green'],
		['kinds', 'red'],
		['kinds', 'blue'],
		['why', 'because'],
	]
	expect(check(branching, all)).toEqual({
		'is-yours': 'green',
		kinds: ['red', 'blue'],
		why: 'because',
	})
	expect(check(branching, [['is-yours', 'blue'], ...all.slice(1)])).toEqual({ 'is-yours': 'blue' })
	expect(
		check(branching, [
			['is-yours', 'red'],
			['kinds', 'red'],
			['why', 'because'],
		]),
	).toEqual({
		'is-yours': 'red',
		kinds: ['red'],
	})
	expect(check(branching, all.slice(0, 3))).toEqual(['why blank'])
	// An answer that is refused shows nothing that rests on it, however wrong that is.
	expect(
		check(branching, [
			['is-yours', 'x'],
			['kinds', 'x'],
			['why', '\0'],
		]),
	).toEqual(['is-yours unknownOption'])
})

test('a question after a hidden one stays hidden, whatever is kept for it', () => {
	const shown = (answers: Answers) => visibleQuestions(branching, answers).map(({ id }) => id)
	expect(shown({})).toEqual(['is-yours'])
	expect(shown({ kinds: ['blue'] })).toEqual(['is-yours'])
	expect(shown({ 'is-yours': 'red', kinds: ['blue'] })).toEqual(['is-yours', 'kinds', 'why'])
})

test('fields of other definitions and other names are left alone', () => {
	const definition = define({ id: 'a', type: 'text' }, { id: 'b', type: 'date' })
	const posted = new FormData()
	for (const [name, value] of [
		['x_a', 'first'],
		['x_a', 'second'],
		['x_b-day', '1'],
		['a', 'other'],
		['y_a', 'other'],
		['__proto__', 'other'],
	] as const)
		posted.append(name, value)
	posted.append('x_b-month', new File(['1'], 'month.txt'))
	expect(readAnswers(definition, posted, 'x').values).toEqual({
		a: ['first', 'second'],
		'b-day': ['1'],
		'b-month': [],
		'b-year': [],
	})
	expect(
		checkAnswers(definition, { a: ['ok'], 'b-day': ['1'] }, { ...context, prefix: 'x' }),
	).toEqual({
		ok: false,
		errors: [{ questionId: 'b', fieldId: 'x_b-month', code: 'monthYearMissing', slots: {} }],
	})
	expect(fieldId('a')).toBe('a')
})
