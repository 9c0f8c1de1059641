import type { Interval } from '#app/indicators/interval.ts'
import { wilsonInterval } from '#app/indicators/interval.ts'
import type { LocalText } from '#app/languages/language.ts'
import {
	CONSENT_GIVEN,
	type Definition,
	NOT_SAID,
	pointsOf,
	type Question,
} from '#app/questions/definition.ts'
import { hiddenInLine, isTooFew, sum } from './disclosure.ts'
import { withoutGivenAway } from './follow-ups.ts'
import { ELSEWHERE, sumScale, VALUE } from './tally.ts'

/** What was counted of one choice; the part that is flagged is in the whole as well. */
export type Count = { count: number; sum: number; flagged: number }
/** By question id, then by choice. */
export type Counts = Map<string, Map<string, Count>>

const none: Count = { count: 0, sum: 0, flagged: 0 }

export function countOf(counts: Counts, questionId: string, choice: string): Count {
	return counts.get(questionId)?.get(choice) ?? none
}

/** Words of council content, or one of the page's own: a number, "prefer not to say". */
export type ChoiceLabel =
	| { text: LocalText }
	| { number: number }
	| { own: 'notSaid' | 'elsewhere' | 'given' }

export type Choice = { choice: string; label: ChoiceLabel }

/** A count that may be shown, with its share of the base; or one that may not. */
export type Figure = { count: number; share: number; interval: Interval } | undefined

export type ChoiceFigure = Choice & {
	figure: Figure
	/** The same without responses that are flagged as perhaps from one person. */
	without?: { count: number; share: number }
}

/**
 * One list of choices with their base. Parts of one whole (`isWhole`) add up to the base; of
 * others, people could choose several.
 */
export type Slice = {
	/** The row or the ranked option that it is about. */
	about?: ChoiceLabel
	isWhole: boolean
	/** People who answered; undefined where they are too few. */
	base: number | undefined
	withoutBase?: number
	choices: ChoiceFigure[]
}

export type Points = Choice & { mean: number | undefined }

export type QuestionResult = {
	question: Question
	/** People who answered the question at all; undefined where they are too few. */
	answered: number | undefined
	/** Nothing is shown, because it would tell a hidden number of a question that it rests on. */
	isGivenAway?: boolean
	slices: Slice[]
	/** Of a budget: the mean of the points given to each. */
	points?: Points[]
	/** Of numbers, and of amounts in pence; undefined where too few gave one. */
	mean?: { value: number; base: number; beyond: number }
	/** Of a scale: the point in the middle, where every point is shown. */
	median?: number
}

export type NamedPlace = { id: string; name: LocalText }

/** What can be chosen in a question, in its own order; nothing for one that is answered in words. */
export function choicesOf(question: Question, places: NamedPlace[] = []): Choice[] {
	const notSaid: Choice[] =
		'maySkipOpenly' in question && question.maySkipOpenly
			? [{ choice: NOT_SAID, label: { own: 'notSaid' } }]
			: []
	switch (question.type) {
		case 'radios':
		case 'select':
		case 'checkboxes':
		case 'image-choice':
			return [...question.options.map(labelled), ...notSaid]
		case 'scale':
			return [
				...pointsOf(question).map((point) => ({ choice: String(point), label: { number: point } })),
				...notSaid,
			]
		case 'consent':
			return [{ choice: CONSENT_GIVEN, label: { own: 'given' } }]
		case 'place':
			return [
				...places.map(({ id, name }) => ({ choice: id, label: { text: name } })),
				{ choice: ELSEWHERE, label: { own: 'elsewhere' } },
				...notSaid,
			]
		default:
			return []
	}
}

const labelled = ({ value, label }: { value: string; label: LocalText }): Choice => ({
	choice: value,
	label: { text: label },
})

/** Whether everybody who answers chooses exactly one of the choices, so that they add up. */
export function isOfOne(question: Question): boolean {
	return question.type !== 'checkboxes' || question.choicesMax === 1
}

/**
 * The results of each question, with small numbers hidden so that nothing hidden can be worked
 * out from what is shown. Figures without flagged responses are given only where the difference
 * tells nothing either. `threshold`: counts from 1 to below it are not shown.
 */
export function resultsOf(
	{ questions }: Definition,
	counts: Counts,
	{ threshold, places = [] }: { threshold: number; places?: NamedPlace[] },
): QuestionResult[] {
	const results = questions
		.filter(({ type }) => type !== 'information')
		.map((question) => {
			const { count } = countOf(counts, question.id, '')
			const answered = isTooFew(count, threshold) ? undefined : count
			const result: QuestionResult = { question, answered, slices: [] }
			if (answered === undefined || answered === 0) return result
			return { ...result, ...detailsOf(question, counts, { threshold, places }) }
		})
	return withoutGivenAway(results)
}

type Options = { threshold: number; places: NamedPlace[] }

