import type { AnchorHTMLAttributes, ReactNode } from 'react'
import { type Attributes, classNames, type DataAttributes, type Maybe } from './attributes.ts'
import { Link } from './link.tsx'

type LinkAttributes = AnchorHTMLAttributes<HTMLAnchorElement> & DataAttributes

export type PaginationItem =
	| { isEllipsis: true }
	| (LinkAttributes & {
			isEllipsis?: false
			number: string | number
			href: string
			isCurrent?: boolean
			/** "Page 2", in the page's language. */
			visuallyHiddenText: string
	  })

export type PaginationStep = LinkAttributes & {
	href: string
	text: ReactNode
	/** What is on the page that it leads to. */
	labelText?: string
}

export type PaginationProps = Attributes & {
	landmarkLabel: string
	previous?: PaginationStep
	next?: PaginationStep
	items?: Maybe<PaginationItem>[]
}

export function Pagination({
	landmarkLabel,
	previous,
	next,
	items,
	className,
	...rest
}: PaginationProps) {
	const isBlock = !items && Boolean(previous || next)
	return (
		<nav
			className={classNames('govuk-pagination', isBlock && 'govuk-pagination--block', className)}
			aria-label={landmarkLabel}
			{...rest}
		>
			{previous && <Step kind="prev" isBlock={isBlock} {...previous} />}
			{items && (
				<ul className="govuk-pagination__list">
					{items.map((item, index) => {
						// biome-ignore lint/suspicious/noArrayIndexKey: an ellipsis has nothing else to tell it by
						return item && <Item key={index} {...item} />
					})}
				</ul>
			)}
			{next && <Step kind="next" isBlock={isBlock} {...next} />}
		</nav>
	)
}

function Item(props: PaginationItem) {
	if (props.isEllipsis)
		return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
	const { number, isCurrent, visuallyHiddenText, isEllipsis: _, ...link } = props
	return (
		<li
			className={classNames(
				'govuk-pagination__item',
				isCurrent && 'govuk-pagination__item--current',
			)}
		>
			<Link
				{...link}
				className={classNames('govuk-link govuk-pagination__link', link.className)}
				aria-label={visuallyHiddenText}
				aria-current={isCurrent ? 'page' : undefined}
			>
				{number}
			</Link>
		</li>
	)
}

function Step({
	kind,
	isBlock,
	text,
	labelText,
	...link
}: PaginationStep & { kind: 'prev' | 'next'; isBlock: boolean }) {
	const titleClass = classNames(
		'govuk-pagination__link-title',
		isBlock && !labelText && 'govuk-pagination__link-title--decorated',
	)
	return (
		<div className={`govuk-pagination__${kind}`}>
			<Link
				{...link}
				className={classNames('govuk-link govuk-pagination__link', link.className)}
				rel={kind}
			>
				{(isBlock || kind === 'prev') && <Arrow kind={kind} />}
				<span className={titleClass}>{text}</span>
				{labelText && isBlock && (
					<>
						{' '}
						<span className="govuk-visually-hidden">:</span>{' '}
						<span className="govuk-pagination__link-label">{labelText}</span>
					</>
				)}
				{!isBlock && kind === 'next' && <Arrow kind={kind} />}
			</Link>
		</div>
	)
}

const ARROWS = {
	prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
	next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Arrow({ kind }: { kind: 'prev' | 'next' }) {
	return (
		<svg
			className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
			xmlns="http://www.w3.org/2000/svg"
			height="13"
			width="15"
			aria-hidden="true"
			focusable="false"
			viewBox="0 0 15 13"
		>
			<path d={ARROWS[kind]} />
		</svg>
	)
}
