import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DEFAULT_LANGUAGE, languageFor } from '#app/languages/language.ts'
import { typedText } from '#app/questions/typed-text.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { cancelBooking } from '../change-booking.server.ts'
import { noteByHost } from '../staff-bookings.server.ts'
import { DayHeading, useErrors } from '../staff-day-parts.tsx'
import type { Route } from './+types/staff-booking-cancellation.ts'
import { actingOf, bookingOf, headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

const reasonLengthMax = 1000
const Reason = typedText(reasonLengthMax, { lines: true })

export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await workshopOf(context, params.workshopId)
	const { id, reference, name, language } = await bookingOf(context, params)
	const facts = { workshop: headingOf(workshop), timeZone: timeZoneOf(context) }
	return { ...facts, booking: { id, reference, name, language } }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const { id, workshopId, language } = await bookingOf(context, params)
	const { staffId, now } = actingOf(context)
	const values = valuesOf(await readForm(request))
	const reason = Reason.safeParse(values.reason)
	const refuse = (code: string, status = 400) =>
		data({ values, errors: { reason: code } }, { status })
	if (!reason.success) return refuse(reason.error.issues[0]?.message ?? 'blank')
	const words = { [language]: reason.data }
	const cancelled = await cancelBooking(db, id, { by: { staffId }, words, now })
	if (cancelled.kind === 'over') return refuse('over', 409)
	if (cancelled.kind === 'cancelled')
		await noteByHost(db, 'booking.cancelled_by_host', id, { staffId, now })
	return redirect(`/staff/workshops/${workshopId}/bookings/${id}?done=cancelled`)
}

export default function StaffBookingCancellation({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, booking } = loaderData
	const errors = useErrors(actionData?.errors)
	const page = `/staff/workshops/${workshop.id}/bookings/${booking.id}`
	const title = t('cancelling.heading', { reference: booking.reference })
	const { name, direction } = languageFor(booking.language)
	return (
		<StaffPage title={title} backHref={page} errors={errors.items}>
			<DayHeading {...{ workshop, timeZone }}>{title}</DayHeading>
			<p className="govuk-body app-prose">{t('cancelling.about')}</p>
			<form method="post" noValidate className="app-prose">
				<Textarea
					id="reason"
					name="reason"
					rows={4}
					lang={booking.language}
					dir={direction}
					label={{ children: t('cancelling.reason'), className: 'govuk-label--s' }}
					hint={{
						children:
							booking.language === DEFAULT_LANGUAGE
								? t('cancelling.reasonHint')
								: t('cancelling.reasonHintIn', { language: name }),
					}}
					defaultValue={actionData?.values.reason}
					errorMessage={errors.of('reason')}
				/>
				<div className="govuk-button-group">
					<Button className="govuk-button--warning" preventDoubleClick>
						{t('cancelling.submit')}
					</Button>
					<Link href={page}>{t('cancelling.keep')}</Link>
				</div>
			</form>
		</StaffPage>
	)
}
