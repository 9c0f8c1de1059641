import type { Attributes } from './attributes.ts'
import { classNames } from './attributes.ts'

export function SkipLink({
	href = '#main-content',
	className,
	...rest
}: Attributes & { href?: string }) {
	return (
		<a
			href={href}
			className={classNames('govuk-skip-link', className)}
			{...rest}
			data-module="govuk-skip-link"
		/>
	)
}
