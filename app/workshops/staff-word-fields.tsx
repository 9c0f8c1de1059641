import { useTranslation } from 'react-i18next'
import { TOPICS } from '#app/consultations/consultation.ts'
import {
	type Fields,
	LanguageChoice,
	LocalField,
	PlaceBoxes,
	TranslatedField,
} from '#app/consultations/staff-fields.tsx'
import { DEFAULT_LANGUAGE, type Language, type LocalText } from '#app/languages/language.ts'
import { Details } from '#app/ui/details.tsx'
import { Input } from '#app/ui/input.tsx'
import { Select } from '#app/ui/select.tsx'
import { WORKSHOP_WORD_NAMES, type WorkshopWord } from './workshop-form.ts'

const ROWS: Record<WorkshopWord, number | undefined> = {
	title: undefined,
	summary: 3,
	decides: 5,
	open: 5,
}

export type WordChoices = {
	places: { id: string; name: LocalText }[]
	teams: { id: string; name: string }[]
}

/** Everything that is said in the default language, what it is about, and who hosts it. */
export function WordFields({
	fields,
	places,
	teams,
	isDraft,
}: WordChoices & { fields: Fields; isDraft: boolean }) {
	const { t } = useTranslation('staff-workshops')
	return (
		<>
			{WORKSHOP_WORD_NAMES.map((name) => (
				<LocalField
					key={name}
					fields={fields}
					name={name}
					language={DEFAULT_LANGUAGE}
					rows={ROWS[name]}
				/>
			))}
			<h2 className="govuk-heading-m">{t('words.about')}</h2>
			<TopicField fields={fields} />
			<PlaceChoice fields={fields} places={places} />
			<LanguageChoice fields={fields} />
			{isDraft ? (
				<Input {...fields.field('slug')} className="govuk-input--width-20" spellCheck={false} />
			) : (
				<input type="hidden" name="slug" value={fields.values.slug} />
			)}
			<h2 className="govuk-heading-m">{t('words.hosts')}</h2>
			<Input {...fields.field('facilitator')} />
			<Select
				{...fields.field('hostTeamId')}
				items={[
					{ value: '', text: t('words.noTeam') },
					...teams.map(({ id, name }) => ({ value: id, text: name })),
				]}
			/>
			<Input {...fields.field('hostPhone')} className="govuk-input--width-10" type="tel" />
		</>
	)
}

export function TopicField({ fields }: { fields: Fields }) {
	const { t } = useTranslation('consultations')
	return (
		<Select
			{...fields.field('topic')}
			items={TOPICS.map((value) => ({ value, text: t(`topics.${value}`) }))}
		/>
	)
}

function PlaceChoice({ fields, places }: { fields: Fields; places: WordChoices['places'] }) {
	const { t } = useTranslation('staff-workshops')
	const chosen = (fields.values.placeIds ?? '').split('\n').filter(Boolean)
	return (
		<Details summary={t('words.places', { count: chosen.length })} open={chosen.length > 0}>
			<PlaceBoxes fields={fields} places={places} />
		</Details>
	)
}

/** The same words in another language, each below what the default language says. */
export function WordTranslationFields({
	fields,
	language,
	original,
}: {
	fields: Fields
	language: Language
	original: Record<WorkshopWord, LocalText>
}) {
	return WORKSHOP_WORD_NAMES.map((name) => (
		<TranslatedField
			key={name}
			{...{ fields, name, language }}
			rows={ROWS[name]}
			original={original[name]}
		/>
	))
}
