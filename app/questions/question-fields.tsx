import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languageFor } from '#app/languages/language.ts'
import type { Attributes } from '#app/ui/attributes.ts'
import { CharacterCount } from '#app/ui/character-count.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { DateInput } from '#app/ui/date-input.tsx'
import { GroupField } from '#app/ui/form-group.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { fieldId, type RawAnswers } from './answer.ts'
import type { AnswerError } from './answer-check.ts'
import { errorText } from './answer-error.ts'
import { type AnswerPlace, plainText } from './answer-text.ts'
import { type Definition, hasOptions, type Question, type QuestionOf } from './definition.ts'
import { LocalWords, localWords } from './local-words.tsx'
import { characterCountTexts } from './texts.ts'

export type QuestionFieldsProps = {
	definition: Definition
	language: Language
	/** As typed; after an error, and for a change (`answersAsTyped`). */
	raw?: RawAnswers
	errors?: AnswerError[]
	/** What questions about a place offer. */
	places?: AnswerPlace[]
	/** Keeps the fields of several definitions in one form apart. */
	prefix?: string
}

/** What the field of every type gets. */
type FieldProps<Type extends Question['type']> = {
	question: QuestionOf<Type>
	language: Language
	raw: RawAnswers
	places: AnswerPlace[]
	error?: AnswerError
	/** For a question of one control. */
	control: { id: string; name: string; label: Attributes } & Descriptions
	/** For a question of several. */
	group: { fieldset: { legend: Attributes } } & Descriptions
}
type Descriptions = {
	hint?: Attributes
	errorMessage?: { visuallyHiddenText: string; children: ReactNode }
}

/**
 * All the questions of a definition. One with a condition is there for everybody, with words that
 * say who need answer it, because the page must work as it was served; `data-show-if` names the
 * field and the values on which an enhancement may hide it.
 */
export function QuestionFields({ definition, prefix = '', ...rest }: QuestionFieldsProps) {
	return definition.questions.map((question) => {
		const field = <QuestionField key={question.id} {...{ question, definition, prefix, ...rest }} />
		const { showIf } = question
		if (!showIf) return field
		return (
			<div
				key={question.id}
				data-show-if={fieldId(showIf.question, prefix)}
				data-show-if-values={showIf.is.join(' ')}
			>
				{field}
			</div>
		)
	})
}

function QuestionField({
	question,
	definition,
	language,
	prefix = '',
	raw = {},
	errors = [],
	places = [],
}: QuestionFieldsProps & { question: Question }) {
	const { t } = useTranslation('questions')
	const error = errors.find(({ questionId }) => questionId === question.id)
	const children = (
		<>
			<LocalWords text={question.label} language={language} />
			{!question.isRequired && ` ${t('optional')}`}
		</>
	)
	const id = fieldId(question.id, prefix)
	const descriptions = {
		hint: useHint(question, definition, language),
		errorMessage: error && {
			visuallyHiddenText: t('errors.prefix'),
			children: errorText(t, definition, error, language),
		},
	}
	const label = { children, className: 'govuk-label--s' }
	const legend = { children, className: 'govuk-fieldset__legend--s' }
	const control = { id, name: id, label, ...descriptions }
	const group = { fieldset: { legend }, ...descriptions }
	const props = { language, raw, places, error, control, group }
	switch (question.type) {
		case 'text':
			return <TextField {...props} question={question} />
		case 'long-text':
			return <LongTextField {...props} question={question} />
		case 'radios':
		case 'checkboxes':
			return <ChoiceField {...props} question={question} />
		case 'select':
			return <SelectField {...props} question={question} />
		case 'date':
			return <DateField {...props} question={question} />
		case 'number':
			return <NumberField {...props} question={question} />
		case 'scale':
			return <ScaleField {...props} question={question} />
		case 'place':
			return <PlaceField {...props} question={question} />
	}
}

function useHint(question: Question, { questions }: Definition, language: Language) {
	const { t } = useTranslation('questions')
	const { hint, showIf, type } = question
	const asked = questions.find(({ id }) => id === showIf?.question)
	const own = hint && <LocalWords text={hint} language={language} />
	const words = own ?? (type === 'date' ? t('date.hint') : undefined)
	if (!showIf || !asked || !hasOptions(asked)) return words ? { children: words } : undefined

	const chosen = asked.options
		.filter(({ value }) => showIf.is.includes(value))
		.map(({ label }) => plainText(label, language))
	const options = new Intl.ListFormat(languageFor(language).locale, {
		type: 'disjunction',
	}).format(chosen)
	const condition = t('showIf', { options, question: plainText(asked.label, language) })
	const children = (
		<>
			<span data-show-if-words>{condition}</span> {words}
		</>
	)
	return { children }
}

