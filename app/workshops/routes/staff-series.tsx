import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { findSeriesRule, laySeries, listSeriesDates } from '../series.server.ts'
import { EVERY, layDates, seriesCountMax } from '../series.ts'
import { readSeries } from '../series-form.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { SeriesTable } from '../staff-overview.tsx'
import {
	readWorkshopDone,
	WorkshopDoneBanner,
	WorkshopForm,
	WorkshopHeading,
} from '../staff-parts.tsx'
import type { Workshop } from '../workshop.server.ts'
import { workshopPhase } from '../workshop.ts'
import type { Route } from './+types/staff-series.ts'
import { actingOf, headingOf, readStaffWorkshop, refusedInput } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** Its dates, each with what a change of the clock did to its local time when it was laid. */
async function readDates(context: Route.LoaderArgs['context'], { seriesId }: Workshop) {
	const db = context.get(dbContext)
	const series = seriesId ? await findSeriesRule(db, seriesId) : undefined
	if (!series) return []
	const dates = await listSeriesDates(db, series.id)
	const first = dates.find(({ seriesPosition }) => seriesPosition === 1)
	const laidAt = first?.seriesStartsAt
	const laid = laidAt
		? layDates({ startsAt: laidAt, endsAt: laidAt }, series.rule, timeZoneOf(context))
		: []
	return dates.map(({ id, title, seriesStartsAt, seriesPosition, ...times }) => {
		const phase = workshopPhase(times, context.get(nowContext))
		const clock = laid[(seriesPosition ?? 0) - 1]?.clock ?? ('plain' as const)
		return { id, title, startsAt: times.startsAt, seriesStartsAt, phase, clock }
	})
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const dates = await readDates(context, workshop)
	return { ...headingOf(context, workshop), dates, done: readWorkshopDone(request.url) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await readStaffWorkshop(context, params.workshopId)
	const values = fieldsFrom(await readForm(request))
	const read = readSeries(values)
	if (!read.ok) return refusedInput(values, read.errors)
	const laying = { ...read.value, revision: revisionFrom(values), ...actingOf(context) }
	const laid = await laySeries(context.get(dbContext), id, laying)
	if (!laid) throw data(null, { status: 404 })
	if (!laid.ok) return refusedInput(values, { form: laid.code }, 409)
	throw redirect(`/staff/workshops/${id}/series?done=laid&count=${laid.ids.length - 1}`)
}

export default function StaffSeries({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { settings } = useShell()
	const { id, title, when, revision, dates, status } = loaderData
	const usual = { every: 'week', count: '6' }
	const fields = useWorkshopFields(actionData?.values ?? usual, actionData?.errors)
	const overview = `/staff/workshops/${id}`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('series.heading')} backHref={overview} errors={errors}>
			<WorkshopDoneBanner said={actionData ? undefined : loaderData.done} />
			<WorkshopHeading {...{ title, when }}>{t('series.heading')}</WorkshopHeading>
			{dates.length > 0 && (
				<SeriesTable dates={dates} currentId={id} timeZone={settings.council.timeZone} />
			)}
			{dates.length > 0 && dates.length < seriesCountMax && (
				<Button href={`${overview}/series/extension`} className="govuk-button--secondary">
					{t('series.extend')}
				</Button>
			)}
			{dates.length === 0 && status === 'cancelled' && (
				<p className="govuk-body">{t('refusals.cancelled')}</p>
			)}
			{dates.length === 0 && status !== 'cancelled' && (
				<>
					<p className="govuk-body app-prose">{t('series.about')}</p>
					<WorkshopForm
						{...{ revision, fields }}
						refused={actionData}
						submit={t('series.lay')}
						cancelHref={overview}
					>
						<Radios
							{...fields.group('every')}
							defaultValue={fields.values.every}
							items={EVERY.map((value) => ({ value, text: t(`every.${value}`) }))}
						/>
						<Input
							{...fields.field('count')}
							className="govuk-input--width-2"
							inputMode="numeric"
						/>
					</WorkshopForm>
				</>
			)}
		</StaffPage>
	)
}
