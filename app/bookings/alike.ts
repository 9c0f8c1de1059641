/** Names shorter than this, in letters, are alike by chance: "Ann", "Jan". */
const alikeNameLengthMin = 5
/** One letter in so many may differ. */
const lettersForEachDifference = 5

/**
 * A name with nothing but what tells people apart: no case, accents, vowel signs, punctuation or
 * order of its parts; the forms of alef, ya and ta marbuta that are written for one another are
 * one letter.
 */
export function foldedName(name: string): string {
	return name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\p{M}\u0640'’ʼ`]/gu, '')
		.replace(/ٱ/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/ة/g, 'ه')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.split(' ')
		.sort()
		.join(' ')
}

/**
 * Whether two names may be two spellings of one: "Muhammad Ali" and "Mohammed Ali". Both folded
 * before. The same, or with at most one letter in five put in, left out or another.
 */
export function isSimilarName(one: string, other: string): boolean {
	if (one === other) return one !== ''
	const length = Math.max(one.length, other.length)
	if (Math.min(one.length, other.length) < alikeNameLengthMin) return false
	const differencesMax = Math.floor(length / lettersForEachDifference)
	return isWithin(one, other, differencesMax)
}

/** Whether the edit distance (Levenshtein) of two words is at most `max`. */
function isWithin(one: string, other: string, max: number): boolean {
	if (Math.abs(one.length - other.length) > max) return false
	let above = Array.from({ length: other.length + 1 }, (_, at) => at)
	for (let at = 1; at <= one.length; at++) {
		const row = [at]
		for (let next = 1; next <= other.length; next++) {
			const changed = (above[next - 1] ?? 0) + (one[at - 1] === other[next - 1] ? 0 : 1)
			row.push(Math.min(changed, (above[next] ?? 0) + 1, (row[next - 1] ?? 0) + 1))
		}
		if (Math.min(...row) > max) return false
		above = row
	}
	return (above.at(-1) ?? 0) <= max
}
