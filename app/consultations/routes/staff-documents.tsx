import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { documentsMax, listDocuments } from '../document.server.ts'
import { DoneBanner, PostButton, readDone, StaffHeading, titleOf } from '../staff-parts.tsx'
import type { Route } from './+types/staff-documents.ts'
import { headingOf, readStaffConsultation } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const found = await listDocuments(context.get(dbContext), consultation.id)
	const documents = found.map(({ id, variant, title }) => ({ id, variant, title }))
	const isFull = documents.length >= documentsMax
	const heading = headingOf(consultation)
	return { heading, documents, isFull, done: readDone(request.url) }
}

export default function StaffDocuments({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { heading, documents, isFull, done } = loaderData
	const overview = `/staff/consultations/${heading.id}`
	const base = `${overview}/documents`
	return (
		<StaffPage title={t('documents.heading')} backHref={overview}>
			<DoneBanner done={done} />
			<StaffHeading title={heading.title}>{t('documents.heading')}</StaffHeading>
			<p className="govuk-body app-prose">{t('documents.about')}</p>
			<SummaryList
				rows={documents.map(({ id, variant, title }) => ({
					key: { children: <Link href={`${base}/${id}`}>{titleOf(title)}</Link> },
					value: {
						children: (
							<div className="app-builder__actions">
								<Tag className="govuk-tag--blue">{t(`variants.${variant}`)}</Tag>
								<PostButton
									action={`${base}/${id}/removal`}
									revision={heading.revision}
									label={titleOf(title)}
								>
									{t('questions.remove')}
								</PostButton>
							</div>
						),
					},
				}))}
			/>
			{!isFull && <Button href={`${base}/new`}>{t('documents.add')}</Button>}
		</StaffPage>
	)
}
