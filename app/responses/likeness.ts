import { type Answers, isNotSaid } from '#app/questions/answer.ts'
import type { Definition } from '#app/questions/definition.ts'
import { lengthOf } from '#app/questions/typed.ts'

/** Words shorter than this, in characters, are alike by chance: "Yes please", "More trees". */
export const alikeWordsLengthMin = 40
/** Fewer answers than this are alike by chance too. */
export const alikeAnswersMin = 5

/**
 * All that somebody wrote in long answers, folded so that case, spaces and punctuation do not
 * matter; undefined where it is too short to say anything.
 */
export function wordsToCompare({ questions }: Definition, answers: Answers): string | undefined {
	const words = questions
		.filter(({ type }) => type === 'long-text')
		.map(({ id }) => answers[id])
		.filter((value) => typeof value === 'string')
		.map((value) => value.normalize('NFKC').toLowerCase())
		.join(' ')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim()
	return lengthOf(words) >= alikeWordsLengthMin ? words : undefined
}

/** The answers in one order, whatever order they were asked in; undefined where they are few. */
export function answersToCompare(answers: Answers): string | undefined {
	const said = Object.entries(answers).filter(([, value]) => !isNotSaid(value))
	if (said.length < alikeAnswersMin) return undefined
	return JSON.stringify(said.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
