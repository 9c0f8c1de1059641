import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { invalid, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listExpenses, recordExpense } from '../expense.server.ts'
import { ExpenseForm } from '../expense.ts'
import { listComing } from '../staff-bookings.server.ts'
import { DayHeading, DoneBanner, readDone, useErrors } from '../staff-day-parts.tsx'
import { ExpenseFields, ExpenseTable } from '../staff-expense-list.tsx'
import type { Route } from './+types/staff-expenses.ts'
import { actingOf, headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const workshop = await workshopOf(context, params.workshopId)
	const coming = await listComing(db, workshop.id)
	return {
		...{ workshop: headingOf(workshop), timeZone: timeZoneOf(context) },
		bookings: coming.map(({ id, name, reference }) => ({ id, name, reference })),
		expenses: await listExpenses(db, workshop.id),
		done: readDone(new URL(request.url).searchParams),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await workshopOf(context, params.workshopId)
	const form = await readForm(request)
	const parsed = parseForm(ExpenseForm, form)
	if (!parsed.ok) return invalid(parsed)
	if (!(await recordExpense(context.get(dbContext), id, parsed.value, actingOf(context))))
		return invalid({ values: {}, errors: { bookingId: 'blank' } })
	return redirect(`/staff/workshops/${id}/expenses?done=recorded`)
}

export default function StaffExpenses({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, bookings, expenses, done } = loaderData
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
			{bookings.length === 0 ? (
				<p className="govuk-body app-empty">{t('expenses.nobody')}</p>
			) : (
				<form method="post" noValidate className="app-prose">
					<ExpenseFields typed={actionData?.values ?? {}} {...{ errors, bookings }} />
					<Button preventDoubleClick>{t('expenses.submit')}</Button>
				</form>
			)}
		</StaffPage>
	)
}
