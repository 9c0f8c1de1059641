import { type Attributes, classNames } from './attributes.ts'
import { Button } from './button.tsx'

export type ExitThisPageProps = Attributes & {
	/** Where the page leaves to: a busy, harmless page elsewhere. */
	redirectUrl: string
	/** The enhancement needs these; without them it speaks English. */
	activated?: string
	timedOut?: string
	pressTwoMoreTimes?: string
	pressOneMoreTime?: string
}

export function ExitThisPage({
	redirectUrl,
	activated,
	timedOut,
	pressTwoMoreTimes,
	pressOneMoreTime,
	className,
	children,
	...rest
}: ExitThisPageProps) {
	const texts = {
		'data-i18n.activated': activated,
		'data-i18n.timed-out': timedOut,
		'data-i18n.press-two-more-times': pressTwoMoreTimes,
		'data-i18n.press-one-more-time': pressOneMoreTime,
	}
	return (
		<div
			className={classNames('govuk-exit-this-page', className)}
			data-module="govuk-exit-this-page"
			{...texts}
			{...rest}
		>
			<Button
				className="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
				href={redirectUrl}
				rel="nofollow noreferrer"
			>
				{children}
			</Button>
		</div>
	)
}
