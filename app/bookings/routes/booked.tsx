import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { momentText } from '#app/consultations/moment.ts'
import { findDraft } from '#app/questions/draft.server.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { followingHours, startFollowing } from '#app/residents/link.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Panel } from '#app/ui/panel.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { slugFrom } from '#app/web/address.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readCookie, setCookie } from '#app/web/cookie.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { findWorkshop } from '#app/workshops/workshop.server.ts'
import { findBookingOfDraft, receiptCodeOf } from '../book.server.ts'
import { findBooking } from '../booking.server.ts'
import { isAtDoor } from '../booking.ts'
import { BookingCode } from '../booking-code.tsx'
import { NextForBooking } from '../booking-next.tsx'
import { waitingPosition } from '../places.server.ts'
import { hasReminderAhead } from '../reminders.ts'
import type { Route } from './+types/booked.ts'

/** Open to the browser that sent it, by the key of the draft, for as long as its cookie lives. */
export const handle = { access: 'public' } satisfies RouteHandle

async function readBooked(request: Request, context: Route.LoaderArgs['context'], asked: string) {
	const slug = slugFrom(asked)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const key = readCookie(request, `booking-${slug}`)
	const draft = key ? await findDraft(db, key, { now }) : undefined
	const made = draft?.sentAt ? await findBookingOfDraft(db, draft.id) : undefined
	const booking = made && (await findBooking(db, made.id))
	const workshop = booking && (await findWorkshop(db, booking.workshopId))
	if (!key || !booking || workshop?.slug !== slug) throw redirect(`/sessions/${slug}`)
	return { key, booking, workshop }
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
	const { key, booking, workshop } = await readBooked(request, context, params.slug)
	const isWaiting = booking.status === 'waiting'
	const now = context.get(nowContext)
	return {
		slug: params.slug,
		title: workshop.title,
		startsAt: workshop.startsAt,
		reference: booking.reference,
		position: isWaiting ? await waitingPosition(context.get(dbContext), booking) : undefined,
		offerHours: workshop.offerHours,
		places: booking.places,
		isOnline: booking.attending === 'online',
		doorCode: isAtDoor(booking) ? booking.doorCode : undefined,
		isMailed: booking.contactId !== null,
		isReminded: booking.contactId !== null && hasReminderAhead(workshop, now),
		isTold: booking.wantsOutcome || (booking.contactId !== null && !isWaiting),
		code: receiptCodeOf(key),
	}
}

/** Opens the booking at once in the browser that has made it. */
export async function action({ request, context, params }: Route.ActionArgs) {
	const { booking } = await readBooked(request, context, params.slug)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const token = await startFollowing(db, { kind: 'booking', subjectId: booking.id }, { now })
	throw redirect('/bookings/own', {
		headers: { 'Set-Cookie': setCookie('booker', token, { hours: followingHours }) },
	})
}

export default function Booked({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('bookings')
	const { settings, language } = useShell()
	const { slug, title, startsAt, reference, position, places, code } = loaderData
	const { isMailed, isReminded, isTold, isOnline, offerHours, doorCode } = loaderData
	const isWaiting = position !== undefined
	const heading = isWaiting ? t('booked.waiting') : t('booked.heading', { count: places })
	const { timeZone } = settings.council
	return (
		<Page title={heading}>
			<Panel title={heading}>
				{isWaiting && (
					<>
						{t('booked.position', { position })}
						<br />
					</>
				)}
				{t('booked.reference')}
				<br />
				<strong className="app-reference">
					<bdi>{reference}</bdi>
				</strong>
			</Panel>
			<p className="govuk-body">
				<LocalWords text={title} language={language} />
				<br />
				{momentText(startsAt, { language, timeZone })}
			</p>
			<p className="govuk-body">{t(isMailed ? 'booked.mailed' : 'booked.notMailed')}</p>
			{doorCode && (
				<p className="govuk-body">{t('own.door', { code: `\u2068${doorCode}\u2069` })}</p>
			)}
			<h2 className="govuk-heading-m">{t('booked.nextHeading')}</h2>
			<NextForBooking {...{ isWaiting, isMailed, isReminded, isTold, isOnline, offerHours }} />
			<BookingCode code={code} />
			<form method="post">
				<Button className="govuk-button--secondary">{t('booked.open')}</Button>
			</form>
			{!isWaiting && (
				<p className="govuk-body">
					<Link href={`/sessions/${slug}/calendar.ics`}>{t('booked.calendar')}</Link>
				</p>
			)}
			<p className="govuk-body">
				<Link href={`/sessions/${slug}`}>{t('booked.back')}</Link>
			</p>
		</Page>
	)
}
