import { useTranslation } from 'react-i18next'
import { isLanguage } from '#app/languages/language.ts'
import { characterCountTexts } from '#app/questions/texts.ts'
import { CharacterCount } from '#app/ui/character-count.tsx'
import { wordsLengthMax } from './enquiry.ts'

/** The one box: what somebody needs, in their own words. */
export function WordsField({
	words = '',
	error,
	isPageHeading = false,
}: {
	words?: string
	error?: string
	isPageHeading?: boolean
}) {
	const { t, i18n } = useTranslation(['enquiries', 'questions'])
	const language = isLanguage(i18n.language) ? i18n.language : 'en'
	return (
		<CharacterCount
			id="words"
			name="words"
			rows={5}
			dir="auto"
			label={{ children: t('words.heading'), isPageHeading, className: 'govuk-label--l' }}
			hint={{ children: t('words.hint') }}
			errorMessage={error ? { children: error, visuallyHiddenText: t('errorPrefix') } : undefined}
			defaultValue={words}
			threshold={75}
			{...characterCountTexts(t, wordsLengthMax, language)}
		/>
	)
}
