import { type Attributes, classNames } from './attributes.ts'

export type WarningTextProps = Attributes & {
	/** "Warning", in the page's language, for who does not see the sign. */
	iconFallbackText: string
}

export function WarningText({ iconFallbackText, className, children, ...rest }: WarningTextProps) {
	return (
		<div className={classNames('govuk-warning-text', className)} {...rest}>
			<span className="govuk-warning-text__icon" aria-hidden="true">
				!
			</span>{' '}
			<strong className="govuk-warning-text__text">
				<span className="govuk-visually-hidden">{iconFallbackText}</span> {children}
			</strong>
		</div>
	)
}
