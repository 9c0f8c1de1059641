import { type Answers, type AnswerValue, isCalledFor } from '#app/questions/answer.ts'
import { type Definition, NOT_SAID, type Question } from '#app/questions/definition.ts'
import { addDays } from '#app/triage/timescale.ts'
import type { Chance } from './chance.ts'
import { type Draw, NONE, type Replies } from './consultation-wording.ts'

/** Who answers, as far as the draw needs it. */
export type Answerer = {
	leaning: string
	/** What is known beforehand: words, and answers that they call for. */
	known: Answers
	/** The day of answering, YYYY-MM-DD. */
	today: string
	chance: Chance
}

/** Answers to every question that is asked of them; some leave open what need not be answered. */
export function drawAnswers(
	{ questions }: Definition,
	draws: Replies['draws'],
	{ leaning, known, today, chance }: Answerer,
): Answers {
	const answers: Answers = {}
	const visible: Question[] = []
	for (const question of questions) {
		if (!isCalledFor(question, visible, answers)) continue
		visible.push(question)
		const drawn = drawOf(draws[question.id], leaning)
		const value = known[question.id] ?? (drawn && answerTo(question, drawn, { today, chance }))
		const isLeftOpen =
			known[question.id] === undefined && !question.isRequired && chance.isLucky(0.18)
		if (value !== undefined && !isLeftOpen) answers[question.id] = value
	}
	return answers
}

const kinds = ['one', 'each', 'order', 'points', 'rows', 'between', 'ago']

function isDraw(given: Draw | Record<string, Draw>): given is Draw {
	return kinds.some((kind) => kind in given)
}

function drawOf(given: Replies['draws'][string] | undefined, leaning: string): Draw | undefined {
	return given && !isDraw(given) ? given[leaning] : (given as Draw | undefined)
}

type Setting = { today: string; chance: Chance }

function answerTo(
	question: Question,
	draw: Draw,
	{ today, chance }: Setting,
): AnswerValue | undefined {
	if ('one' in draw) return oneOf(question, draw.one, chance)
	if ('each' in draw) return severalOf(question, draw.each, chance)
	if ('order' in draw) return orderOf(question, draw.order, chance)
	if ('points' in draw && question.type === 'allocation')
		return { points: pointsFor(draw.points, question.total, chance) }
	if ('rows' in draw && question.type === 'matrix') {
		const rows = question.rows.map(({ value }) => {
			const weights = draw.rows[value] ?? []
			const option = chance.pickWeighted(
				question.options,
				(one) => weights[question.options.indexOf(one)] ?? 0,
			)
			return [value, option.value]
		})
		return { rows: Object.fromEntries(rows) }
	}
	if ('between' in draw) {
		const [from, to] = draw.between
		return from + draw.step * chance.whole(0, Math.floor((to - from) / draw.step))
	}
	return 'ago' in draw ? addDays(today, -chance.whole(...draw.ago)) : undefined
}

function oneOf(question: Question, weights: Record<string, number>, chance: Chance) {
	const [picked] = chance.pickWeighted(Object.entries(weights), ([, weight]) => weight)
	if (picked === NONE) return undefined
	if (picked === NOT_SAID) return { isNotSaid: true as const }
	if (question.type === 'place') return { placeId: null, words: picked }
	return question.type === 'scale' ? Number(picked) : picked
}

/** In the order of the options, at least as many and at most as many as may be chosen. */
function severalOf(question: Question, chances: Record<string, number>, chance: Chance) {
	if (question.type !== 'checkboxes') return undefined
	const { choicesMin = 1, choicesMax = question.options.length, exclusive } = question
	const liked = chance
		.shuffle(Object.entries(chances).filter(([value]) => value !== exclusive))
		.map(([value, share]) => ({
			value,
			rank: chance.next() / share,
			isChosen: chance.isLucky(share),
		}))
		.sort((one, other) => Number(other.isChosen) - Number(one.isChosen) || one.rank - other.rank)
	const count = Math.min(
		choicesMax,
		Math.max(choicesMin, liked.filter((one) => one.isChosen).length),
	)
	const chosen = liked.slice(0, count).map(({ value }) => value)
	const isNone = exclusive !== undefined && chance.isLucky(chances[exclusive] ?? 0)
	return isNone
		? [exclusive]
		: question.options.map(({ value }) => value).filter((value) => chosen.includes(value))
}

function orderOf(question: Question, weights: Record<string, number>, chance: Chance) {
	const order = Object.entries(weights)
		.map(([value, weight]) => ({ value, rank: chance.next() ** (1 / weight) }))
		.sort((one, other) => other.rank - one.rank)
		.map(({ value }) => value)
	return question.type === 'ranking' ? order.slice(0, question.ranksMax) : undefined
}

/** In fives, as people give them; what is left over goes to the favourite. */
function pointsFor(weights: Record<string, number>, total: number, chance: Chance) {
	const step = total % 5 === 0 && total >= 50 ? 5 : 1
	const wished = Object.entries(weights).map(([value, weight]) => ({
		value,
		share: weight * (0.3 + chance.next() * 1.4),
	}))
	const all = wished.reduce((sum, { share }) => sum + share, 0)
	const given = wished
		.toSorted((one, other) => other.share - one.share)
		.map(({ value, share }) => ({
			value,
			points: Math.floor(((share / all) * total) / step) * step,
		}))
	const left = total - given.reduce((sum, { points }) => sum + points, 0)
	return Object.fromEntries(
		given.flatMap(({ value, points }, at) => {
			const whole = points + (at === 0 ? left : 0)
			return whole > 0 ? [[value, whole]] : []
		}),
	)
}