function detailsOf(
	question: Question,
	counts: Counts,
	options: Options,
): Omit<Partial<QuestionResult>, 'question'> {
	switch (question.type) {
		case 'matrix':
			return {
				slices: question.rows.map((row) =>
					sliceOf(question, question.options.map(labelled), counts, {
						...options,
						prefix: `${row.value}:`,
						about: { text: row.label },
					}),
				),
			}
		case 'ranking':
			return { slices: ranksOf(question, counts, options) }
		case 'allocation':
			return { points: pointsGiven(question, counts, options) }
		case 'number':
		case 'money':
			return { mean: meanOf(question, counts, options) }
		case 'scale': {
			const slice = sliceOf(question, choicesOf(question), counts, options)
			return { slices: [slice], median: medianOf(slice) }
		}
		default: {
			const choices = choicesOf(question, options.places)
			if (choices.length === 0) return {}
			return { slices: [sliceOf(question, choices, counts, options)] }
		}
	}
}

function sliceOf(
	question: Question,
	choices: Choice[],
	counts: Counts,
	{ threshold, prefix = '', about }: Options & { prefix?: string; about?: ChoiceLabel },
): Slice {
	const found = choices.map(({ choice }) => countOf(counts, question.id, prefix + choice))
	const isWhole = isOfOne(question)
	const whole = isWhole
		? {
				count: sum(found.map(({ count }) => count)),
				flagged: sum(found.map(({ flagged }) => flagged)),
			}
		: countOf(counts, question.id, '')
	const numbers = found.map(({ count }) => count)
	const hidden = isWhole
		? hiddenInLine(numbers, threshold)
		: numbers.map((count) => isTooFew(count, threshold) || isTooFew(whole.count - count, threshold))
	if (!hidden || isTooFew(whole.count, threshold))
		return {
			about,
			isWhole,
			base: undefined,
			choices: choices.map((choice) => ({ ...choice, figure: undefined })),
		}
	const isWithoutShown =
		!hidden.includes(true) && isSafeApart([...found, whole], { isWhole, threshold })
	const withoutBase = whole.count - whole.flagged
	return {
		about,
		isWhole,
		base: whole.count,
		withoutBase: isWithoutShown ? withoutBase : undefined,
		choices: choices.map((choice, index) => {
			const { count, flagged } = found[index] ?? none
			const without = { count: count - flagged, share: shareOf(count - flagged, withoutBase) }
			return {
				...choice,
				figure: hidden[index] ? undefined : figureOf(count, whole.count),
				without: isWithoutShown ? without : undefined,
			}
		}),
	}
}

/**
 * Whether figures with and without the flagged responses may stand beside each other: then their
 * difference is shown as well. True only where there are flagged ones, and neither part of any
 * number is small; for choices of several, nor is what is left of the base.
 */
function isSafeApart(
	found: Pick<Count, 'count' | 'flagged'>[],
	{ isWhole, threshold }: { isWhole: boolean; threshold: number },
): boolean {
	const whole = found.at(-1) ?? none
	if (whole.flagged === 0) return false
	return found.every(({ count, flagged }) => {
		const parts = [flagged, count - flagged]
		const rest = [whole.flagged - flagged, whole.count - whole.flagged - (count - flagged)]
		return ![...parts, ...(isWhole ? [] : rest)].some((part) => isTooFew(part, threshold))
	})
}

/** How often each option came first; later ranks would be a second table over the same people. */
function ranksOf(
	question: Extract<Question, { type: 'ranking' }>,
	counts: Counts,
	options: Options,
): Slice[] {
	const choices = question.options.map((option) => ({
		...labelled(option),
		choice: `${option.value}:1`,
	}))
	return [sliceOf(question, choices, counts, options)]
}

/** Means of all who answered. Those of options that few gave points to are hidden, two at least. */
function pointsGiven(
	question: Extract<Question, { type: 'allocation' }>,
	counts: Counts,
	{ threshold }: Options,
): Points[] {
	const found = question.options.map(({ value }) => countOf(counts, question.id, value))
	const base = countOf(counts, question.id, '').count - countOf(counts, question.id, NOT_SAID).count
	const hidden = hiddenInLine(
		found.map(({ count }) => count),
		threshold,
	)
	return question.options.map((option, index) => ({
		...labelled(option),
		mean:
			!hidden || hidden[index] || base === 0 || isTooFew(base, threshold)
				? undefined
				: (found[index]?.sum ?? 0) / base,
	}))
}

function meanOf(question: Question, counts: Counts, { threshold }: Options) {
	const { count, sum } = countOf(counts, question.id, VALUE)
	const answered = countOf(counts, question.id, '').count
	const beyond = answered - count - countOf(counts, question.id, NOT_SAID).count
	const isShown = count >= threshold && !isTooFew(answered - count, threshold)
	if (!isShown) return undefined
	const scale = question.type === 'number' ? sumScale : 1
	return { value: sum / count / scale, base: count, beyond }
}

/** The point up to which half of the answers lie; none where a point is hidden. */
function medianOf({ choices }: Slice): number | undefined {
	const points = choices.filter(({ label }) => 'number' in label)
	if (choices.some(({ figure }) => figure === undefined)) return undefined
	const total = sum(points.map(({ figure }) => figure?.count ?? 0))
	let before = 0
	for (const { label, figure } of points) {
		before += figure?.count ?? 0
		if (total > 0 && 'number' in label && before * 2 >= total) return label.number
	}
	return undefined
}

function figureOf(count: number, base: number): Figure {
	const interval = wilsonInterval(count, base)
	return interval && { count, share: count / base, interval }
}

function shareOf(count: number, base: number): number {
	return base === 0 ? 0 : count / base
}
