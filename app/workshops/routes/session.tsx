import { useTranslation } from 'react-i18next'
import { readPlaces } from '#app/bookings/places.server.ts'
import { bookingPhase } from '#app/bookings/who-may-book.ts'
import { DocumentBody } from '#app/consultations/document-body.tsx'
import { textIn } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { findTeam } from '#app/staff/team.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { findSeries, listSeries } from '../list.server.ts'
import { publicPart } from '../list.ts'
import { listMaterials } from '../material.server.ts'
import { workshopPhase } from '../workshop.ts'
import { WorkshopAccess, WorkshopFacts } from '../workshop-facts.tsx'
import { WorkshopMaterials, WorkshopSeries, WorkshopWays } from '../workshop-more.tsx'
import { WorkshopState } from '../workshop-state.tsx'
import type { Route } from './+types/session.ts'
import { readSeen } from './seen-workshop.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=15' }
}

export async function loader({ context, params }: Route.LoaderArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const workshop = await readSeen(context, params.slug)
	const { id, seriesId, hostTeamId } = workshop
	const booking = bookingPhase(workshop, now)
	const places = booking === 'open' ? await readPlaces(db, [workshop]) : undefined
	const hostTeam = hostTeamId ? await findTeam(db, hostTeamId) : undefined
	return {
		...{ booking, now },
		workshop: publicPart(workshop),
		phase: workshopPhase(workshop, now),
		left: places?.get(id),
		hostTeam: hostTeam?.name ?? null,
		materials: await listMaterials(db, id),
		series: seriesId ? await readSeries(db, seriesId) : undefined,
		places: (await listPlaces(db)).filter((place) => workshop.placeIds.includes(place.id)),
	}
}

async function readSeries(db: Parameters<typeof findSeries>[0], id: string) {
	const series = await findSeries(db, { id })
	return series && { slug: series.slug, dates: (await listSeries(db, id)).map(publicPart) }
}

export default function Session({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation(['sessions', 'consultations'])
	const { settings, language } = useShell()
	const { workshop, phase, booking, left, hostTeam, materials, series, places, now } = loaderData
	const { timeZone, phone } = settings.council
	const { slug, title, topic } = workshop
	return (
		<Page title={textIn(title, language).text} backHref="/sessions">
			<p className="govuk-caption-l">
				{t('page.caption')} · {t(`consultations:topics.${topic}`)}
			</p>
			<h1 className="govuk-heading-l">
				<LocalWords text={title} language={language} />
			</h1>
			<p className="govuk-body-l">
				<LocalWords text={workshop.summary} language={language} />
			</p>
			<WorkshopState {...{ workshop, phase, booking, left, language, timeZone }} />
			<WorkshopFacts {...{ workshop, places, hostTeam, phase, language, timeZone }} />
			<h2 className="govuk-heading-m">{t('page.decides')}</h2>
			<DocumentBody text={workshop.decides} language={language} headingLevel={3} />
			<h2 className="govuk-heading-m">{t('page.open')}</h2>
			<DocumentBody text={workshop.open} language={language} headingLevel={3} />
			<WorkshopAccess {...{ workshop, phase, language }} />
			<WorkshopMaterials {...{ slug, materials, language }} />
			<WorkshopSeries {...{ slug, series, now, language, timeZone }} />
			<WorkshopWays slug={slug} phase={phase} phone={workshop.hostPhone ?? phone} />
		</Page>
	)
}
