import { type Language, type LocalText, languageFor, textIn } from '#app/languages/language.ts'
import { LanguageNote } from '#app/questions/local-words.tsx'
import { documentBlocks } from './document-text.ts'

/** Longer words of the council, with their headings and lists, in their own language. */
export function DocumentBody({
	text,
	language,
	headingLevel = 2,
}: {
	text: LocalText
	language: Language
	headingLevel?: 2 | 3
}) {
	const { text: words, lang } = textIn(text, language)
	const Heading = `h${headingLevel}` as const
	const own = lang && { lang, dir: languageFor(lang).direction }
	return (
		<>
			<div className="app-prose" {...own}>
				{documentBlocks(words).map((block, index) => {
					const key = `${index}-${block.kind}`
					if (block.kind === 'heading')
						return (
							<Heading
								key={key}
								className={headingLevel === 2 ? 'govuk-heading-m' : 'govuk-heading-s'}
							>
								{block.text}
							</Heading>
						)
					if (block.kind === 'list')
						return (
							<ul key={key} className="govuk-list govuk-list--bullet">
								{block.items.map((item) => (
									<li key={item}>{item}</li>
								))}
							</ul>
						)
					return (
						<p key={key} className="govuk-body app-lines">
							{block.text}
						</p>
					)
				})}
			</div>
			<LanguageNote text={text} language={language} />
		</>
	)
}
