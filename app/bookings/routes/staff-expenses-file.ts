import { csvStream } from '#app/results/table-file.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { listExpenses } from '../expense.server.ts'
import { noteByHost } from '../staff-bookings.server.ts'
import type { Route } from './+types/staff-expenses-file.ts'
import { actingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

const COLUMNS = ['reference', 'name', 'kind', 'pounds', 'paid_on', 'words', 'recorded']

/** A post, because it is noted who took the file. */
export async function action({ params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const { id, slug } = await workshopOf(context, params.workshopId)
	await noteByHost(db, 'expenses.exported', id, actingOf(context))
	const expenses = await listExpenses(db, id)
	async function* rows() {
		for (const { reference, name, kind, pence, paidOn, words, recordedAt } of expenses) {
			const pounds = (pence / 100).toFixed(2)
			yield [reference ?? 'walk-in', name, kind, pounds, paidOn, words, recordedAt.toISOString()]
		}
	}
	return new Response(csvStream(COLUMNS, rows()), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="${slug}-expenses.csv"`,
		},
	})
}
