import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listResponses } from '../moderation.server.ts'
import { cursorText, readChannel, readCursor, readResponseFilter } from '../moderation.ts'
import { findResponseByCode } from '../response.server.ts'
import { CodeFinder, ResponseFilters, ResponseTable } from '../response-list.tsx'
import { ResponsesMenu } from '../responses-menu.tsx'
import type { Route } from './+types/staff-responses.ts'
import { consultationOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const { id, title } = await consultationOf(context, params.consultationId)
	const query = new URL(request.url).searchParams
	const code = query.get('code')?.trim() || undefined
	const found = code && (await findResponseByCode(context.get(dbContext), id, code))
	if (found) throw redirect(`/staff/responses/${found.id}`)
	const filter = readResponseFilter(query.get('show'))
	const channel = readChannel(query.get('channel'))
	const after = readCursor(query.get('after'))
	const page = await listResponses(context.get(dbContext), id, { filter, channel, after })
	const kept = new URLSearchParams({ show: filter, ...(channel && { channel }) })
	const here = `/staff/consultations/${id}/responses?${kept}`
	const nextHref = page.next && `${here}&after=${cursorText(page.next)}`
	return { id, title, filter, channel, code, rows: page.rows, nextHref, firstHref: after && here }
}

export default function StaffResponses({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-responses')
	const { settings } = useShell()
	const { id, rows, filter, channel, code, nextHref, firstHref } = loaderData
	const notFound = code === undefined ? undefined : t('list.noCode')
	const title = textIn(loaderData.title, DEFAULT_LANGUAGE).text
	return (
		<StaffPage
			title={t('list.of', { title })}
			backHref={`/staff/consultations/${id}`}
			errors={notFound ? [{ href: '#code', text: notFound }] : []}
		>
			<h1 className="govuk-heading-l">{t('list.of', { title })}</h1>
			<ResponsesMenu consultationId={id} current="responses" />
			<CodeFinder code={code} error={notFound} />
			<ResponseFilters filter={filter} channel={channel} />
			{rows.length === 0 ? (
				<p className="govuk-body app-empty">{t('list.empty')}</p>
			) : (
				<ResponseTable rows={rows} timeZone={settings.council.timeZone} />
			)}
			{(nextHref || firstHref) && (
				<Pagination
					landmarkLabel={t('list.pages')}
					previous={firstHref ? { href: firstHref, text: t('list.first') } : undefined}
					next={nextHref ? { href: nextHref, text: t('list.next') } : undefined}
				/>
			)}
		</StaffPage>
	)
}
