import { useTranslation } from 'react-i18next'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { pageFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { askedPerPage, listAsked } from '../public-question.server.ts'
import { AskedList } from '../staff-asked-list.tsx'
import { DoneBanner, readDone, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-public-questions.ts'
import { headingOf, readStaffConsultation } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const page = pageFrom(new URL(request.url).searchParams)
	const found = await listAsked(context.get(dbContext), consultation.id, { page })
	const isMore = page * askedPerPage < found.count
	return {
		...headingOf(consultation),
		asked: found.asked,
		page,
		isMore,
		done: readDone(request.url),
	}
}

export default function StaffPublicQuestions({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { settings } = useShell()
	const { id, title, revision, asked, page, isMore, done } = loaderData
	const base = `/staff/consultations/${id}/public-questions`
	return (
		<StaffPage title={t('asked.heading')} backHref={`/staff/consultations/${id}`}>
			<DoneBanner done={done} />
			<StaffHeading title={title}>{t('asked.heading')}</StaffHeading>
			<p className="govuk-body app-prose">{t('asked.about')}</p>
			<AskedList
				asked={asked}
				base={base}
				revision={revision}
				timeZone={settings.council.timeZone}
			/>
			{(page > 1 || isMore) && (
				<Pagination
					landmarkLabel={t('list.pages')}
					previous={
						page > 1 ? { href: `${base}?page=${page - 1}`, text: t('list.previous') } : undefined
					}
					next={isMore ? { href: `${base}?page=${page + 1}`, text: t('list.next') } : undefined}
				/>
			)}
		</StaffPage>
	)
}
