import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, type LocalText, languageFor, textIn } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import { StaffLinks } from '#app/ui/staff-links.tsx'
import type { WorkshopMode, WorkshopStatus } from '#app/workshops/workshop.ts'

export type DayWorkshop = {
	id: string
	title: LocalText
	startsAt: Date
	endsAt: Date
	mode: WorkshopMode
	status: WorkshopStatus
	revision: number
}

const PARTS = [
	{ key: 'bookings', path: 'bookings' },
	{ key: 'needs', path: 'needs' },
	{ key: 'food', path: 'food' },
	{ key: 'attendance', path: 'attendance' },
	{ key: 'message', path: 'message' },
	{ key: 'invitations', path: 'invitations' },
	{ key: 'expenses', path: 'expenses' },
	{ key: 'ledger', path: 'ledger' },
] as const
export type DayPart = (typeof PARTS)[number]['key']

const { locale } = languageFor(DEFAULT_LANGUAGE)

export function momentText(at: Date, timeZone: string): string {
	return at.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
}

export function timeText(at: Date, timeZone: string): string {
	return at.toLocaleTimeString(locale, { timeStyle: 'short', timeZone })
}

/** A day such as '2027-05-10', in words. */
export function dayText(day: string): string {
	return new Date(day).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
}

/** Which workshop, what this page is for, and the other pages about its bookings. */
export function DayHeading({
	workshop,
	timeZone,
	current,
	children,
}: {
	workshop: DayWorkshop
	timeZone: string
	/** Left out on a page that is about one booking. */
	current?: DayPart
	children: ReactNode
}) {
	const { t } = useTranslation('staff-bookings')
	const links = PARTS.map(({ key, path }) => ({
		key,
		href: `/staff/workshops/${workshop.id}/${path}`,
		isCurrent: key === current,
		text: t(`menu.${key}`),
	}))
	return (
		<>
			<span className="govuk-caption-l">
				{textIn(workshop.title, DEFAULT_LANGUAGE).text}, {momentText(workshop.startsAt, timeZone)}
			</span>
			<h1 className="govuk-heading-l">{children}</h1>
			{current && <StaffLinks label={t('menu.label')} links={links} />}
		</>
	)
}

export const DONE = [
	'cancelled',
	'cleared',
	'noted',
	'sent',
	'invited',
	'withdrawn',
	'recorded',
	'corrected',
	'removed',
	'marked',
] as const
export type Done = (typeof DONE)[number]

export function readDone(query: URLSearchParams): Done | undefined {
	return DONE.find((one) => one === query.get('done'))
}

/** That what was asked for is done; `children` where more is to be said than that. */
export function DoneBanner({ done, children }: { done?: Done; children?: ReactNode }) {
	const { t } = useTranslation('staff-bookings')
	if (!done) return null
	return (
		<NotificationBanner type="success" title={t('success')}>
			{children ?? t(`done.${done}`)}
		</NotificationBanner>
	)
}

/** A button that changes something by itself: a form of its own. */
export function PostButton({
	action,
	values = {},
	label,
	children,
}: {
	action: string
	values?: Record<string, string>
	/** What it is about, for who hears only the button. */
	label?: ReactNode
	children: ReactNode
}) {
	return (
		<form method="post" action={action} className="app-inline-form">
			{Object.entries(values).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<Button className="govuk-button--secondary app-button--small">
				{children}
				{label && <span className="govuk-visually-hidden"> {label}</span>}
			</Button>
		</form>
	)
}

/** What a refused field says, for the control and for the summary. */
export function useErrors(errors: Partial<Record<string, string>> = {}) {
	const { t } = useTranslation('staff-bookings')
	const textOf = (field: string) => String(t(`errors.${field}.${errors[field]}` as never))
	return {
		items: Object.keys(errors).map((field) => ({ href: `#${field}`, text: textOf(field) })),
		of: (field: string) =>
			errors[field] ? { children: textOf(field), visuallyHiddenText: t('errorPrefix') } : undefined,
	}
}
