import type { EaseAnswer, ResolvedAnswer } from '#app/enquiries/enquiry.ts'
import type { Chance } from './chance.ts'
import type { Course } from './course.ts'
import { easeWords } from './story-people.ts'
import { fittingLine } from './themes.ts'

const answers: EaseAnswer[] = [
	'strongly_agree',
	'agree',
	'neither',
	'disagree',
	'strongly_disagree',
]

/** How answers fall for what happened, in the order of the answers. */
const falls = {
	done: [32, 41, 13, 9, 5],
	elsewhere: [17, 37, 22, 15, 9],
	refused: [9, 27, 22, 24, 18],
	late: [7, 22, 20, 28, 23],
}

const resolvedShares: Record<keyof typeof falls, [ResolvedAnswer, number][]> = {
	done: [
		['yes', 82],
		['partly', 13],
		['no', 5],
	],
	elsewhere: [
		['yes', 20],
		['partly', 45],
		['no', 35],
	],
	refused: [
		['yes', 6],
		['partly', 26],
		['no', 68],
	],
	late: [
		['yes', 52],
		['partly', 30],
		['no', 18],
	],
}

const minute = 60_000

/** Asked when the last case is closed; not quite half of those asked answer. */
export function easeOf(
	courses: Course[],
	{
		isAnonymous,
		language,
		placeIds,
		chance,
	}: { isAnonymous: boolean; language: 'en' | 'ar'; placeIds: string[]; chance: Chance },
) {
	const closings = courses.flatMap(({ closed }) => closed ?? [])
	const isAsked =
		closings.length > 0 && courses.every(({ closed, withdrawn }) => closed ?? withdrawn)
	const isGiven = chance.isLucky(0.5)
	if (!isAsked || !isGiven || isAnonymous) return undefined

	const isLate = courses.some(({ closed, deadlineAt }) => closed && closed.at > deadlineAt)
	const outcomes = closings.map(({ outcome }) => outcome)
	const how: keyof typeof falls = isLate
		? 'late'
		: outcomes.includes('will_not_do')
			? 'refused'
			: outcomes.includes('not_us')
				? 'elsewhere'
				: 'done'
	const isDearer = placeIds.includes('south-marsh') && chance.isLucky(0.2)
	const weights = falls[isDearer ? 'late' : how]
	const ease = chance.pickWeighted(answers, (answer) => weights[answers.indexOf(answer)] ?? 0)
	const [resolved] = chance.pickWeighted(resolvedShares[how], ([, weight]) => weight)
	const closedAt = Math.max(
		...courses.map(({ closed, withdrawn }) => (closed ?? withdrawn)?.at.getTime() ?? 0),
	)
	const wait = chance.isLucky(0.4) ? chance.whole(5, 240) : chance.whole(240, 6 * 24 * 60)
	const goesWith = new Set([how, ...(courses.some((one) => one.handedOver) ? ['moved'] : [])])
	const words = chance.isLucky(0.33)
		? fittingLine(easeWords[language][ease], goesWith, chance)
		: undefined
	return {
		ease,
		...(chance.isLucky(0.93) && { resolved }),
		...(words !== undefined && { words }),
		at: new Date(closedAt + wait * minute),
	}
}
