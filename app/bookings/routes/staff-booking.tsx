import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { answerRows } from '#app/questions/answer-summary.tsx'
import { findDefinition } from '#app/questions/definition.server.ts'
import { findContact } from '#app/residents/contact.server.ts'
import { listPeople as listStaff } from '#app/staff/person.server.ts'
import { Button } from '#app/ui/button.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, timeZoneOf } from '#app/web/context.ts'
import { clearCookie, readCookie } from '#app/web/cookie.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { type Booking, listPeople } from '../booking.server.ts'
import { waitingPosition } from '../places.server.ts'
import { BookingFactList, FlagList, KeyedBanner, LedgerTable } from '../staff-booking-facts.tsx'
import { listFlags, listLedger } from '../staff-bookings.server.ts'
import { DayHeading, DoneBanner, PostButton, readDone } from '../staff-day-parts.tsx'
import { listSupport } from '../support.server.ts'
import { isChangeable } from '../who-may-book.ts'
import type { Route } from './+types/staff-booking.ts'
import { bookingOf, headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

type Db = Parameters<typeof listAnswers>[0]

async function readAsked(db: Db, { id, definitionId }: Booking) {
	const found = definitionId ? await findDefinition(db, definitionId) : undefined
	const [stored] = found ? await listAnswers(db, [id]) : []
	return found && { definition: found.definition, answers: stored?.answers ?? {} }
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const workshop = await workshopOf(context, params.workshopId)
	const booking = await bookingOf(context, params)
	const { contactId, ...shown } = booking
	const contact = contactId ? await findContact(db, contactId) : undefined
	const people = await listPeople(db, [booking.id])
	const { lines } = await listLedger(db, workshop.id, { bookingId: booking.id })
	const names = new Map((await listStaff(db)).map(({ id, name }) => [id, name]))
	const asked = await readAsked(db, booking)
	const query = new URL(request.url).searchParams
	const [bookedId, code = ''] = readCookie(request, 'booked')?.split('.') ?? []
	const isNew = bookedId === booking.id
	const page = {
		...{ workshop: headingOf(workshop), timeZone: timeZoneOf(context) },
		keyed: isNew ? { code, isRenewed: query.has('renewed') } : undefined,
		done: readDone(query),
		facts: {
			...shown,
			position: await waitingPosition(db, booking),
			email: contact?.value,
			people: people.map(({ name }) => name),
			needs: await listSupport(db, [booking.id]),
		},
		asked,
		places: asked ? await listPlaces(db) : [],
		flags: await listFlags(db, [booking.id]),
		lines: lines.map((line) => ({ ...line, by: names.get(line.byStaffId ?? '') })),
		isCancellable:
			booking.status !== 'cancelled' && isChangeable(workshop, context.get(nowContext)),
	}
	// The code opens the booking, so it is shown this once.
	return data(page, isNew ? { headers: { 'Set-Cookie': clearCookie('booked') } } : undefined)
}

export default function StaffBooking({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-bookings', 'questions'])
	const { workshop, timeZone, facts, flags, lines, asked, places, done, keyed, isCancellable } =
		loaderData
	const base = `/staff/workshops/${workshop.id}`
	const title = t('booking.heading', { reference: facts.reference })
	return (
		<StaffPage title={title} backHref={`${base}/bookings?status=${facts.status}`}>
			<DoneBanner done={done} />
			{keyed && <KeyedBanner {...{ facts, ...keyed }} />}
			<DayHeading {...{ workshop, timeZone }}>{title}</DayHeading>
			<FlagList workshopId={workshop.id} flags={flags} />
			<BookingFactList {...{ facts, timeZone }} />
			{asked && (
				<>
					<h2 className="govuk-heading-m">{t('booking.answers')}</h2>
					<SummaryList rows={answerRows(t, { ...asked, places, language: DEFAULT_LANGUAGE })} />
				</>
			)}
			{isCancellable && (
				<PostButton action={`${base}/bookings/${facts.id}/code`}>{t('booking.newCode')}</PostButton>
			)}
			{isCancellable && <p className="govuk-body app-prose">{t('booking.newCodeAbout')}</p>}
			{isCancellable && (
				<Button
					className="govuk-button--warning"
					href={`${base}/bookings/${facts.id}/cancellation`}
				>
					{t('booking.cancel')}
				</Button>
			)}
			<h2 className="govuk-heading-m">{t('booking.ledger')}</h2>
			<LedgerTable workshopId={workshop.id} {...{ lines, timeZone }} isOfOne />
		</StaffPage>
	)
}
