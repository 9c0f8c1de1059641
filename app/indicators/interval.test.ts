import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from './interval.ts'

test.for([
	[0, 10, 0, 0.2775],
	[10, 10, 0.7225, 1],
	[5, 10, 0.2366, 0.7634],
	[0, 1, 0, 0.7935],
	[1, 2, 0.0945, 0.9055],
	[81, 263, 0.2553, 0.3662],
	[15, 148, 0.0624, 0.1605],
	[0, 20, 0, 0.1611],
	[1, 29, 0.0061, 0.1718],
	[62, 100, 0.5221, 0.709],
	[620, 1000, 0.5895, 0.6496],
] as const)('%i of %i lies between %f and %f', ([count, base, low, high]) => {
	const interval = wilsonInterval(count, base)
	expect(interval?.low).toBeCloseTo(low, 4)
	expect(interval?.high).toBeCloseTo(high, 4)
})

test('nothing of nothing has no value', () => {
	expect(wilsonInterval(0, 0)).toBeUndefined()
})

test('counts that cannot be are refused', () => {
	for (const [count, base] of [
		[3, 2],
		[-1, 2],
		[0.5, 2],
		[1, Number.NaN],
	] as const)
		expect(() => wilsonInterval(count, base)).toThrow(RangeError)
})

test('the interval holds the share, stays from 0 to 1, and mirrors its complement', () => {
	const counts = fc.nat(5000).chain((base) => fc.tuple(fc.nat(base), fc.constant(base)))
	fc.assert(
		fc.property(counts, ([count, base]) => {
			fc.pre(base > 0)
			const interval = wilsonInterval(count, base)
			const mirrored = wilsonInterval(base - count, base)
			if (!interval || !mirrored) throw new Error('a base has an interval')
			expect(interval.low).toBeGreaterThanOrEqual(0)
			expect(interval.low).toBeLessThanOrEqual(count / base)
			expect(interval.high).toBeGreaterThanOrEqual(count / base)
			expect(interval.high).toBeLessThanOrEqual(1)
			expect(mirrored.high).toBeCloseTo(1 - interval.low, 10)
		}),
	)
})
