import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Definition, type Question } from '#app/questions/definition.ts'
import { breakdownOf, type Group, groupTotals } from './breakdown.ts'
import { type Count, type Counts, resultsOf } from './distribution.ts'

const label = { en: 'Words' }
const options = ['one', 'two', 'three'].map((value) => ({ value, label }))
const ask = (question: object): Definition =>
	Definition.parse({ questions: [{ id: 'q', label, isRequired: false, ...question }] })
const radios = ask({ type: 'radios', options })
const boxes = ask({ type: 'checkboxes', options })

type Given = Record<string, number | Partial<Count>>
function counts(given: Given): Counts {
	const choices = Object.entries(given).map(([choice, one]): [string, Count] => {
		const count = typeof one === 'number' ? { count: one } : one
		return [choice, { count: 0, sum: 0, flagged: 0, ...count }]
	})
	return new Map([['q', new Map(choices)]])
}
const only = (definition: Definition, given: Given, threshold = 5) => {
	const [result] = resultsOf(definition, counts(given), { threshold })
	if (!result) throw new Error('no result')
	return result
}
const shown = (definition: Definition, given: Given) =>
	only(definition, given).slices[0]?.choices.map(({ figure }) => figure?.count)

describe('one choice of several', () => {
	test('counts have shares of those who answered, with their interval', () => {
		const [slice] = only(radios, { '': 100, one: 62, two: 38, three: 0 }).slices
		expect(slice?.base).toBe(100)
		expect(slice?.choices[0]?.figure?.share).toBe(0.62)
		expect(slice?.choices[0]?.figure?.interval.low).toBeCloseTo(0.5221, 4)
		expect(slice?.choices[2]?.figure?.count).toBe(0)
	})

	test('a small count takes another with it', () => {
		expect(shown(radios, { '': 60, one: 4, two: 16, three: 40 })).toEqual([
			undefined,
			undefined,
			40,
		])
		expect(shown(radios, { '': 60, one: 5, two: 15, three: 40 })).toEqual([5, 15, 40])
	})

	test('four answers show nothing, five show their number', () => {
		expect(only(radios, { '': 4, one: 4 })).toMatchObject({ answered: undefined, slices: [] })
		expect(only(radios, { '': 5, one: 5 }).answered).toBe(5)
	})
})

test('of several choices each stands alone, and so does what is left without it', () => {
	expect(shown(boxes, { '': 60, one: 4, two: 56, three: 40 })).toEqual([undefined, undefined, 40])
	expect(shown(boxes, { '': 60, one: 5, two: 55, three: 60 })).toEqual([5, 55, 60])
})

test('with one choice at most, boxes add up as radios do', () => {
	const one = ask({ type: 'checkboxes', options, choicesMax: 1 })
	expect(shown(one, { '': 60, one: 4, two: 16, three: 40 })).toEqual([undefined, undefined, 40])
})

describe('with and without flagged responses', () => {
	const without = (given: Given) => only(radios, given).slices[0]?.withoutBase
	const flag = (count: number, flagged: number) => ({ count, flagged })

	test('both are shown where the difference tells nothing about anybody', () => {
		expect(without({ '': flag(50, 10), one: flag(20, 5), two: flag(30, 5) })).toBe(40)
	})

	test.for([
		['a flagged part is small', { '': flag(50, 4), one: flag(20, 4), two: 30 }],
		['what is left is small', { '': flag(50, 16), one: flag(20, 16), two: 30 }],
		['a part of one choice is small', { '': flag(50, 6), one: flag(20, 5), two: flag(30, 1) }],
		['nothing is flagged', { '': 50, one: 20, two: 30 }],
	] as const)('only the whole is shown where %s', ([, given]) => {
		expect(without(given)).toBeUndefined()
	})
})

