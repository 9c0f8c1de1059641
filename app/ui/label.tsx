import { type Attributes, classNames } from './attributes.ts'

export type LabelProps = Attributes & { isPageHeading?: boolean }

/** Nothing without text, as in the Design System. */
export function Label({
	htmlFor,
	isPageHeading,
	className,
	children,
	...rest
}: LabelProps & { htmlFor?: string }) {
	if (!children) return null
	const label = (
		<label className={classNames('govuk-label', className)} htmlFor={htmlFor} {...rest}>
			{children}
		</label>
	)
	return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label
}
