import type { OptionHTMLAttributes, SelectHTMLAttributes } from 'react'
import { classNames, type DataAttributes, type Maybe } from './attributes.ts'
import { Field, type FieldProps } from './form-group.tsx'

export type SelectItem = Omit<OptionHTMLAttributes<HTMLOptionElement>, 'selected'> &
	DataAttributes & { text: string; value?: string | number }

export type SelectProps = FieldProps &
	Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps> &
	DataAttributes & { items: Maybe<SelectItem>[] }

export function Select({
	id,
	name,
	label,
	hint,
	errorMessage,
	formGroup,
	describedBy,
	items,
	className,
	...rest
}: SelectProps) {
	const field = { id, name, label, hint, errorMessage, formGroup, describedBy }
	const names = classNames('govuk-select', className, errorMessage && 'govuk-select--error')
	return (
		<Field
			{...field}
			control={(selectId, descriptionIds) => (
				<select
					className={names}
					id={selectId}
					name={name}
					aria-describedby={descriptionIds}
					{...rest}
				>
					{items.map((item) => {
						if (!item) return null
						const { text, ...option } = item
						return (
							<option key={`${option.value ?? text}`} {...option}>
								{text}
							</option>
						)
					})}
				</select>
			)}
		/>
	)
}
