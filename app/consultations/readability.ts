import type { Language } from '#app/languages/language.ts'

/** How a text reads. Without the figures of English, only its length and its sentences are known. */
export type Readability = {
	words: number
	sentences: number
	/** Words in a sentence, on average, to one decimal. */
	sentenceLength: number
	/** Flesch reading ease, English only: 100 is very easy, below 50 is difficult. */
	ease?: number
	/** Years of age at which an English text is read without trouble. */
	readingAge?: number
}

/** Below this Flesch's own table calls a text difficult. */
export const readingEaseMin = 50
/** GOV.UK content guidance: sentences of more than 25 words are hard to follow. */
export const sentenceLengthMax = 25

/**
 * Counts words and sentences of a text; for English also the reading ease of R. Flesch, "A new
 * readability yardstick", Journal of Applied Psychology 32 (1948): 206.835 − 1.015 × words per
 * sentence − 84.6 × syllables per word; and the grade of Kincaid and others (1975, US Navy
 * Research Branch Report 8-75): 0.39 × words per sentence + 11.8 × syllables per word − 15.59,
 * to which five years are added for the age. Both were made for English alone: nothing like them
 * is claimed of another language. Undefined for a text without a word.
 */
export function readabilityOf(text: string, language: Language): Readability | undefined {
	const sentences = sentencesOf(text)
	const words = sentences.flat()
	if (words.length === 0) return undefined
	const perSentence = words.length / sentences.length
	const counted = {
		words: words.length,
		sentences: sentences.length,
		sentenceLength: rounded(perSentence),
	}
	if (language !== 'en') return counted
	const perWord = words.reduce((sum, word) => sum + syllablesOf(word), 0) / words.length
	const grade = 0.39 * perSentence + 11.8 * perWord - 15.59
	return {
		...counted,
		ease: rounded(206.835 - 1.015 * perSentence - 84.6 * perWord),
		readingAge: Math.max(5, Math.round(grade + 5)),
	}
}

/** A sentence ends at its mark or at the end of its line: headings and points of lists have none. */
function sentencesOf(text: string): string[][] {
	return text
		.split(/[.!?؟。…]+(?=\s|$)|\n+/u)
		.map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [])
		.filter((words) => words.length > 0)
}

/**
 * Syllables of an English word: groups of vowels, without a final silent e and without the e of
 * "-es" and "-ed" where it is not sounded. A number counts as one for each of its digits.
 */
export function syllablesOf(word: string): number {
	if (/^\p{N}+$/u.test(word)) return word.length
	const plain = word.toLowerCase().replace(/[^a-z]/g, '')
	if (plain.length <= 3) return 1
	const spoken = plain
		.replace(/(?<![td])ed$/, '')
		.replace(/(?<=[^aeiouyscxzgh])es$/, '')
		.replace(/(?<=[^aeiouyl]|[aeiouy]l)e$/, '')
		.replace(/^y/, '')
	return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1)
}

function rounded(value: number): number {
	return Math.round(value * 10) / 10
}
