import { useTranslation } from 'react-i18next'
import { languageFor } from '#app/languages/language.ts'
import { KeptPhone } from '#app/notices/kept-phone.tsx'
import { Link } from '#app/ui/link.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listToRing } from '../staff-bookings.server.ts'
import { DayHeading } from '../staff-day-parts.tsx'
import type { Route } from './+types/staff-to-ring.ts'
import { headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await workshopOf(context, params.workshopId)
	const rows = await listToRing(context.get(dbContext), workshop)
	return {
		...{ workshop: headingOf(workshop), timeZone: timeZoneOf(context) },
		rows: rows.map(({ id, reference, name, phone, language, status, places }) => {
			return { id, reference, name, phone, language, status, places }
		}),
	}
}

/** Whom no email reaches, and their numbers. */
export default function StaffToRing({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, rows } = loaderData
	const back = `/staff/workshops/${workshop.id}/bookings`
	return (
		<StaffPage title={t('toRing.heading')} backHref={back}>
			<DayHeading {...{ workshop, timeZone }}>{t('toRing.heading')}</DayHeading>
			{rows.length === 0 ? (
				<p className="govuk-body app-empty">{t('toRing.nobody')}</p>
			) : (
				<>
					<p className="govuk-body app-prose">{t('toRing.about')}</p>
					<WideTable
						caption={t('toRing.heading')}
						head={(['who', 'phone', 'language', 'state', 'people'] as const).map((column) => ({
							text: t(`toRing.${column}`),
						}))}
						rows={rows.map(({ id, name, phone, language, status, places }) => [
							{
								text: (
									<Link href={`${back}/${id}`}>
										<bdi>{name}</bdi>
									</Link>
								),
							},
							{
								text: phone ? <KeptPhone phone={phone} /> : t('toRing.noPhone'),
							},
							{ text: languageFor(language).name },
							{ text: t(`status.${status}`) },
							{ text: places },
						])}
					/>
				</>
			)}
		</StaffPage>
	)
}
