import type { TextareaHTMLAttributes } from 'react'
import { classNames, type DataAttributes } from './attributes.ts'
import { Field, type FieldProps } from './form-group.tsx'

export type TextareaProps = FieldProps &
	Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps> &
	DataAttributes

export function Textarea({
	id,
	name,
	label,
	hint,
	errorMessage,
	formGroup,
	describedBy,
	className,
	rows = 5,
	...rest
}: TextareaProps) {
	const field = { id, name, label, hint, errorMessage, formGroup, describedBy }
	const names = classNames('govuk-textarea', errorMessage && 'govuk-textarea--error', className)
	return (
		<Field
			{...field}
			control={(textareaId, descriptionIds) => (
				<>
					<textarea
						className={names}
						id={textareaId}
						name={name}
						rows={rows}
						aria-describedby={descriptionIds}
						{...rest}
					/>
					{formGroup?.afterInput}
				</>
			)}
		/>
	)
}
