import { useTranslation } from 'react-i18next'
import { listPlaces } from '#app/places/place.server.ts'
import { countResponses } from '#app/responses/moderation.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { phaseOf } from '../consultation.ts'
import { readMissing } from '../consultation-edit.server.ts'
import { readCounts } from '../consultation-list.server.ts'
import { AboutFacts, OverviewLinks, WritingSteps } from '../staff-overview.tsx'
import { DoneBanner, readDone, statusTagClass, titleOf } from '../staff-parts.tsx'
import { dayAndTime } from '../times-text.ts'
import type { Route } from './+types/staff-consultation.ts'
import { headingOf, readStaffConsultation } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const now = context.get(nowContext)
	const consultation = await readStaffConsultation(context, params.consultationId)
	const { slug, closesAt, opensAt, topic, placeIds } = consultation
	const all = placeIds?.length ? await listPlaces(db, { withInactive: true }) : []
	const places = all.map(({ id, name }) => ({ id, name }))
	return {
		...headingOf(consultation),
		...(await readCounts(db, consultation.id)),
		counted: await countResponses(db, consultation.id),
		missing: (await readMissing(db, consultation, { now })).filter(
			({ code }) => consultation.status === 'draft' || code !== 'past',
		),
		phase: phaseOf(consultation, now),
		isTold: consultation.outcomeSentAt !== null,
		slug,
		opensAt,
		closesAt,
		...{ topic, placeIds, places },
		done: readDone(request.url),
	}
}

export default function StaffConsultation({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { settings } = useShell()
	const { id, title, status, phase, missing, slug, opensAt, closesAt, done } = loaderData
	const { topic, placeIds, places, isTold } = loaderData
	const base = `/staff/consultations/${id}`
	const when = (at: Date | null) => (at ? dayAndTime(at, 'en', settings.council.timeZone) : '')
	return (
		<StaffPage title={titleOf(title)} backHref="/staff/consultations">
			<DoneBanner done={done} />
			<h1 className="govuk-heading-l">{titleOf(title)}</h1>
			<p className="govuk-body">
				<Tag className={statusTagClass(status)}>{t(`phases.${phase}`)}</Tag>{' '}
				{opensAt && closesAt && t('overview.when', { from: when(opensAt), to: when(closesAt) })}
			</p>
			{status === 'published' && (
				<p className="govuk-body">
					<Link href={`/consultations/${slug}`}>{t('overview.publicPage')}</Link>{' '}
					{t('overview.followers', { count: loaderData.followers })}
				</p>
			)}
			<AboutFacts topic={topic} placeIds={placeIds} places={places} />
			<h2 className="govuk-heading-m">
				{t(status === 'draft' ? 'overview.toWrite' : 'overview.written')}
			</h2>
			<WritingSteps base={base} missing={missing} />
			<h2 className="govuk-heading-m">{t('overview.next')}</h2>
			<OverviewLinks
				{...{ base, phase, isTold }}
				questionsWaiting={loaderData.questionsWaiting}
				counted={loaderData.counted}
			/>
			<div className="govuk-button-group">
				<Button href={`/staff/consultations/new?from=${id}`} className="govuk-button--secondary">
					{t('overview.copy')}
				</Button>
				{status !== 'withdrawn' && !isTold && (
					<Link href={`${base}/withdrawal`}>
						{t(status === 'draft' ? 'dropping.heading' : 'withdrawal.heading')}
					</Link>
				)}
			</div>
		</StaffPage>
	)
}
