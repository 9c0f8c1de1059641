import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DEFAULT_LANGUAGE, languageFor } from '#app/languages/language.ts'
import { KeptPhone } from '#app/notices/kept-phone.tsx'
import { typedText } from '#app/questions/typed-text.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { refuseNeed } from '../refuse-need.server.ts'
import { findBookingIn } from '../staff-bookings.server.ts'
import { DayHeading, useErrors } from '../staff-day-parts.tsx'
import { findNeed } from '../support.server.ts'
import type { Route } from './+types/staff-need-refusal.ts'
import { actingOf, headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

const wordsLengthMax = 1000
const Words = typedText(wordsLengthMax, { lines: true })

async function readRefused(
	context: Route.LoaderArgs['context'],
	params: { workshopId: string; needId: string },
) {
	const db = context.get(dbContext)
	const workshop = await workshopOf(context, params.workshopId)
	const need = await findNeed(db, uuidFrom(params.needId), { workshopId: workshop.id })
	const key = need && { workshopId: workshop.id, bookingId: need.bookingId }
	const booking = key && (await findBookingIn(db, key))
	if (!need || !booking) throw data(null, { status: 404 })
	return { workshop, need, booking }
}

export async function loader({ params, context }: Route.LoaderArgs) {
	const { workshop, need, booking } = await readRefused(context, params)
	const { name, language, contactId, phone } = booking
	return {
		...{ workshop: headingOf(workshop), timeZone: timeZoneOf(context) },
		need: { kind: need.kind, words: need.words },
		booker: { name, language, phone, isMailed: contactId !== null },
	}
}

/** Who asked for it is told at once, so that they can decide what to do. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const { workshop, need, booking } = await readRefused(context, params)
	const values = valuesOf(await readForm(request))
	const words = Words.safeParse(values.words)
	if (!words.success) {
		const code = words.error.issues[0]?.message ?? 'blank'
		return data({ values, errors: { needWords: code } }, { status: 400 })
	}
	const told = { words: words.data, ...actingOf(context) }
	const isRefused = await refuseNeed(context.get(dbContext), need.id, booking, told)
	if (!isRefused) throw data(null, { status: 404 })
	return redirect(`/staff/workshops/${workshop.id}/needs?done=noted#need-${need.id}`)
}

export default function StaffNeedRefusal({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, need, booker } = loaderData
	const errors = useErrors(actionData?.errors)
	const back = `/staff/workshops/${workshop.id}/needs`
	const { name, direction } = languageFor(booker.language)
	const { phone } = booker
	return (
		<StaffPage title={t('refusing.heading')} backHref={back} errors={errors.items}>
			<DayHeading {...{ workshop, timeZone }}>{t('refusing.heading')}</DayHeading>
			<p className="govuk-body">
				<bdi>{booker.name}</bdi>: {t(`support.${need.kind}`)}
				{need.words && (
					<>
						, <bdi>{need.words}</bdi>
					</>
				)}
			</p>
			<p className="govuk-body app-prose">
				{t(booker.isMailed ? 'refusing.mailed' : 'refusing.toRing')}{' '}
				{!booker.isMailed && phone && <KeptPhone phone={phone} />}
			</p>
			<form method="post" noValidate className="app-prose">
				<Textarea
					id="needWords"
					name="words"
					rows={4}
					lang={booker.language}
					dir={direction}
					label={{ children: t('refusing.words'), className: 'govuk-label--s' }}
					hint={{
						children:
							booker.language === DEFAULT_LANGUAGE
								? t('refusing.wordsHint')
								: t('refusing.wordsHintIn', { language: name }),
					}}
					defaultValue={actionData?.values.words}
					errorMessage={errors.of('needWords')}
				/>
				<div className="govuk-button-group">
					<Button preventDoubleClick>{t('refusing.submit')}</Button>
					<Link href={back}>{t('cancel')}</Link>
				</div>
			</form>
		</StaffPage>
	)
}
