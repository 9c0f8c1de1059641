import { useTranslation } from 'react-i18next'
import { readPlaces } from '#app/bookings/places.server.ts'
import { isSupportKept } from '#app/bookings/support.server.ts'
import { titleOf } from '#app/consultations/staff-parts.tsx'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readMissing } from '../edit-workshop.server.ts'
import { PlacesTable, WorkshopLinks, WorkshopSteps } from '../staff-overview.tsx'
import { phaseTagClass, readWorkshopDone, WorkshopDoneBanner } from '../staff-parts.tsx'
import { attendingIn, workshopPhase } from '../workshop.ts'
import type { Route } from './+types/staff-workshop.ts'
import { headingOf, readStaffWorkshop } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const now = context.get(nowContext)
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const counted = (await readPlaces(db, [workshop])).get(workshop.id)
	const missing = await readMissing(db, workshop, { now })
	return {
		...headingOf(context, workshop),
		slug: workshop.slug,
		cancelledWhy: workshop.cancelledWhy,
		missing: missing.filter(({ code }) => workshop.status === 'draft' || code !== 'past'),
		phase: workshopPhase(workshop, now),
		hasNeeds: await isSupportKept(db, workshop.id),
		places: attendingIn(workshop.mode).flatMap((name) =>
			counted ? [{ name, ...counted[name] }] : [],
		),
		reserved: counted?.reserved ?? [],
		done: readWorkshopDone(request.url),
	}
}

export default function StaffWorkshop({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, status, phase, missing, slug, when, done, places } = loaderData
	const base = `/staff/workshops/${id}`
	const isOpen = status === 'published' && phase !== 'over'
	return (
		<StaffPage title={titleOf(title)} backHref="/staff/workshops">
			<WorkshopDoneBanner said={done} />
			<h1 className="govuk-heading-l">{titleOf(title)}</h1>
			<p className="govuk-body">
				<Tag className={phaseTagClass(phase)}>{t(`phases.${phase}`)}</Tag> {when}
			</p>
			{loaderData.cancelledWhy && <InsetText>{titleOf(loaderData.cancelledWhy)}</InsetText>}
			{status !== 'draft' && (
				<>
					<p className="govuk-body">
						<Link href={`/sessions/${slug}`}>{t('overview.publicPage')}</Link>
					</p>
					<PlacesTable places={places} reserved={loaderData.reserved} />
				</>
			)}
			<h2 className="govuk-heading-m">
				{t(status === 'draft' ? 'overview.toWrite' : 'overview.written')}
			</h2>
			<WorkshopSteps base={base} missing={missing} />
			<h2 className="govuk-heading-m">{t('overview.next')}</h2>
			<WorkshopLinks {...{ base, phase }} hasNeeds={loaderData.hasNeeds} />
			<div className="govuk-button-group">
				<Button href={`${base}/copy`} className="govuk-button--secondary">
					{t('copy.heading')}
				</Button>
				{status === 'draft' && <Link href={`${base}/removal`}>{t('draftRemoval.heading')}</Link>}
				{isOpen && <Link href={`${base}/cancellation`}>{t('cancellation.heading')}</Link>}
			</div>
		</StaffPage>
	)
}
