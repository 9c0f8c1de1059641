import { useTranslation } from 'react-i18next'
import {
	DEFAULT_LANGUAGE,
	LANGUAGES,
	type Language,
	type LocalText,
	textIn,
} from '#app/languages/language.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { AUDIENCES, STAGES, TOPICS } from './consultation.ts'
import { PAGE_WORDS, type PageWord, REACHES, WORKING_DAYS_MIN } from './consultation-form.ts'
import { type Fields, LocalField } from './staff-fields.tsx'

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

function LanguageChoice({ fields }: { fields: Fields }) {
	const chosen = (fields.values.languages ?? '').split('\n')
	return (
		<Checkboxes
			{...fields.group('languages')}
			items={LANGUAGES.map(({ code, name, direction }) => ({
				value: code,
				text: name,
				lang: code,
				dir: direction,
				isChecked: code === DEFAULT_LANGUAGE || chosen.includes(code),
			}))}
		/>
	)
}

function PlaceChoice({ fields, places }: { fields: Fields; places: Places }) {
	const { t } = useTranslation('staff-consultations')
	const chosen = (fields.values.placeIds ?? '').split('\n').filter(Boolean)
	return (
		<Radios
			{...fields.group('reach')}
			defaultValue={fields.values.reach}
			items={REACHES.map((value) => ({
				value,
				text: t(`page.reaches.${value}`),
				conditional: value === 'places' && (
					<Checkboxes
						{...fields.group('placeIds')}
						className="govuk-checkboxes--small"
						defaultValues={chosen}
						items={places.map(({ id, name }) => ({
							value: id,
							text: textIn(name, DEFAULT_LANGUAGE).text,
						}))}
					/>
				),
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
			{names.map((name) => {
				const words = original[name]?.[DEFAULT_LANGUAGE]
				if (!words) return null
				return (
					<section key={name} className="app-translation">
						<h2 className="govuk-heading-s">{t(`fields.${name}`)}</h2>
						<div className="app-words app-translation__original">{words}</div>
						<LocalField
							fields={fields}
							name={name}
							language={language}
							rows={ROWS[name]}
							hint={false}
							label={t('page.translation', { field: t(`fields.${name}`) })}
						/>
					</section>
				)
			})}
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
