import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenInLine, hiddenInTable, isTooFew } from './disclosure.ts'

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

test.for([
	[0, false],
	[1, true],
	[4, true],
	[5, false],
] as const)('%i is too few under a threshold of 5: %s', ([count, expected]) => {
	expect(isTooFew(count, 5)).toBe(expected)
})

describe('the options of one question, with their total', () => {
	test('nothing is hidden where nothing is small', () => {
		expect(hiddenInLine([5, 0, 20], 5)).toEqual([false, false, false])
	})

	test('one small number takes the next smallest with it', () => {
		expect(hiddenInLine([3, 40, 12], 5)).toEqual([true, false, true])
	})

	test('two small ones that are small together take a third', () => {
		expect(hiddenInLine([1, 2, 9, 30], 5)).toEqual([true, true, true, false])
	})

	test('two small ones whose sum is not small are enough', () => {
		expect(hiddenInLine([1, 4, 9], 5)).toEqual([true, true, false])
	})

	test('a total that is small shows nothing at all', () => {
		expect(hiddenInLine([4, 0], 5)).toBeUndefined()
		expect(hiddenInLine([0, 0], 5)).toEqual([false, false])
	})

	test('whoever knows the total and the rest finds several values for each hidden number', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }),
				fc.integer({ min: 2, max: 6 }),
				(counts, threshold) => {
					const hidden = hiddenInLine(counts, threshold)
					if (!hidden) {
						const isWhollyHidden = sum(counts) < threshold || counts.filter(Boolean).length < 2
						expect(isWhollyHidden).toBe(true)
						return
					}
					for (const [index, count] of counts.entries())
						if (isTooFew(count, threshold)) expect(hidden[index]).toBe(true)
					const lump = counts.filter((_, index) => hidden[index])
					if (sum(lump) === 0) return
					expect(lump.length).toBeGreaterThan(1)
					expect(sum(lump)).toBeGreaterThanOrEqual(threshold)
				},
			),
			{ numRuns: 3000 },
		)
	})
})

type Known = { total: number; cells: number[] }

/**
 * The range of a hidden number, found by trying every table that agrees with what is shown: a
 * way of its own, that shares nothing with the program. `known` are the lines whose total is
 * shown, as places of the hidden numbers in them and what these add up to.
 */
function rangeOf(index: number, size: number, known: Known[]): [low: number, high: number] {
	const found = new Set<number>()
	const values = Array<number>(size).fill(0)
	const left = known.map(({ total }) => total)
	const most = Math.max(0, ...left)
	const fits = (cell: number) =>
		known.every(({ cells }, line) => {
			const rest = left[line] ?? 0
			return rest >= 0 && (rest === 0 || cells.some((other) => other > cell))
		})
	const go = (cell: number) => {
		if (cell === size) {
			if (left.every((rest) => rest === 0)) found.add(values[index] ?? 0)
			return
		}
		const lines = known.flatMap(({ cells }, line) => (cells.includes(cell) ? [line] : []))
		const max = lines.length > 0 ? Math.min(...lines.map((line) => left[line] ?? 0)) : most
		for (let value = 0; value <= max; value++) {
			values[cell] = value
			for (const line of lines) left[line] = (left[line] ?? 0) - value
			if (fits(cell)) go(cell + 1)
			for (const line of lines) left[line] = (left[line] ?? 0) + value
		}
		values[cell] = 0
	}
	go(0)
	return [Math.min(...found), Math.max(...found)]
}

function attack(table: number[][], hidden: boolean[][], rows: boolean[], columns: boolean[]) {
	const places = hidden.flatMap((line, row) =>
		line.flatMap((isHidden, column) => (isHidden ? [{ row, column }] : [])),
	)
	const lineOf = (wanted: (place: { row: number; column: number }) => boolean): Known => {
		const cells = places.flatMap((place, index) => (wanted(place) ? [index] : []))
		return { cells, total: sum(cells.map((at) => valueAt(at))) }
	}
	const valueAt = (index: number) => {
		const place = places[index]
		return (place && table[place.row]?.[place.column]) ?? 0
	}
	const known = [
		lineOf(() => true),
		...table.flatMap((_, row) => (rows[row] ? [] : [lineOf((place) => place.row === row)])),
		...(table[0] ?? []).flatMap((_, column) =>
			columns[column] ? [] : [lineOf((place) => place.column === column)],
		),
	]
	return places.map((_, index) => ({
		value: valueAt(index),
		range: rangeOf(index, places.length, known),
	}))
}

describe('a question by ward, with the totals of both', () => {
	test('nothing is hidden where nothing is small', () => {
		const none = { threshold: 5, rows: [false, false], columns: [false, false] }
		expect(
			hiddenInTable(
				[
					[10, 20],
					[5, 0],
				],
				none,
			),
		).toEqual([
			[false, false],
			[false, false],
		])
	})

	test('a small number takes a rectangle with it', () => {
		const none = { threshold: 5, rows: Array(3).fill(false), columns: Array(3).fill(false) }
		const table = [
			[2, 20, 30],
			[25, 35, 45],
			[10, 50, 60],
		]
		const hidden = hiddenInTable(table, none)
		expect(hidden?.flat().filter(Boolean)).toHaveLength(4)
		expect(hidden?.[0]?.[0]).toBe(true)
	})

	test('what is hidden cannot be had by trying every table that agrees with what is shown', () => {
		const line = fc.array(fc.nat(5), { minLength: 3, maxLength: 3 })
		const drawn = fc.array(line, { minLength: 2, maxLength: 3 })
		fc.assert(
			fc.property(drawn, fc.integer({ min: 2, max: 3 }), (table, threshold) => {
				const rows = hiddenInLine(table.map(sum), threshold)
				const columns = hiddenInLine(
					[0, 1, 2].map((column) => sum(table.map((one) => one[column] ?? 0))),
					threshold,
				)
				if (!rows || !columns) return
				const hidden = hiddenInTable(table, { threshold, rows, columns })
				if (!hidden) return
				for (const [row, counts] of table.entries())
					for (const [column, count] of counts.entries())
						if (isTooFew(count, threshold)) expect(hidden[row]?.[column]).toBe(true)
				for (const { value, range } of attack(table, hidden, rows, columns)) {
					const [low, high] = range
					if (value === 0 && high === 0) continue
					expect(high - low).toBeGreaterThanOrEqual(threshold)
				}
			}),
			{ numRuns: 400 },
		)
	}, 60_000)
})
