import type { ReactNode } from 'react'
import { type Attributes, classNames, idList } from './attributes.ts'
import { ErrorMessage, type ErrorMessageProps } from './error-message.tsx'
import { Fieldset, type FieldsetProps } from './fieldset.tsx'
import { Hint, type HintProps } from './hint.tsx'
import { Label, type LabelProps } from './label.tsx'

export type FormGroupProps = Attributes & { afterInput?: ReactNode }

/** What every field with a label takes besides its control's own attributes. */
export type FieldProps = {
	id?: string
	name: string
	label: LabelProps
	hint?: HintProps
	errorMessage?: ErrorMessageProps
	formGroup?: FormGroupProps
	/** Ids of other elements that describe the control. */
	describedBy?: string
}

/** Label, hint, error and the control, which gets the ids of what describes it. */
export function Field({
	id,
	name,
	label,
	hint,
	errorMessage,
	formGroup,
	describedBy,
	control,
}: FieldProps & { control: (id: string, describedBy: string | undefined) => ReactNode }) {
	const fieldId = id ?? name
	return (
		<FormGroup isInError={Boolean(errorMessage)} {...formGroup}>
			<Label {...label} htmlFor={fieldId} />
			<Descriptions id={fieldId} hint={hint} errorMessage={errorMessage} />
			{control(fieldId, describedByIds(fieldId, { describedBy, hint, errorMessage }))}
		</FormGroup>
	)
}

/** The same for a group of controls, within a fieldset where there is one. */
export function GroupField({
	id,
	fieldset,
	hint,
	errorMessage,
	formGroup,
	describedBy,
	children,
}: Pick<FieldProps, 'hint' | 'errorMessage' | 'formGroup' | 'describedBy'> & {
	id: string
	fieldset?: FieldsetProps
	children: ReactNode
}) {
	const content = (
		<>
			<Descriptions id={id} hint={hint} errorMessage={errorMessage} />
			{children}
		</>
	)
	const own = fieldset?.describedBy ?? describedBy
	return (
		<FormGroup isInError={Boolean(errorMessage)} {...formGroup}>
			{fieldset ? (
				<Fieldset
					{...fieldset}
					describedBy={describedByIds(id, { describedBy: own, hint, errorMessage })}
				>
					{content}
				</Fieldset>
			) : (
				content
			)}
		</FormGroup>
	)
}

function FormGroup({
	isInError,
	afterInput: _,
	className,
	...rest
}: FormGroupProps & { isInError: boolean }) {
	const names = classNames('govuk-form-group', isInError && 'govuk-form-group--error', className)
	return <div className={names} {...rest} />
}

function Descriptions({
	id,
	hint,
	errorMessage,
}: Pick<FieldProps, 'hint' | 'errorMessage'> & { id: string }) {
	return (
		<>
			{hint && <Hint {...hint} id={`${id}-hint`} />}
			{errorMessage && <ErrorMessage {...errorMessage} id={`${id}-error`} />}
		</>
	)
}

export function describedByIds(
	id: string,
	{ describedBy, hint, errorMessage }: Pick<FieldProps, 'describedBy' | 'hint' | 'errorMessage'>,
) {
	return idList(describedBy, hint && `${id}-hint`, errorMessage && `${id}-error`)
}
