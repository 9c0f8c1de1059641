import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { readLocalText } from '#app/consultations/consultation-form.ts'
import { DEFAULT_LANGUAGE, LANGUAGES, languageFor } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Link } from '#app/ui/link.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { countByStatus } from '../staff-bookings.server.ts'
import { DayHeading, DoneBanner, readDone, useErrors } from '../staff-day-parts.tsx'
import { sendMessage } from '../staff-message.server.ts'
import { TOLD_STATUSES } from '../staff-message.ts'
import type { Route } from './+types/staff-message.ts'
import { actingOf, headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

const messageLengthMax = 2000

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await workshopOf(context, params.workshopId)
	const counts = await countByStatus(context.get(dbContext), workshop.id)
	const query = new URL(request.url).searchParams
	return {
		...{ workshop: headingOf(workshop), timeZone: timeZoneOf(context) },
		languages: workshop.languages,
		counts: TOLD_STATUSES.map((status) => ({ status, count: counts[status].bookings })),
		...{ done: readDone(query), told: Number(query.get('told')) || 0 },
		unreached: Number(query.get('unreached')) || 0,
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages } = await workshopOf(context, params.workshopId)
	const form = await readForm(request)
	const values = valuesOf(form)
	const ticked = form.getAll('to').map(String)
	const statuses = TOLD_STATUSES.filter((status) => ticked.includes(status))
	const options = { languages, max: messageLengthMax, lines: true, isRequired: true }
	const words = readLocalText(values, 'words', options)
	const refuse = (errors: Record<string, string>, status = 400) =>
		data({ values, ticked, errors }, { status })
	const errors = {
		...(statuses.length === 0 && { to: 'blank' }),
		...(!words.ok && words.errors),
	}
	if (!words.ok || statuses.length === 0) return refuse(errors)
	const message = { words: words.value, statuses, revision: Number(values.revision) }
	const sent = await sendMessage(context.get(dbContext), id, message, actingOf(context))
	if (!sent.ok) return refuse({ [`words-${DEFAULT_LANGUAGE}`]: sent.code }, 409)
	return redirect(
		`/staff/workshops/${id}/message?done=sent&told=${sent.told}&unreached=${sent.unreached}`,
	)
}

export default function StaffMessage({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, languages, counts, done, told, unreached } = loaderData
	const errors = useErrors(actionData?.errors)
	const offered = LANGUAGES.filter(({ code }) => languages.includes(code))
	return (
		<StaffPage
			title={t('message.heading')}
			backHref={`/staff/workshops/${workshop.id}`}
			errors={errors.items}
		>
			<DoneBanner done={actionData ? undefined : done}>
				{t('message.told', { count: told })}
				{unreached > 0 && (
					<p className="govuk-body">
						<Link href={`/staff/workshops/${workshop.id}/to-ring`}>
							{t('message.toRing', { count: unreached })}
						</Link>
					</p>
				)}
			</DoneBanner>
			<DayHeading {...{ workshop, timeZone }} current="message">
				{t('message.heading')}
			</DayHeading>
			<p className="govuk-body app-prose">{t('message.about')}</p>
			<form method="post" noValidate className="app-prose">
				<input type="hidden" name="revision" value={workshop.revision} />
				<Checkboxes
					name="to"
					fieldset={{
						legend: { children: t('message.to'), className: 'govuk-fieldset__legend--s' },
					}}
					defaultValues={actionData?.ticked ?? ['booked']}
					errorMessage={errors.of('to')}
					items={counts.map(({ status, count }) => ({
						value: status,
						text: t(`message.toStatus.${status}`, { count }),
					}))}
				/>
				{offered.map(({ code, direction }) => (
					<Textarea
						key={code}
						id={`words-${code}`}
						name={`words-${code}`}
						rows={6}
						lang={code}
						dir={direction}
						label={{
							children: t('message.words', { language: languageFor(code).name }),
							className: 'govuk-label--s',
						}}
						defaultValue={actionData?.values[`words-${code}`]}
						errorMessage={errors.of(`words-${code}`)}
					/>
				))}
				<Button preventDoubleClick>{t('message.submit')}</Button>
			</form>
		</StaffPage>
	)
}
