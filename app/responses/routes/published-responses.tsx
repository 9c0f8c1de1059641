import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { findConsultation } from '#app/consultations/consultation.server.ts'
import { textIn } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { listDefinitions } from '#app/questions/definition.server.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { isUuid } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import type { Db } from '#db/client.server.ts'
import { listPublished } from '../moderation.server.ts'
import { publishedAnswers } from '../moderation.ts'
import { PublishedResponse, type PublishedResponseShown as Shown } from '../published-response.tsx'
import type { Route } from './+types/published-responses.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const consultation = await findConsultation(db, params.slug)
	if (consultation?.status !== 'published') throw data(null, { status: 404 })
	const asked = new URL(request.url).searchParams.get('after') ?? ''
	const after = isUuid(asked) ? asked : undefined
	const { rows, next } = await readPublished(db, consultation.id, after)
	const places = await listPlaces(db, { withInactive: true })
	return {
		title: consultation.title,
		slug: consultation.slug,
		places: places.map(({ id, name }) => ({ id, name })),
		rows,
		next,
		isFirst: after === undefined,
	}
}

/** A page holds at least so many, if there are, and at most as many more as are read at once. */
const shownMin = 10
const readsMax = 20

/** Who chose and wrote nothing has nothing to show: the list goes on to who did. */
async function readPublished(db: Db, consultationId: string, after?: string) {
	const shown: Shown[] = []
	let next = after
	for (let reads = 0; reads < readsMax; reads++) {
		const page = await listPublished(db, consultationId, { after: next })
		const ids = [...new Set(page.rows.map(({ definitionId }) => definitionId))]
		const definitions = await listDefinitions(db, ids)
		for (const { id, language, respondentKind, groupName, ...row } of page.rows) {
			const found = definitions.find((one) => one.id === row.definitionId)
			const definition = found?.definition ?? { questions: [] }
			const answers = publishedAnswers(definition, row.answers, row.redactions)
			if (answers.length > 0) shown.push({ id, language, respondentKind, groupName, answers })
		}
		next = page.next
		if (!next || shown.length >= shownMin) break
	}
	return { rows: shown, next }
}

export default function PublishedResponses({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('results')
	const { language } = useShell()
	const { rows, places, slug, next, isFirst } = loaderData
	const title = textIn(loaderData.title, language).text
	const here = `/consultations/${slug}/responses`
	return (
		<Page title={t('published.of', { title })} backHref={`/consultations/${slug}`}>
			<h1 className="govuk-heading-l">{t('published.of', { title })}</h1>
			<p className="govuk-body-l">{t('published.lead')}</p>
			<p className="govuk-body">{t('published.takenOut')}</p>
			{rows.length === 0 && <p className="govuk-body app-empty">{t('published.empty')}</p>}
			{rows.map((row) => (
				<PublishedResponse
					key={row.id}
					response={row}
					places={places}
					reportHref={`${here}/${row.id}/report`}
				/>
			))}
			{(next || !isFirst) && (
				<Pagination
					landmarkLabel={t('published.pages')}
					previous={isFirst ? undefined : { href: here, text: t('published.first') }}
					next={next ? { href: `${here}?after=${next}`, text: t('published.next') } : undefined}
				/>
			)}
		</Page>
	)
}
