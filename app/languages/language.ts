import { z } from 'zod'

/** The languages of the site. To add one: a line here and a folder of the same name in locales/. */
export const LANGUAGES = [
	{
		code: 'en',
		name: 'English',
		direction: 'ltr',
		locale: 'en-GB',
		search: 'english',
		comma: ', ',
	},
	{ code: 'ar', name: 'العربية', direction: 'rtl', locale: 'ar', search: 'arabic', comma: '، ' },
] as const

export type Language = (typeof LANGUAGES)[number]['code']
export const LANGUAGE_CODES = LANGUAGES.map(({ code }) => code)
export const DEFAULT_LANGUAGE: Language = 'en'

export const Language = z.enum(LANGUAGE_CODES as [Language, ...Language[]], { error: 'blank' })

export function isLanguage(code: unknown): code is Language {
	return LANGUAGE_CODES.includes(code as Language)
}

export function languageFor(code: Language) {
	return LANGUAGES.find((language) => language.code === code) ?? LANGUAGES[0]
}

/** Council content in one or more languages; the default language must be there. */
export const LocalText = z
	.partialRecord(Language, z.string().trim().min(1, 'blank'))
	.refine((text) => Boolean(text[DEFAULT_LANGUAGE]), 'defaultLanguageMissing')
export type LocalText = Partial<Record<Language, string>>

/**
 * Council content in the reader's language, or else in the default one.
 * `lang` is given when it differs from the page's, for the element that shows the text.
 */
export function textIn(text: LocalText, language: Language): { text: string; lang?: Language } {
	const own = text[language]
	if (own !== undefined)
		return { text: languageFor(language).direction === 'rtl' ? withWholeNumbers(own) : own }
	return { text: text[DEFAULT_LANGUAGE] ?? '', lang: DEFAULT_LANGUAGE }
}

/**
 * Within text from right to left, the groups of a number with spaces, such as one to ring, would
 * stand in the wrong order: a space that does not break keeps them one number (UAX 9, rule W4).
 */
function withWholeNumbers(text: string): string {
	return text.replace(/(?<=\d) (?=\d)/g, '\u00a0')
}
