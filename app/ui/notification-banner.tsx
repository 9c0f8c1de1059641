import type { ReactNode } from 'react'
import { type Attributes, classNames } from './attributes.ts'

export type NotificationBannerProps = Omit<Attributes, 'title'> & {
	/** "Success" or "Important", in the page's language. */
	title: ReactNode
	titleId?: string
	titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6
	type?: 'success'
	disableAutoFocus?: boolean
}

/** A mere text becomes a paragraph of its own; elements are shown as they are. */
export function NotificationBanner({
	title,
	titleId = 'govuk-notification-banner-title',
	titleHeadingLevel = 2,
	type,
	disableAutoFocus,
	role = type === 'success' ? 'alert' : 'region',
	className,
	children,
	...rest
}: NotificationBannerProps) {
	const Heading = `h${titleHeadingLevel}` as const
	return (
		// biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is given below
		<div
			className={classNames(
				'govuk-notification-banner',
				type === 'success' && 'govuk-notification-banner--success',
				className,
			)}
			role={role}
			aria-labelledby={titleId}
			data-module="govuk-notification-banner"
			data-disable-auto-focus={disableAutoFocus}
			{...rest}
		>
			<div className="govuk-notification-banner__header">
				<Heading className="govuk-notification-banner__title" id={titleId}>
					{title}
				</Heading>
			</div>
			<div className="govuk-notification-banner__content">
				{typeof children === 'string' ? (
					<p className="govuk-notification-banner__heading">{children}</p>
				) : (
					children
				)}
			</div>
		</div>
	)
}
