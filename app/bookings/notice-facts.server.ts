import type { i18n } from 'i18next'
import { momentText } from '#app/consultations/moment.ts'
import type { Council } from '#app/front-door/council.ts'
import { type Language, languageFor, textIn } from '#app/languages/language.ts'
import type { Notice, NoticeDetail, WorkshopNotice } from '#app/notices/notice.ts'
import type { NoticeFacts, Translate } from '#app/notices/notice-text.ts'
import { type CalendarMethod, workshopCalendar } from '#app/workshops/calendar.ts'
import { spanText } from '#app/workshops/when-text.ts'
import { findWorkshop, type Workshop } from '#app/workshops/workshop.server.ts'
import { attendingIn, linkShownAt } from '#app/workshops/workshop.ts'
import type { Db } from '#db/client.server.ts'
import { isBookedBefore, isStillBooked } from './alike.server.ts'
import { type Booking, findBooking } from './booking.server.ts'
import { isAtDoor } from './booking.ts'
import { waitingPosition } from './places.server.ts'

type Settings = {
	council: Pick<Council, 'name' | 'phone' | 'email' | 'timeZone'>
	publicUrl: string
	translatorFor: (language: Language) => i18n
}

/** With these the workshop comes as a calendar's event, to be put in or to be taken out. */
const WITH_CALENDAR: Partial<Record<WorkshopNotice, CalendarMethod>> = {
	booking_received: 'PUBLISH',
	workshop_changed: 'PUBLISH',
	workshop_cancelled: 'CANCEL',
	booking_cancelled: 'CANCEL',
	booking_transferred: 'CANCEL',
}
/** These end one booking: who comes by another one of theirs keeps the event. */
const ENDS_BOOKING: WorkshopNotice[] = ['booking_cancelled', 'booking_transferred']
/** Who has just booked is told of another booking of theirs. */
const OF_BOOKING: WorkshopNotice[] = ['booking_received', 'booking_waiting']

/** What a notice about a workshop or a booking is about, read when it is sent. */
export async function gatherFacts(
	db: Db,
	notice: Notice,
	{ council, publicUrl, translatorFor }: Settings,
): Promise<NoticeFacts> {
	const { language, workshopId, bookingId, detail } = notice
	const kind = notice.kind as WorkshopNotice
	const workshop = workshopId ? await findWorkshop(db, workshopId) : undefined
	const booking = bookingId ? await findBooking(db, bookingId) : undefined
	const { timeZone, phone } = council
	const t = translatorFor(language).getFixedT(language, 'notices')
	const position = booking ? await waitingPosition(db, booking) : 0
	const said = { kind, booking, position, before: detail.before, language, timeZone }
	const rows = workshop ? rowsOf(t, workshop, said) : []
	const isDouble = booking && OF_BOOKING.includes(kind) && (await isBookedBefore(db, booking.id))
	return {
		council: {
			name: textIn(council.name, language).text,
			phone: workshop?.hostPhone ?? phone,
			url: publicUrl,
		},
		publicUrl,
		needs: [],
		reference: booking?.reference,
		workshop: workshop && {
			title: textIn(workshop.title, language).text,
			rows,
			isBookedBefore: isDouble ?? false,
			isWithoutPlace: booking !== undefined && booking.status !== 'booked',
		},
		calendar:
			workshop && (await calendarOf(db, { workshop, booking, notice }, { council, publicUrl })),
		untilText: detail.until && momentText(new Date(detail.until), { language, timeZone }),
	}
}

async function calendarOf(
	db: Db,
	{ workshop, booking, notice }: { workshop: Workshop; booking?: Booking; notice: Notice },
	{ council, publicUrl }: Pick<Settings, 'council' | 'publicUrl'>,
): Promise<NoticeFacts['calendar']> {
	const { recipient, language, createdAt: now } = notice
	const kind = notice.kind as WorkshopNotice
	const method = WITH_CALENDAR[kind]
	if (!method) return undefined
	// A change is told to who waits too, and an event would say that they come.
	if (kind === 'workshop_changed' && booking?.status !== 'booked') return undefined
	if (ENDS_BOOKING.includes(kind) && (await isStillBooked(db, workshop.id, recipient)))
		return undefined
	const settings = { council, publicUrl, language, method, now } as const
	// Who joins online is not sent to the venue.
	const shown = booking?.attending === 'online' ? { ...workshop, venue: null } : workshop
	return { method, content: workshopCalendar([shown], settings) }
}

type Said = {
	kind: WorkshopNotice
	booking?: Booking
	position: number
	before: NoticeDetail['before']
	language: Language
	timeZone: string
}

/** When and where it is, and what the booking is for. Never the way in to it online. */
function rowsOf(t: Translate, workshop: Workshop, said: Said): [string, string][] {
	const { kind, booking, position, before, language, timeZone } = said
	const { mode, venue } = workshop
	const ways = booking ? [booking.attending] : attendingIn(mode)
	const shownAt = momentText(linkShownAt(workshop), said)
	const where = ways.map((way) => {
		if (way === 'online')
			return booking ? t('workshop.onlineFrom', { at: shownAt }) : t('workshop.online')
		return venue ? [venue.name, venue.address, venue.postcode].join(', ') : ''
	})
	const { locale } = languageFor(language)
	const textOf = (times: { startsAt: Date; endsAt: Date }) =>
		spanText(times, { language, timeZone })
	const when = textOf(workshop)
	const was =
		before && textOf({ startsAt: new Date(before.startsAt), endsAt: new Date(before.endsAt) })
	const rows: [string, string][] = [
		[t('workshop.when'), when],
		// It may have moved back before the notice is sent.
		[t('workshop.was'), was && was !== when ? was : ''],
		[t('workshop.where'), where.filter(Boolean).join(' · ')],
	]
	if (booking) rows.push([t('workshop.people'), booking.places.toLocaleString(locale)])
	// Who has passed it on needs the code no more: it is somebody else's now.
	if (booking && isAtDoor(booking) && kind !== 'booking_transferred')
		rows.push([t('workshop.door'), booking.doorCode])
	if (position > 0) rows.push([t('workshop.position'), position.toLocaleString(locale)])
	return rows.filter(([, value]) => value !== '')
}
