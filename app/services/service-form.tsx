import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { Input } from '#app/ui/input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { Values } from '#app/web/form.ts'
import { DefinitionProblems, serviceErrorText } from './service-problems.tsx'
import { localField, type ServiceErrors, TRAITS } from './service-values.ts'

export type ServiceFormProps = Partial<ServiceErrors> & {
	values: Values
	/** Of the service as it was shown; 0 for a new one. */
	revision: number
	isNew?: boolean
}

/** Every field of a service, in every language. */
export function ServiceFormFields({
	values,
	revision,
	isNew = false,
	errors = {},
	problems = [],
}: ServiceFormProps) {
	const { t } = useTranslation('staff-admin')
	const field = useField(values, errors)
	return (
		<form method="post" noValidate>
			<input type="hidden" name="revision" value={revision} />
			{isNew && (
				<Input
					{...field('id', t('services.fields.id'), t('services.hints.id'))}
					className="govuk-input--width-20"
					spellCheck={false}
				/>
			)}
			<LocalFields field={field} />
			<h2 className="govuk-heading-m">{t('services.promise')}</h2>
			<Input
				{...field('timescaleDays', t('services.fields.timescaleDays'))}
				className="govuk-input--width-3"
				inputMode="numeric"
			/>
			<Input
				{...field('urgentHours', t('services.fields.urgentHours'), t('services.hints.urgentHours'))}
				className="govuk-input--width-3"
				inputMode="numeric"
			/>
			<Input
				{...field('lgslId', t('services.fields.lgslId'), t('services.hints.lgslId'))}
				className="govuk-input--width-5"
				inputMode="numeric"
			/>
			<Checkboxes
				name="traits"
				fieldset={{ legend: { children: t('services.traits.legend') } }}
				items={TRAITS.map((trait) => ({
					name: trait,
					value: 'yes',
					text: t(`services.traits.${trait}`),
					isChecked: values[trait] === 'yes',
				}))}
			/>
			<Textarea
				{...field('definition', t('services.fields.definition'), t('services.hints.definition'))}
				rows={20}
				spellCheck={false}
			/>
			<DefinitionProblems problems={problems} />
			<Button>{t('services.save')}</Button>
		</form>
	)
}

type Field = ReturnType<typeof useField>

/** A text's fields side by side in meaning: all of one language together. */
function LocalFields({ field }: { field: Field }) {
	const { t } = useTranslation('staff-admin')
	return LANGUAGES.map(({ code, name, direction }) => {
		const written = { lang: code, dir: direction }
		const label = (key: 'name' | 'description' | 'synonyms' | 'notUs') =>
			t('services.inLanguage', { field: t(`services.fields.${key}`), language: name })
		return (
			<Fieldset key={code} legend={{ children: name, className: 'govuk-fieldset__legend--m' }}>
				<Input {...field(localField('name', code), label('name'))} {...written} />
				<Textarea
					{...field(localField('description', code), label('description'))}
					{...written}
					rows={3}
				/>
				<Textarea
					{...field(localField('synonyms', code), label('synonyms'), t('services.hints.synonyms'))}
					{...written}
					rows={8}
				/>
				<Textarea
					{...field(localField('notUs', code), label('notUs'), t('services.hints.notUs'))}
					{...written}
					rows={3}
				/>
			</Fieldset>
		)
	})
}

/** What every field of the form gets: its names, its value as typed and its error. */
function useField(values: Values, errors: Record<string, string>) {
	const { t } = useTranslation('staff-admin')
	return (name: string, label: string, hint?: string) => {
		const code = errors[name]
		return {
			id: name,
			name,
			label: { children: label, className: 'govuk-label--s' },
			hint: hint ? { children: hint } : undefined,
			defaultValue: values[name] ?? '',
			errorMessage: code
				? {
						visuallyHiddenText: t('services.errorPrefix'),
						children: serviceErrorText(t, name, code),
					}
				: undefined,
		}
	}
}
