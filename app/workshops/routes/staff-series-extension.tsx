import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { dayAndTime } from '#app/consultations/times-text.ts'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { extendSeries, findSeriesRule, listSeriesDates } from '../series.server.ts'
import { readExtension } from '../series-form.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { WorkshopForm, WorkshopHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-series-extension.ts'
import { actingOf, headingOf, readStaffWorkshop, refusedInput } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const series = workshop.seriesId ? await findSeriesRule(db, workshop.seriesId) : undefined
	const last = series && (await listSeriesDates(db, series.id)).at(-1)
	return {
		...headingOf(context, workshop),
		series: series &&
			last && {
				every: series.rule.every,
				last: dayAndTime(last.startsAt, DEFAULT_LANGUAGE, timeZoneOf(context)),
			},
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await readStaffWorkshop(context, params.workshopId)
	const values = fieldsFrom(await readForm(request))
	const read = readExtension(values)
	if (!read.ok) return refusedInput(values, read.errors)
	const extending = { ...read.value, revision: revisionFrom(values), ...actingOf(context) }
	const done = await extendSeries(context.get(dbContext), id, extending)
	if (!done) throw data(null, { status: 404 })
	if (done.ok) throw redirect(`/staff/workshops/${id}/series?done=laid&count=${done.ids.length}`)
	if (done.code === 'tooMany') return refusedInput(values, { more: 'tooManyDates' })
	const code = done.code === 'past' ? 'nextPast' : done.code
	return refusedInput(values, { form: code }, 409)
}

export default function StaffSeriesExtension({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, series } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? { more: '4' }, actionData?.errors)
	const back = `/staff/workshops/${id}/series`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('series.extend')} backHref={back} errors={errors}>
			<WorkshopHeading {...{ title, when }}>{t('series.extend')}</WorkshopHeading>
			{series ? (
				<>
					<p className="govuk-body app-prose">
						{t('series.rule', { every: t(`every.${series.every}`), last: series.last })}
					</p>
					<p className="govuk-body app-prose">{t('series.aboutExtending')}</p>
					<WorkshopForm
						{...{ revision, fields }}
						refused={actionData}
						submit={t('series.lay')}
						cancelHref={back}
					>
						<Input {...fields.field('more')} className="govuk-input--width-2" inputMode="numeric" />
					</WorkshopForm>
				</>
			) : (
				<p className="govuk-body">
					<Link href={back}>{t('series.none')}</Link>
				</p>
			)}
		</StaffPage>
	)
}
