import type { ReactNode } from 'react'
import { type Attributes, classNames } from './attributes.ts'
import { Button, type ButtonProps } from './button.tsx'
import { Link } from './link.tsx'

export type PanelProps = Omit<Attributes, 'title'> & {
	title: ReactNode
	headingLevel?: 1 | 2 | 3 | 4 | 5 | 6
	/** An interruption asks before going on; else the panel confirms what was done. */
	isInterruption?: boolean
	/** Only an interruption shows them. With an href and no type: a link. */
	actions?: Attributes & { items?: (ButtonProps & { text: string })[] }
}

export function Panel({
	title,
	headingLevel = 1,
	isInterruption,
	actions,
	className,
	children,
	...rest
}: PanelProps) {
	const Heading = `h${headingLevel}` as const
	const kind = isInterruption ? 'govuk-panel--interruption' : 'govuk-panel--confirmation'
	return (
		<div className={classNames('govuk-panel', kind, className)} {...rest}>
			<Heading className="govuk-panel__title">{title}</Heading>
			{children && <div className="govuk-panel__body">{children}</div>}
			{isInterruption && actions && <Actions {...actions} />}
		</div>
	)
}

function Actions({ items = [], className, ...rest }: NonNullable<PanelProps['actions']>) {
	return (
		<div className={classNames('govuk-panel__actions', className)} {...rest}>
			{items.length > 0 && (
				<div className="govuk-button-group">
					{items.map((action) => (
						<Action key={action.text} {...action} />
					))}
				</div>
			)}
		</div>
	)
}

function Action({ text, href, type, className, ...rest }: ButtonProps & { text: string }) {
	if (href !== undefined && type !== 'button')
		return (
			<Link
				{...rest}
				href={href}
				className={classNames('govuk-link govuk-link--inverse', className)}
			>
				{text}
			</Link>
		)
	return (
		<Button
			{...rest}
			href={href}
			type={type ?? 'button'}
			className={classNames('govuk-button--inverse', className)}
		>
			{text}
		</Button>
	)
}