describe('numbers', () => {
	const number = ask({ type: 'number', isWhole: false })

	test('have a mean from five answers on', () => {
		const five = { '': 5, value: { count: 5, sum: 12_500 } }
		expect(only(number, five).mean).toEqual({ value: 2.5, base: 5, beyond: 0 })
		expect(only(number, { '': 4, value: { count: 4, sum: 10_000 } }).mean).toBeUndefined()
	})

	test('that are beyond all measure are counted and left out', () => {
		const given = { '': 15, value: { count: 10, sum: 20_000 }, beyond: 5 }
		expect(only(number, given).mean).toEqual({ value: 2, base: 10, beyond: 5 })
		const few = { '': 12, value: { count: 10, sum: 20_000 }, beyond: 2 }
		expect(only(number, few).mean).toBeUndefined()
	})
})

test('points of a budget are means of all who answered; few givers hide two', () => {
	const points = ask({ type: 'allocation', options, total: 10 })
	const given = (one: number) => ({
		'': 20,
		one: { count: one, sum: 30 },
		two: { count: 15, sum: 70 },
		three: { count: 20, sum: 100 },
	})
	expect(only(points, given(5)).points?.map(({ mean }) => mean)).toEqual([1.5, 3.5, 5])
	expect(only(points, given(4)).points?.map(({ mean }) => mean)).toEqual([undefined, undefined, 5])
})

test('a scale has its middle point, and none where a point is hidden', () => {
	const scale = ask({ type: 'scale', low: label, high: label, pointsMax: 3 })
	expect(only(scale, { '': 30, 1: 10, 2: 5, 3: 15 }).median).toBe(2)
	expect(only(scale, { '': 30, 1: 10, 2: 4, 3: 16 }).median).toBeUndefined()
})

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
const group = (id: string, { all, ...given }: Record<string, number>): Group => {
	const own = counts(given)
	own.set('', new Map([['', { count: all ?? 0, sum: 0, flagged: 0 }]]))
	return { id, counts: own }
}
const questionIn = ({ questions: [question] }: Definition) => question as Question

test('of a ward with few responses nothing is shown in any question', () => {
	const groups = [
		group('a', { all: 4, '': 4, one: 4 }),
		group('b', { all: 20, '': 20, one: 10, two: 10 }),
		group('c', { all: 50, '': 50, one: 25, two: 25 }),
	]
	const totals = groupTotals(groups, 5)
	expect(totals?.map(({ count }) => count)).toEqual([undefined, undefined, 50])
	const found = breakdownOf(questionIn(radios), groups, { threshold: 5, totals: totals ?? [] })
	expect(found?.rows[0]?.base).toBeUndefined()
	expect(found?.rows.slice(0, 2).flatMap((row) => row.counts)).not.toContain(10)
})

test('no small number is ever shown by group, whatever the numbers', () => {
	const line = fc.array(fc.nat(12), { minLength: 3, maxLength: 3 })
	fc.assert(
		fc.property(fc.array(line, { minLength: 2, maxLength: 5 }), fc.boolean(), (lines, isOne) => {
			const groups = lines.map(([one = 0, two = 0, three = 0], index) => {
				const base = isOne ? one + two + three : Math.max(one, two, three)
				return group(`g${index}`, { all: base, '': base, one, two, three })
			})
			const totals = groupTotals(groups, 5)
			if (!totals) return
			const question = questionIn(isOne ? radios : boxes)
			const found = breakdownOf(question, groups, { threshold: 5, totals })
			for (const [index, row] of (found?.rows ?? []).entries()) {
				for (const count of [row.base, ...row.counts])
					if (count !== undefined) expect(count > 0 && count < 5).toBe(false)
				if (totals[index]?.count === undefined) expect(row.base).toBeUndefined()
			}
			const hiddenTotal = totals.filter(({ count }) => count === undefined).length
			const shownSum = sum(totals.map(({ count }) => count ?? 0))
			const all = sum(groups.map(({ counts: own }) => own.get('')?.get('')?.count ?? 0))
			if (all > shownSum) expect(hiddenTotal).toBeGreaterThan(1)
		}),
		{ numRuns: 300 },
	)
})
