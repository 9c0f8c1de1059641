import { useTranslation } from 'react-i18next'
import { PostButton, titleOf } from '#app/consultations/staff-parts.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listMaterials, materialsMax } from '../material.server.ts'
import { readWorkshopDone, WorkshopDoneBanner, WorkshopHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-materials.ts'
import { headingOf, readStaffWorkshop } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const found = await listMaterials(context.get(dbContext), workshop.id)
	const materials = found.map(({ id, title }) => ({ id, title }))
	const isFull = materials.length >= materialsMax
	const done = readWorkshopDone(request.url)
	return { heading: headingOf(context, workshop), materials, isFull, done }
}

export default function StaffMaterials({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { heading, materials, isFull, done } = loaderData
	const overview = `/staff/workshops/${heading.id}`
	const base = `${overview}/materials`
	return (
		<StaffPage title={t('materials.heading')} backHref={overview}>
			<WorkshopDoneBanner said={done} />
			<WorkshopHeading title={heading.title} when={heading.when}>
				{t('materials.heading')}
			</WorkshopHeading>
			<p className="govuk-body app-prose">{t('materials.about')}</p>
			{materials.length > 0 && (
				<SummaryList
					rows={materials.map(({ id, title }) => ({
						key: { children: <Link href={`${base}/${id}`}>{titleOf(title)}</Link> },
						value: {
							children: (
								<PostButton
									action={`${base}/${id}/removal`}
									revision={heading.revision}
									label={titleOf(title)}
								>
									{t('remove')}
								</PostButton>
							),
						},
					}))}
				/>
			)}
			{!isFull && <Button href={`${base}/new`}>{t('materials.add')}</Button>}
		</StaffPage>
	)
}
