import { type Language, languageFor } from '#app/languages/language.ts'

type Told = { language: Language; timeZone: string }

/** From when to when, by the council's clock: one day and two times, or two of each. */
export function spanText(
	{ startsAt, endsAt }: { startsAt: Date; endsAt: Date },
	{ language, timeZone }: Told,
): string {
	const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
	const time = { hour: 'numeric', minute: '2-digit', hour12: true } as const
	const { locale } = languageFor(language)
	const format = new Intl.DateTimeFormat(locale, { ...day, ...time, timeZone })
	return format.formatRange(startsAt, endsAt)
}

/** The times alone, for where the day is said already. */
export function hoursText(
	{ startsAt, endsAt }: { startsAt: Date; endsAt: Date },
	{ language, timeZone }: Told,
): string {
	return new Intl.DateTimeFormat(languageFor(language).locale, {
		hour: 'numeric',
		minute: '2-digit',
		hour12: true,
		timeZone,
	}).formatRange(startsAt, endsAt)
}

/** A day that is written YYYY-MM-DD, with its weekday. */
export function fullDayText(day: string, language: Language): string {
	return new Intl.DateTimeFormat(languageFor(language).locale, {
		dateStyle: 'full',
		timeZone: 'UTC',
	}).format(Date.parse(`${day}T00:00:00Z`))
}

/** A month that is written YYYY-MM. */
export function monthText(month: string, language: Language): string {
	return new Intl.DateTimeFormat(languageFor(language).locale, {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	}).format(Date.parse(`${month}-01T00:00:00Z`))
}

/** From Monday on: the short form to be seen, the whole word to be heard. */
export function weekdayNames(language: Language): { short: string; long: string }[] {
	const { locale } = languageFor(language)
	const [short, long] = (['short', 'long'] as const).map(
		(weekday) => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }),
	) as [Intl.DateTimeFormat, Intl.DateTimeFormat]
	return Array.from({ length: 7 }, (_, at) => {
		const monday = Date.UTC(2024, 0, 1 + at)
		return { short: short.format(monday), long: long.format(monday) }
	})
}
