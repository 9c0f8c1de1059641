import { type Attributes, classNames } from './attributes.ts'

export type ErrorMessageProps = Attributes & {
	/** "Error", in the page's language; read out before the message. An empty text leaves it out. */
	visuallyHiddenText: string
}

export function ErrorMessage({
	visuallyHiddenText,
	className,
	children,
	...rest
}: ErrorMessageProps) {
	return (
		<p className={classNames('govuk-error-message', className)} {...rest}>
			{visuallyHiddenText && (
				<>
					<span className="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
				</>
			)}
			{children}
		</p>
	)
}
