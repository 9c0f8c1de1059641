import { Link } from './link.tsx'

export type FilterLink = {
	key: string
	href: string
	isCurrent: boolean
	text: string
	count?: number
}

/** Views of a page as links in a row, each with how many there are. */
export function FilterLinks({ label, links }: { label: string; links: FilterLink[] }) {
	return (
		<nav className="app-staff-navigation" aria-label={label}>
			<ul className="app-links">
				{links.map(({ key, href, isCurrent, text, count }) => (
					<li key={key}>
						<Link
							className="app-staff-navigation__link"
							href={href}
							aria-current={isCurrent ? 'page' : undefined}
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
