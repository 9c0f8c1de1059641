import { useTranslation } from 'react-i18next'
import { listFindingSources } from '#app/results/finding-source.server.ts'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listFindings } from '../finding.server.ts'
import { FindingCards } from '../staff-finding-cards.tsx'
import { DoneBanner, readDone, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-findings.ts'
import { headingOf, readStaffConsultation, todayOf } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const db = context.get(dbContext)
	const findings = await listFindings(db, consultation.id)
	const sources = await listFindingSources(
		db,
		findings.map(({ id }) => id),
	)
	return {
		...headingOf(consultation),
		findings,
		sources,
		today: todayOf(context),
		done: readDone(request.url),
	}
}

export default function StaffFindings({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, findings, sources, today, done } = loaderData
	const overview = `/staff/consultations/${id}`
	const base = `${overview}/findings`
	return (
		<StaffPage title={t('findings.heading')} backHref={overview}>
			<DoneBanner done={done} />
			<StaffHeading title={title}>{t('findings.heading')}</StaffHeading>
			<p className="govuk-body app-prose">{t('findings.about')}</p>
			<FindingCards {...{ findings, sources, base, revision, today }} />
			<div className="govuk-button-group">
				<Button href={`${base}/new`}>{t('findings.add')}</Button>
				<Button href={`${overview}/outcome`} className="govuk-button--secondary">
					{t('outcome.heading')}
				</Button>
			</div>
		</StaffPage>
	)
}
