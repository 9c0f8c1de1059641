import { eq, sql } from 'drizzle-orm'
import { beginBooking } from '#app/bookings/begin-booking.server.ts'
import { book } from '#app/bookings/book.server.ts'
import type { BookingDraft } from '#app/bookings/booking-draft.ts'
import type { Answers } from '#app/questions/answer.ts'
import { saveDraft } from '#app/questions/draft.server.ts'
import { startFollowing } from '#app/residents/link.server.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import { findWorkshopBySlug } from '#app/workshops/workshop.server.ts'
import { bookings } from '#db/schema/bookings.ts'
import { workshops } from '#db/schema/workshops.ts'
import type { Browser } from './browser.ts'
import type { Site } from './http-site.ts'

/** Of the session that the small council holds in three weeks. */
export const SESSION_SLUG = 'path-walk'

const both = (en: string) => ({ en, ar: `${en} (عربي)` })

/** A session that can be booked: in person, with ten places, unless it is said otherwise. */
export async function makeSession(
	{ db, time }: Site,
	given: Partial<typeof workshops.$inferInsert> = {},
): Promise<Workshop> {
	const days = (count: number) => new Date(time.now.getTime() + count * 86_400_000)
	const slug = given.slug ?? SESSION_SLUG
	const [workshop] = await db
		.insert(workshops)
		.values({
			...{ slug, shortCode: slug, status: 'published', topic: 'parks', languages: ['en', 'ar'] },
			...{ title: both('Walking the path'), summary: both('We walk where it could go.') },
			...{ decides: both('Where the path goes.'), open: both('Everything else.') },
			...{ startsAt: days(21), endsAt: new Date(days(21).getTime() + 7_200_000) },
			venue: { name: 'The Hall', address: '1 Lake Road', postcode: 'N1 1AA' },
			...{ capacityInPerson: 10, createdBy: 'engagement', hostPhone: '020 7946 0101' },
			...{ createdAt: days(-1), changedAt: days(-1), publishedAt: days(-1) },
			...given,
		})
		.returning()
	if (!workshop) throw new Error('the session was not stored')
	return workshop
}

let sessions = 0

/** A session of a test's own, with the beginnings of the addresses of its pages. */
export async function ownSession(site: Site, given: Parameters<typeof makeSession>[1] = {}) {
	const slug = `session-${++sessions}`
	const workshop = await makeSession(site, { slug, ...given })
	return { slug, workshop, base: `/sessions/${slug}`, book: `/sessions/${slug}/book` }
}

/** First who is booked, then who waits, in their order. */
export async function bookingsOf({ db }: Site, slug: string) {
	const rows = await db
		.select({ booking: bookings })
		.from(bookings)
		.innerJoin(workshops, eq(workshops.id, bookings.workshopId))
		.where(eq(workshops.slug, slug))
		.orderBy(sql`${bookings.waitingNumber} nulls first`)
	return rows.map(({ booking: row }) => row)
}

async function begin({ db, time: { now } }: Site, slug: string) {
	const workshop = await findWorkshopBySlug(db, slug)
	if (!workshop) throw new Error(`there is no session ${slug}`)
	return beginBooking(db, { workshop, language: 'en', now })
}

/** A browser that has begun to book. */
export async function booking(
	site: Site,
	browser: Browser = site.browser(),
	slug = SESSION_SLUG,
): Promise<Browser> {
	const { key } = await begin(site, slug)
	browser.cookies.set(`__Host-booking-${slug}`, key)
	return browser
}

/** The same with every page answered, up to the one that sends it. */
export async function upToBookingCheck(
	site: Site,
	browser: Browser,
	{ slug = SESSION_SLUG, ...given }: Partial<BookingDraft> & { slug?: string } = {},
): Promise<Browser> {
	const { draft, key } = await begin(site, slug)
	const content: BookingDraft = {
		...(draft.content as BookingDraft),
		who: { as: 'me', places: 1, names: [], attending: 'in-person', claims: null },
		support: [],
		contact: { name: 'Amina Yusuf', email: 'amina@example.com', wantsOutcome: false },
		...given,
	}
	const { revision, expiresAt } = draft
	await saveDraft(site.db, draft.id, content, { revision, now: site.time.now, expiresAt })
	browser.cookies.set(`__Host-booking-${slug}`, key)
	return browser
}

type BookedAs = { slug?: string; email?: string | null; answers?: Answers }

/** Books under this name, and gives the id of the booking. */
export async function bookAs(
	{ db, time: { now } }: Site,
	name: string,
	{ slug = SESSION_SLUG, email = null, answers = {} }: BookedAs = {},
): Promise<string> {
	const workshop = await findWorkshopBySlug(db, slug)
	const taken = await book(db, {
		...{ workshopId: workshop?.id ?? '', kind: 'person', name, people: [name], email, now },
		...{ attending: 'in-person', claims: null, language: 'en', wantsOutcome: false },
		...{ support: [], channel: 'web', answers },
		asked: { today: now.toISOString().slice(0, 10), placeIds: new Set() },
	})
	if (!('bookingId' in taken)) throw new Error(`it was not booked: ${taken.kind}`)
	return taken.bookingId
}

/** A browser that has opened this booking. */
export async function withBooking(
	{ db, time: { now }, browser: make }: Site,
	bookingId: string,
	browser: Browser = make(),
): Promise<Browser> {
	const token = await startFollowing(db, { kind: 'booking', subjectId: bookingId }, { now })
	browser.cookies.set('__Host-booker', token)
	return browser
}
