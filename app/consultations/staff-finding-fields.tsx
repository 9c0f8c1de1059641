import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '#app/languages/language.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { FINDING_TEXTS } from './finding.ts'
import { DayField, type Fields, LocalField } from './staff-fields.tsx'

/** isRetired: no answer is marked with it any more; it stays until somebody takes it off. */
type ThemeToRestOn = { id: string; name: string; isRetired: boolean }

/** You said, our reply, what was decided, what is done: in each language; and by when. */
export function FindingFields({
	fields,
	languages,
	themes,
}: {
	fields: Fields
	languages: Language[]
	/** The codebook, to say which answers a finding rests on. */
	themes: ThemeToRestOn[]
}) {
	return (
		<>
			{LANGUAGES.filter(({ code }) => languages.includes(code)).map(({ code, name }) => (
				<Fieldset key={code} legend={{ children: name, className: 'govuk-fieldset__legend--m' }}>
					{FINDING_TEXTS.map((field) => (
						<LocalField
							key={field}
							fields={fields}
							name={`${field}-${code}`}
							language={code}
							rows={4}
						/>
					))}
				</Fieldset>
			))}
			<DayField fields={fields} name="dueOn" />
			<DayField fields={fields} name="doneOn" />
			<ThemeChoice fields={fields} themes={themes} />
		</>
	)
}

function ThemeChoice({ fields, themes }: { fields: Fields; themes: ThemeToRestOn[] }) {
	const { t } = useTranslation('staff-consultations')
	if (themes.length === 0) return <p className="govuk-hint">{t('findings.noThemes')}</p>
	return (
		<Checkboxes
			{...fields.group('themes')}
			defaultValues={(fields.values.themes ?? '').split('\n')}
			items={themes.map(({ id, name, isRetired }) => ({
				value: id,
				text: isRetired ? t('findings.retiredTheme', { name }) : name,
			}))}
		/>
	)
}
