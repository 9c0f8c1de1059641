import { useTranslation } from 'react-i18next'
import { PHOTO_TYPES } from '#app/files/photo.ts'
import type { Language } from '#app/languages/language.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { FileUpload } from '#app/ui/file-upload.tsx'
import { pictureFields, pictureRows } from './picture-options.ts'
import { type Fields, LocalFields } from './staff-fields.tsx'

type Props = { fields: Fields; languages: Language[] }

/** The pictures to choose from, a group of fields each, with a few that are still empty. */
export function PictureFields({ fields, languages }: Props) {
	const { t } = useTranslation('staff-consultations')
	const rows = Array.from({ length: pictureRows(fields.values) }, (_, row) => row)
	return (
		<>
			<h2 className="govuk-heading-m">{t('question.pictures')}</h2>
			<p className="govuk-hint">{t('question.aboutPictures')}</p>
			{rows.map((row) => (
				<PictureRow key={row} row={row} fields={fields} languages={languages} />
			))}
		</>
	)
}

function PictureRow({ row, fields, languages }: Props & { row: number }) {
	const { t } = useTranslation('staff-consultations')
	const names = pictureFields(row)
	const image = fields.values[names.image]
	const number = row + 1
	const { defaultValue: _, ...file } = fields.field(names.image, {
		label: t(image ? 'question.otherPicture' : 'question.picture', { number }),
	})
	const legend = { children: t('question.pictureNumber', { number }) }
	return (
		<Fieldset legend={{ ...legend, className: 'govuk-fieldset__legend--s' }}>
			{image && (
				<>
					<img className="app-picture-kept" src={image} alt={t('question.kept', { number })} />
					<input type="hidden" name={names.image} value={image} />
				</>
			)}
			<FileUpload {...file} name={names.file} accept={PHOTO_TYPES.join(',')} />
			<LocalFields fields={fields} name={names.words} languages={languages} />
			<LocalFields fields={fields} name={names.alt} languages={languages} />
			{image && (
				<Checkboxes
					name={names.isGone}
					className="govuk-checkboxes--small"
					items={[{ value: 'yes', text: t('question.takeAway', { number }) }]}
					defaultValues={fields.isTicked(names.isGone) ? ['yes'] : []}
				/>
			)}
		</Fieldset>
	)
}
