/** What a stretch of words may give away. */
export const PERSONAL_KINDS = ['email', 'phone', 'postcode', 'name'] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

export type Found = { kind: PersonalKind; text: string; start: number; end: number }

/** Stands where words were taken out. */
export const TAKEN_OUT = '[…]'

const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** British numbers: eleven digits from 0, or +44 or 0044 and ten, however they are spaced. */
const PHONE =
	/(?<![\d+])(?:(?:\+|00)44[\s().-]*(?:\(?0\)?[\s().-]*)?|\(?0)(?:\d[\s().-]*){8,9}\d(?!\d)/g
const POSTCODE = /(?<![A-Z0-9])[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}(?![A-Z0-9])/gi
const TITLED =
	/(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Cllr|Councillor|Sir|Dame)\.?\s+\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,2}/gu
const SAID =
	/(?<=(?:[Mm]y name is|I am called|[Mm]y neighbour)\s+)\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]*)?/gu

/**
 * Stretches of an answer that may name or reach somebody: emails, British phone numbers and
 * postcodes, names with a title, and the names that are given (`names`: those that the person
 * typed about themselves). For a person to look at: some are wrong, and some are missed. In the
 * order of the text; none overlaps another.
 */
export function findPersonalData(text: string, { names = [] }: { names?: string[] } = {}): Found[] {
	const own = names
		.flatMap((name) => [name, ...name.split(/\s+/)])
		.filter((name) => name.trim().length > 2)
		.map((name) => new RegExp(`(?<!\\p{L})${escaped(name.trim())}(?!\\p{L})`, 'giu'))
	const patterns: [PersonalKind, RegExp][] = [
		['email', EMAIL],
		['phone', PHONE],
		['postcode', POSTCODE],
		['name', TITLED],
		...own.map((pattern): [PersonalKind, RegExp] => ['name', pattern]),
		['name', SAID],
	]
	const all = patterns.flatMap(([kind, pattern]) =>
		[...text.matchAll(pattern)].map((match): Found => {
			const found = match[0].trimEnd()
			return { kind, text: found, start: match.index, end: match.index + found.length }
		}),
	)
	const inOrder = all.toSorted((a, b) => a.start - b.start || b.end - a.end)
	const kept: Found[] = []
	for (const one of inOrder) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
	return kept
}

/**
 * The answer without the found stretches at these places of the list, and without `words`
 * wherever they stand, in small letters or large.
 */
export function withoutThese(
	text: string,
	{ found, words = [] }: { found: Found[]; words?: string[] },
): string {
	let rest = text
	for (const { start, end } of found.toSorted((a, b) => b.start - a.start))
		rest = rest.slice(0, start) + TAKEN_OUT + rest.slice(end)
	for (const word of words.map((one) => one.trim()).filter(Boolean))
		rest = rest.replace(new RegExp(escaped(word), 'giu'), TAKEN_OUT)
	return rest
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
