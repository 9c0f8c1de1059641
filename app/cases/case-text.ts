import { type Language, languageFor } from '#app/languages/language.ts'

/** A moment in the council's time zone: "1 March 2027 at 10:00". */
export function momentText(
	at: Date,
	{ language, timeZone }: { language: Language; timeZone: string },
): string {
	const { locale } = languageFor(language)
	return at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
}

/** The name of a language in another: "Polish". The code itself, should it be none. */
export function languageName(code: string, reader: Language): string {
	try {
		return (
			new Intl.DisplayNames([languageFor(reader).locale], { type: 'language' }).of(code) ?? code
		)
	} catch {
		return code
	}
}

export function listText(items: string[], language: Language): string {
	return new Intl.ListFormat(languageFor(language).locale).format(items)
}
