import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { type Fields, LocalField } from './staff-fields.tsx'

/** A section's title and introduction, in each language. */
export function SectionFields({ fields, languages }: { fields: Fields; languages: Language[] }) {
	const { t } = useTranslation('staff-consultations')
	return (
		<>
			{languages.map((language) => (
				<div key={language}>
					<LocalField fields={fields} name={`sectionTitle-${language}`} language={language} />
					<LocalField
						fields={fields}
						name={`introduction-${language}`}
						language={language}
						rows={3}
					/>
				</div>
			))}
			<Checkboxes
				name="isShuffled"
				items={[
					{
						value: 'yes',
						text: t('question.shuffleSection'),
						isChecked: fields.isTicked('isShuffled'),
					},
				]}
			/>
		</>
	)
}
