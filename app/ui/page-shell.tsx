import type { ReactNode } from 'react'
import { classNames } from './attributes.ts'
import { BackLink } from './back-link.tsx'
import { CouncilMark } from './council-mark.tsx'
import { Link } from './link.tsx'
import { SkipLink } from './skip-link.tsx'

export type ShellLink = { href: string; text: ReactNode; isCurrent?: boolean }

export type LanguageLink = {
	code: string
	/** In the language itself. */
	name: string
	/** This page in that language, with its prefix. */
	href: string
	isCurrent?: boolean
	direction?: 'ltr' | 'rtl'
}

export type PageShellProps = {
	councilName: string
	/** The council's own mark, an inline SVG without a name: the council's name stands beside it. */
	mark?: ReactNode
	skipLink: string
	/** With a form, switching posts it to itself first, so that nothing typed is lost. */
	languages: { label: string; links: LanguageLink[]; formId?: string }
	navigation?: { label: string; links: ShellLink[] }
	/** What everybody must know now; the label names the region. */
	banner?: { label: string; children: ReactNode }
	/** "Leave this page quickly", for services marked sensitive. */
	exit?: { label: string; children: ReactNode }
	backLink?: { href: string; text: string }
	help: { heading: string; links: ShellLink[]; children?: ReactNode }
	footer: { label: string; links: ShellLink[]; children?: ReactNode }
	/** The content runs to the edges and sets its own width, as on the home page. */
	isFullWidth?: boolean
	children: ReactNode
}

/** Everything inside <body> of a resident's page. */
export function PageShell(props: PageShellProps) {
	const { banner, exit, backLink, isFullWidth } = props
	return (
		<>
			<SkipLink>{props.skipLink}</SkipLink>
			<Header {...props} />
			{banner && (
				<section className="app-banner" aria-label={banner.label}>
					<div className="govuk-width-container">{banner.children}</div>
				</section>
			)}
			<div className={classNames('app-shell', isFullWidth && 'app-shell--full')}>
				{exit && (
					<section className="app-shell__exit" aria-label={exit.label}>
						{exit.children}
					</section>
				)}
				{backLink && (
					<nav className="app-shell__back" aria-label={backLink.text}>
						<BackLink href={backLink.href}>{backLink.text}</BackLink>
					</nav>
				)}
				<main className="app-shell__main" id="main-content">
					{props.children}
				</main>
			</div>
			<Help {...props.help} />
			<Footer councilName={props.councilName} mark={props.mark} {...props.footer} />
		</>
	)
}

function Header({ councilName, mark, languages, navigation }: PageShellProps) {
	return (
		<header className="app-header">
			<div className="app-header__languages">
				<nav className="govuk-width-container" aria-label={languages.label}>
					<ul className="app-languages">
						{languages.links.map((language) => (
							<li key={language.code}>
								<LanguageChoice {...language} formId={languages.formId} />
							</li>
						))}
					</ul>
				</nav>
			</div>
			<div className="app-header__main govuk-width-container">
				<Link className="app-header__home" href="/">
					{mark ?? <CouncilMark />}
					<span className="app-header__name">{councilName}</span>
				</Link>
				{navigation && (
					<nav className="app-header__navigation" aria-label={navigation.label}>
						<NavigationLinks links={navigation.links} className="app-header__link" />
					</nav>
				)}
			</div>
		</header>
	)
}

function LanguageChoice({
	code,
	name,
	href,
	isCurrent,
	direction,
	formId,
}: LanguageLink & { formId: string | undefined }) {
	const common = { className: 'app-languages__link', lang: code, dir: direction }
	if (formId && !isCurrent)
		return (
			<button
				type="submit"
				form={formId}
				name="language-switch"
				value={code}
				formNoValidate
				{...common}
			>
				{name}
			</button>
		)
	return (
		<a href={href} hrefLang={code} aria-current={isCurrent ? 'true' : undefined} {...common}>
			{name}
		</a>
	)
}

function Help({ heading, links, children }: PageShellProps['help']) {
	return (
		<section className="app-help" aria-labelledby="help-heading">
			<div className="govuk-width-container app-help__inner">
				<h2 className="app-help__heading" id="help-heading">
					{heading}
				</h2>
				{children}
				<NavigationLinks links={links} className="app-help__link" />
			</div>
		</section>
	)
}

function Footer({
	councilName,
	mark,
	label,
	links,
	children,
}: PageShellProps['footer'] & Pick<PageShellProps, 'councilName' | 'mark'>) {
	return (
		<footer className="app-footer">
			<div className="govuk-width-container app-footer__inner">
				<nav aria-label={label}>
					<NavigationLinks links={links} className="app-footer__link" />
				</nav>
				{children && <div className="app-footer__text">{children}</div>}
				<p className="app-footer__council">
					{mark ?? <CouncilMark />}
					<span>{councilName}</span>
				</p>
			</div>
		</footer>
	)
}

function NavigationLinks({ links, className }: { links: ShellLink[]; className: string }) {
	return (
		<ul className="app-links">
			{links.map(({ href, text, isCurrent }) => (
				<li key={href}>
					<Link className={className} href={href} aria-current={isCurrent ? 'page' : undefined}>
						{text}
					</Link>
				</li>
			))}
		</ul>
	)
}
