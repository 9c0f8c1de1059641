import type { AnchorHTMLAttributes, ReactNode } from 'react'
import { type Attributes, classNames, type DataAttributes } from './attributes.ts'

export type ErrorSummaryItem = AnchorHTMLAttributes<HTMLAnchorElement> &
	DataAttributes & {
		/** '#' and the id of the field, or of the first control of a group. */
		href?: string
		text: ReactNode
	}

export type ErrorSummaryProps = Omit<Attributes, 'title'> & {
	title: ReactNode
	errors?: ErrorSummaryItem[]
	disableAutoFocus?: boolean
}

/** Children are a description above the list. */
export function ErrorSummary({
	title,
	errors = [],
	disableAutoFocus,
	className,
	children,
	...rest
}: ErrorSummaryProps) {
	return (
		<div
			className={classNames('govuk-error-summary', className)}
			data-disable-auto-focus={disableAutoFocus}
			{...rest}
			data-module="govuk-error-summary"
		>
			<div role="alert">
				<h2 className="govuk-error-summary__title">{title}</h2>
				<div className="govuk-error-summary__body">
					{children && <p>{children}</p>}
					{errors.length > 0 && (
						<ul className="govuk-list govuk-error-summary__list">
							{errors.map(({ text, ...link }, index) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: two fields may have the same error
								<li key={index}>{link.href ? <a {...link}>{text}</a> : text}</li>
							))}
						</ul>
					)}
				</div>
			</div>
		</div>
	)
}
