import { type Language, type LocalText, languageFor, textIn } from '#app/languages/language.ts'

/** For an element that shows council content: its words, and their language where it is another. */
export function localWords(text: LocalText, language: Language) {
	const { text: children, lang } = textIn(text, language)
	return lang === undefined ? { children } : { children, lang, dir: languageFor(lang).direction }
}

/** Council content within other words of the page. */
export function LocalWords({ text, language }: { text: LocalText; language: Language }) {
	const { children, ...attributes } = localWords(text, language)
	return 'lang' in attributes ? <span {...attributes}>{children}</span> : children
}

/** What somebody typed: their own lines and spaces, in the direction that it is written in. */
export function OwnWords({ children }: { children: string }) {
	return (
		<div className="app-words" dir="auto">
			{children}
		</div>
	)
}
