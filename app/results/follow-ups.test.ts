import { describe, expect, test } from 'vitest'
import { Definition } from '#app/questions/definition.ts'
import type { Group } from './breakdown.ts'
import { type Count, type Counts, resultsOf } from './distribution.ts'
import { publishedResults } from './published-results.ts'

const label = { en: 'Words' }
const options = ['one', 'two', 'three'].map((value) => ({ value, label }))
const rest = (question: string, ...is: string[]) => ({ showIf: { question, is } })
const definition = Definition.parse({
	questions: [
		{ id: 'first', type: 'radios', label, options },
		{ id: 'of-two', type: 'radios', label, options, ...rest('first', 'two') },
		{ id: 'of-three', type: 'text', label, ...rest('first', 'three') },
		{ id: 'after', type: 'text', label, ...rest('of-two', 'three') },
	],
})

type Given = Record<string, Record<string, number>>
function counted(given: Given): Counts {
	return new Map(
		Object.entries(given).map(([id, choices]) => [
			id,
			new Map(
				Object.entries(choices).map(([choice, count]): [string, Count] => [
					choice,
					{ count, sum: 0, flagged: 0 },
				]),
			),
		]),
	)
}

const followed = { 'of-two': { '': 7, three: 7 }, 'of-three': { '': 40 }, after: { '': 7 } }

describe('a question that rests on a choice', () => {
	test('shows nothing where the choice is hidden, as its base would tell the number', () => {
		const counts = counted({ first: { '': 49, one: 2, two: 7, three: 40 }, ...followed })
		const [first, ofTwo, ofThree, after] = resultsOf(definition, counts, { threshold: 5 })
		expect(first?.slices[0]?.choices.map(({ figure }) => figure?.count)).toEqual([
			...[undefined, undefined, 40],
		])
		expect(ofTwo).toMatchObject({ answered: undefined, isGivenAway: true, slices: [] })
		expect(ofThree?.answered).toBe(40)
		// And what rests on that in its turn.
		expect(after).toMatchObject({ answered: undefined, isGivenAway: true })
	})

	test('is shown where the choice is', () => {
		const counts = counted({ first: { '': 52, one: 5, two: 7, three: 40 }, ...followed })
		const results = resultsOf(definition, counts, { threshold: 5 })
		expect(results.map(({ answered }) => answered)).toEqual([52, 7, 40, 7])
	})

	test('is shown by ward only where the wards of the choice are shown', () => {
		const wards = (one: number): Group[] =>
			['north', 'south'].map((id, at) => ({
				id,
				counts: counted({
					'': { '': 60 },
					first: { '': 60, one: at === 0 ? one : 20, two: 20, three: at === 0 ? 40 - one : 20 },
					'of-two': { '': 20, one: 10, two: 10 },
				}),
			}))
		const places = ['north', 'south'].map((id) => ({ id, name: label }))
		const all = counted({
			'': { '': 120 },
			first: { '': 120, one: 22, two: 40, three: 58 },
			'of-two': { '': 40, one: 20, two: 20 },
		})
		const tablesOf = (one: number) => {
			const counts = { all, places: wards(one), channels: [] }
			const { byPlace } = publishedResults(definition, counts, { threshold: 5, places })
			return [...(byPlace?.breakdowns.keys() ?? [])]
		}
		expect(tablesOf(10)).toEqual(['first', 'of-two'])
		expect(tablesOf(2)).toEqual(['first'])
	})
})

test('a place that is no ward is shown where somebody picked it, and so the base is whole', () => {
	const where = Definition.parse({ questions: [{ id: 'where', type: 'place', label }] })
	const all = counted({ '': { '': 30 }, where: { '': 30, north: 20, estate: 10 } })
	const { questions } = publishedResults(
		where,
		{ all, places: [], channels: [] },
		{
			threshold: 5,
			places: [{ id: 'north', name: label }],
			others: ['estate', 'other'].map((id) => ({ id, name: label })),
		},
	)
	const [slice] = questions[0]?.slices ?? []
	expect(slice?.base).toBe(30)
	expect(slice?.choices.map(({ choice }) => choice)).toEqual(['north', 'estate', 'elsewhere'])
})
