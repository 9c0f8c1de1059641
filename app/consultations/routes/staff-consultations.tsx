import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { pageFrom } from '#app/web/address.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { countByState, listByState, listPerPage } from '../consultation-list.server.ts'
import { StaffList, StateLinks } from '../staff-list.tsx'
import { STATES } from '../state.ts'
import type { Route } from './+types/staff-consultations.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const now = context.get(nowContext)
	const asked = new URL(request.url).searchParams
	const counts = await countByState(db, { now })
	const first = (['open', 'draft'] as const).find((one) => counts.get(one)) ?? 'draft'
	const state = STATES.find((one) => one === asked.get('state')) ?? first
	const page = pageFrom(asked)
	const consultations = await listByState(db, state, { page, now })
	const isMore = page * listPerPage < (counts.get(state) ?? 0)
	return { consultations, counts, state, page, isMore }
}

export default function StaffConsultations({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { settings } = useShell()
	const { consultations, counts, state, page, isMore } = loaderData
	const pageHref = (number: number) => `/staff/consultations?state=${state}&page=${number}`
	return (
		<StaffPage title={t('list.heading')}>
			<h1 className="govuk-heading-l">{t('list.heading')}</h1>
			<Button href="/staff/consultations/new">{t('list.start')}</Button>
			<StateLinks counts={counts} current={state} />
			<h2 className="govuk-heading-m">{t(`states.${state}`)}</h2>
			<StaffList consultations={consultations} state={state} timeZone={settings.council.timeZone} />
			{(page > 1 || isMore) && (
				<Pagination
					landmarkLabel={t('list.pages')}
					previous={page > 1 ? { href: pageHref(page - 1), text: t('list.previous') } : undefined}
					next={isMore ? { href: pageHref(page + 1), text: t('list.next') } : undefined}
				/>
			)}
		</StaffPage>
	)
}
