import type { InputHTMLAttributes, ReactNode } from 'react'
import { type Attributes, classNames, type DataAttributes } from './attributes.ts'
import { Field, type FieldProps } from './form-group.tsx'

export type InputProps = FieldProps &
	Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'prefix'> &
	DataAttributes & {
		prefix?: Attributes
		suffix?: Attributes
		inputWrapper?: Attributes
	}

export function Input({
	id,
	name,
	label,
	hint,
	errorMessage,
	formGroup,
	describedBy,
	prefix,
	suffix,
	inputWrapper,
	className,
	type = 'text',
	...rest
}: InputProps) {
	const field = { id, name, label, hint, errorMessage, formGroup, describedBy }
	return (
		<Field
			{...field}
			control={(inputId, descriptionIds) => (
				<Wrapper {...inputWrapper} prefix={prefix} suffix={suffix} after={formGroup?.afterInput}>
					<input
						className={classNames('govuk-input', className, errorMessage && 'govuk-input--error')}
						id={inputId}
						name={name}
						type={type}
						aria-describedby={descriptionIds}
						{...rest}
					/>
				</Wrapper>
			)}
		/>
	)
}

function Wrapper({
	prefix,
	suffix,
	after,
	className,
	children,
	...rest
}: Omit<Attributes, 'prefix'> & {
	prefix: Attributes | undefined
	suffix: Attributes | undefined
	after: ReactNode
}) {
	if (!prefix?.children && !suffix?.children && !after) return children
	return (
		<div className={classNames('govuk-input__wrapper', className)} {...rest}>
			<Affix kind="prefix" affix={prefix} />
			{children}
			<Affix kind="suffix" affix={suffix} />
			{after}
		</div>
	)
}

function Affix({ kind, affix }: { kind: 'prefix' | 'suffix'; affix: Attributes | undefined }) {
	if (!affix?.children) return null
	const names = classNames(`govuk-input__${kind}`, affix.className)
	return <div {...affix} className={names} aria-hidden="true" />
}
