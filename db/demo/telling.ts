import { type Answers, type AnswerValue, isCalledFor } from '#app/questions/answer.ts'
import type { Definition, Question, QuestionOf } from '#app/questions/definition.ts'
import { addDays } from '#app/triage/timescale.ts'
import type { Chance } from './chance.ts'
import { serviceOf } from './services.ts'
import type { Given } from './story.ts'
import type { Tale } from './themes.ts'

/** One of each set of alternatives, `[a|b]`, and each slot in its place. */
export function tell(template: string, slots: Record<string, string>, chance: Chance): string {
	return template
		.replace(/\[([^\]]*)\]/g, (_, inside: string) => chance.pick(inside.split('|')))
		.replace(/ ?\{(\w+)\}/g, (found, slot: string) => {
			const value = slots[slot]
			if (value === undefined) throw new Error(`no slot ${slot} in: ${template}`)
			return value === '' ? '' : found.replace(`{${slot}}`, value)
		})
		.replace(/ {2,}/g, ' ')
		.trim()
}

const manners = {
	written: {
		before: ['Hello. ', 'Hi. ', 'Hi there. ', 'Hello there. ', 'To whom it may concern. '],
		after: [' Thank you.', ' Thanks.', ' Many thanks.', ' Please let me know.', ' Kind regards.'],
	},
	typed: {
		before: ['hi ', 'hello ', 'hiya ', 'hi there, ', 'not sure if this is the right place but '],
		after: [' thanks', ' thx', ' cheers', ' can someone ring me', ' ta'],
	},
	arabic: {
		before: ['السلام عليكم. ', 'مرحبًا. ', 'تحية طيبة. '],
		after: [' شكرًا لكم.', ' مع الشكر.', ' أرجو المساعدة.', ' بانتظار ردكم.'],
	},
}
const hasGreeting = /^(hi|hello|good|dear|السلام|thank)/i
const hasThanks = /(thx|thank you|thanks|please\??|شكرًا لكم)[.!]*$/i

/** Some greet and some thank; who is in danger or in a rage does neither. */
export function inTheirManner(words: string, tale: Tale, chance: Chance): string {
	const isShouted = words === words.toUpperCase() && /[A-Z]/.test(words)
	if (isShouted || serviceOf(tale.service).isSensitive) return words
	const manner = tale.arabic ? 'arabic' : /^[a-z]/.test(words) ? 'typed' : 'written'
	const { before, after } = manners[manner]
	const first = !hasGreeting.test(words) && chance.isLucky(0.3) ? chance.pick(before) : ''
	const isEnded = manner === 'typed' || /[.!?]$/.test(words)
	const last = !hasThanks.test(words) && chance.isLucky(0.3) ? chance.pick(after) : ''
	return `${first}${words}${last && !isEnded ? '.' : ''}${last}`
}

type Setting = {
	/** The day of receipt. */
	today: string
	/** The day that it is about, today or before. */
	about: string
	placeId: string | null
	street: string
	chance: Chance
}

/** Answers to what a service asks: what goes with the words, and the rest by chance. */
export function answersFor({ questions }: Definition, given: Given, setting: Setting): Answers {
	const answers: Answers = {}
	const visible: Question[] = []
	for (const question of questions) {
		if (!isCalledFor(question, visible, answers)) continue
		visible.push(question)
		const value = answerFor(question, given[question.id], setting)
		if (value !== undefined) answers[question.id] = value
	}
	return answers
}

function answerFor(
	question: Question,
	given: Given[string] | undefined,
	setting: Setting,
): AnswerValue | undefined {
	const { chance, today, about, placeId, street } = setting
	if (given !== undefined) {
		if (question.type === 'date') return addDays(today, Number(given))
		return question.type === 'checkboxes' ? inOrder(question, given) : given
	}
	const isLeftOpen = !question.isRequired && chance.isLucky(0.55)
	if (isLeftOpen) return undefined
	switch (question.type) {
		case 'radios':
		case 'select':
			return anOption(question, chance)
		case 'checkboxes':
			return question.isRequired ? [anOption(question, chance)] : undefined
		case 'date':
			return question.min === 'today' ? addDays(today, chance.whole(2, 9)) : about
		case 'number':
			return chance.whole(question.min ?? 0, Math.min((question.min ?? 0) + 4, question.max ?? 99))
		case 'scale':
			return chance.whole(2, question.pointsMax)
		case 'place':
			return { placeId, words: street }
		default:
			if (question.id === 'address') return `Near me in ${street}`
			if (question.isRequired) throw new Error(`nothing is said about ${question.id}`)
			return undefined
	}
}

/** Ticked boxes are kept in the order in which they are asked. */
function inOrder({ options }: QuestionOf<'checkboxes'>, given: Given[string]): AnswerValue {
	const ticked = Array.isArray(given) ? given : [String(given)]
	return options.map(({ value }) => value).filter((value) => ticked.includes(value))
}

function anOption(question: Question & { options: { value: string }[] }, chance: Chance): string {
	const values = question.options.map(({ value }) => value)
	return chance.pickWeighted(values, (value) => (value === 'yes' ? 0.3 : 1))
}
