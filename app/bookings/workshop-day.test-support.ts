import { eq } from 'drizzle-orm'
import { referenceFrom } from '#app/residents/code.ts'
import type { Db } from '#db/client.server.ts'
import { bookingPeople, bookings } from '#db/schema/bookings.ts'
import { staff } from '#db/schema/staff.ts'
import { workshops } from '#db/schema/workshops.ts'

export const dayNow = new Date('2027-05-10T18:00:00Z')
export const HOST = { staffId: 'meera', name: 'Meera' }

/** A published workshop that starts an hour from `dayNow`, with somebody to host it. */
export async function makeDay(
	db: Db,
	change: Partial<typeof workshops.$inferInsert> = {},
): Promise<string> {
	const at = new Date('2027-04-01T09:00:00Z')
	const [known] = await db.select().from(staff).where(eq(staff.id, HOST.staffId))
	if (!known) {
		const person = { id: HOST.staffId, name: HOST.name, email: 'meera@council.example' }
		const dates = { createdAt: at, updatedAt: at, emailVerified: true }
		await db.insert(staff).values({ ...person, ...dates, role: 'engagement_officer' })
	}
	const slug = `w-${crypto.randomUUID()}`
	const text = { en: 'The park', ar: 'الحديقة' }
	const [made] = await db
		.insert(workshops)
		.values({
			...{ slug, shortCode: slug, status: 'published', topic: 'parks', languages: ['en', 'ar'] },
			...{ title: text, summary: text, decides: text, open: text },
			startsAt: new Date(dayNow.getTime() + 3_600_000),
			endsAt: new Date(dayNow.getTime() + 3 * 3_600_000),
			capacityInPerson: 20,
			createdBy: HOST.staffId,
			...{ createdAt: at, changedAt: at, publishedAt: at },
			...change,
		})
		.returning({ id: workshops.id })
	return made?.id ?? ''
}

/** A booking as it stands in the table, with its people. */
export async function makeBooked(
	db: Db,
	workshopId: string,
	{ people, ...change }: { people: (string | null)[] } & Partial<typeof bookings.$inferInsert>,
) {
	const reference = referenceFrom(crypto.getRandomValues(new Uint8Array(8)))
	const [booking] = await db
		.insert(bookings)
		.values({
			reference,
			doorCode: reference.slice(0, 4),
			workshopId,
			kind: 'person',
			name: people[0] ?? 'Nobody',
			language: 'en',
			attending: 'in-person',
			places: people.length,
			status: 'booked',
			createdAt: dayNow,
			changedAt: dayNow,
			...change,
		})
		.returning()
	if (!booking) throw new Error('the booking came back empty')
	const rows = await db
		.insert(bookingPeople)
		.values(people.map((name, at) => ({ bookingId: booking.id, position: at + 1, name })))
		.returning()
	return { ...booking, personIds: rows.map(({ id }) => id) }
}
