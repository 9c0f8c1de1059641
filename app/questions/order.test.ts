import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from './definition.ts'
import { parseDefinition } from './definition-check.ts'
import { orderedFor } from './order.ts'
import { someDefinition } from './typed-definition.test-support.ts'

const label = { en: 'Label' }
const options = ['a', 'b', 'c', 'd'].map((value) => ({ value, label }))

function define(input: object): Definition {
	const result = parseDefinition(input)
	if (!result.ok) throw new Error(JSON.stringify(result.problems))
	return result.definition
}

const text = (id: string, section: string) => ({ id, section, type: 'text', label })
const drawn = define({
	sections: [
		{ id: 'one', title: label, isShuffled: true },
		{ id: 'two', title: label },
	],
	questions: [
		{ id: 'intro', section: 'one', type: 'information', label },
		...['p', 'q', 'r'].map((id) => text(id, 'one')),
		...['x', 'y'].map((id) => text(id, 'two')),
	],
})
const several = (more: object) =>
	define({ questions: [{ id: 'q', type: 'checkboxes', label, options, ...more }] })

const optionsOf = (definition: Definition, seed: string) => {
	const [question] = orderedFor(definition, seed).questions
	if (question?.type !== 'checkboxes') throw new Error('another question')
	return question.options.map(({ value }) => value).join('')
}
const idsOf = (definition: Definition) => definition.questions.map(({ id }) => id)

describe('the order', () => {
	test('is the same for the same seed, loses nothing, and only moves what is to be moved', () => {
		fc.assert(
			fc.property(someDefinition, fc.string(), (definition, seed) => {
				const ordered = orderedFor(definition, seed)
				expect(orderedFor(definition, seed)).toEqual(ordered)
				expect(idsOf(ordered)).toEqual(idsOf(definition))
				expect(parseDefinition(ordered).ok).toBe(true)
				for (const [index, question] of definition.questions.entries()) {
					const other = ordered.questions[index]
					if (!('isShuffled' in question) || !question.isShuffled) {
						expect(other).toEqual(question)
						continue
					}
					const values = (one: object | undefined) =>
						(one as { options: { value: string }[] }).options.map(({ value }) => value)
					expect(values(other).toSorted()).toEqual(values(question).toSorted())
				}
			}),
		)
	})

	test('has each of its possible forms about as often as any other', () => {
		const counts = new Map<string, number>()
		const draws = 24_000
		for (let draw = 0; draw < draws; draw++) {
			const order = optionsOf(several({ isShuffled: true }), `draft-${draw}`)
			counts.set(order, (counts.get(order) ?? 0) + 1)
		}
		expect(counts.size).toBe(24)
		// Chi-squared with 23 degrees of freedom is over 49.7 once in a thousand.
		const expected = draws / 24
		const chi = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
		expect(chi).toBeLessThan(49.7)
	})

	test('leaves an answer that stands alone at the end', () => {
		const definition = several({ isShuffled: true, exclusive: 'b' })
		const orders = Array.from({ length: 50 }, (_, draw) => optionsOf(definition, String(draw)))
		expect(orders.every((order) => order.endsWith('b'))).toBe(true)
		expect(new Set(orders).size).toBe(6)
	})

	test('of a section is drawn within it, and words between the questions stay', () => {
		const orders = Array.from({ length: 100 }, (_, draw) =>
			idsOf(orderedFor(drawn, String(draw))).join(' '),
		)
		expect(new Set(orders).size).toBe(6)
		for (const order of orders) expect(order).toMatch(/^intro [pqr] [pqr] [pqr] x y$/)
		expect(parseDefinition(orderedFor(drawn, '1')).ok).toBe(true)
	})

	test('of one question does not change with another question', () => {
		const two = define({
			questions: [
				{ id: 'z', type: 'radios', label, options, isShuffled: true },
				...several({ isShuffled: true }).questions,
			],
		})
		const [, question] = orderedFor(two, 'seed').questions
		const [alone] = orderedFor(several({ isShuffled: true }), 'seed').questions
		expect(question).toEqual(alone)
	})
})
