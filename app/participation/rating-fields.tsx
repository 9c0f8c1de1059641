import { useTranslation } from 'react-i18next'
import { EASE_ANSWERS } from '#app/enquiries/enquiry.ts'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { Rated } from './rating.ts'

type Props = {
	asked: readonly Rated[]
	values: Partial<Record<Rated | 'words', string>>
	/** Words by field. */
	errors: Partial<Record<string, string>>
}

/** How taking part was: five points for each thing that is asked, and room for words. */
export function RatingFields({ asked, values, errors }: Props) {
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
