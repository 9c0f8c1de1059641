import { type Attributes, classNames } from './attributes.ts'

export type LegendProps = Attributes & { isPageHeading?: boolean }

export type FieldsetProps = Attributes & { legend?: LegendProps; describedBy?: string }

export function Fieldset({ legend, describedBy, className, children, ...rest }: FieldsetProps) {
	return (
		<fieldset
			className={classNames('govuk-fieldset', className)}
			aria-describedby={describedBy}
			{...rest}
		>
			{legend?.children && <Legend {...legend} />}
			{children}
		</fieldset>
	)
}

function Legend({ isPageHeading, className, children, ...rest }: LegendProps) {
	return (
		<legend className={classNames('govuk-fieldset__legend', className)} {...rest}>
			{isPageHeading ? <h1 className="govuk-fieldset__heading">{children}</h1> : children}
		</legend>
	)
}
