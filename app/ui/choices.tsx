import type { InputHTMLAttributes, ReactNode } from 'react'
import {
	type Attributes,
	classNames,
	type DataAttributes,
	idList,
	type Maybe,
} from './attributes.ts'
import type { FieldsetProps } from './fieldset.tsx'
import { type FieldProps, GroupField } from './form-group.tsx'
import { Hint, type HintProps } from './hint.tsx'
import { Label } from './label.tsx'

type Choice = Omit<InputHTMLAttributes<HTMLInputElement>, 'value'> &
	DataAttributes & {
		value: string | number
		text: ReactNode
		/** The language of the text, where it is not the page's. */
		lang?: string
		dir?: 'ltr' | 'rtl' | 'auto'
		hint?: HintProps
		label?: Attributes
		isChecked?: boolean
		/** Shown below the choice: always without JavaScript, else while it is chosen. */
		conditional?: ReactNode
		divider?: undefined
	}

export type ChoiceItem = Choice | { divider: string }

export type ChoicesProps = Omit<FieldProps, 'label' | 'id'> &
	Omit<Attributes, 'defaultValue'> & {
		/** The first choice's id, and what the others' begin with. */
		idPrefix?: string
		fieldset?: FieldsetProps
		items: Maybe<ChoiceItem>[]
	}

/** What radios and checkboxes have in common. */
export function Choices({
	kind,
	values,
	name,
	idPrefix = name,
	fieldset,
	hint,
	errorMessage,
	formGroup,
	describedBy,
	items,
	className,
	...rest
}: ChoicesProps & { kind: 'radios' | 'checkboxes'; values: (string | number)[] }) {
	const group = { fieldset, hint, errorMessage, formGroup, describedBy }
	const chosen = new Set(values.map(String))
	return (
		<GroupField id={idPrefix} {...group}>
			<div
				className={classNames(`govuk-${kind}`, className)}
				{...rest}
				data-module={`govuk-${kind}`}
			>
				{items.map((item, index) => {
					if (!item) return null
					const id = index === 0 ? idPrefix : `${idPrefix}-${index + 1}`
					if (item.divider !== undefined)
						return (
							<div className={`govuk-${kind}__divider`} key={id}>
								{item.divider}
							</div>
						)
					const isChecked = item.isChecked ?? chosen.has(String(item.value))
					return <ChoiceRow key={id} {...{ kind, id, name, ...item, isChecked }} />
				})}
			</div>
		</GroupField>
	)
}

function ChoiceRow({
	kind,
	id,
	text,
	lang,
	dir,
	hint,
	label,
	isChecked,
	conditional,
	divider: _,
	'aria-describedby': describedBy,
	...rest
}: Choice & { kind: 'radios' | 'checkboxes' }) {
	const hintId = hint && `${id}-item-hint`
	const conditionalId = `conditional-${id}`
	return (
		<>
			<div className={`govuk-${kind}__item`}>
				<input
					className={`govuk-${kind}__input`}
					id={id}
					type={kind === 'radios' ? 'radio' : 'checkbox'}
					defaultChecked={isChecked}
					data-aria-controls={conditional ? conditionalId : undefined}
					aria-describedby={idList(describedBy, hintId)}
					{...rest}
				/>
				<Label
					lang={lang}
					dir={dir}
					{...label}
					className={classNames(`govuk-${kind}__label`, label?.className)}
					htmlFor={id}
				>
					{text}
				</Label>
				{hint && (
					<Hint
						{...hint}
						id={hintId}
						className={classNames(`govuk-${kind}__hint`, hint.className)}
					/>
				)}
			</div>
			{conditional && (
				<div
					className={classNames(
						`govuk-${kind}__conditional`,
						!isChecked && `govuk-${kind}__conditional--hidden`,
					)}
					id={conditionalId}
				>
					{conditional}
				</div>
			)}
		</>
	)
}
