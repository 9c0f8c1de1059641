import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { invalid, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { correctExpense } from '../expense.server.ts'
import { expenseChange, expenseValues } from '../expense.ts'
import { DayHeading, useErrors } from '../staff-day-parts.tsx'
import { ExpenseFields } from '../staff-expense-list.tsx'
import type { Route } from './+types/staff-expense.ts'
import { readExpense } from './expense.server.ts'
import { actingOf, todayOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export function loader({ params, context }: Route.LoaderArgs) {
	return readExpense(context, params)
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { workshop, expense } = await readExpense(context, params)
	const parsed = parseForm(expenseChange(todayOf(context)), await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const key = { workshopId: workshop.id, expenseId: expense.id }
	const isThere = await correctExpense(context.get(dbContext), key, parsed.value, actingOf(context))
	if (!isThere) throw data(null, { status: 404 })
	return redirect(`/staff/workshops/${workshop.id}/expenses?done=corrected`)
}

export default function StaffExpense({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, expense } = loaderData
	const errors = useErrors(actionData?.errors)
	const back = `/staff/workshops/${workshop.id}/expenses`
	return (
		<StaffPage title={t('expenses.correction')} backHref={back} errors={errors.items}>
			<DayHeading {...{ workshop, timeZone }}>{t('expenses.correction')}</DayHeading>
			<p className="govuk-body-l">
				<bdi>{expense.name}</bdi> ({expense.reference ?? t('attendance.walkIn')})
			</p>
			<form method="post" noValidate className="app-prose">
				<ExpenseFields typed={actionData?.values ?? expenseValues(expense)} errors={errors} />
				<div className="govuk-button-group">
					<Button preventDoubleClick>{t('expenses.save')}</Button>
					<Link href={back}>{t('expenses.keep')}</Link>
				</div>
			</form>
		</StaffPage>
	)
}
