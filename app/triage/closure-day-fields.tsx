import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#app/languages/language.ts'
import { DateInput } from '#app/ui/date-input.tsx'
import { Input } from '#app/ui/input.tsx'
import type { ClosureDayErrors } from './closure-day.ts'

/** The same words for the summary and, by the field's id, for the field. */
export function useClosureDayErrors(errors: ClosureDayErrors = { names: {} }) {
	const { t } = useTranslation('staff-calendar')
	const { date, names } = errors
	const dateItems = date ? [{ id: `date-${date.part}`, text: t(`errors.date.${date.code}`) }] : []
	const nameItems = LANGUAGES.flatMap(({ code, name: language }) => {
		const problem = names[code]
		return problem ? [{ id: `name-${code}`, text: t(`errors.name.${problem}`, { language }) }] : []
	})
	return [...dateItems, ...nameItems]
}

type Props = { values: Record<string, string>; errors: ClosureDayErrors | undefined }

/** A date and a name in each language. */
export function ClosureDayFields({ values, errors }: Props) {
	const { t } = useTranslation('staff-calendar')
	const items = useClosureDayErrors(errors)
	const errorOf = (id: string) => {
		const item = items.find((one) => one.id.startsWith(id))
		return item && { children: item.text, visuallyHiddenText: t('errorPrefix') }
	}
	const wrongPart = errors?.date && errors.date.code !== 'blank' ? errors.date.part : undefined
	return (
		<>
			<DateInput
				id="date"
				namePrefix="date"
				fieldset={{
					legend: { children: t('add.date'), className: 'govuk-fieldset__legend--s' },
				}}
				hint={{ children: t('add.dateHint') }}
				errorMessage={errorOf('date')}
				items={(['day', 'month', 'year'] as const).map((part) => ({
					name: part,
					label: t(`add.${part}`),
					defaultValue: values[`date-${part}`],
					isInError: wrongPart ? wrongPart === part : undefined,
				}))}
			/>
			{LANGUAGES.map(({ code, name: language, direction }) => (
				<Input
					key={code}
					name={`name-${code}`}
					id={`name-${code}`}
					label={{ children: t('add.name', { language }) }}
					hint={{ children: t('add.nameHint') }}
					errorMessage={errorOf(`name-${code}`)}
					defaultValue={values[`name-${code}`]}
					lang={code}
					dir={direction}
				/>
			))}
		</>
	)
}
