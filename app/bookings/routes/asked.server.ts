import type { RouterContextProvider } from 'react-router'
import { listPlaces } from '#app/places/place.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { localDay } from '#app/triage/timescale.ts'
import { dbContext, nowContext, timeZoneOf } from '#app/web/context.ts'

/** What answers to these questions are checked against, and the places to choose from. */
export async function readAsked(
	context: Readonly<RouterContextProvider>,
	{ questions }: Definition,
) {
	const asksPlace = questions.some(({ type }) => type === 'place')
	const places = asksPlace ? await listPlaces(context.get(dbContext)) : []
	const placeIds = new Set(places.map(({ id }) => id))
	return {
		places,
		asked: { today: localDay(context.get(nowContext), timeZoneOf(context)), placeIds },
	}
}
