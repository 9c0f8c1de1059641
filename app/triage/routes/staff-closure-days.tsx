import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { noteSettingChange } from '#app/staff/audit.server.ts'
import { Button } from '#app/ui/button.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, settingsContext, viewerContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { valuesOf } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { addClosureDay, listClosureDays, listImportedHolidays } from '../calendar.server.ts'
import { calendarFor } from '../calendar.ts'
import { listNamedDays, readClosureDay } from '../closure-day.ts'
import { ClosureDayFields, useClosureDayErrors } from '../closure-day-fields.tsx'
import { BankHolidayTable, ClosureDayTable } from '../closure-day-table.tsx'
import { localDay } from '../timescale.ts'
import type { Route } from './+types/staff-closure-days.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

const DONE = ['added', 'removed'] as const
/** How far ahead bank holidays are shown. */
const holidayMonths = 24

function todayOf(context: Route.LoaderArgs['context']): string {
	return localDay(context.get(nowContext), context.get(settingsContext).council.timeZone)
}

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const today = todayOf(context)
	const { holidayDivision: division } = context.get(settingsContext).council
	const calendar = calendarFor({
		division,
		imported: await listImportedHolidays(db, { division }),
	})
	const said = new URL(request.url).searchParams.get('done')
	return {
		closures: (await listClosureDays(db)).filter(({ date }) => date >= today),
		holidays: listNamedDays(calendar, { from: today, months: holidayMonths }),
		done: DONE.find((one) => one === said),
	}
}

export async function action({ request, context }: Route.ActionArgs) {
	const values = valuesOf(await readForm(request))
	const read = readClosureDay(values, { today: todayOf(context) })
	if (!read.ok) return data({ values, errors: read.errors }, { status: 400 })
	await addClosureDay(context.get(dbContext), read.value)
	const by = { viewer: context.get(viewerContext), now: context.get(nowContext) }
	await noteSettingChange(context.get(dbContext), 'closure_day.changed', read.value.date, by)
	throw redirect('/staff/closure-days?done=added')
}

export default function StaffClosureDays({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-calendar')
	const { settings } = useShell()
	const { closures, holidays, done } = loaderData
	const errors = useClosureDayErrors(actionData?.errors)
	return (
		<StaffPage
			title={t('heading')}
			errors={errors.map(({ id, text }) => ({ href: `#${id}`, text }))}
		>
			{done && errors.length === 0 && (
				<NotificationBanner type="success" title={t('success')}>
					{t(`done.${done}`)}
				</NotificationBanner>
			)}
			<h1 className="govuk-heading-l">{t('heading')}</h1>
			<p className="govuk-body app-prose">{t('about')}</p>
			<h2 className="govuk-heading-m">{t('own.heading')}</h2>
			<ClosureDayTable days={closures} />
			<h2 className="govuk-heading-m">{t('add.heading')}</h2>
			<form method="post" noValidate>
				<ClosureDayFields values={actionData?.values ?? {}} errors={actionData?.errors} />
				<Button preventDoubleClick>{t('add.submit')}</Button>
			</form>
			<h2 className="govuk-heading-m">{t('holidays.heading')}</h2>
			<p className="govuk-body app-prose">
				{t('holidays.about', {
					division: t(`holidays.division.${settings.council.holidayDivision}`),
				})}
			</p>
			<BankHolidayTable days={holidays} />
		</StaffPage>
	)
}
