import { Link } from './link.tsx'

export type StaffLink = {
	href: string
	text: string
	isCurrent?: boolean
	/** The page is one below it. */
	isAbove?: boolean
	count?: number
}

/** Sections of the area, or views of a page, in a row; each may say how many there are. */
export function StaffLinks({
	label,
	links,
	isFullWidth,
}: {
	label: string
	links: StaffLink[]
	isFullWidth?: boolean
}) {
	return (
		<nav className="app-staff-navigation" aria-label={label}>
			<ul className={isFullWidth ? 'app-links app-staff-width' : 'app-links'}>
				{links.map(({ href, text, isCurrent, isAbove, count }) => (
					<li key={href}>
						<Link
							className="app-staff-navigation__link"
							href={href}
							aria-current={isCurrent ? 'page' : isAbove || undefined}
						>
							{text}
							{count !== undefined && <span className="app-count"> {count}</span>}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}
