import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { StaffShell } from '#app/ui/staff-shell.tsx'
import { OwnMark, type PageError } from './page.tsx'
import { useShell } from './shell.tsx'

const NAVIGATION = [
	{ href: '/staff', key: 'queue', roles: ['officer', 'team_lead'], below: '/staff/cases' },
	{ href: '/staff/enquiries/new', key: 'enter', roles: ['officer', 'team_lead'] },
	{
		href: '/staff/consultations',
		key: 'consultations',
		roles: ['engagement_officer'],
		below: '/staff/responses',
	},
	{ href: '/staff/workshops', key: 'workshops', roles: ['engagement_officer'] },
	{ href: '/staff/groups', key: 'groups', roles: ['engagement_officer'] },
	{ href: '/staff/services', key: 'services', roles: ['administrator'] },
	{ href: '/staff/places', key: 'places', roles: ['administrator'] },
	{ href: '/staff/teams', key: 'teams', roles: ['administrator'] },
	{ href: '/staff/people', key: 'people', roles: ['administrator'] },
	{ href: '/staff/closure-days', key: 'closureDays', roles: ['administrator'] },
	{
		href: '/staff/account',
		key: 'account',
		roles: ['officer', 'team_lead', 'engagement_officer', 'administrator'],
	},
] as const

/** Whether a page is one of a section: below its address, or below another that is part of it. */
function isBelow(here: string, section: { href: string; below?: string }): boolean {
	const { href, below } = section
	const addresses = href === '/staff' ? [below] : [href, below]
	return addresses.some((address) => address && here.startsWith(`${address}/`))
}

export type StaffPageProps = {
	title: string
	backHref?: string
	errors?: PageError[]
	children: ReactNode
}

/** The frame of every page of the staff area. The page brings its own h1. */
export function StaffPage({ title, backHref, errors = [], children }: StaffPageProps) {
	const { t } = useTranslation('staff-sign-in')
	const { settings, language, viewer, path } = useShell()
	const council = textIn(settings.council.name, language).text
	const links = NAVIGATION.filter(({ roles }) => roles.some((role) => role === viewer?.role))
	const here = path.split('?')[0] ?? ''
	return (
		<StaffShell
			councilName={council}
			areaName={t('shell.area')}
			homeHref="/staff"
			mark={settings.council.markFile && <OwnMark />}
			skipLink={t('shell.skip')}
			navigation={
				viewer && {
					label: t('shell.navigation'),
					links: links.map(({ key, ...section }) => {
						const { href } = section
						const isCurrent = here === href
						return {
							href,
							text: t(`navigation.${key}`),
							isCurrent,
							isAbove: isBelow(here, section),
						}
					}),
				}
			}
			account={viewer && { label: t('shell.account'), name: viewer.name, signOut: <SignOut /> }}
			backLink={backHref ? { href: backHref, text: t('shell.back') } : undefined}
			footer={{ label: t('shell.footer'), links: [{ href: '/', text: t('shell.residentSite') }] }}
		>
			<title>{`${errors.length > 0 ? t('shell.errorPrefix') : ''}${title} – ${council}`}</title>
			{errors.length > 0 && <ErrorSummary title={t('shell.errorTitle')} errors={errors} />}
			{children}
		</StaffShell>
	)
}

function SignOut() {
	const { t } = useTranslation('staff-sign-in')
	return (
		<form method="post" action="/staff/sign-out">
			<Button className="govuk-button--secondary app-button--small">{t('shell.signOut')}</Button>
		</form>
	)
}
