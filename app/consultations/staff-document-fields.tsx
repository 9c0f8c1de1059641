import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { Radios } from '#app/ui/radios.tsx'
import { DOCUMENT_VARIANTS } from './consultation.ts'
import { type Fields, LocalField } from './staff-fields.tsx'

/** What form a document has, and its words in each language. */
export function DocumentFields({ fields, languages }: { fields: Fields; languages: Language[] }) {
	const { t } = useTranslation('staff-consultations')
	return (
		<>
			<Radios
				{...fields.group('variant')}
				defaultValue={fields.values.variant}
				items={DOCUMENT_VARIANTS.map((value) => ({
					value,
					text: t(`variants.${value}`),
					hint: { children: t(`variantHints.${value}`) },
				}))}
			/>
			{languages.map((language) => (
				<div key={language}>
					<LocalField fields={fields} name={`documentTitle-${language}`} language={language} />
					<LocalField fields={fields} name={`body-${language}`} language={language} rows={16} />
				</div>
			))}
		</>
	)
}
