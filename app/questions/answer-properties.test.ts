import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	type Answers,
	answersAsTyped,
	fieldsOf,
	type RawAnswers,
	readAnswers,
	visibleQuestions,
} from './answer.ts'
import { checkAnswers } from './answer-check.ts'
import { type Definition, parseDefinition, type Question } from './definition.ts'

const context = { today: '2026-03-27', placeIds: new Set(['north', 'south']) }
const label = { en: 'Label' }
const options = ['red', 'green', 'blue'].map((value) => ({ value, label }))

/** Every type, required or not, each resting on an earlier choice or on none. */
const someDefinition = fc
	.array(
		fc.record({
			type: fc.constantFrom(
				'text',
				'long-text',
				'radios',
				'checkboxes',
				'select',
				'date',
				'number',
				'scale',
				'place',
			),
			isWhole: fc.boolean(),
			restsOn: fc.option(fc.nat({ max: 9 })),
			is: fc.subarray(['red', 'green', 'blue'], { minLength: 1 }),
		}),
		{ minLength: 1, maxLength: 10 },
	)
	.map((plans): Definition => {
		const questions = plans.map(({ type, isWhole, restsOn, is }, index) => {
			const hasOptions = (at: number) => /radios|checkboxes|select/.test(plans[at]?.type ?? '')
			const isConditional = restsOn !== null && restsOn < index && hasOptions(restsOn)
			return {
				id: `q${index}x`,
				type,
				label,
				...(isConditional && { showIf: { question: `q${restsOn}x`, is } }),
				...(hasOptions(index) && { options }),
				...(type === 'number' && { isWhole }),
				...(type === 'scale' && { low: label, high: label }),
			}
		})
		const result = parseDefinition({ questions })
		if (!result.ok) throw new Error(JSON.stringify(result.problems))
		return result.definition
	})

const words = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc.constantFrom('', ' ', 'a\r\nb', '\u202eevil', '👍🏽', '\ud83d', 'a\0b', '__proto__'),
)
const number = fc.oneof(
	fc.integer().map(String),
	fc.double({ noNaN: true }).map(String),
	fc.constantFrom('٣٤٫٥', '۱۲', '1,500', '-0', '.5'),
	words,
)
const choice = fc.constantFrom('red', 'green', 'blue', 'black', '')
const several = (arbitrary: fc.Arbitrary<string>) => fc.array(arbitrary, { maxLength: 2 })

/** What might be typed into a field of each type. */
const TYPED = {
	text: several(words),
	'long-text': several(words),
	radios: several(choice),
	checkboxes: several(choice),
	select: several(choice),
	date: several(fc.constantFrom('1', '2', '31', '٢', 'May', '2024', '2024', '')),
	number: several(number),
	scale: several(fc.constantFrom('1', '5', '6', '')),
	place: several(fc.oneof(words, fc.constantFrom('north', 'south', ''))),
}

function typedFor(question: Question): fc.Arbitrary<RawAnswers> {
	const fields = fieldsOf(question).map((field) => [field, TYPED[question.type]])
	return fc.record(Object.fromEntries(fields))
}

const typedDefinition = someDefinition.chain((definition) =>
	fc
		.tuple(...definition.questions.map(typedFor))
		.map((parts) => ({ definition, raw: Object.assign({}, ...parts) as RawAnswers })),
)

const posted = (raw: RawAnswers) =>
	Object.entries(raw).flatMap(([name, values]) =>
		values.map((value): [string, string] => [name, value]),
	)

/** What is left to keep when each answer that is refused has been taken out. */
function accepted(definition: Definition, raw: RawAnswers): { raw: RawAnswers; answers: Answers } {
	const checked = checkAnswers(definition, raw, context)
	if (checked.ok) return { raw, answers: checked.answers }
	const wrong = new Set(checked.errors.map(({ questionId }) => questionId))
	const fields = definition.questions.filter(({ id }) => wrong.has(id)).flatMap(fieldsOf)
	return accepted(definition, { ...raw, ...Object.fromEntries(fields.map((field) => [field, []])) })
}

const withRequired = ({ questions }: Definition, isRequired: boolean): Definition => ({
	questions: questions.map((question) => ({ ...question, isRequired })),
})

test('an accepted answer comes back the same when it is typed again as we show it', () => {
	fc.assert(
		fc.property(typedDefinition, ({ definition, raw }) => {
			const { answers } = accepted(definition, raw)
			const stored = JSON.parse(JSON.stringify(answers))
			expect(stored).toEqual(answers)
			const shown = answersAsTyped(definition, stored)
			const again = readAnswers(definition, posted(shown)).values
			expect(checkAnswers(definition, again, context)).toEqual({ ok: true, answers })
		}),
		{ numRuns: 300 },
	)
})

test('only what is shown is kept, and only what is shown and left open is asked for', () => {
	fc.assert(
		fc.property(typedDefinition, ({ definition, raw }) => {
			const { raw: right, answers } = accepted(definition, raw)
			const shown = visibleQuestions(definition, answers).map(({ id }) => id)
			expect(Object.keys(answers).filter((id) => !shown.includes(id))).toEqual([])

			const open = shown.filter((id) => !Object.hasOwn(answers, id))
			const checked = checkAnswers(withRequired(definition, true), right, context)
			const asked = checked.ok ? [] : checked.errors.map((error) => [error.questionId, error.code])
			expect(asked.filter(([, code]) => code === 'blank').map(([id]) => id)).toEqual(open)
			expect(asked.length).toBe(open.length)
		}),
		{ numRuns: 300 },
	)
})

test('what was typed is there to be shown again, right or wrong', () => {
	fc.assert(
		fc.property(typedDefinition, ({ definition, raw }) => {
			expect(readAnswers(definition, posted(raw)).values).toEqual(raw)
		}),
	)
})

const naughtyFile = '../shared/data/names/blns.json'

describe.skipIf(!existsSync(naughtyFile))(`the strings of ${naughtyFile}`, () => {
	const read = (): string[] => JSON.parse(readFileSync(naughtyFile, 'utf8'))
	const question = (type: string) => ({ id: 'q', type, label, isRequired: true })
	const codesOf = (type: string) => {
		const result = parseDefinition({ questions: [{ ...question(type), lengthMax: 500 }] })
		if (!result.ok) throw new Error('refused')
		return read().map((text) => {
			const checked = checkAnswers(result.definition, { q: [text] }, context)
			return checked.ok ? checked.answers.q === text || 'changed' : checked.errors[0]?.code
		})
	}

	test.for(['text', 'long-text'])('are kept exactly or refused with a code as %s', (type) => {
		const codes = codesOf(type)
		expect(codes.length).toBeGreaterThan(500)
		expect(new Set(codes)).toEqual(new Set([true, 'blank', 'controlCharacters']))
		// Few enough to know them: the rest are kept.
		expect(codes.filter((code) => code !== true).length).toBeLessThan(15)
	})
})
