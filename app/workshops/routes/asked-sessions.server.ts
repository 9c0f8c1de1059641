import type { RouterContextProvider } from 'react-router'
import { listPlaces } from '#app/places/place.server.ts'
import { askedAmong } from '#app/places/place.ts'
import { dbContext } from '#app/web/context.ts'
import { readSessionQuery } from '../list.ts'

/** What the list, the calendar or a feed is asked for, and the places to choose from. */
export async function readAsked(
	request: { url: string },
	context: Readonly<RouterContextProvider>,
) {
	const all = await listPlaces(context.get(dbContext))
	const places = all.filter(({ kind }) => kind !== 'borough')
	return { query: askedAmong(readSessionQuery(request), places), places }
}
