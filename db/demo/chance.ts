/** Seeded chance: the same seed tells the same story on every machine. */
export type Chance = {
	/** From 0 up to, not including, 1. */
	next: () => number
	/** A whole number from `from` to `to`, both included. */
	whole: (from: number, to: number) => number
	isLucky: (share: number) => boolean
	pick: <T>(from: readonly T[]) => T
	pickWeighted: <T>(from: readonly T[], weightOf: (item: T) => number) => T
	shuffle: <T>(items: readonly T[]) => T[]
}

/** A number that stands for the text, for seeding. */
function seedOf(text: string): number {
	let seed = 2166136261
	for (const character of text) {
		seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 16777619)
	}
	return seed >>> 0
}

/** Weyl sequence with a multiply-and-shift mix: plenty for a story, and no more. */
export function chanceFrom(seed: string | number): Chance {
	let state = typeof seed === 'number' ? seed >>> 0 : seedOf(seed)
	const next = () => {
		state = (state + 0x9e3779b9) >>> 0
		let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
		return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
	}
	const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
	const pick = <T>(from: readonly T[]): T => {
		const item = from[whole(0, from.length - 1)]
		if (item === undefined) throw new Error('nothing to pick from')
		return item
	}
	const pickWeighted = <T>(from: readonly T[], weightOf: (item: T) => number): T => {
		let left = next() * from.reduce((sum, item) => sum + weightOf(item), 0)
		for (const item of from) {
			left -= weightOf(item)
			if (left < 0) return item
		}
		return pick(from)
	}
	const shuffle = <T>(items: readonly T[]): T[] =>
		items
			.map((item) => ({ item, order: next() }))
			.sort((a, b) => a.order - b.order)
			.map(({ item }) => item)
	return { next, whole, pick, pickWeighted, shuffle, isLucky: (share) => next() < share }
}
