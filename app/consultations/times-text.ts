import { type Language, languageFor } from '#app/languages/language.ts'

/** A moment in the council's time zone, in the words of the language. */
export function dayAndTime(at: Date, language: Language, timeZone: string): string {
	return new Intl.DateTimeFormat(languageFor(language).locale, {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone,
	}).format(at)
}

/** The day of a moment. */
export function dayOf(at: Date, language: Language, timeZone: string): string {
	return new Intl.DateTimeFormat(languageFor(language).locale, {
		dateStyle: 'long',
		timeZone,
	}).format(at)
}
