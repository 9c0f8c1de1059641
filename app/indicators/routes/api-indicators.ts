import { data } from 'react-router'
import { listPlaces } from '#app/places/place.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, settingsContext } from '#app/web/context.ts'
import { indicatorFeed } from '../indicator-feed.ts'
import { readMeasures } from '../measure.server.ts'
import type { Route } from './+types/api-indicators.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { council } = context.get(settingsContext)
	const places = (await listPlaces(db)).filter(({ kind }) => kind !== 'borough')
	const readings = await readMeasures(db, {
		now: context.get(nowContext),
		threshold: council.smallNumberThreshold,
		timeZone: council.timeZone,
		places,
	})
	const page = Number(new URL(request.url).searchParams.get('page') ?? 1)
	const feed = indicatorFeed(readings, {
		places: new Map(places.map((place) => [place.id, place])),
		page,
	})
	if (!feed) throw data(null, { status: 404 })
	return Response.json(feed, {
		headers: {
			'Cache-Control': 'public, max-age=0, s-maxage=60',
			'Access-Control-Allow-Origin': '*',
		},
	})
}
