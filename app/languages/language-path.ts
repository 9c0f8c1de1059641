import { DEFAULT_LANGUAGE, isLanguage, type Language } from './language.ts'

/**
 * Takes the language prefix off a path: '/ar/places' → Arabic, '/places'. The default language
 * has no prefix, so '/en/places' is a path of its own, and not found.
 */
export function readLanguagePath(pathname: string): { language: Language; path: string } {
	const [, first = ''] = pathname.split('/', 2)
	if (!isLanguage(first) || first === DEFAULT_LANGUAGE)
		return { language: DEFAULT_LANGUAGE, path: pathname }
	return { language: first, path: pathname.slice(first.length + 1) || '/' }
}

/** '' for the default language, '/ar' for Arabic. */
export function languagePrefix(language: Language): string {
	return language === DEFAULT_LANGUAGE ? '' : `/${language}`
}

/** The address of an in-site path (which begins with one slash) in a language. */
export function pathIn(language: Language, path: string): string {
	return `${languagePrefix(language)}${path}`
}
