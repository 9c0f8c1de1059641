import { useTranslation } from 'react-i18next'
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

/** Said where council content is there in another language alone; nothing where it is in this one, or not yet written. */
export function LanguageNote({ text, language }: { text: LocalText; language: Language }) {
	const { text: words, lang } = textIn(text, language)
	return lang === undefined || words === '' ? null : (
		<NoteOf kind="onlyIn" named={lang} language={language} />
	)
}

function NoteOf({
	kind,
	named,
	language,
}: {
	kind: 'onlyIn' | 'writtenIn'
	named: Language
	language: Language
}) {
	const { t } = useTranslation('questions')
	const names = new Intl.DisplayNames(languageFor(language).locale, { type: 'language' })
	return <p className="app-note">{t(kind, { language: names.of(named) })}</p>
}

/**
 * What somebody typed: their own lines and spaces, in the direction that it is written in. Where
 * its language is known and another than the page's, that is said.
 */
export function OwnWords({ language, children }: { language?: Language; children: string }) {
	const { i18n } = useTranslation()
	const page = i18n.language as Language
	const isOther = language !== undefined && language !== page
	return (
		<>
			<div className="app-words" dir="auto" lang={isOther ? language : undefined}>
				{children}
			</div>
			{isOther && <NoteOf kind="writtenIn" named={language} language={page} />}
		</>
	)
}
