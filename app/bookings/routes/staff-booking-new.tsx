import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { answerErrorItems } from '#app/questions/answer-error.ts'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { KEYED_PREFIX } from '#app/responses/keying.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { type FieldErrors, parseForm, valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { attendingIn } from '#app/workshops/workshop.ts'
import { book } from '../book.server.ts'
import { noteByHost } from '../staff-bookings.server.ts'
import { DayHeading, useErrors } from '../staff-day-parts.tsx'
import { keyedForm } from '../staff-keyed.ts'
import { KeyedNeedFields, KeyedPeopleFields } from '../staff-keyed-fields.tsx'
import type { Route } from './+types/staff-booking-new.ts'
import { readKeyedAnswers, readQuestions } from './keyed-booking.server.ts'
import { actingOf, codeCookie, headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await workshopOf(context, params.workshopId)
	if (workshop.status !== 'published') throw data(null, { status: 404 })
	const definition = await readQuestions(context, workshop)
	const { reserved, releasedAt } = workshop
	return {
		...{ workshop: headingOf(workshop), timeZone: timeZoneOf(context), definition },
		reserved: releasedAt ? [] : [...new Set(reserved.map(({ reservedFor }) => reservedFor))],
		places: definition.questions.length > 0 ? await listPlaces(context.get(dbContext)) : [],
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const workshop = await workshopOf(context, params.workshopId)
	const { staffId, now } = actingOf(context)
	const form = await readForm(request)
	const definition = await readQuestions(context, workshop)
	const { raw, asked, checked } = await readKeyedAnswers(context, form, definition)
	const parsed = parseForm(keyedForm(attendingIn(workshop.mode)), form, ['support'])
	const refuse = (errors: FieldErrors, status = 400) => {
		const answerErrors = checked.ok ? [] : checked.errors
		const support = form.getAll('support').map(String)
		return data({ values: valuesOf(form), raw, support, errors, answerErrors }, { status })
	}
	if (!parsed.ok) return refuse(parsed.errors)
	if (!checked.ok) return refuse({})
	const own = definition.questions.length > 0 ? { answers: checked.answers, asked } : {}
	const { id: workshopId } = workshop
	const booked = await book(db, { ...parsed.value, ...own, workshopId, keyedBy: staffId, now })
	if (booked.kind === 'tooMany') return refuse({ others: 'tooMany' })
	if (!('bookingId' in booked)) return refuse({ name: 'closed' }, 409)
	const { bookingId } = booked
	const detail = { channel: parsed.value.channel }
	await noteByHost(db, 'booking.keyed', bookingId, { staffId, now, detail })
	const code = 'code' in booked && booked.code ? booked.code : ''
	const page = `/staff/workshops/${workshopId}/bookings/${bookingId}`
	return redirect(page, { headers: { 'Set-Cookie': codeCookie(bookingId, code) } })
}

export default function StaffBookingNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-bookings', 'questions'])
	const { workshop, timeZone, definition, reserved, places } = loaderData
	const errors = useErrors(actionData?.errors)
	const answerErrors = actionData?.answerErrors ?? []
	const typed = actionData?.values ?? {}
	const back = `/staff/workshops/${workshop.id}/bookings`
	const items = answerErrorItems(t, definition, answerErrors, DEFAULT_LANGUAGE)
	return (
		<StaffPage title={t('keying.heading')} backHref={back} errors={[...errors.items, ...items]}>
			<DayHeading {...{ workshop, timeZone }}>{t('keying.heading')}</DayHeading>
			<p className="govuk-body app-prose">{t('keying.about')}</p>
			<form method="post" noValidate className="app-prose">
				<KeyedPeopleFields {...{ typed, errors }} />
				<KeyedNeedFields
					{...{ typed, errors, reserved, ways: attendingIn(workshop.mode) }}
					ticked={actionData?.support ?? []}
				/>
				<QuestionFields
					definition={definition}
					language={DEFAULT_LANGUAGE}
					raw={actionData?.raw}
					errors={answerErrors}
					places={places}
					prefix={KEYED_PREFIX}
				/>
				<div className="govuk-button-group">
					<Button preventDoubleClick>{t('keying.submit')}</Button>
					<Link href={back}>{t('cancel')}</Link>
				</div>
			</form>
		</StaffPage>
	)
}
