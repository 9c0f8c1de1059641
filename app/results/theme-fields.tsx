import { useTranslation } from 'react-i18next'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'

export function ThemeFields({
	values,
	errors,
	mayRetire,
}: {
	values: Record<string, string | undefined>
	/** Words by field. */
	errors: Record<string, string>
	mayRetire?: boolean
}) {
	const { t } = useTranslation('staff-responses')
	const errorOf = (field: string) =>
		errors[field] ? { children: errors[field], visuallyHiddenText: t('errorPrefix') } : undefined
	return (
		<>
			<Input
				id="name"
				name="name"
				label={{ children: t('themes.name') }}
				errorMessage={errorOf('name')}
				defaultValue={values.name}
			/>
			<Textarea
				id="guidance"
				name="guidance"
				rows={3}
				label={{ children: t('themes.guidance') }}
				hint={{ children: t('themes.guidanceHint') }}
				errorMessage={errorOf('guidance')}
				defaultValue={values.guidance}
			/>
			{mayRetire && (
				<Checkboxes
					name="isRetired"
					idPrefix="isRetired"
					hint={{ children: t('themes.retireHint') }}
					defaultValues={values.isRetired ? ['yes'] : []}
					items={[{ value: 'yes', text: t('themes.retire') }]}
				/>
			)}
		</>
	)
}
