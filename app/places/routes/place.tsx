import { useTranslation } from 'react-i18next'
import { data, href } from 'react-router'
import { OpenHere } from '#app/consultations/open-here.tsx'
import { MeasureCard, MeasureKey } from '#app/indicators/measure-figures.tsx'
import { textIn } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { listServicesByIds } from '#app/services/service.server.ts'
import { listTeams } from '#app/staff/team.server.ts'
import { listTriageRules } from '#app/triage/triage.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { DecidedHere, SessionsHere } from '#app/workshops/workshop-here.tsx'
import { nearestHubs } from '../hub.server.ts'
import { findPlace, readSurroundings } from '../place.server.ts'
import { Hubs, PlaceTeams, RelatedPlaces } from '../place-contacts.tsx'
import { PlaceMap } from '../place-map.tsx'
import { teamsOfPlace } from '../place-teams.ts'
import type { Route } from './+types/place.ts'
import { readFigures, readHere } from './place-here.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

type Context = Route.LoaderArgs['context']

export async function loader({ params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { placeId } = params
	const place = await findPlace(db, placeId)
	const around = await readSurroundings(db, placeId, context.get(languageContext))
	if (!place || !around) throw data(null, { status: 404 })
	const { drawing, middle, within, inside } = around
	const placeIds = [placeId, ...within.map(({ id }) => id)]
	return {
		...{ place, drawing, within, inside },
		teams: await readTeams(context, placeIds),
		hubs: await nearestHubs(db, middle, 3),
		readings: await readFigures(context),
		here: await readHere(context, placeId),
	}
}

async function readTeams(context: Context, placeIds: string[]) {
	const db = context.get(dbContext)
	const [rules, teams] = [await listTriageRules(db), await listTeams(db, { isActive: true })]
	const found = teamsOfPlace(placeIds, { rules, teams })
	const services = await listServicesByIds(
		db,
		found.flatMap(({ serviceIds }) => serviceIds),
	)
	return found.map(({ team, serviceIds }) => ({
		team,
		services: services.filter(({ id }) => serviceIds.includes(id)).map(({ name }) => name),
	}))
}

export default function PlacePage({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('places')
	const { language, settings } = useShell()
	const shown = { language, timeZone: settings.council.timeZone }
	const { place, drawing, within, inside, teams, hubs, readings, here } = loaderData
	const name = textIn(place.name, language).text
	const hrefFor = (placeId: string) => href('/places/:placeId', { placeId })
	return (
		<Page title={name} backHref="/places">
			<h1 className="govuk-heading-l">
				<LocalWords text={place.name} language={language} />
			</h1>
			<div className="app-columns app-columns--halves">
				<PlaceMap drawing={drawing} placeId={place.id} label={t('place.map', { name })} />
				<div>
					{place.about && (
						<p className="govuk-body-l">
							<LocalWords text={place.about} language={language} />
						</p>
					)}
					<RelatedPlaces heading={t('place.within')} {...{ places: within, hrefFor, language }} />
					<RelatedPlaces heading={t('place.inside')} {...{ places: inside, hrefFor, language }} />
					<Button href="/ask">{t('place.ask')}</Button>
				</div>
			</div>
			<h2 className="govuk-heading-m">{t('place.teams')}</h2>
			<PlaceTeams teams={teams} language={language} />
			<OpenHere placeId={place.id} listed={here.open} {...shown} />
			<SessionsHere placeId={place.id} listed={here.sessions} {...shown} />
			<DecidedHere placeId={place.id} {...here} language={language} />
			{hubs.length > 0 && <h2 className="govuk-heading-m">{t('place.hubs')}</h2>}
			<Hubs hubs={hubs} language={language} />
			<h2 className="govuk-heading-m">{t('place.measures')}</h2>
			<ul className="app-measures">
				{readings.map((reading) => (
					<li key={reading.measure}>
						<MeasureCard
							reading={reading}
							placeId={place.kind === 'borough' ? null : place.id}
							headingLevel="h3"
						/>
					</li>
				))}
			</ul>
			<MeasureKey />
			<p className="govuk-body">
				<Link href="/how-we-are-doing">{t('place.allMeasures')}</Link>
			</p>
		</Page>
	)
}
