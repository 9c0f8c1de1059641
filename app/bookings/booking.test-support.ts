import { eq } from 'drizzle-orm'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookings } from '#db/schema/bookings.ts'
import { notices } from '#db/schema/notices.ts'
import { staff } from '#db/schema/staff.ts'
import { workshops } from '#db/schema/workshops.ts'
import { book, type NewBooking } from './book.server.ts'
import { type Booking, findBooking } from './booking.server.ts'

export const startsAt = new Date('2027-05-20T17:00:00Z')
export const endsAt = new Date('2027-05-20T19:00:00Z')
/** Weeks before the start, while it can be booked. */
export const open = new Date('2027-05-01T12:00:00Z')
export const hoursBefore = (hours: number) => new Date(startsAt.getTime() - hours * 3_600_000)

const both = (en: string) => ({ en, ar: `${en} (عربي)` })

async function makeHost(db: Db) {
	const dates = { createdAt: open, updatedAt: open }
	const host = { id: 'meera', name: 'Meera', email: 'meera@council.example', emailVerified: true }
	await db
		.insert(staff)
		.values({ ...host, ...dates, role: 'engagement_officer' })
		.onConflictDoNothing()
}

/** Published, in person, with ten places and nothing reserved. */
export async function makeWorkshop(db: Db, given: Partial<Workshop> = {}): Promise<Workshop> {
	await makeHost(db)
	const code = crypto.randomUUID()
	const [workshop] = await db
		.insert(workshops)
		.values({
			...{ slug: `shaping-${code}`, shortCode: code, status: 'published', topic: 'parks' },
			...{ languages: ['en', 'ar'], title: both('Shaping the park'), summary: both('Come.') },
			...{ decides: both('Where the path goes.'), open: both('Everything else.') },
			...{ startsAt, endsAt, capacityInPerson: 10, createdBy: 'meera' },
			venue: { name: 'The Hall', address: '1 Lake Road, Larkhithe', postcode: 'QK1 1AA' },
			onlineUrl: 'https://meet.example/secret-room',
			...{ createdAt: open, changedAt: open, publishedAt: open },
			...given,
		})
		.returning()
	if (!workshop) throw new Error('the workshop was not stored')
	return workshop
}

type Given = Partial<NewBooking> & { places?: number }

export function newBooking(workshop: Workshop, { places, ...given }: Given = {}): NewBooking {
	const name = given.name ?? 'Amina Yusuf'
	return {
		...{ workshopId: workshop.id, kind: 'person', attending: 'in-person', claims: null },
		...{ email: null, language: 'en', wantsOutcome: false, support: [], channel: 'web', now: open },
		people: [name, ...Array.from({ length: (places ?? 1) - 1 }, () => null)],
		...given,
		name,
	}
}

/** Books, and gives the booking as it then is. */
export async function bookOne(db: Db, workshop: Workshop, given: Given = {}): Promise<Booking> {
	const made = await book(db, newBooking(workshop, given))
	if (!('bookingId' in made)) throw new Error(`not booked but ${made.kind}`)
	return read(db, made.bookingId)
}

export async function read(db: Db, id: string): Promise<Booking> {
	const booking = await findBooking(db, id)
	if (!booking) throw new Error('the booking is gone')
	return booking
}

/** What was queued for a booking, in no order. */
export async function noticesOf(db: Db, bookingId: string) {
	return db.select().from(notices).where(eq(notices.bookingId, bookingId))
}

/** The statuses of a workshop's bookings, by who booked. */
export async function statusesOf(db: Db, workshopId: string) {
	const rows = await db
		.select({ name: bookings.name, status: bookings.status })
		.from(bookings)
		.where(eq(bookings.workshopId, workshopId))
	return Object.fromEntries(rows.map(({ name, status }) => [name, status]))
}
