import { describe, expect, test } from 'vitest'
import { type Definition, type Question, Question as Schema } from '#app/questions/definition.ts'
import { parseDefinition } from '#app/questions/definition-check.ts'
import {
	conditionWords,
	nextQuestionId,
	problemField,
	questionValues,
	readQuestion,
} from './question-form.ts'

const languages = ['en' as const, 'ar' as const]
const text = (en: string, ar = `${en} ع`) => ({ en, ar })
const common = { label: text('What?'), hint: text('Say it'), isRequired: true }
const options = ['Bus', 'Bike', 'None of these'].map((label, at) => ({
	value: `o${at}`,
	label: text(label),
	...(at === 0 && { hint: text('Every ten minutes') }),
}))

/** One of each type, with all that a form can say of it. */
const EVERY: Question[] = (
	[
		{ ...common, type: 'text', lengthMax: 20, isPersonal: true },
		{ ...common, type: 'long-text', lengthMax: 900 },
		{ ...common, type: 'radios', options, isShuffled: true, maySkipOpenly: true },
		{ ...common, type: 'checkboxes', options, choicesMin: 1, choicesMax: 2, exclusive: 'o2' },
		{ ...common, type: 'select', options },
		{ ...common, type: 'date', min: '2027-01-01', max: 'today' },
		{ ...common, type: 'number', min: -1.5, max: 20, isWhole: false, unit: text('miles') },
		{ ...common, type: 'money', min: 1050, max: 200000 },
		{ ...common, type: 'scale', pointsMin: 0, pointsMax: 10, low: text('bad'), high: text('good') },
		{ ...common, type: 'place' },
		{ ...common, type: 'matrix', rows: options.slice(0, 2), options },
		{ ...common, type: 'ranking', options, ranksMax: 2 },
		{ ...common, type: 'allocation', options, total: 100 },
		{
			...common,
			type: 'image-choice',
			options: ['oak', 'elm'].map((value) => {
				return { value, label: text(value), image: `/trees/${value}.svg`, alt: text(`An ${value}`) }
			}),
		},
		{ ...common, type: 'file' },
		{ ...common, type: 'consent' },
		{ ...common, type: 'information', isRequired: false },
	] as object[]
).map((question, at) => Schema.parse({ id: `q${at + 2}`, ...question }))

const first = Schema.parse({ id: 'q1', type: 'radios', label: text('How?'), options })
const definition: Definition = { questions: [first, ...EVERY] }

test.for(EVERY)('a question of type $type stands in its form and is read as it was', (question) => {
	const given = { id: question.id, type: question.type, definition, languages, before: question }
	const read = readQuestion(questionValues(question, languages), given)
	expect(read.ok && Schema.parse(read.question)).toEqual(question)
})

const radios = { id: 'q99', type: 'radios' as const, definition, languages }
const typed = { 'label-en': 'How do you go?', 'options-en': 'Bus\nBike' }
const errorsOf = (change: Record<string, string>) => {
	const read = readQuestion({ ...typed, ...change }, radios)
	return read.ok ? {} : read.errors
}
const valuesOf = (lines: string, before: Question = first) => {
	const read = readQuestion({ ...typed, 'options-en': lines }, { ...radios, before })
	if (!read.ok) throw new Error(JSON.stringify(read.errors))
	return (read.question as { options: { value: string }[] }).options.map(({ value }) => value)
}

