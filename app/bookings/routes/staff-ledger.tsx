import { useTranslation } from 'react-i18next'
import { listPeople } from '#app/staff/person.server.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { LedgerTable } from '../staff-booking-facts.tsx'
import { listLedger } from '../staff-bookings.server.ts'
import { DayHeading } from '../staff-day-parts.tsx'
import type { Route } from './+types/staff-ledger.ts'
import { headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const workshop = await workshopOf(context, params.workshopId)
	const typed = new URL(request.url).searchParams.get('before') ?? ''
	const before = /^\d{1,9}$/.test(typed) ? Number(typed) : undefined
	const { lines, next } = await listLedger(db, workshop.id, { before })
	const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
	return {
		...{ workshop: headingOf(workshop), timeZone: timeZoneOf(context), next },
		lines: lines.map((line) => ({ ...line, by: names.get(line.byStaffId ?? '') })),
		isLater: before !== undefined,
	}
}

export default function StaffLedger({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, lines, next, isLater } = loaderData
	const here = `/staff/workshops/${workshop.id}/ledger`
	return (
		<StaffPage title={t('ledger.heading')} backHref={`/staff/workshops/${workshop.id}`}>
			<DayHeading {...{ workshop, timeZone }} current="ledger">
				{t('ledger.heading')}
			</DayHeading>
			<p className="govuk-body app-prose">{t('ledger.about')}</p>
			{lines.length === 0 ? (
				<p className="govuk-body app-empty">{t('ledger.empty')}</p>
			) : (
				<LedgerTable workshopId={workshop.id} {...{ lines, timeZone }} />
			)}
			{(next || isLater) && (
				<Pagination
					landmarkLabel={t('ledger.pages')}
					previous={isLater ? { href: here, text: t('ledger.latest') } : undefined}
					next={next ? { href: `${here}?before=${next}`, text: t('ledger.earlier') } : undefined}
				/>
			)}
		</StaffPage>
	)
}
