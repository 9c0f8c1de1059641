import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGE_CODES, type Language } from '#app/languages/language.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import {
	type Answers,
	answersAsTyped,
	type RawAnswers,
	readAnswers,
	visibleQuestions,
} from './answer.ts'
import { checkAnswers } from './answer-check.ts'
import {
	answerFromCells,
	cellsOf,
	columnsOf,
	columnsOfQuestion,
	columnTitle,
	dictionaryOf,
} from './answer-columns.ts'
import { answerRows } from './answer-summary.tsx'
import { answerText } from './answer-text.ts'
import type { Definition } from './definition.ts'
import { parseDefinition } from './definition-check.ts'
import { storableContent } from './draft.ts'
import { answerWords } from './texts.ts'
import { accepted, context, posted, typedDefinition } from './typed-definition.test-support.ts'

const label = { en: 'Label', ar: 'عنوان' }
const options = [
	{ value: 'red', label: { en: 'Red', ar: 'أحمر' } },
	{ value: 'blue', label: { en: 'Blue' } },
]

function define(...questions: object[]): Definition {
	const result = parseDefinition({ questions })
	if (!result.ok) throw new Error(JSON.stringify(result.problems))
	return result.definition
}

/** Any answers that are accepted, with what was typed for them. */
function forAccepted(
	check: (definition: Definition, answers: Answers, raw: RawAnswers) => void,
	numRuns = 300,
) {
	const property = fc.property(typedDefinition, ({ definition, raw }) => {
		const right = accepted(definition, raw)
		check(definition, right.answers, right.raw)
	})
	fc.assert(property, { numRuns })
}

describe('any accepted answer of any type', () => {
	test('comes back the same from a draft', () => {
		forAccepted((definition, answers, raw) => {
			const kept = storableContent(JSON.parse(JSON.stringify({ raw }))) as { raw: RawAnswers }
			expect(checkAnswers(definition, kept.raw, context)).toEqual({ ok: true, answers })
		})
	})

	test('comes back the same from a file of values, also where all is text', () => {
		forAccepted((definition, answers) => {
			for (const isText of [false, true]) {
				const entries = definition.questions.map((question) => {
					const cells = cellsOf(question, answers[question.id])
					expect(cells).toHaveLength(columnsOfQuestion(question).length)
					const read = isText ? cells.map((cell) => (cell === null ? '' : String(cell))) : cells
					return [question.id, answerFromCells(question, read)]
				})
				const given = entries.filter(([, value]) => value !== undefined)
				const back: Answers = Object.fromEntries(given)
				expect(back).toEqual(answers)
				const typed = readAnswers(definition, posted(answersAsTyped(definition, back))).values
				expect(checkAnswers(definition, typed, context)).toEqual({ ok: true, answers })
			}
		})
	})

	test('can be summed up and said in every language', () => {
		forAccepted((definition, answers) => {
			for (const language of LANGUAGE_CODES) {
				const { t } = translatorFor(language)
				const asked = visibleQuestions(definition, answers)
				const rows = answerRows(t, { definition, answers, language })
				expect(rows).toHaveLength(asked.filter(({ type }) => type !== 'information').length)
				for (const question of asked) {
					const value = answers[question.id]
					if (value === undefined) continue
					const text = answerText(question, value, language, [], answerWords(t))
					expect(text).not.toMatch(/^$|undefined|\[object|NaN/)
				}
			}
		}, 100)
	})
})

describe('a hand-made form', () => {
	test('gets no answer to a hidden question kept, on one page or on several', () => {
		fc.assert(
			fc.property(typedDefinition, fc.nat({ max: 9 }), ({ definition, raw }, split) => {
				const whole = accepted(definition, raw)
				const ids = definition.questions.map(({ id }) => id)
				const first = new Set(ids.slice(0, split))
				const rest = new Set(ids.slice(split))
				const one = checkAnswers(definition, whole.raw, {
					...context,
					page: { only: first, kept: {} },
				})
				if (!one.ok) throw new Error('refused')
				const two = checkAnswers(definition, whole.raw, {
					...context,
					page: { only: rest, kept: one.answers },
				})
				if (!two.ok) throw new Error('refused')
				const kept = { ...one.answers, ...two.answers }
				expect(kept).toEqual(whole.answers)
				const shown = visibleQuestions(definition, kept).map(({ id }) => id)
				expect(Object.keys(kept).filter((id) => !shown.includes(id))).toEqual([])
			}),
			{ numRuns: 300 },
		)
	})
})

describe('columns', () => {
	const definition = define(
		{ id: 'words', type: 'text', label, maySkipOpenly: true, isPersonal: true },
		{ id: 'one', type: 'radios', label, options, maySkipOpenly: true },
		{ id: 'some', type: 'checkboxes', label, options },
		{ id: 'grid', type: 'matrix', label, rows: options, options },
		{ id: 'rank', type: 'ranking', label, options },
		{ id: 'share', type: 'allocation', label, options, total: 10 },
		{ id: 'pay', type: 'money', label, max: 10_050 },
		{ id: 'where', type: 'place', label },
		{ id: 'paper', type: 'file', label },
		{ id: 'read', type: 'information', label },
	)
	const answers: Answers = {
		words: '=1+1',
		one: { isNotSaid: true },
		some: ['blue'],
		grid: { rows: { blue: 'red' } },
		rank: ['blue', 'red'],
		share: { points: { red: 10 } },
		pay: 1999,
		where: { placeId: 'north', words: '' },
		paper: { uploadId: 'u', name: 'plan.pdf' },
	}
	const places = [{ id: 'north', name: { en: 'North ward' } }]

	test('are one a question, or one a part', () => {
		expect(columnsOf(definition).map(({ key }) => key)).toEqual([
			...['words', 'words.not-said', 'one', 'some.red', 'some.blue', 'grid.red', 'grid.blue'],
			...['rank.red', 'rank.blue', 'share.red', 'share.blue', 'pay', 'where.place', 'where.words'],
			...['paper.name', 'paper.upload'],
		])
	})

	test('hold values, or the words of a language', () => {
		const cells = (language?: Language) =>
			definition.questions.flatMap((question) =>
				cellsOf(question, answers[question.id], language, places),
			)
		expect(cells()).toEqual([
			...['=1+1', 0, 'prefer-not-to-say', 0, 1, null, 'red', 2, 1, 10, 0, 19.99, 'north', null],
			...['plan.pdf', 'u'],
		])
		expect(cells('ar').slice(5, 7)).toEqual([null, 'أحمر'])
		expect(cells('en')).toContain('North ward')
	})

	test('are explained in a dictionary', () => {
		const rows = dictionaryOf(definition, 'en')
		expect(rows.map(({ column }) => column)).toEqual(columnsOf(definition).map(({ key }) => key))
		expect(rows[0]).toEqual({
			column: 'words',
			title: 'Label',
			type: 'text',
			allowed: '… 200',
			isRequired: false,
			isPersonal: true,
		})
		const allowed = Object.fromEntries(rows.map((row) => [row.column, row.allowed]))
		expect(allowed).toMatchObject({
			'words.not-said': '1, 0',
			one: 'red = Red; blue = Blue; prefer-not-to-say',
			'some.red': '1, 0',
			'grid.blue': 'red = Red; blue = Blue',
			'rank.red': '1 … 2',
			'share.red': '0 … 10',
			pay: '£ … 100.5',
		})
		const [, , , third] = columnsOf(definition)
		expect(third && columnTitle(third, 'ar')).toBe('عنوان – أحمر')
	})
})