function TextField({ question, raw, control }: FieldProps<'text'>) {
	return (
		<Input
			{...control}
			dir="auto"
			className={question.lengthMax <= 20 ? 'govuk-input--width-20' : undefined}
			defaultValue={raw[question.id]?.[0]}
		/>
	)
}

function LongTextField({ question, raw, control, language }: FieldProps<'long-text'>) {
	const { t } = useTranslation('questions')
	return (
		<CharacterCount
			{...control}
			{...characterCountTexts(t, question.lengthMax, language)}
			dir="auto"
			threshold={75}
			defaultValue={raw[question.id]?.[0]}
		/>
	)
}

function ChoiceField(props: FieldProps<'radios' | 'checkboxes'>) {
	const { question, raw, control, group, language } = props
	const chosen = raw[question.id] ?? []
	const items = question.options.map((option) => {
		const { children: text, ...attributes } = localWords(option.label, language)
		const hint = option.hint && localWords(option.hint, language)
		return { value: option.value, text, ...attributes, hint }
	})
	return question.type === 'radios' ? (
		<Radios {...group} name={control.name} items={items} defaultValue={chosen[0]} />
	) : (
		<Checkboxes {...group} name={control.name} items={items} defaultValues={chosen} />
	)
}

function SelectField({ question, raw, control, language }: FieldProps<'select'>) {
	const { t } = useTranslation('questions')
	const options = question.options.map((option) => {
		const { children: text, ...attributes } = localWords(option.label, language)
		return { value: option.value, text, ...attributes }
	})
	return (
		<Select
			{...control}
			items={[{ value: '', text: t('select.choose') }, ...options]}
			defaultValue={raw[question.id]?.[0]}
		/>
	)
}

function DateField({ question, raw, control, group, error }: FieldProps<'date'>) {
	const { t } = useTranslation('questions')
	const isInError = (part: string) => {
		if (error?.code === 'yearDigits') return part === 'year'
		if (error?.code.endsWith('Missing')) return error.code.toLowerCase().includes(part)
		return error !== undefined
	}
	const items = [
		{ name: 'day', label: t('date.day') },
		{ name: 'month', label: t('date.month') },
		{ name: 'year', label: t('date.year') },
	].map((part) => ({
		...part,
		defaultValue: raw[`${question.id}-${part.name}`]?.[0],
		isInError: isInError(part.name),
	}))
	return <DateInput {...group} id={control.id} namePrefix={control.name} items={items} />
}

function NumberField({ question, raw, control, language }: FieldProps<'number'>) {
	// Some phones' number keys have no minus.
	const canBeNegative = question.min !== undefined && question.min < 0
	const keys = question.isWhole ? 'numeric' : 'decimal'
	return (
		<Input
			{...control}
			dir="auto"
			className="govuk-input--width-5"
			inputMode={canBeNegative ? undefined : keys}
			spellCheck={false}
			suffix={question.unit && localWords(question.unit, language)}
			defaultValue={raw[question.id]?.[0]}
		/>
	)
}

function ScaleField({ question, raw, control, group, language }: FieldProps<'scale'>) {
	const { pointsMax, low, high } = question
	const items = Array.from({ length: pointsMax }, (_, index) => {
		const point = index + 1
		const end = point === 1 ? low : point === pointsMax ? high : undefined
		const words = end && <LocalWords text={end} language={language} />
		return {
			value: point,
			text: words ? (
				<>
					{point} – {words}
				</>
			) : (
				point
			),
		}
	})
	return (
		<Radios {...group} name={control.name} items={items} defaultValue={raw[question.id]?.[0]} />
	)
}

function PlaceField(props: FieldProps<'place'>) {
	const { question, raw, control, group, error, places, language } = props
	const { t } = useTranslation('questions')
	const pick = `${control.id}-place`
	const words = `${control.id}-words`
	const isAboutWords = error?.fieldId === words
	const options = places.map((place) => {
		const { children: text, ...attributes } = localWords(place.name, language)
		return { value: place.id, text, ...attributes }
	})
	return (
		<GroupField id={control.id} fieldset={group.fieldset} hint={group.hint}>
			<Select
				id={pick}
				name={pick}
				label={{ children: t('place.pick') }}
				items={[{ value: '', text: t('place.choose') }, ...options]}
				errorMessage={isAboutWords ? undefined : group.errorMessage}
				defaultValue={raw[`${question.id}-place`]?.[0]}
			/>
			<Textarea
				id={words}
				name={words}
				label={{ children: t('place.words') }}
				hint={{ children: t('place.wordsHint') }}
				errorMessage={isAboutWords ? group.errorMessage : undefined}
				rows={2}
				dir="auto"
				defaultValue={raw[`${question.id}-words`]?.[0]}
			/>
		</GroupField>
	)
}
