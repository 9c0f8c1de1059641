import type { TFunction } from 'i18next'
import { type Language, type LocalText, languageFor, textIn } from '#app/languages/language.ts'
import { localDay, type Timescale } from './timescale.ts'
import type { TriageReason } from './triage.ts'

type Translate = TFunction<'triage'>

/** The published titles that have a name in every language; others are shown as published. */
const HOLIDAY_NAMES = {
	'New Year’s Day': 'newYear',
	'2nd January': 'secondOfJanuary',
	'St Patrick’s Day': 'stPatrick',
	'Good Friday': 'goodFriday',
	'Easter Monday': 'easterMonday',
	'Early May bank holiday': 'earlyMay',
	'Early May bank holiday (VE day)': 'earlyMay',
	'Spring bank holiday': 'spring',
	'Battle of the Boyne (Orangemen’s Day)': 'boyne',
	'Summer bank holiday': 'summer',
	'St Andrew’s Day': 'stAndrew',
	'Christmas Day': 'christmas',
	'Boxing Day': 'boxing',
} as const

/**
 * Why this team has the case, as one sentence. `place` is the name of the place that the winning rule
 * named; where a rule named one that is no longer known, the sentence does without it.
 */
export function whyThisTeam(
	t: Translate,
	{
		reason,
		team,
		service,
		place,
	}: { reason: TriageReason; team: string; service: string; place?: string },
): string {
	const needsPlace = reason === 'service_and_place' || reason === 'place'
	if (needsPlace && place === undefined) return t('why.other', { team, service })
	return t(`why.${reason}`, { team, service, place })
}

/** How a deadline was counted: "5 working days from Thursday 2 April, not counting Good Friday". */
export function timescaleText(t: Translate, timescale: Timescale, language: Language): string {
	if (timescale.kind === 'hours') return t('timescale.hours', { count: timescale.hours })
	const { days, countedFrom, skipped } = timescale
	const slots = { count: days, from: dayText(countedFrom, language, { hasYear: false }) }
	if (skipped.length === 0) return t('timescale.workingDays', slots)
	const names = new Set(skipped.map(({ title }) => holidayName(t, title, language)))
	const list = new Intl.ListFormat(languageFor(language).locale).format(names)
	return t('timescale.workingDaysWithout', { ...slots, skipped: list })
}

function holidayName(t: Translate, title: LocalText, language: Language): string {
	const published = (title.en ?? '').replaceAll("'", '’') as keyof typeof HOLIDAY_NAMES
	const key = HOLIDAY_NAMES[published]
	return key ? t(`holidays.${key}`) : textIn(title, language).text
}

/** That a deadline may change; undefined for one that is certain. */
export function provisionalText(t: Translate, timescale: Timescale): string | undefined {
	const isProvisional = timescale.kind === 'working_days' && timescale.isProvisional
	return isProvisional ? t('timescale.provisional') : undefined
}

/** The deadline as people say it: a day, and for urgent ones the time of day as well. */
export function deadlineText(
	t: Translate,
	{ deadlineAt, timescale }: { deadlineAt: Date; timescale: Timescale },
	{ language, timeZone }: { language: Language; timeZone: string },
): string {
	const day = dayText(localDay(deadlineAt, timeZone), language)
	if (timescale.kind === 'working_days') return day
	const { locale } = languageFor(language)
	const time = deadlineAt
		.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit', hour12: true, timeZone })
		.replace(/\s(?=[ap]m)/, '')
	return t('timescale.dayAndTime', { day, time })
}

/** A day, YYYY-MM-DD, as "Thursday 2 April 2026". */
export function dayText(day: string, language: Language, { hasYear = true } = {}): string {
	const at = new Date(`${day}T12:00:00Z`)
	return at
		.toLocaleDateString(languageFor(language).locale, {
			weekday: 'long',
			day: 'numeric',
			month: 'long',
			year: hasYear ? 'numeric' : undefined,
			timeZone: 'UTC',
		})
		.replace(/[,،]/, '')
}
