import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counts, hiddenRows, isSmall, sumOf } from './suppression.ts'

test.for([
	[{ count: 5, base: 10 }, false],
	[{ count: 4, base: 10 }, true],
	[{ count: 6, base: 10 }, true],
	[{ count: 0, base: 0 }, false],
	[{ count: 0, base: 1 }, true],
	[{ count: 4, base: 9 }, true],
	[{ count: 0, base: 100 }, true],
	[{ count: 100, base: 100 }, true],
] as const)('%o is small under a threshold of 5: %s', ([counts, expected]) => {
	expect(isSmall(counts, 5)).toBe(expected)
})

/** All ways to write a whole number as an ordered sum of so many whole numbers. */
function sums(total: number, parts: number): number[][] {
	if (parts === 1) return [[total]]
	return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
		sums(total - first, parts - 1).map((rest) => [first, ...rest]),
	)
}

/**
 * Tries every table that agrees with what is published (the total, and the rows not hidden) and
 * tells which hidden numbers have only one possible value.
 */
function derivable(rows: Counts[], hidden: Set<Counts>, isTotalShown: boolean): string[] {
	if (hidden.size === 0 || !isTotalShown) return []
	const lump = sumOf([...hidden])
	const counts = sums(lump.count, hidden.size)
	const complements = sums(lump.base - lump.count, hidden.size)
	const found: string[] = []
	for (const [at, row] of [...hidden].entries()) {
		const name = `row ${rows.indexOf(row)}`
		const possibleCounts = new Set(counts.map((values) => values[at] ?? 0))
		const possibleComplements = new Set(complements.map((values) => values[at] ?? 0))
		const bases = [...possibleCounts].flatMap((a) => [...possibleComplements].map((b) => a + b))
		if (possibleCounts.size < 2) found.push(`${name} count`)
		if (possibleComplements.size < 2) found.push(`${name} complement`)
		if (new Set(bases).size < 2) found.push(`${name} base`)
	}
	return found
}

describe('three places, one of them small', () => {
	const a = { count: 3, base: 23 }
	const b = { count: 12, base: 27 }
	const c = { count: 30, base: 48 }
	const rows = [a, b, c]

	test('hiding the small place alone would give it away', () => {
		expect(derivable(rows, new Set([a]), true)).toContain('row 0 count')
	})

	test('the next smallest is hidden with it, and the count may be anything from 0 to 15', () => {
		const hidden = hiddenRows(rows, 5)
		expect(hidden).toEqual(new Set([a, b]))
		expect(derivable(rows, hidden, true)).toEqual([])
		const possible = sums(sumOf([...hidden]).count, 2).map(([first]) => first)
		expect([Math.min(...possible.map(Number)), Math.max(...possible.map(Number))]).toEqual([0, 15])
	})
})

test('nothing is hidden when no row is small', () => {
	expect(
		hiddenRows(
			[
				{ count: 5, base: 10 },
				{ count: 6, base: 20 },
			],
			5,
		).size,
	).toBe(0)
})

test('two small places do not hide each other when together they are still small', () => {
	const small = [
		{ count: 1, base: 2 },
		{ count: 0, base: 3 },
	]
	const partner = { count: 20, base: 40 }
	const other = { count: 30, base: 60 }
	expect(hiddenRows([...small, other, partner], 5)).toEqual(new Set([...small, partner]))
})

test('an empty place is neither hidden nor of any use to hide another', () => {
	const empty = { count: 0, base: 0 }
	const small = { count: 1, base: 9 }
	const partner = { count: 20, base: 40 }
	expect(hiddenRows([empty, partner], 5).size).toBe(0)
	expect(hiddenRows([empty, small, partner], 5)).toEqual(new Set([small, partner]))
})

test('no hidden number has a single possible value, whatever the table', () => {
	const row = fc.record({ count: fc.nat(7), complement: fc.nat(7) })
	const table = fc.array(row, { minLength: 1, maxLength: 4 })
	fc.assert(
		fc.property(table, fc.integer({ min: 1, max: 5 }), (drawn, threshold) => {
			const rows = drawn.map(({ count, complement }) => ({ count, base: count + complement }))
			const hidden = hiddenRows(rows, threshold)
			for (const candidate of rows)
				if (!hidden.has(candidate)) expect(isSmall(candidate, threshold)).toBe(false)
			const isTotalShown = !isSmall(sumOf(rows), threshold)
			expect(derivable(rows, hidden, isTotalShown)).toEqual([])
			if (!isTotalShown) expect(hidden.size).toBe(rows.filter(({ base }) => base > 0).length)
		}),
		{ numRuns: 2000 },
	)
})
