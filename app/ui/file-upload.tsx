import type { InputHTMLAttributes } from 'react'
import { classNames, type DataAttributes } from './attributes.ts'
import { Field, type FieldProps } from './form-group.tsx'

export type FileUploadProps = FieldProps &
	Omit<
		InputHTMLAttributes<HTMLInputElement>,
		keyof FieldProps | 'type' | 'value' | 'defaultValue'
	> &
	DataAttributes

/** The browser's own file input; the Design System's drop zone needs JavaScript to say anything. */
export function FileUpload({
	id,
	name,
	label,
	hint,
	errorMessage,
	formGroup,
	describedBy,
	className,
	...rest
}: FileUploadProps) {
	const field = { id, name, label, hint, errorMessage, formGroup, describedBy }
	const names = classNames(
		'govuk-file-upload',
		className,
		errorMessage && 'govuk-file-upload--error',
	)
	return (
		<Field
			{...field}
			control={(inputId, descriptionIds) => (
				<input
					className={names}
					id={inputId}
					name={name}
					type="file"
					aria-describedby={descriptionIds}
					{...rest}
				/>
			)}
		/>
	)
}
