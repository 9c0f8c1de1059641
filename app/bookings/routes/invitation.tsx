import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { findDraft } from '#app/questions/draft.server.ts'
import { draftCookieHours } from '#app/questions/draft.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readCookie, setCookie } from '#app/web/cookie.ts'
import { LinkPage } from '#app/web/link-page.tsx'
import { refuseTooManyBegun } from '#app/web/rate-limit.server.ts'
import { beginBooking } from '../begin-booking.server.ts'
import type { BookingDraft } from '../booking-draft.ts'
import { nextStep, pathOf } from '../booking-steps.ts'
import { findInvited } from '../open-invitation.server.ts'
import { bookingPhase } from '../who-may-book.ts'
import type { Route } from './+types/invitation.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** Mail programs look at links too: looking shows nothing of anybody. */
export function loader() {
	return null
}

/** Begins the booking for which one was invited, or goes on with it. */
export async function action({ request, context, params }: Route.ActionArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	await refuseTooManyBegun(context, 'booking')
	const invited = await findInvited(db, params.token, { now })
	if (!invited || bookingPhase(invited.workshop, now) !== 'open')
		return data({ isGone: true }, { status: 404 })
	const { workshop, invitationId } = invited
	const { slug } = workshop
	const earlierKey = readCookie(request, `booking-${slug}`)
	const open = earlierKey ? await findDraft(db, earlierKey, { now }) : undefined
	const content = open?.sentAt ? undefined : (open?.content as BookingDraft | undefined)
	if (content?.invitationId === invitationId) throw redirect(pathOf(slug, nextStep(content)))
	const language = context.get(languageContext)
	const { key } = await beginBooking(db, { workshop, language, now, invitationId })
	throw redirect(pathOf(slug, 'who'), {
		headers: { 'Set-Cookie': setCookie(`booking-${slug}`, key, { hours: draftCookieHours }) },
	})
}

export default function Invitation({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('bookings')
	return (
		<LinkPage
			text={(key) => t(`invitation.${key}`)}
			isGone={actionData?.isGone}
			otherHref="/bookings"
		/>
	)
}
