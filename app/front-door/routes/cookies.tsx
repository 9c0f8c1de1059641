import { useTranslation } from 'react-i18next'
import { draftCookieHours } from '#app/questions/draft.ts'
import { followingHours } from '#app/residents/link.server.ts'
import { sessionHoursMax, sessionIdleMinutes } from '#app/staff/sign-in.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { Page } from '#app/web/page.tsx'
import type { Route } from './+types/cookies.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=300' }
}

/** Every cookie that this site sets; a test compares the names with the code. */
export function loader() {
	return {
		residents: [
			{ name: '__Host-draft', use: 'draft', hours: draftCookieHours },
			{ name: '__Host-following', use: 'following', hours: followingHours },
			{ name: '__Host-answering-…', use: 'answering', hours: draftCookieHours },
			{ name: '__Host-respondent', use: 'respondent', hours: followingHours },
			{ name: '__Host-booking-…', use: 'booking', hours: draftCookieHours },
			{ name: '__Host-booker', use: 'booker', hours: followingHours },
			{ name: '__Host-member', use: 'member', hours: followingHours },
			{ name: '__Host-reference', use: 'reference', hours: 1 },
		] as const,
		staff: { name: '__Host-staff', idleMinutes: sessionIdleMinutes, hoursMax: sessionHoursMax },
		staffShort: [
			{ name: '__Host-staff-code', use: 'staffCode', minutes: 10 },
			{ name: '__Host-booked', use: 'booked', minutes: 15 },
		] as const,
	}
}

export default function Cookies({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('statements')
	const { residents, staff, staffShort } = loaderData
	const hours = (count: number) => t('cookies.hours', { count })
	const minutes = (count: number) => t('cookies.minutes', { count })
	const staffLasts = { idle: minutes(staff.idleMinutes), whole: hours(staff.hoursMax) }
	return (
		<Page title={t('cookies.title')} backHref="/">
			<div className="app-prose">
				<h1 className="govuk-heading-l">{t('cookies.title')}</h1>
				<p className="govuk-body-l">{t('cookies.lead')}</p>
				<p className="govuk-body">{t('cookies.none')}</p>
				<h2 className="govuk-heading-m">{t('cookies.residents')}</h2>
				<SummaryList
					rows={residents.map(({ name, use, hours: count }) =>
						rowFor(name, t(`cookies.for.${use}`), t('cookies.lasts', { time: hours(count) })),
					)}
				/>
				<h2 className="govuk-heading-m">{t('cookies.staff')}</h2>
				<SummaryList
					rows={[
						rowFor(staff.name, t('cookies.for.staff'), t('cookies.staffLasts', staffLasts)),
						...staffShort.map(({ name, use, minutes: count }) =>
							rowFor(name, t(`cookies.for.${use}`), t('cookies.lasts', { time: minutes(count) })),
						),
					]}
				/>
				<h2 className="govuk-heading-m">{t('cookies.off.heading')}</h2>
				<p className="govuk-body">{t('cookies.off.what')}</p>
			</div>
		</Page>
	)
}

function rowFor(name: string, use: string, lasts: string) {
	return {
		key: { children: <bdi>{name}</bdi> },
		value: {
			children: (
				<>
					<p className="govuk-body">{use}</p>
					<p className="govuk-body">{lasts}</p>
				</>
			),
		},
	}
}
