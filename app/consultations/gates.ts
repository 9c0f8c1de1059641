import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import type { Calendar } from '#app/triage/calendar.ts'
import { addDays, localDay, startOfDay } from '#app/triage/timescale.ts'
import type { Consultation } from './consultation.server.ts'
import { GATES, type Gate } from './consultation.ts'
import { readabilityOf, readingEaseMin, sentenceLengthMax } from './readability.ts'
import { openDaysMax } from './times-form.ts'

/**
 * Why a gate is not passed.
 * formative: decided (the stage says that it is settled), noScope (what can change is not said).
 * reasons: noReasons, shortReasons, hardToRead, longSentences.
 * time: noDates, tooShort. consideration: nobodyReads, noReadBy, readBeforeClose, noDecisionDate,
 * decisionBeforeReading.
 */
export const GATE_PROBLEMS = [
	'decided',
	'noScope',
	'noReasons',
	'shortReasons',
	'hardToRead',
	'longSentences',
	'noDates',
	'tooShort',
	'nobodyReads',
	'noReadBy',
	'readBeforeClose',
	'noDecisionDate',
	'decisionBeforeReading',
] as const
export type GateProblem = (typeof GATE_PROBLEMS)[number]

export type GateResult = {
	gate: Gate
	isPassed: boolean
	problems: GateProblem[]
	/** Figures behind it, kept with the consultation. */
	facts: Record<string, string | number>
}

/** Fewer words than this give no reasons that somebody could answer to. */
export const reasonsWordsMin = 30
/** A working day counts when the consultation is open throughout these hours of it. */
const officeHours = { from: 9, to: 17 }

export type Gated = Pick<
	Consultation,
	| 'stage'
	| 'summary'
	| 'why'
	| 'scope'
	| 'languages'
	| 'opensAt'
	| 'closesAt'
	| 'workingDaysMin'
	| 'readingPlan'
	| 'readBy'
	| 'decisionOn'
>

/**
 * The four Gunning principles: R v Brent LBC, ex parte Gunning (1985) 84 LGR 168; approved in
 * R (Moseley) v Haringey LBC [2014] UKSC 56. Consultation when proposals are still at a formative
 * stage; sufficient reasons for intelligent consideration; adequate time; and conscientious
 * consideration of what came in. A gate that is not passed needs a reason from a named person.
 */
export function checkGates(
	consultation: Gated,
	given: { calendar: Calendar; timeZone: string },
): GateResult[] {
	const checks: Record<Gate, () => Omit<GateResult, 'gate' | 'isPassed'>> = {
		formative: () => checkFormative(consultation),
		reasons: () => checkReasons(consultation),
		time: () => checkTime(consultation, given),
		consideration: () => checkConsideration(consultation, given),
	}
	return GATES.map((gate) => {
		const { problems, facts } = checks[gate]()
		return { gate, isPassed: problems.length === 0, problems, facts }
	})
}

/** First principle: nothing is settled yet, and the page says what can still change. */
function checkFormative({ stage, scope }: Gated) {
	const problems: GateProblem[] = []
	if (stage === 'decided') problems.push('decided')
	if (!scope[DEFAULT_LANGUAGE]) problems.push('noScope')
	return { problems, facts: { stage } }
}

/**
 * Second principle: reasons are there, at least 30 words of them, and can be read. English: a Flesch
 * reading ease of 50 or more. Every offered language: at most 25 words in a sentence on average;
 * no more is claimed of other languages than the length of their sentences.
 */
function checkReasons({ summary, why, scope, languages }: Gated) {
	const facts: GateResult['facts'] = {}
	const problems = new Set<GateProblem>()
	const reasonsWords = readabilityOf(why[DEFAULT_LANGUAGE] ?? '', DEFAULT_LANGUAGE)?.words ?? 0
	facts.reasonsWords = reasonsWords
	if (reasonsWords === 0) problems.add('noReasons')
	else if (reasonsWords < reasonsWordsMin) problems.add('shortReasons')
	for (const language of languages) {
		const text = [summary, why, scope].map((part) => part[language] ?? '').join('\n')
		const read = readabilityOf(text, language)
		if (!read) continue
		facts[`sentenceLength-${language}`] = read.sentenceLength
		if (read.sentenceLength > sentenceLengthMax) problems.add('longSentences')
		if (read.ease === undefined || read.readingAge === undefined) continue
		facts.readingEase = read.ease
		facts.readingAge = read.readingAge
		if (read.ease < readingEaseMin) problems.add('hardToRead')
	}
	return { problems: [...problems], facts }
}

/**
 * Third principle: adequate time. No statute sets one figure; the Cabinet Office's Consultation
 * Principles (2018) ask for a proportionate time with regard to holidays. Adequate here is what the
 * consultation is set to, 20 working days (four weeks), or 30 (six weeks) where a law requires it.
 */
function checkTime(
	{ opensAt, closesAt, workingDaysMin }: Gated,
	{ calendar, timeZone }: { calendar: Calendar; timeZone: string },
) {
	if (!opensAt || !closesAt)
		return { problems: ['noDates' as const], facts: { needed: workingDaysMin } }
	const counted = countOpenDays({ opensAt, closesAt }, calendar, timeZone)
	const problems: GateProblem[] = counted.workingDays < workingDaysMin ? ['tooShort'] : []
	return { problems, facts: { ...counted, needed: workingDaysMin } }
}

/**
 * Working days from 9:00 to 17:00 of which the consultation is open, and the bank holidays and
 * closure days passed over. At most 366 days are looked at, the longest that one is open.
 */
export function countOpenDays(
	{ opensAt, closesAt }: { opensAt: Date; closesAt: Date },
	calendar: Calendar,
	timeZone: string,
): { workingDays: number; holidays: number } {
	const last = localDay(closesAt, timeZone)
	const hourOf = (day: string, hour: number) =>
		new Date(startOfDay(addDays(day, 1), timeZone).getTime() - (24 - hour) * 3_600_000)
	let [workingDays, holidays, looked] = [0, 0, 0]
	for (let day = localDay(opensAt, timeZone); day <= last; day = addDays(day, 1)) {
		if (++looked > openDaysMax + 1) break
		const isWhole =
			opensAt <= hourOf(day, officeHours.from) && closesAt >= hourOf(day, officeHours.to)
		if (isWhole && calendar.isWorkingDay(day)) workingDays += 1
		if (calendar.nameOf(day)) holidays += 1
	}
	return { workingDays, holidays }
}

/** Fourth principle: it is said who reads the answers and by when, before anything is decided. */
function checkConsideration(
	{ readingPlan, readBy, decisionOn, closesAt }: Gated,
	{ timeZone }: { timeZone: string },
) {
	const problems: GateProblem[] = []
	const facts: GateResult['facts'] = {}
	if (!readingPlan?.[DEFAULT_LANGUAGE]) problems.push('nobodyReads')
	if (!readBy) problems.push('noReadBy')
	else {
		facts.readBy = readBy
		if (closesAt && readBy <= localDay(closesAt, timeZone)) problems.push('readBeforeClose')
	}
	if (!decisionOn) problems.push('noDecisionDate')
	else {
		facts.decisionOn = decisionOn
		if (readBy && decisionOn <= readBy) problems.push('decisionBeforeReading')
	}
	return { problems, facts }
}
