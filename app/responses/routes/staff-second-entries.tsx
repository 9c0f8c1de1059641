import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { ResponsesMenu } from '../responses-menu.tsx'
import { listSecondEntries } from '../second-entry.server.ts'
import type { Route } from './+types/staff-second-entries.ts'
import { actingOf, consultationOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const { staffId } = actingOf(context)
	const consultation = await consultationOf(context, params.consultationId)
	const rows = await listSecondEntries(context.get(dbContext), consultation)
	const { id, title, checkEvery } = consultation
	return {
		...{ id, title, checkEvery },
		rows: rows.map(({ keyedBy, ...row }) => ({ ...row, isOwn: keyedBy === staffId })),
	}
}

export default function StaffSecondEntries({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-responses')
	const { id, rows, checkEvery } = loaderData
	const title = textIn(loaderData.title, DEFAULT_LANGUAGE).text
	return (
		<StaffPage title={t('second.of', { title })} backHref={`/staff/consultations/${id}/responses`}>
			<h1 className="govuk-heading-l">{t('second.of', { title })}</h1>
			<ResponsesMenu consultationId={id} current="secondEntries" />
			<p className="govuk-body app-prose">
				{checkEvery === 0 ? t('second.off') : t('second.about', { count: checkEvery })}
			</p>
			{rows.length === 0 ? (
				<p className="govuk-body app-empty">{t('second.empty')}</p>
			) : (
				<ul className="govuk-list">
					{rows.map(({ id: responseId, reference, differences, isOwn }) => (
						<li key={responseId}>
							<SecondEntryLink {...{ responseId, reference, differences, isOwn }} />
						</li>
					))}
				</ul>
			)}
		</StaffPage>
	)
}

function SecondEntryLink({
	responseId,
	reference,
	differences,
	isOwn,
}: {
	responseId: string
	reference: string
	differences: string[] | null
	isOwn: boolean
}) {
	const { t } = useTranslation('staff-responses')
	if (differences)
		return (
			<a className="govuk-link" href={`/staff/responses/${responseId}/differences`}>
				{t('second.differ', { reference, count: differences.length })}
			</a>
		)
	if (isOwn) return t('second.own', { reference })
	return (
		<a className="govuk-link" href={`/staff/responses/${responseId}/second-entry`}>
			{t('second.key', { reference })}
		</a>
	)
}
