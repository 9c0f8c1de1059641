import type { RouterContextProvider } from 'react-router'
import { listTold, readOutcomes } from '#app/consultations/finding.server.ts'
import { listOpenHere } from '#app/consultations/public-list.server.ts'
import { readMeasures } from '#app/indicators/measure.server.ts'
import { dbContext, nowContext, settingsContext } from '#app/web/context.ts'
import { listSessionsHere, listShapedHere } from '#app/workshops/list.server.ts'
import { publicPart } from '#app/workshops/list.ts'
import { listPlaces } from '../place.server.ts'

type Context = Readonly<RouterContextProvider>

const toldMax = 3

/** What is happening in a place: asked, worked out together, and decided. */
export async function readHere(context: Context, placeId: string) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const clock = { now, timeZone: context.get(settingsContext).council.timeZone }
	const { newest } = await listTold(db, { placeId, most: toldMax })
	return {
		open: await listOpenHere(db, placeId, { now }),
		sessions: (await listSessionsHere(db, placeId, clock)).map(publicPart),
		shaped: (await listShapedHere(db, placeId, clock)).map(publicPart),
		decided: await readOutcomes(
			db,
			newest.map(({ id }) => id),
		),
	}
}

/** All places together, so that what is too few to show is left out here as everywhere. */
export async function readFigures(context: Context) {
	const db = context.get(dbContext)
	const { council } = context.get(settingsContext)
	return readMeasures(db, {
		now: context.get(nowContext),
		threshold: council.smallNumberThreshold,
		timeZone: council.timeZone,
		places: (await listPlaces(db)).filter(({ kind }) => kind !== 'borough'),
	})
}
