import { data } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { listLatestMarks, storeMarks } from '../attendance.server.ts'
import { marksOpenAt, readMarks, readSince, tidingsOf } from '../attendance.ts'
import type { Route } from './+types/staff-attendance-batch.ts'
import { actingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/**
 * Marks that a tablet has kept, as JSON in a field of a form, and until when it was told everything.
 * The answer says what is stored, how many are here now and what other tablets have noted since.
 */
export async function action({ request, params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const { id, startsAt } = await workshopOf(context, params.workshopId)
	const form = await readForm(request)
	const read = readMarks(form.get('marks'))
	if (!read) throw data(null, { status: 400 })
	const acting = { ...actingOf(context), opensAt: marksOpenAt(startsAt) }
	const stored = await storeMarks(db, id, read.marks, acting)
	const told = tidingsOf(await listLatestMarks(db, id), readSince(form.get('since')))
	const newer = told.newer.map(({ storedAt: _, walkInName, ...mark }) => ({
		...mark,
		walkInName: walkInName ?? undefined,
	}))
	const refused = [...stored.refused, ...read.refused]
	return Response.json({ ...stored, refused, here: told.here, newer, asOf: acting.now })
}
