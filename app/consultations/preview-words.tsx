import { useTranslation } from 'react-i18next'
import { type Language, type LocalText, languageFor, textIn } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'

type Words = Record<'summary' | 'why' | 'scope' | 'decider', LocalText> & {
	listeners: { name: string; role: LocalText }[]
}

/** What a consultation's page says, for whoever writes it to read as others will. */
export function PreviewWords({
	consultation,
	language,
}: {
	consultation: Words
	language: Language
}) {
	const { t } = useTranslation('outcomes')
	return (
		<>
			<Paragraphs text={consultation.summary} language={language} />
			{(['why', 'scope', 'decider'] as const).map((name) => (
				<section key={name} aria-labelledby={`preview-${name}`}>
					<h2 className="govuk-heading-m" id={`preview-${name}`}>
						{t(`preview.${name}`)}
					</h2>
					<Paragraphs text={consultation[name]} language={language} />
				</section>
			))}
			<h2 className="govuk-heading-m">{t('preview.listeners')}</h2>
			<ul className="govuk-list">
				{consultation.listeners.map(({ name, role }) => (
					<li key={name}>
						<bdi>{name}</bdi> –{' '}
						<bdi>
							<LocalWords text={role} language={language} />
						</bdi>
					</li>
				))}
			</ul>
		</>
	)
}

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
