import type { ReactNode } from 'react'
import { BackLink } from './back-link.tsx'
import { CouncilMark } from './council-mark.tsx'
import { Link } from './link.tsx'
import type { ShellLink } from './page-shell.tsx'
import { SkipLink } from './skip-link.tsx'
import { type StaffLink, StaffLinks } from './staff-links.tsx'

export type StaffShellProps = {
	councilName: string
	/** What this part of the site is called, beside the council's name. */
	areaName: string
	homeHref: string
	mark?: ReactNode
	skipLink: string
	/** Left out before someone has signed in. */
	navigation?: { label: string; links: StaffLink[] }
	/** The sign-out is a form with a button: it changes something. */
	account?: { label: string; name: ReactNode; signOut: ReactNode }
	banner?: { label: string; children: ReactNode }
	backLink?: { href: string; text: string }
	footer?: { label: string; links: ShellLink[] }
	children: ReactNode
}

/** Everything inside <body> of a staff page. */
export function StaffShell(props: StaffShellProps) {
	const { banner, backLink, footer } = props
	return (
		<>
			<SkipLink>{props.skipLink}</SkipLink>
			<StaffHeader {...props} />
			{banner && (
				<section className="app-banner" aria-label={banner.label}>
					<div className="app-staff-width">{banner.children}</div>
				</section>
			)}
			<div className="app-shell app-shell--staff">
				{backLink && (
					<nav className="app-shell__back" aria-label={backLink.text}>
						<BackLink href={backLink.href}>{backLink.text}</BackLink>
					</nav>
				)}
				<main className="app-shell__main" id="main-content">
					{props.children}
				</main>
			</div>
			{footer && (
				<footer className="app-footer app-footer--staff">
					<nav className="app-staff-width" aria-label={footer.label}>
						<ul className="app-links">
							{footer.links.map(({ href, text }) => (
								<li key={href}>
									<Link className="app-footer__link" href={href}>
										{text}
									</Link>
								</li>
							))}
						</ul>
					</nav>
				</footer>
			)}
		</>
	)
}

function StaffHeader({
	councilName,
	areaName,
	homeHref,
	mark,
	navigation,
	account,
}: StaffShellProps) {
	return (
		<header className="app-staff-header">
			<div className="app-staff-header__main app-staff-width">
				<Link className="app-staff-header__home" href={homeHref}>
					{mark ?? <CouncilMark />}
					<span className="app-staff-header__council">{councilName}</span>
					<span className="app-staff-header__area">{areaName}</span>
				</Link>
				{account && (
					<section className="app-staff-header__account" aria-label={account.label}>
						<span className="app-staff-header__name">{account.name}</span>
						{account.signOut}
					</section>
				)}
			</div>
			{navigation && <StaffLinks label={navigation.label} links={navigation.links} isFullWidth />}
		</header>
	)
}
