import type { InputHTMLAttributes, ReactNode } from 'react'
import { type Attributes, classNames, type DataAttributes } from './attributes.ts'
import type { FieldsetProps } from './fieldset.tsx'
import { type FieldProps, GroupField } from './form-group.tsx'
import { Input } from './input.tsx'

export type DateInputItem = Omit<InputHTMLAttributes<HTMLInputElement>, 'prefix'> &
	DataAttributes & {
		name: string
		label: ReactNode
		/** Which part is wrong; without any, an error message marks them all. */
		isInError?: boolean
	}

export type DateInputProps = Pick<FieldProps, 'hint' | 'errorMessage' | 'formGroup'> &
	Attributes & {
		id: string
		namePrefix?: string
		fieldset?: FieldsetProps
		/** Day, month and year, as the language orders them. */
		items: DateInputItem[]
	}

export function DateInput({
	id,
	namePrefix,
	fieldset,
	hint,
	errorMessage,
	formGroup,
	items,
	className,
	...rest
}: DateInputProps) {
	const isAnyInError = items.some((item) => item.isInError)
	return (
		<GroupField
			id={id}
			// Without the role, JAWS does not read the description of a fieldset of text inputs.
			fieldset={fieldset && { role: 'group', ...fieldset }}
			{...{ hint, errorMessage, formGroup }}
		>
			<div className={classNames('govuk-date-input', className)} id={id} {...rest}>
				{items.map((item) => (
					<Part
						key={item.name}
						{...item}
						id={item.id ?? `${id}-${item.name}`}
						name={classNames(namePrefix, item.name).replace(' ', '-')}
						isInError={item.isInError ?? (Boolean(errorMessage) && !isAnyInError)}
						className={classNames(widthClass(item), item.className)}
					/>
				))}
			</div>
		</GroupField>
	)
}

function widthClass({ name, className }: DateInputItem) {
	if (className?.includes('govuk-input--width-')) return undefined
	return `govuk-input--width-${name.endsWith('year') ? 4 : 2}`
}

function Part({ label, isInError, inputMode = 'numeric', className, ...rest }: DateInputItem) {
	return (
		<div className="govuk-date-input__item">
			<Input
				{...rest}
				inputMode={inputMode}
				label={{ children: label, className: 'govuk-date-input__label' }}
				className={classNames(
					'govuk-date-input__input',
					isInError && 'govuk-input--error',
					className,
				)}
			/>
		</div>
	)
}
