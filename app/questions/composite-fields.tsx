import { useTranslation } from 'react-i18next'
import { DateInput } from '#app/ui/date-input.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { GroupField } from '#app/ui/form-group.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { AnswerError } from './answer-check.ts'
import { LocalWords, localWords } from './local-words.tsx'
import type { FieldProps } from './question-fields.tsx'
import { pointsTexts } from './texts.ts'

export function DateField({ question, raw, control, group, error }: FieldProps<'date'>) {
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

export function PlaceField(props: FieldProps<'place'>) {
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

/** A group of radios for each row: one below the other where it is narrow, in columns where not. */
export function MatrixField(props: FieldProps<'matrix'>) {
	const { question, raw, control, group, language, nameOf } = props
	const items = question.options.map((option) => {
		const { children: text, ...attributes } = localWords(option.label, language)
		return { value: option.value, text, ...attributes }
	})
	return (
		<GroupField {...group} id={control.id}>
			<div className="app-matrix">
				{question.rows.map((row) => {
					const field = `${question.id}-${row.value}`
					const children = <LocalWords text={row.label} language={language} />
					return (
						<Fieldset
							key={row.value}
							className="app-matrix__row"
							legend={{ children, className: 'app-matrix__legend' }}
						>
							<Radios
								name={nameOf(field)}
								className="govuk-radios--small app-matrix__options"
								items={items}
								defaultValue={raw[field]?.[0]}
							/>
						</Fieldset>
					)
				})}
			</div>
		</GroupField>
	)
}

/** Whether it is this box that is wrong, and not all of them together. */
function isAbout(error: AnswerError | undefined, id: string, codes: string[]): boolean {
	return error !== undefined && error.fieldId === id && codes.includes(error.code)
}

/** A number for each option: works by keyboard and without a script, unlike dragging. */
export function RankingField(props: FieldProps<'ranking'>) {
	const { question, raw, control, group, error, language, nameOf } = props
	const { t } = useTranslation('questions')
	const ranks = Array.from(
		{ length: question.ranksMax ?? question.options.length },
		(_, index) => ({ value: index + 1, text: String(index + 1) }),
	)
	return (
		<GroupField {...group} id={control.id}>
			<div className="app-ranks">
				{question.options.map((option) => {
					const field = `${question.id}-${option.value}`
					const id = nameOf(field)
					return (
						<Select
							key={option.value}
							id={id}
							name={id}
							label={localWords(option.label, language)}
							items={[{ value: '', text: t('ranking.none') }, ...ranks]}
							className={
								isAbout(error, id, ['rankTwice', 'unknownRank']) ? 'govuk-select--error' : undefined
							}
							defaultValue={raw[field]?.[0]}
						/>
					)
				})}
			</div>
		</GroupField>
	)
}

/** The total is in the hint; with a script, what is left is said while points are given out. */
export function AllocationField(props: FieldProps<'allocation'>) {
	const { question, raw, control, group, error, language, nameOf } = props
	const { t } = useTranslation('questions')
	const texts = pointsTexts(t, language)
	return (
		<GroupField {...group} id={control.id}>
			<div
				className="app-points"
				data-points-total={question.total}
				data-points-texts={JSON.stringify(texts)}
			>
				{question.options.map((option) => {
					const field = `${question.id}-${option.value}`
					const id = nameOf(field)
					return (
						<Input
							key={option.value}
							id={id}
							name={id}
							label={localWords(option.label, language)}
							className={
								isAbout(error, id, ['notPoints', 'tooBig'])
									? 'govuk-input--width-4 govuk-input--error'
									: 'govuk-input--width-4'
							}
							dir="auto"
							inputMode="numeric"
							spellCheck={false}
							defaultValue={raw[field]?.[0]}
						/>
					)
				})}
				<p className="app-points__left" role="status" data-points-left />
			</div>
		</GroupField>
	)
}
