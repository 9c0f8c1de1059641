import type { ReactNode } from 'react'
import { type Attributes, classNames } from './attributes.ts'

export type DetailsProps = Attributes & { summary: ReactNode; open?: boolean }

export function Details({ summary, className, children, ...rest }: DetailsProps) {
	return (
		<details className={classNames('govuk-details', className)} {...rest}>
			<summary className="govuk-details__summary">
				<span className="govuk-details__summary-text">{summary}</span>
			</summary>
			<div className="govuk-details__text">{children}</div>
		</details>
	)
}
