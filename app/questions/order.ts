import type { Definition, Question } from './definition.ts'

/**
 * The definition in the order in which one person is asked: options of shuffled questions and
 * questions of shuffled sections, each order as likely as any other. The same seed gives the same
 * order, in each question whatever the others are; an option that stands alone ("none of these")
 * stays last, and words between the questions stay where they are.
 */
export function orderedFor(definition: Definition, seed: string): Definition {
	const { sections = [] } = definition
	const questions = definition.questions.map((question) => withOrder(question, seed))
	const ordered = sections
		.filter(({ isShuffled }) => isShuffled)
		.reduce((all, { id }) => {
			const isDrawn = (one: Question) => one.section === id && one.type !== 'information'
			const drawn = shuffled(all.filter(isDrawn), `${seed}\n${id}`).values()
			return all.map((one) => (isDrawn(one) ? (drawn.next().value ?? one) : one))
		}, questions)
	return { ...definition, questions: ordered }
}

function withOrder(question: Question, seed: string): Question {
	if (!('isShuffled' in question) || !question.isShuffled) return question
	const last = question.type === 'checkboxes' ? question.exclusive : undefined
	const options = question.options as { value: string }[]
	const drawn = shuffled(
		options.filter(({ value }) => value !== last),
		`${seed}\n${question.id}`,
	)
	const alone = options.filter(({ value }) => value === last)
	return { ...question, options: [...drawn, ...alone] } as Question
}

/** Fisher and Yates, as in Knuth, The Art of Computer Programming, volume 2, 3.4.2, algorithm P. */
function shuffled<Item>(items: Item[], seed: string): Item[] {
	const next = randomFrom(seed)
	const result = [...items]
	for (let last = result.length - 1; last > 0; last--) {
		const other = indexBelow(last + 1, next)
		const [one, two] = [result[last], result[other]] as [Item, Item]
		result[last] = two
		result[other] = one
	}
	return result
}

/** What would make small indexes likelier is drawn again. */
function indexBelow(count: number, next: () => number): number {
	const fair = 2 ** 32 - (2 ** 32 % count)
	let drawn = next()
	while (drawn >= fair) drawn = next()
	return drawn % count
}

/**
 * Whole numbers from 0 to 2³² − 1: sfc32 of PractRand (Chris Doty-Humphrey), begun with four
 * FNV-1a hashes of the seed. For fairness, not for secrets.
 */
function randomFrom(seed: string): () => number {
	let [a = 0, b = 0, c = 0, counter = 0] = ['a', 'b', 'c', 'd'].map((mark) => hash(mark + seed))
	const next = () => {
		const sum = (a + b + counter) | 0
		counter = (counter + 1) | 0
		a = b ^ (b >>> 9)
		b = (c + (c << 3)) | 0
		c = (((c << 21) | (c >>> 11)) + sum) | 0
		return sum >>> 0
	}
	for (let round = 0; round < 15; round++) next()
	return next
}

/** FNV-1a of 32 bits, of code units (draft-eastlake-fnv). */
function hash(text: string): number {
	let value = 0x811c9dc5
	for (let at = 0; at < text.length; at++)
		value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
	return value
}
