import { type Language, languageFor } from '#app/languages/language.ts'

/** A day and a time of the council's clock, in the words of the language. */
export function momentText(
	at: Date,
	{ language, timeZone }: { language: Language; timeZone: string },
): string {
	return at.toLocaleString(languageFor(language).locale, {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: 'numeric',
		minute: '2-digit',
		hour12: true,
		timeZone,
	})
}
