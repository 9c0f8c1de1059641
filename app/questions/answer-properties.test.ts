import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersAsTyped, readAnswers, visibleQuestions } from './answer.ts'
import { checkAnswers } from './answer-check.ts'
import type { Definition } from './definition.ts'
import { parseDefinition } from './definition-check.ts'
import { accepted, context, posted, typedDefinition } from './typed-definition.test-support.ts'

const label = { en: 'Label' }

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

			const open = visibleQuestions(definition, answers)
				.filter(({ id, type }) => !Object.hasOwn(answers, id) && type !== 'information')
				.map(({ id }) => id)
			const checked = checkAnswers(withRequired(definition, true), right, context)
			const asked = checked.ok ? [] : checked.errors.map((error) => [error.questionId, error.code])
			expect(asked.filter(([, code]) => code === 'blank').map(([id]) => id)).toEqual(open)
			// A matrix that is begun has to be finished, where it has to be answered.
			const others = asked.filter(([, code]) => code !== 'blank' && code !== 'rowMissing')
			expect(others).toEqual([])
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
