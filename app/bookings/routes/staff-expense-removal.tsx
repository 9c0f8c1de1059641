import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { removeExpense } from '../expense.server.ts'
import { poundsText } from '../expense.ts'
import { DayHeading } from '../staff-day-parts.tsx'
import type { Route } from './+types/staff-expense-removal.ts'
import { readExpense } from './expense.server.ts'
import { actingOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export function loader({ params, context }: Route.LoaderArgs) {
	return readExpense(context, params)
}

export async function action({ params, context }: Route.ActionArgs) {
	const { workshop, expense } = await readExpense(context, params)
	const key = { workshopId: workshop.id, expenseId: expense.id }
	if (!(await removeExpense(context.get(dbContext), key, actingOf(context))))
		throw data(null, { status: 404 })
	return redirect(`/staff/workshops/${workshop.id}/expenses?done=removed`)
}

export default function StaffExpenseRemoval({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, expense } = loaderData
	const back = `/staff/workshops/${workshop.id}/expenses`
	return (
		<StaffPage title={t('expenses.removal')} backHref={back}>
			<DayHeading {...{ workshop, timeZone }}>{t('expenses.removal')}</DayHeading>
			<p className="govuk-body-l app-prose">
				<bdi>{expense.name}</bdi> ({expense.reference ?? t('attendance.walkIn')}):{' '}
				{poundsText(expense.pence)}, {t(`expenses.kinds.${expense.kind}`)}
			</p>
			<p className="govuk-body app-prose">{t('expenses.removalAbout')}</p>
			<form method="post">
				<div className="govuk-button-group">
					<Button className="govuk-button--warning">{t('expenses.removeNow')}</Button>
					<Link href={back}>{t('expenses.keep')}</Link>
				</div>
			</form>
		</StaffPage>
	)
}
