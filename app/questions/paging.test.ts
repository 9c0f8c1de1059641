import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds, visibleQuestions } from './answer.ts'
import { isMet } from './condition.ts'
import type { Definition } from './definition.ts'
import { parseDefinition } from './definition-check.ts'
import { allPages, conditionOnPage, pagesOf } from './paging.ts'
import { accepted, typedDefinition } from './typed-definition.test-support.ts'

const label = { en: 'Label' }
const options = ['yes', 'no'].map((value) => ({ value, label }))

function define(layout: string): Definition {
	const result = parseDefinition({
		layout,
		sections: [
			{ id: 'one', title: label },
			{ id: 'two', title: label },
		],
		questions: [
			{ id: 'mine', type: 'radios', label, options, section: 'one' },
			{ id: 'why', type: 'text', label, section: 'one' },
			{
				id: 'more',
				type: 'text',
				label,
				section: 'two',
				showIf: { question: 'mine', is: ['yes'] },
			},
		],
	})
	if (!result.ok) throw new Error(JSON.stringify(result.problems))
	return result.definition
}

describe('pages', () => {
	const keysOf = (pages: { key: string }[]) => pages.map(({ key }) => key).join(' ')

	test('are one, one a section, or one a question', () => {
		expect(keysOf(allPages(define('one-page')))).toBe('all')
		expect(keysOf(allPages(define('sections')))).toBe('one two')
		expect(keysOf(allPages(define('questions')))).toBe('mine why more')
	})

	test('of which nothing is called for are left out', () => {
		expect(keysOf(pagesOf(define('sections'), { mine: 'no' }))).toBe('one')
		expect(keysOf(pagesOf(define('sections'), { mine: 'yes' }))).toBe('one two')
		expect(keysOf(pagesOf(define('questions'), {}))).toBe('mine why')
	})
})

test('what other pages settle of a condition, and what the page adds, agree with the whole', () => {
	fc.assert(
		fc.property(typedDefinition, fc.nat({ max: 9 }), ({ definition, raw }, split) => {
			const { answers } = accepted(definition, raw)
			const shown = visibleQuestions(definition, answers)
			const page = definition.questions.slice(split)
			const onPage = new Set(page.map(({ id }) => id))
			const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => !onPage.has(id)))
			for (const question of page) {
				const open = conditionOnPage(definition, question, { onPage, kept })
				// The rest is what the fields of the page say, as the enhancement reads them.
				const isAsked =
					typeof open === 'boolean' ? open : isMet(open, (test) => holds(test, shown, answers))
				expect(isAsked).toBe(shown.some(({ id }) => id === question.id))
			}
		}),
		{ numRuns: 200 },
	)
})
