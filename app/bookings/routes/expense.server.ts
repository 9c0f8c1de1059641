import { data, type RouterContextProvider } from 'react-router'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { listExpenses } from '../expense.server.ts'
import { headingOf, workshopOf } from './staff-workshop.server.ts'

/** The record that a page is about, with its workshop. */
export async function readExpense(
	context: Readonly<RouterContextProvider>,
	params: { workshopId: string; expenseId: string },
) {
	const workshop = await workshopOf(context, params.workshopId)
	const id = uuidFrom(params.expenseId)
	const expenses = await listExpenses(context.get(dbContext), workshop.id)
	const expense = expenses.find((one) => one.id === id)
	if (!expense) throw data(null, { status: 404 })
	return { workshop: headingOf(workshop), timeZone: timeZoneOf(context), expense }
}
