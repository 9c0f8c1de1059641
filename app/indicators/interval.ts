/** The standard normal quantile of 0.975. */
const z = 1.959963984540054

export type Interval = { low: number; high: number }

/**
 * Wilson score interval, 95%, without continuity correction, for `count` of `base`; both whole,
 * 0 ≤ count ≤ base. Bounds are shares from 0 to 1. Undefined for a base of 0: no value is not 0%.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
 */
export function wilsonInterval(count: number, base: number): Interval | undefined {
	if (!Number.isInteger(count) || !Number.isInteger(base) || count < 0 || count > base)
		throw new RangeError('count must be a whole number from 0 to base')
	if (base === 0) return undefined
	const share = count / base
	const scale = 1 + z ** 2 / base
	const centre = (share + z ** 2 / (2 * base)) / scale
	const half = (z / scale) * Math.sqrt((share * (1 - share)) / base + z ** 2 / (4 * base ** 2))
	return {
		low: count === 0 ? 0 : Math.max(0, centre - half),
		high: count === base ? 1 : Math.min(1, centre + half),
	}
}
