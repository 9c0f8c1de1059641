/** A service that fits, with what each of the words found there adds to its score. */
export type Ranked = { id: string; score: number; words: Record<string, number> }

/** Of the best score: what is far behind it would only distract. */
const shareMin = 0.3
/** What is left of the score of a service that says nothing new. */
const sameWordsShare = 0.4

/**
 * The ones to suggest, at most `limit`, best first. People write of several needs at once, so of
 * two services that fit, one that answers other words of theirs goes before one that answers the
 * same words again.
 */
export function pickSuggestions(ranked: Ranked[], limit: number): string[] {
	const best = Math.max(...ranked.map(({ score }) => score))
	const left = ranked.filter(({ score }) => score >= best * shareMin)
	const answered = new Set<string>()
	const picked: string[] = []
	while (left.length > 0 && picked.length < limit) {
		const scores = left.map((one) => one.score * newShare(one, answered))
		const next = left.splice(scores.indexOf(Math.max(...scores)), 1)[0]
		if (!next) break
		picked.push(next.id)
		for (const word of Object.keys(next.words)) answered.add(word)
	}
	return picked
}

/** From `sameWordsShare`, when all its words are answered already, to 1. */
function newShare({ words }: Ranked, answered: Set<string>): number {
	const all = Object.entries(words)
	const sum = (entries: [string, number][]) => entries.reduce((total, [, part]) => total + part, 0)
	const total = sum(all)
	const fresh = total === 0 ? 0 : sum(all.filter(([word]) => !answered.has(word))) / total
	return sameWordsShare + (1 - sameWordsShare) * fresh
}
