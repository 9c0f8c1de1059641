import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language, type LocalText, textIn } from '#app/languages/language.ts'
import { pathIn } from '#app/languages/language-path.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { ExitThisPage } from '#app/ui/exit-this-page.tsx'
import { PageShell } from '#app/ui/page-shell.tsx'
import { PhoneLink } from '#app/ui/phone-link.tsx'
import { useShell } from './shell.tsx'

export type PageError = { href?: string; text: string }

export type PageProps = {
	/** The page's name, as in its h1; the title says the council's name after it. */
	title: string
	backHref?: string
	errors?: PageError[]
	/** The id of the page's form, when switching the language must keep what was typed. */
	formId?: string
	/** For services marked sensitive: a way to leave quickly, and the urgent numbers. */
	isSensitive?: boolean
	/** A colleague fills it in for somebody who rang or came in. */
	isForSomeone?: boolean
	isFullWidth?: boolean
	children: ReactNode
}

/** The frame of every page that a resident sees. The page brings its own h1. */
export function Page(props: PageProps) {
	const { title, backHref, errors = [], isSensitive, isFullWidth, children } = props
	const { t } = useTranslation('web')
	const { settings, language } = useShell()
	const council = textIn(settings.council.name, language).text
	return (
		<PageShell
			councilName={council}
			mark={settings.council.markFile && <OwnMark />}
			skipLink={t('shell.skip')}
			languages={useLanguages(props.formId)}
			banner={
				props.isForSomeone
					? { label: t('forSomeone.label'), children: t('forSomeone.what') }
					: undefined
			}
			exit={isSensitive ? { label: t('exit.label'), children: <LeaveQuickly /> } : undefined}
			backLink={backHref ? { href: backHref, text: t('shell.back') } : undefined}
			help={useHelp()}
			footer={useFooter()}
			isFullWidth={isFullWidth}
		>
			<title>{`${errors.length > 0 ? t('shell.errorPrefix') : ''}${title} – ${council}`}</title>
			{errors.length > 0 && <ErrorSummary title={t('errors.title')} errors={errors} />}
			{isSensitive && <UrgentNumbers />}
			{children}
		</PageShell>
	)
}

/** The council's name stands beside it, so the picture itself says nothing. */
export function OwnMark() {
	return <img className="app-mark" src="/council-mark.svg" alt="" width={48} height={48} />
}

function useLanguages(formId?: string) {
	const { t } = useTranslation('web')
	const { language, path } = useShell()
	const links = LANGUAGES.map(({ code, name, direction }) => {
		return { code, name, direction, href: pathIn(code, path), isCurrent: code === language }
	})
	return { label: t('shell.languages'), links, formId }
}

function useHelp() {
	const { t } = useTranslation('web')
	const { settings, language } = useShell()
	const { council } = settings
	return {
		heading: t('help.heading'),
		children: (
			<p className="app-help__text">
				{t('help.phone')} <PhoneLink phone={council.phone} />{' '}
				<CouncilText text={council.phoneHours} language={language} />
			</p>
		),
		links: [
			{ href: '/ask', text: t('help.ask') },
			{ href: '/follow', text: t('help.follow') },
			{ href: '/consultations', text: t('help.consultations') },
			{ href: '/sessions', text: t('help.sessions') },
			{ href: '/groups', text: t('help.groups') },
			{ href: '/places', text: t('help.places') },
		],
	}
}

function CouncilText({ text, language }: { text: LocalText; language: Language }) {
	const { text: words, lang } = textIn(text, language)
	return <span lang={lang}>{words}</span>
}

function useFooter() {
	const { t } = useTranslation('web')
	return {
		label: t('footer.label'),
		links: [
			{ href: '/how-we-are-doing', text: t('footer.measures') },
			{ href: '/accessibility', text: t('footer.accessibility') },
			{ href: '/privacy', text: t('footer.privacy') },
			{ href: '/cookies', text: t('footer.cookies') },
			{ href: '/staff', text: t('footer.staff') },
		],
	}
}

function LeaveQuickly() {
	const { t } = useTranslation('web')
	return (
		<ExitThisPage
			redirectUrl="https://www.bbc.co.uk/weather"
			activated={t('exit.activated')}
			timedOut={t('exit.timedOut')}
			pressTwoMoreTimes={t('exit.pressTwice')}
			pressOneMoreTime={t('exit.pressOnce')}
		>
			{t('exit.button')}
		</ExitThisPage>
	)
}

/** 999 and the council's own urgent numbers, as links that ring. */
export function UrgentNumbers() {
	const { t } = useTranslation('web')
	const { settings, language } = useShell()
	return (
		<section className="app-emergency" aria-labelledby="urgent-heading">
			<h2 className="app-emergency__heading" id="urgent-heading">
				{t('urgent.heading')}
			</h2>
			<ul className="app-emergency__list">
				{settings.council.urgentNumbers.map(({ name, number, when }) => (
					<li key={number}>
						<a className="app-emergency__number" href={`tel:${number.replaceAll(' ', '')}`}>
							<CouncilText text={name} language={language} /> <bdi dir="ltr">{number}</bdi>
						</a>{' '}
						<span className="app-emergency__when">
							<CouncilText text={when} language={language} />
						</span>
					</li>
				))}
			</ul>
		</section>
	)
}
