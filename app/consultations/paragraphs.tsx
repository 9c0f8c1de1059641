import { type Language, type LocalText, languageFor, textIn } from '#app/languages/language.ts'

/** A text of several lines, each blank line a new paragraph. */
export function Paragraphs({ text, language }: { text: LocalText; language: Language }) {
	const { text: words, lang } = textIn(text, language)
	const attributes = lang && { lang, dir: languageFor(lang).direction }
	return words
		.split(/\n\s*\n/)
		.filter(Boolean)
		.map((paragraph, at) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
			<p key={at} className="govuk-body app-lines" {...attributes}>
				{paragraph}
			</p>
		))
}
