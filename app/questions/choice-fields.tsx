import { useTranslation } from 'react-i18next'
import { classNames } from '#app/ui/attributes.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { GroupField } from '#app/ui/form-group.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { CONSENT_GIVEN, NOT_SAID, type Option, pointsOf } from './definition.ts'
import { LocalWords, localWords } from './local-words.tsx'
import type { FieldProps } from './question-fields.tsx'

/** The last item of a list of which one is chosen, where it is offered. */
function useSkipItems({ maySkipOpenly }: { maySkipOpenly?: boolean }) {
	const { t } = useTranslation('questions')
	return maySkipOpenly ? [{ divider: t('or') }, { value: NOT_SAID, text: t('notSaid') }] : []
}

export function ChoiceField(props: FieldProps<'radios' | 'checkboxes'>) {
	const { question, raw, control, group, language } = props
	const { t } = useTranslation('questions')
	const skip = useSkipItems(question)
	const chosen = raw[question.id] ?? []
	const itemOf = (option: Option) => {
		const { children: text, ...attributes } = localWords(option.label, language)
		const hint = option.hint && localWords(option.hint, language)
		return { value: option.value, text, ...attributes, hint }
	}
	if (question.type === 'radios') {
		const items = [...question.options.map(itemOf), ...skip]
		return <Radios {...group} name={control.name} items={items} defaultValue={chosen[0]} />
	}
	const isAlone = ({ value }: Option) => value === question.exclusive
	const none = question.options
		.filter(isAlone)
		.flatMap((option) => [
			{ divider: t('or') },
			{ ...itemOf(option), behaviour: 'exclusive' as const },
		])
	const items = [...question.options.filter((option) => !isAlone(option)).map(itemOf), ...none]
	return <Checkboxes {...group} name={control.name} items={items} defaultValues={chosen} />
}

export function SelectField({ question, raw, control, language }: FieldProps<'select'>) {
	const { t } = useTranslation('questions')
	const options = question.options.map((option) => {
		const { children: text, ...attributes } = localWords(option.label, language)
		return { value: option.value, text, ...attributes }
	})
	return (
		<Select
			{...control}
			items={[
				{ value: '', text: t('select.choose') },
				...options,
				question.maySkipOpenly && { value: NOT_SAID, text: t('notSaid') },
			]}
			defaultValue={raw[question.id]?.[0]}
		/>
	)
}

/** A row of numbers, each large enough to be hit; what the ends mean stands above it. */
export function ScaleField(props: FieldProps<'scale'>) {
	const { question, raw, control, group, language } = props
	const { low, high } = question
	const skip = useSkipItems(question)
	const points = pointsOf(question)
	const ends = new Map([
		[points[0], low],
		[points.at(-1), high],
	])
	const chosen = raw[question.id]?.[0]
	return (
		<GroupField {...group} id={control.id}>
			<p className="app-scale__ends" aria-hidden="true">
				{[...ends].map(([point, end]) => (
					<span key={point}>
						<bdi>{point}</bdi> – <LocalWords text={end} language={language} />
					</span>
				))}
			</p>
			<div className={classNames('app-scale', points.length > 7 && 'app-scale--long')}>
				{points.map((point, index) => {
					const id = index === 0 ? control.id : `${control.id}-${index + 1}`
					const end = ends.get(point)
					return (
						<div className="app-scale__item" key={point}>
							<input
								className="app-scale__input"
								id={id}
								name={control.name}
								type="radio"
								value={point}
								defaultChecked={chosen === String(point)}
							/>
							<label className="app-scale__label" htmlFor={id}>
								{point}
								{end && (
									<span className="govuk-visually-hidden">
										{' – '}
										<LocalWords text={end} language={language} />
									</span>
								)}
							</label>
						</div>
					)
				})}
			</div>
			{skip.length > 0 && (
				<Radios
					name={control.name}
					idPrefix={`${control.id}-not-said`}
					className="govuk-radios--small app-scale__skip"
					items={skip.slice(1)}
					defaultValue={chosen}
				/>
			)}
		</GroupField>
	)
}

/** The picture stands under its words, within the label: all of it can be pressed. */
export function ImageChoiceField(props: FieldProps<'image-choice'>) {
	const { question, raw, control, group, language } = props
	const skip = useSkipItems(question)
	const items = question.options.map((option) => {
		const { children: alt, ...attributes } = localWords(option.alt, language)
		return {
			value: option.value,
			text: (
				<>
					<LocalWords text={option.label} language={language} />
					<img className="app-pictures__image" src={option.image} alt={alt} {...attributes} />
				</>
			),
		}
	})
	return (
		<Radios
			{...group}
			name={control.name}
			className="app-pictures"
			items={[...items, ...skip.slice(1)]}
			defaultValue={raw[question.id]?.[0]}
		/>
	)
}

/** One box beside the statement; what it is about is said before it. */
export function ConsentField({ question, raw, control }: FieldProps<'consent'>) {
	const { label, hint, errorMessage, name } = control
	const text = label.children
	return (
		<Checkboxes
			{...{ name, hint, errorMessage }}
			items={[{ value: CONSENT_GIVEN, text }]}
			defaultValues={raw[question.id] ?? []}
		/>
	)
}
