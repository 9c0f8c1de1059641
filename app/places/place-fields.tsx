import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { localWords } from '#app/questions/local-words.tsx'
import type { ErrorMessageProps } from '#app/ui/error-message.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { Place } from './place.ts'

type Codes = Partial<Record<string, string>>

/** The same words as in the summary: `places:errors.<field>.<code>`. */
function useErrors(errors: Codes) {
	const { t } = useTranslation('places')
	return (field: string) =>
		errors[field] && {
			children: t(`errors.${field}.${errors[field]}` as never) as string,
			visuallyHiddenText: t('fields.errorPrefix'),
		}
}

type PlaceFieldsProps = {
	/** As typed, by field. */
	raw?: Record<string, string[]>
	/** Codes by field. */
	errors?: Codes
	places: Place[]
	language: Language
	legend?: ReactNode
}

/**
 * Where it is: a postcode, an address in words, a place from the list, or no place. The fields are
 * those of `PlaceForm`; each choice's own field shows with it, and without JavaScript all do.
 * The legend is the page's h1.
 */
export function PlaceFields({ raw = {}, errors = {}, places, language, legend }: PlaceFieldsProps) {
	const { t } = useTranslation('places')
	const errorFor = useErrors(errors)
	const typed = (field: string) => raw[field]?.at(-1)
	return (
		<Radios
			name="source"
			fieldset={{
				legend: {
					children: legend ?? t('fields.legend'),
					className: 'govuk-fieldset__legend--l',
					isPageHeading: true,
				},
			}}
			hint={{ children: t('fields.hint') }}
			errorMessage={errorFor('source') || undefined}
			defaultValue={typed('source')}
			items={[
				{
					value: 'postcode',
					text: t('fields.postcode.choice'),
					conditional: <PostcodeField value={typed('postcode')} error={errors.postcode} />,
				},
				{
					value: 'address',
					text: t('fields.address.choice'),
					conditional: (
						<Textarea
							name="address"
							label={{ children: t('fields.address.label') }}
							hint={{ children: t('fields.address.hint') }}
							errorMessage={errorFor('address') || undefined}
							defaultValue={typed('address')}
							rows={3}
							dir="auto"
							autoComplete="street-address"
						/>
					),
				},
				{
					value: 'picked',
					text: t('fields.picked.choice'),
					conditional: (
						<PlaceSelect
							value={typed('placeId')}
							error={errorFor('placeId') || undefined}
							places={places}
							language={language}
						/>
					),
				},
				{ divider: t('fields.or') },
				{ value: 'none', text: t('fields.none.choice'), hint: { children: t('fields.none.hint') } },
			]}
		/>
	)
}

function PlaceSelect({
	value,
	error,
	places,
	language,
}: {
	value?: string
	error?: ErrorMessageProps
	places: Place[]
	language: Language
}) {
	const { t } = useTranslation('places')
	return (
		<Select
			name="placeId"
			label={{ children: t('fields.picked.label') }}
			errorMessage={error}
			defaultValue={value}
			items={[
				{ value: '', text: t('fields.picked.choose') },
				...places.map(({ id, kind, name }) => {
					const { children, ...attributes } = localWords(name, language)
					const text = kind === 'borough' ? t('fields.picked.whole', { name: children }) : children
					return { value: id, text, ...attributes }
				}),
			]}
		/>
	)
}

/** Postcodes are written from left to right in every language. */
export function PostcodeField({ value, error }: { value?: string; error?: string }) {
	const { t } = useTranslation('places')
	const errorFor = useErrors({ postcode: error })
	return (
		<Input
			name="postcode"
			label={{ children: t('fields.postcode.label') }}
			hint={{ children: t('fields.postcode.hint') }}
			errorMessage={errorFor('postcode') || undefined}
			defaultValue={value}
			className="govuk-input--width-10"
			dir="ltr"
			autoComplete="postal-code"
			autoCapitalize="characters"
			spellCheck={false}
		/>
	)
}
