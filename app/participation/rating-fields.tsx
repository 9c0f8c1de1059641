import { useTranslation } from 'react-i18next'
import { EASE_ANSWERS } from '#app/enquiries/enquiry.ts'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { RATED, type Rated } from './rating.ts'

type Given = {
	values: Partial<Record<Rated | 'words', string>>
	/** Words by field. */
	errors: Partial<Record<string, string>>
}

/** How taking part was: five points for each thing that is asked, and room for words. */
export function RatingFields({ asked, values, errors }: Given & { asked: readonly Rated[] }) {
	const { t } = useTranslation('participation')
	const errorOf = (field: string) => {
		const error = errors[field]
		return error ? { children: error, visuallyHiddenText: t('errorPrefix') } : undefined
	}
	return (
		<>
			{asked.map((rated) => (
				<Radios
					key={rated}
					name={rated}
					idPrefix={rated}
					fieldset={{
						legend: { children: t(`rated.${rated}`), className: 'govuk-fieldset__legend--m' },
					}}
					errorMessage={errorOf(rated)}
					defaultValue={values[rated]}
					items={EASE_ANSWERS.map((value) => ({ value, text: t(`answers.${value}`) }))}
				/>
			))}
			<Textarea
				id="words"
				name="words"
				rows={4}
				dir="auto"
				label={{ children: t('words') }}
				hint={{ children: t('wordsHint') }}
				defaultValue={values.words}
				errorMessage={errorOf('words')}
			/>
		</>
	)
}

/** The page on which both are rated, of one thing that somebody took part in. */
export function RatingPart({
	title,
	language,
	...given
}: Given & { title: LocalText; language: Language }) {
	const { t } = useTranslation('participation')
	return (
		<>
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{t('heading')}</h1>
			<p className="govuk-body">{t('what')}</p>
			<form method="post" noValidate>
				<RatingFields asked={RATED} {...given} />
				<Button>{t('send')}</Button>
			</form>
		</>
	)
}
