import { distanceToLine, spansAt } from './geometry.ts'
import type { Point } from './place-outline.ts'

/** Lines of words around the middle of a drawing's label; y is the first line's foot. */
export type DrawnLabel = { x: number; y: number; lines: string[] }

/** In units of the drawing; the style sheet sets letters in the same size. */
export const labelSize = 16
export const labelLeading = 19
/** Of the size of the letters: a little wide, for a name must never cross a line. */
const letterWidth = 0.6
const clearance = 4
const levelsTried = 24

type Span = [from: number, to: number]

function common(some: Span[], others: Span[]): Span[] {
	return some.flatMap(([from, to]) =>
		others
			.map(([start, end]): Span => [Math.max(from, start), Math.min(to, end)])
			.filter(([start, end]) => end > start),
	)
}

/** Within the outline, beside what is drawn upon it, within the picture. */
function freeSpans(
	level: number,
	{ rings, avoid, width }: { rings: Point[][]; avoid: Point[][]; width: number },
): Span[] {
	const taken = avoid.flatMap((ring) => spansAt([ring], level))
	return taken.reduce(
		(free, [from, to]) =>
			common(free, [
				[0, from],
				[to, width],
			]),
		common(spansAt(rings, level), [[0, width]]),
	)
}

/** A name in so many lines, as even as its words allow. */
function inLines(name: string, count: number): string[] | undefined {
	const words = name.split(' ')
	if (words.length < count) return undefined
	if (count === 1) return [name]
	const splits = words.slice(count - 1).map((_, index) => {
		const first = words.slice(0, index + 1).join(' ')
		return [first, ...(inLines(words.slice(index + 1).join(' '), count - 1) ?? [])]
	})
	return splits.sort((a, b) => longest(a) - longest(b))[0]
}

const longest = (lines: string[]) => Math.max(...lines.map((line) => [...line].length))

type Sheet = { rings: Point[][]; avoid: Point[][]; width: number; height: number }

/**
 * Where a name fits wholly into an outline, in as few lines as it can; undefined where it does
 * not. `avoid` are outlines drawn upon it.
 */
export function labelFor(name: string, sheet: Sheet): DrawnLabel | undefined {
	for (const count of [1, 2, 3]) {
		const lines = inLines(name, count)
		if (!lines) return undefined
		const needed = longest(lines) * labelSize * letterWidth + 2 * clearance
		const middle = roomiest(sheet, needed, count * labelLeading)
		if (!middle) continue
		const foot = middle[1] - ((count - 1) / 2) * labelLeading + labelSize * 0.35
		return { x: Math.round(middle[0]), y: Math.round(foot), lines }
	}
	return undefined
}

/** The middle of a block of words where it stays farthest from every line. */
function roomiest(sheet: Sheet, wide: number, tall: number): Point | undefined {
	const levels = sheet.rings.flat().map(([, y]) => y)
	const top = Math.max(0, Math.min(...levels)) + tall / 2
	const bottom = Math.min(sheet.height, Math.max(...levels)) - tall / 2
	const lines = [...sheet.rings, ...sheet.avoid, frameOf(sheet)]
	let best: { room: number; middle: Point } | undefined
	for (let step = 0; step <= levelsTried && bottom >= top; step++) {
		const y = top + ((bottom - top) * step) / levelsTried
		const spans = [-0.5, -0.25, 0, 0.25, 0.5]
			.map((part) => freeSpans(y + part * tall * 0.98, sheet))
			.reduce(common)
		for (const [from, to] of spans) {
			if (to - from < wide) continue
			const middle: Point = [(from + to) / 2, y]
			const room = roomAround(middle, wide, lines)
			if (room > (best?.room ?? -1)) best = { room, middle }
		}
	}
	return best?.middle
}

function frameOf({ width, height }: Sheet): Point[] {
	return [
		[0, 0],
		[width, 0],
		[width, height],
		[0, height],
		[0, 0],
	]
}

/** From the ends and the middle of a line of words to the nearest line of the drawing. */
function roomAround([x, y]: Point, wide: number, rings: Point[][]): number {
	const probes: Point[] = [-0.5, 0, 0.5].map((part) => [x + part * wide, y])
	let room = Number.POSITIVE_INFINITY
	for (const ring of rings)
		for (let index = 1; index < ring.length; index++)
			for (const probe of probes)
				room = Math.min(room, distanceToLine(probe, ring[index - 1] as Point, ring[index] as Point))
	return room
}
