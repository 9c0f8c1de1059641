import type { AnchorHTMLAttributes, ReactNode } from 'react'
import { type Attributes, classNames, type DataAttributes, type Maybe } from './attributes.ts'
import { Link } from './link.tsx'

export type SummaryAction = AnchorHTMLAttributes<HTMLAnchorElement> &
	DataAttributes & {
		href: string
		text: ReactNode
		/** What the action is about: "Change" is not enough for who hears only the link. */
		visuallyHiddenText?: string
	}

type Actions = { items?: SummaryAction[]; className?: string }

export type SummaryRow = {
	key: Attributes
	value: Attributes
	actions?: Actions
	className?: string
}

export type SummaryCard = Omit<Attributes, 'title'> & {
	title?: Attributes & { headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 }
	actions?: Actions
}

export type SummaryListProps = Attributes & { rows: Maybe<SummaryRow>[]; card?: SummaryCard }

export function SummaryList({ rows, card, className, ...rest }: SummaryListProps) {
	const shown = rows.filter((row) => !!row)
	const isAnyWithActions = shown.some((row) => row.actions?.items?.length)
	const list = (
		<dl className={classNames('govuk-summary-list', className)} {...rest}>
			{shown.map((row, index) => (
				<Row
					// biome-ignore lint/suspicious/noArrayIndexKey: two rows may have the same key and value
					key={index}
					row={row}
					isWithoutActions={isAnyWithActions && !row.actions?.items}
					cardTitle={card?.title?.children}
				/>
			))}
		</dl>
	)
	return card ? <Card {...card}>{list}</Card> : list
}

function Row({
	row: { key, value, actions, className },
	isWithoutActions,
	cardTitle,
}: {
	row: SummaryRow
	isWithoutActions: boolean
	cardTitle: ReactNode
}) {
	const names = classNames(
		'govuk-summary-list__row',
		isWithoutActions && 'govuk-summary-list__row--no-actions',
		className,
	)
	return (
		<div className={names}>
			<dt {...key} className={classNames('govuk-summary-list__key', key.className)} />
			<dd {...value} className={classNames('govuk-summary-list__value', value.className)} />
			{actions?.items?.length ? (
				<dd className={classNames('govuk-summary-list__actions', actions.className)}>
					<RowActions items={actions.items} cardTitle={cardTitle} />
				</dd>
			) : null}
		</div>
	)
}

function RowActions({ items, cardTitle }: { items: SummaryAction[]; cardTitle: ReactNode }) {
	const links = actionLinks(items, cardTitle)
	if (links.length === 1) return links
	return (
		<ul className="govuk-summary-list__actions-list">
			{links.map((link) => (
				<li className="govuk-summary-list__actions-list-item" key={link.key}>
					{link}
				</li>
			))}
		</ul>
	)
}

function actionLinks(items: SummaryAction[], cardTitle: ReactNode) {
	return items.map((action, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: two actions may lead to the same place
		<ActionLink key={index} {...action} cardTitle={cardTitle} />
	))
}

function ActionLink({
	text,
	visuallyHiddenText,
	cardTitle,
	className,
	...rest
}: SummaryAction & { cardTitle: ReactNode }) {
	return (
		<Link {...rest} className={classNames('govuk-link', className)}>
			{text}
			{(visuallyHiddenText || cardTitle) && (
				<span className="govuk-visually-hidden">
					{visuallyHiddenText && ` ${visuallyHiddenText}`}
					{cardTitle && <> ({cardTitle})</>}
				</span>
			)}
		</Link>
	)
}

function Card({ title, actions, className, children, ...rest }: SummaryCard) {
	const { headingLevel = 2, ...heading } = title ?? {}
	const Heading = `h${headingLevel}` as const
	const links = actionLinks(actions?.items ?? [], title?.children)
	const actionsClass = classNames('govuk-summary-card__actions', actions?.className)
	return (
		<div className={classNames('govuk-summary-card', className)} {...rest}>
			<div className="govuk-summary-card__title-wrapper">
				{title && (
					<Heading
						{...heading}
						className={classNames('govuk-summary-card__title', title.className)}
					/>
				)}
				{links.length === 1 && <div className={actionsClass}>{links}</div>}
				{links.length > 1 && (
					<ul className={actionsClass}>
						{links.map((link) => (
							<li className="govuk-summary-card__action" key={link.key}>
								{link}
							</li>
						))}
					</ul>
				)}
			</div>
			<div className="govuk-summary-card__content">{children}</div>
		</div>
	)
}
