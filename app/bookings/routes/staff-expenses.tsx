import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { invalid, parseForm, valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listExpenses, listWalkIns, recordExpense } from '../expense.server.ts'
import { expenseForm } from '../expense.ts'
import { listComing } from '../staff-bookings.server.ts'
import { DayHeading, DoneBanner, readDone, useErrors } from '../staff-day-parts.tsx'
import { ExpenseFields, ExpenseTable, WhoseField } from '../staff-expense-list.tsx'
import type { Route } from './+types/staff-expenses.ts'
import { actingOf, headingOf, todayOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const workshop = await workshopOf(context, params.workshopId)
	const coming = await listComing(db, workshop.id)
	return {
		...{ workshop: headingOf(workshop), timeZone: timeZoneOf(context) },
		bookings: coming.map(({ id, name, reference }) => ({ id, name, reference })),
		walkIns: await listWalkIns(db, workshop.id),
		expenses: await listExpenses(db, workshop.id),
		done: readDone(new URL(request.url).searchParams),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await workshopOf(context, params.workshopId)
	const form = await readForm(request)
	const parsed = parseForm(expenseForm(todayOf(context)), form)
	if (!parsed.ok) return invalid(parsed)
	if (!(await recordExpense(context.get(dbContext), id, parsed.value, actingOf(context))))
		return invalid({ values: valuesOf(form), errors: { whose: 'blank' } })
	return redirect(`/staff/workshops/${id}/expenses?done=recorded`)
}

export default function StaffExpenses({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, bookings, walkIns, expenses, done } = loaderData
	const typed = actionData?.values ?? {}
	const errors = useErrors(actionData?.errors)
	const base = `/staff/workshops/${workshop.id}`
	return (
		<StaffPage title={t('expenses.heading')} backHref={base} errors={errors.items}>
			<DoneBanner done={actionData ? undefined : done} />
			<DayHeading {...{ workshop, timeZone }} current="expenses">
				{t('expenses.heading')}
			</DayHeading>
			<p className="govuk-body app-prose">{t('expenses.about')}</p>
			{expenses.length > 0 && (
				<>
					<ExpenseTable workshopId={workshop.id} expenses={expenses} />
					<form method="post" action={`${base}/expenses/file`}>
						<Button className="govuk-button--secondary">{t('expenses.download')}</Button>
					</form>
				</>
			)}
			<h2 className="govuk-heading-m">{t('expenses.add')}</h2>
			{bookings.length + walkIns.length === 0 ? (
				<p className="govuk-body app-empty">{t('expenses.nobody')}</p>
			) : (
				<form method="post" noValidate className="app-prose">
					<WhoseField {...{ typed, errors, bookings, walkIns }} />
					<ExpenseFields {...{ typed, errors }} />
					<Button preventDoubleClick>{t('expenses.submit')}</Button>
				</form>
			)}
		</StaffPage>
	)
}
