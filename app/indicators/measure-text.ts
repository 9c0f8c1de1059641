import { type Language, languageFor } from '#app/languages/language.ts'

/** A share from 0 to 1 in whole per cent. */
export function shareText(share: number, language: Language): string {
	return share.toLocaleString(languageFor(language).locale, { style: 'percent' })
}

/** A day, YYYY-MM-DD, as "5 January 2026". */
export function dateText(day: string, language: Language): string {
	return new Date(`${day}T12:00:00Z`).toLocaleDateString(languageFor(language).locale, {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	})
}
