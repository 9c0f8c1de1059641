import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, type Language, textIn } from '#app/languages/language.ts'
import { type Definition, valuesOf } from '#app/questions/definition.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Details } from '#app/ui/details.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import {
	askable,
	conditionField,
	LOCAL_QUESTION_FIELDS,
	type QuestionType,
	TYPE_FIELDS,
	valueLabel,
} from './question-form.ts'
import { type Fields, LocalField, languageName, say } from './staff-fields.tsx'
import { PictureFields } from './staff-picture-fields.tsx'

type Props = {
	fields: Fields
	type: QuestionType
	languages: Language[]
	definition: Definition
	/** Of the question that is changed; that of the new one. */
	id: string
}

const ROWS: Record<string, number | undefined> = { hint: 2, options: 6, rows: 5 }

/** Everything that can be said of a question of this type. */
export function QuestionFormFields(props: Props) {
	const { t } = useTranslation('staff-consultations')
	const { fields, type, languages, definition } = props
	const own = ['label', 'hint', ...TYPE_FIELDS[type]]
	const local = own.filter((name) => LOCAL_QUESTION_FIELDS.includes(name))
	const others = languages.filter((language) => language !== DEFAULT_LANGUAGE)
	return (
		<>
			<WordsIn {...props} names={local} language={DEFAULT_LANGUAGE} />
			{others.map((language) => (
				<Details
					key={language}
					summary={t('question.inLanguage', { language: languageName(language) })}
					open={local.some((name) => fields.errors[`${name}-${language}`])}
				>
					<WordsIn {...props} names={local} language={language} />
				</Details>
			))}
			{type === 'image-choice' && <PictureFields fields={fields} languages={languages} />}
			<Limits fields={fields} names={own} type={type} />
			<Ticks fields={fields} type={type} />
			{definition.sections && (
				<Select
					{...fields.field('section')}
					items={definition.sections.map(({ id, title }) => ({
						value: id,
						text: textIn(title, DEFAULT_LANGUAGE).text,
					}))}
				/>
			)}
			<ConditionFields {...props} />
		</>
	)
}

function WordsIn({
	fields,
	names,
	language,
	type,
}: Props & { names: string[]; language: Language }) {
	const { t } = useTranslation('staff-consultations')
	return names.map((name) => {
		const label = (base: string) =>
			language === DEFAULT_LANGUAGE
				? t(base as never)
				: t('inLanguage', { field: t(base as never), language: languageName(language) })
		const named = type === 'information' && name === 'label' ? 'question.heading' : `fields.${name}`
		return (
			<div key={name}>
				<LocalField
					fields={fields}
					name={`${name}-${language}`}
					language={language}
					rows={type === 'information' && name === 'hint' ? 6 : ROWS[name]}
					hint={language === DEFAULT_LANGUAGE}
					label={label(type === 'information' && name === 'hint' ? 'question.words' : named)}
				/>
			</div>
		)
	})
}

const LIMITS = [
	'lengthMax',
	'choicesMin',
	'choicesMax',
	'ranksMax',
	'total',
	'pointsMin',
	'pointsMax',
	'min',
	'max',
]

function Limits({ fields, names, type }: { fields: Fields; names: string[]; type: QuestionType }) {
	const { t } = useTranslation('staff-consultations')
	return LIMITS.filter((name) => names.includes(name)).map((name) => {
		const isDay = type === 'date'
		const hint = isDay ? t('question.dayLimit') : undefined
		return (
			<Input
				key={name}
				{...fields.field(name, { hint: !isDay })}
				{...(hint && { hint: { children: hint } })}
				className="govuk-input--width-10"
			/>
		)
	})
}

function Ticks({ fields, type }: { fields: Fields; type: QuestionType }) {
	const { t } = useTranslation('staff-consultations')
	if (type === 'information') return null
	const own = TYPE_FIELDS[type].filter((name) =>
		['isShuffled', 'isWhole', 'exclusive'].includes(name),
	)
	const common = type === 'consent' ? ['isRequired'] : ['isRequired', 'maySkipOpenly', 'isPersonal']
	return (
		<Checkboxes
			{...fields.group('about')}
			items={[...common, ...own].map((name) => {
				const hint = say(t, `hints.${name}`, { defaultValue: '' })
				return {
					id: name,
					name,
					value: 'yes',
					text: t(`fields.${name}` as never) as string,
					hint: hint ? { children: hint } : undefined,
					isChecked: fields.isTicked(name),
				}
			})}
		/>
	)
}

/** Always, or only after some answers: a group of boxes for each earlier question. */
function ConditionFields({ fields, definition, id }: Props) {
	const { t } = useTranslation('staff-consultations')
	const earlier = askable(definition, id)
	if (earlier.length === 0) return null
	return (
		<>
			<Radios
				{...fields.group('condition')}
				defaultValue={fields.values.condition ?? 'always'}
				items={(['always', 'all', 'any'] as const).map((value) => ({
					value,
					text: t(`question.conditions.${value}`),
				}))}
			/>
			{earlier.map((question) => {
				const name = conditionField(question.id)
				const chosen = (fields.values[name] ?? '').split('\n').filter(Boolean)
				const label = textIn(question.label, DEFAULT_LANGUAGE).text
				return (
					<Details
						key={name}
						summary={`${definition.questions.indexOf(question) + 1}. ${label}`}
						open={chosen.length > 0}
					>
						<Checkboxes
							name={name}
							className="govuk-checkboxes--small"
							fieldset={{ legend: { children: t('question.anyOf') } }}
							defaultValues={chosen}
							items={valuesOf(question).map((value) => {
								return { value, text: valueLabel(question, value, t('questions.notSaid')) }
							})}
						/>
					</Details>
				)
			})}
		</>
	)
}
