/** A service that fits, with what each of the words found there adds to its score. */
export type Ranked = { id: string; score: number; words: Record<string, number> }

/** Of the best score: what is far behind it would only distract. */
const shareMin = 0.3
/** The same for a service that answers other words: another need, told in fewer of them. */
const otherNeedShareMin = 0.15
/** What is left of the score of a service that says nothing new. */
const sameWordsShare = 0.4

/**
 * The ones to suggest, at most `limit`, best first. People write of several needs at once, so of
 * two services that fit, one that answers other words of theirs goes before one that answers the
 * same words again.
 */
export function pickSuggestions(ranked: Ranked[], limit: number): string[] {
	const best = Math.max(...ranked.map(({ score }) => score))
	const left = [...ranked]
	const answered = new Set<string>()
	const picked: string[] = []
	while (picked.length < limit) {
		const [next] = left
			.map((one) => ({ ...one, rank: one.score * newShare(one, answered) }))
			.filter(({ score, rank }) => score >= best * shareMin || rank >= best * otherNeedShareMin)
			.sort((a, b) => b.rank - a.rank)
		if (!next) break
		picked.push(next.id)
		for (const word of Object.keys(next.words)) answered.add(word)
		left.splice(
			left.findIndex(({ id }) => id === next.id),
			1,
		)
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
