import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, type LocalText, textIn } from '#app/languages/language.ts'
import { WideTable } from '#app/ui/wide-table.tsx'

export type Traced = {
	question: LocalText
	theme: string
	by: string
	/** It was given to words that were changed since. */
	isOfWordsBefore: boolean
	/** What the finding says, where one rests on the theme. */
	finding?: LocalText
}

/** What became of each answer: its themes, who gave them, and the findings that rest on them. */
export function ResponseTrace({ traced }: { traced: Traced[] }) {
	const { t } = useTranslation('staff-responses')
	if (traced.length === 0) return null
	return (
		<section aria-labelledby="trace">
			<h2 className="govuk-heading-m" id="trace">
				{t('trace.heading')}
			</h2>
			<WideTable
				caption={t('trace.heading')}
				head={[
					{ text: t('trace.question') },
					{ text: t('trace.theme') },
					{ text: t('trace.by') },
					{ text: t('trace.finding') },
				]}
				rows={traced.map(({ question, theme, by, isOfWordsBefore, finding }) => [
					{ text: textIn(question, DEFAULT_LANGUAGE).text },
					{ text: isOfWordsBefore ? t('trace.before', { theme }) : theme },
					{ text: by },
					{ text: finding ? textIn(finding, DEFAULT_LANGUAGE).text : t('trace.none') },
				])}
			/>
		</section>
	)
}