describe('options', () => {
	test('keep their values when they move', () => {
		expect(valuesOf('None of these\nBus\nBike')).toEqual(['o2', 'o0', 'o1'])
	})

	test('keep their values when they are put in other words', () => {
		expect(valuesOf('Bus or tram\nBike\nNone')).toEqual(['o0', 'o1', 'o2'])
	})

	test('that are new get values of their own, never an old one', () => {
		expect(valuesOf('Bus\nBike\nWalk\nNone of these')).toEqual(['o0', 'o1', 'walk', 'o2'])
		expect(valuesOf('O0\nO0!\nسيارة\nPrefer not to say')).toEqual([
			'o0-2',
			'o0-3',
			'option',
			'option-2',
		])
	})

	test('have a translation on each line or none', () => {
		expect(errorsOf({ 'options-ar': 'حافلة' })).toEqual({ 'options-ar': 'linesDiffer' })
		expect(errorsOf({ 'options-ar': 'حافلة\nدراجة' })).toEqual({})
		expect(errorsOf({ 'options-ar': '' })).toEqual({})
	})

	test('are there', () => {
		expect(errorsOf({ 'options-en': ' \n ' })).toEqual({ 'options-en': 'blank' })
		expect(errorsOf({ 'options-en': `a\n${'x'.repeat(301)}` })).toEqual({ 'options-en': 'tooLong' })
	})

	test('with pictures say which, and what they show', () => {
		const read = readQuestion(
			{ 'label-en': 'Which?', 'picture-1': '/oak.svg', 'pictureWords-1-en': 'Oak' },
			{ ...radios, type: 'image-choice' },
		)
		expect(read).toEqual({
			ok: false,
			errors: { 'pictureAlt-1-en': 'blank', 'pictureWords-0-en': 'tooFew' },
		})
	})
})

describe('conditions', () => {
	const conditionOf = (change: Record<string, string>) => {
		const read = readQuestion({ ...typed, ...change }, radios)
		return read.ok ? (read.question as { showIf?: unknown }).showIf : read.errors
	}

	test('rest on one answer, or on all or any of several', () => {
		expect(conditionOf({ condition: 'always', 'if-q1': 'o0' })).toBeUndefined()
		expect(conditionOf({ condition: 'all', 'if-q1': 'o0\no1' })).toEqual({
			question: 'q1',
			is: ['o0', 'o1'],
		})
		const two = { 'if-q1': 'o0', 'if-q4': 'o1' }
		const tests = [
			{ question: 'q1', is: ['o0'] },
			{ question: 'q4', is: ['o1'] },
		]
		expect(conditionOf({ condition: 'any', ...two })).toEqual({ any: tests })
		expect(conditionOf({ condition: 'all', ...two })).toEqual({ all: tests })
	})

	test('are told in words', () => {
		const told = (name: string, ticked: string) =>
			conditionWords(definition, { name, ticked, notSaid: 'Prefer not to say' })
		expect(told('if-q1', 'o1\nprefer-not-to-say')).toBe(
			`How?\n${options[1]?.label.en}\nPrefer not to say`,
		)
		expect(told('label-en', 'How do you go?')).toBe('How do you go?')
	})

	test('without an answer are refused', () => {
		expect(conditionOf({ condition: 'all' })).toEqual({ condition: 'noValues' })
	})

	test('stand in the form again', () => {
		const read = readQuestion({ ...typed, condition: 'any', 'if-q1': 'o0', 'if-q4': 'o1' }, radios)
		const question = Schema.parse(read.ok && read.question)
		expect(questionValues(question, languages)).toMatchObject({
			condition: 'any',
			'if-q1': 'o0',
			'if-q4': 'o1',
		})
	})
})

test('a limit that is no number is refused', () => {
	const read = readQuestion({ ...typed, lengthMax: 'ten' }, { ...radios, type: 'text' })
	expect(read).toEqual({ ok: false, errors: { lengthMax: 'number' } })
	expect(errorsOf({ 'label-en': '' })).toEqual({ 'label-en': 'blank' })
})

test('ids are counted on', () => {
	expect(nextQuestionId({ questions: [] })).toBe('q1')
	expect(nextQuestionId(definition)).toBe(`q${EVERY.length + 2}`)
})

test('what the engine finds wrong is told beside its field', () => {
	const twice = { ...first, id: 'q2', options: [options[0], options[0]] }
	const parsed = parseDefinition({ questions: [first, twice] })
	if (parsed.ok) throw new Error('taken')
	expect(parsed.problems.map(({ path }) => problemField(path))).toEqual(['options-en'])
	expect(problemField('questions.3.showIf.all.0.question')).toBe('condition')
	expect(problemField('questions.3.choicesMax')).toBe('choicesMax')
	expect(problemField('')).toBe('form')
})
