import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isLanguage, LANGUAGES, languageFor } from '#app/languages/language.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'

type Codes = Partial<Record<string, string>>

/** What is wrong with a field such as 'name-ar', with the language where there is one. */
function errorText(t: TFunction<'staff-admin'>, field: string, code = ''): string {
	const [part, language] = field.split('-')
	const name = isLanguage(language) ? languageFor(language).name : ''
	return t(`places.errors.${part}.${code}` as never, { language: name })
}

export function placeErrorItems(t: TFunction<'staff-admin'>, errors: Codes = {}) {
	return Object.entries(errors).map(([field, code]) => ({
		href: `#${field}`,
		text: errorText(t, field, code),
	}))
}

/** The fields of `PlaceSettingsForm`: a name and a description in each language, and the box. */
export function PlaceSettingsFields({
	values,
	errors = {},
}: {
	values: Record<string, string>
	errors?: Codes
}) {
	const { t } = useTranslation('staff-admin')
	const field = (name: string) => ({
		name,
		defaultValue: values[name],
		errorMessage: errors[name]
			? {
					children: errorText(t, name, errors[name]),
					visuallyHiddenText: t('places.errorPrefix'),
				}
			: undefined,
	})
	return (
		<>
			{LANGUAGES.map(({ code, name: language, direction }) => (
				<div key={code}>
					<Input
						{...field(`name-${code}`)}
						label={{ children: t('places.nameIn', { language }) }}
						lang={code}
						dir={direction}
					/>
					<Textarea
						{...field(`about-${code}`)}
						label={{ children: t('places.aboutIn', { language }) }}
						hint={{ children: t('places.aboutHint') }}
						lang={code}
						dir={direction}
						rows={4}
					/>
				</div>
			))}
			<Checkboxes
				name="isActive"
				defaultValues={values.isActive ? ['yes'] : []}
				items={[
					{
						value: 'yes',
						text: t('places.isActive'),
						hint: { children: t('places.isActiveHint') },
					},
				]}
			/>
		</>
	)
}
