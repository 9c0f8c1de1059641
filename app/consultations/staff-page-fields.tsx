import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, type Language, type LocalText } from '#app/languages/language.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { AUDIENCES, STAGES, TOPICS } from './consultation.ts'
import { PAGE_WORDS, type PageWord, REACHES, WORKING_DAYS_MIN } from './consultation-form.ts'
import {
	type Fields,
	LanguageChoice,
	LocalField,
	PlaceBoxes,
	TranslatedField,
} from './staff-fields.tsx'

const ROWS: Record<PageWord, number | undefined> = {
	title: undefined,
	summary: 3,
	why: 10,
	scope: 6,
	decider: 2,
	otherWays: 3,
	readingPlan: 3,
}
const names = Object.keys(PAGE_WORDS) as PageWord[]

type Places = { id: string; name: LocalText }[]

/** Everything on the page in the default language, and what holds for all languages. */
export function PageFields({
	fields,
	places,
	isDraft,
}: {
	fields: Fields
	places: Places
	isDraft: boolean
}) {
	const { t } = useTranslation(['staff-consultations', 'consultations'])
	return (
		<>
			<h2 className="govuk-heading-m">{t('page.words')}</h2>
			{names.map((name) => (
				<LocalField
					key={name}
					fields={fields}
					name={name}
					language={DEFAULT_LANGUAGE}
					rows={ROWS[name]}
				/>
			))}
			<Textarea {...fields.field('listeners')} rows={4} />
			<h2 className="govuk-heading-m">{t('page.settings')}</h2>
			{isDraft ? (
				<Input {...fields.field('slug')} className="govuk-input--width-20" spellCheck={false} />
			) : (
				<input type="hidden" name="slug" value={fields.values.slug} />
			)}
			<Choice fields={fields} name="stage" values={STAGES} />
			<Select
				{...fields.field('topic')}
				items={[
					{ value: '', text: t('page.chooseTopic') },
					...TOPICS.map((value) => ({ value, text: t(`consultations:topics.${value}`) })),
				]}
			/>
			<Choice fields={fields} name="audience" values={AUDIENCES} />
			<LanguageChoice fields={fields} />
			<PlaceChoice fields={fields} places={places} />
			<AnsweringChoice fields={fields} />
		</>
	)
}

function Choice({
	fields,
	name,
	values,
}: {
	fields: Fields
	name: 'stage' | 'audience'
	values: readonly string[]
}) {
	const { t } = useTranslation('staff-consultations')
	return (
		<Radios
			{...fields.group(name)}
			defaultValue={fields.values[name]}
			items={values.map((value) => ({ value, text: t(`${name}s.${value}` as never) }))}
		/>
	)
}

function PlaceChoice({ fields, places }: { fields: Fields; places: Places }) {
	const { t } = useTranslation('staff-consultations')
	return (
		<Radios
			{...fields.group('reach')}
			defaultValue={fields.values.reach}
			items={REACHES.map((value) => ({
				value,
				text: t(`page.reaches.${value}`),
				conditional: value === 'places' && <PlaceBoxes fields={fields} places={places} />,
			}))}
		/>
	)
}

function AnsweringChoice({ fields }: { fields: Fields }) {
	const { t } = useTranslation('staff-consultations')
	const flags = ['allowsAnonymous', 'allowsGroups', 'asksEquality'] as const
	return (
		<>
			<Checkboxes
				{...fields.group('answering')}
				items={flags.map((name) => ({
					id: name,
					name,
					value: 'yes',
					text: t(`fields.${name}`),
					hint: { children: t(`hints.${name}`) },
					isChecked: fields.isTicked(name),
				}))}
			/>
			<Radios
				{...fields.group('workingDaysMin')}
				defaultValue={fields.values.workingDaysMin}
				items={WORKING_DAYS_MIN.map((value) => ({ value, text: t(`page.days.${value}`) }))}
			/>
			<Input {...fields.field('checkEvery')} className="govuk-input--width-3" inputMode="numeric" />
		</>
	)
}

/** The same words in another language, each below what the default language says. */
export function TranslationFields({
	fields,
	language,
	original,
	listeners,
}: {
	fields: Fields
	language: Language
	original: Partial<Record<PageWord, LocalText | null>>
	listeners: { name: string; role: LocalText }[]
}) {
	const { t } = useTranslation('staff-consultations')
	return (
		<>
			{names.map((name) => (
				<TranslatedField
					key={name}
					{...{ fields, name, language }}
					rows={ROWS[name]}
					original={original[name]}
				/>
			))}
			{listeners.map(({ name, role }, at) => (
				<LocalField
					// biome-ignore lint/suspicious/noArrayIndexKey: its place is its identity
					key={at}
					fields={fields}
					name={`role-${at}`}
					language={language}
					label={t('page.role', { name, role: role[DEFAULT_LANGUAGE] ?? '' })}
				/>
			))}
		</>
	)
}
