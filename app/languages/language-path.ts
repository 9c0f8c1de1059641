import { DEFAULT_LANGUAGE, isLanguage, type Language } from './language.ts'

/**
 * Takes the language prefix off a path: '/ar/places' → Arabic, '/places'. The default language
 * has no prefix, so '/en/places' is a path of its own, and not found. The path that is left
 * begins with one slash, however many there were.
 */
export function readLanguagePath(pathname: string): { language: Language; path: string } {
	const [, first = ''] = pathname.split('/', 2)
	if (!isLanguage(first) || first === DEFAULT_LANGUAGE)
		return { language: DEFAULT_LANGUAGE, path: inSite(pathname) }
	return { language: first, path: inSite(pathname.slice(first.length + 1) || '/') }
}

/** Browsers take two slashes, of either kind and with a tab between them too, for another site. */
function inSite(path: string): string {
	return path.replace(/^\/[\t\r\n/\\]+/, '/')
}

/** '' for the default language, '/ar' for Arabic. */
export function languagePrefix(language: Language): string {
	return language === DEFAULT_LANGUAGE ? '' : `/${language}`
}

/** The address of a path in a language; never one of another site. */
export function pathIn(language: Language, path: string): string {
	return `${languagePrefix(language)}${inSite(path)}`
}
