import { and, asc, eq, gt, inArray, isNotNull, or, type SQL } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import type { ToldCounts } from '#app/workshops/edit-workshop.server.ts'
import type { Times } from '#app/workshops/series.ts'
import { listWorkshopsById, type Workshop } from '#app/workshops/workshop.server.ts'
import { listStartingSoon } from '#app/workshops/workshop-places.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookings, supportNeeds, workshopReminders } from '#db/schema/bookings.ts'
import { type BookingStatus, STANDING } from './booking.ts'
import { type Told, tellBookers } from './booking-notice.server.ts'
import { recordSteps } from './ledger.server.ts'
import { dueReminders, isSupportKept, reminderHoursMax } from './reminders.ts'
import { removeSupport } from './support.server.ts'

/** Notices of one statement: bounded, however many have booked. */
const batchMax = 500

export type ToTell = {
	kind: 'workshop_changed' | 'workshop_cancelled' | 'workshop_message' | 'workshop_outcome'
	words: LocalText
	statuses: readonly BookingStatus[]
	/** Where its times moved: what they were. */
	before?: Times
	now: Date
}

/**
 * Tells everybody with such a booking, in their language, in the transaction of the caller. An
 * outcome also goes to who had to stay away and asked to hear of it. With a cancelled workshop its
 * bookings, offers and waiting list end too, so the caller must have locked it.
 */
export async function tellBooked(
	tx: Db,
	{ id }: Pick<Workshop, 'id'>,
	{ kind, words, statuses, before, now }: ToTell,
): Promise<ToldCounts> {
	const isNamed = inArray(bookings.status, [...statuses])
	const isMeant =
		kind === 'workshop_outcome'
			? and(or(isNamed, eq(bookings.wantsOutcome, true)), isNotNull(bookings.contactId))
			: isNamed
	const toTell = and(eq(bookings.workshopId, id), isMeant)
	const said = { kind, words, before, now }
	const told = await inBatches(tx, toTell, (batch) => tellBookers(tx, batch, said))
	if (kind === 'workshop_cancelled') await cancelAll(tx, id, { now })
	return told
}

async function inBatches(
	tx: Db,
	condition: SQL | undefined,
	tell: (batch: Told[]) => Promise<number>,
): Promise<ToldCounts> {
	let told = 0
	let all = 0
	let after: string | undefined
	for (;;) {
		const batch = await tx
			.select({
				id: bookings.id,
				workshopId: bookings.workshopId,
				contactId: bookings.contactId,
				language: bookings.language,
			})
			.from(bookings)
			.where(and(condition, after === undefined ? undefined : gt(bookings.id, after)))
			.orderBy(asc(bookings.id))
			.limit(batchMax)
		told += await tell(batch)
		all += batch.length
		after = batch.at(-1)?.id
		if (batch.length < batchMax) return { told, unreached: all - told }
	}
}

async function cancelAll(tx: Db, workshopId: string, { now }: { now: Date }) {
	const ended = await tx
		.update(bookings)
		.set({
			...{ status: 'cancelled', isReserved: false, offerEndsAt: null },
			...{ cancelledAt: now, changedAt: now },
		})
		.where(and(eq(bookings.workshopId, workshopId), inArray(bookings.status, STANDING)))
		.returning({ id: bookings.id, places: bookings.places })
	await removeSupport(
		tx,
		ended.map(({ id }) => id),
	)
	const steps = ended.map(({ id, places }) => {
		return { event: 'cancelled' as const, bookingId: id, detail: { places, withWorkshop: true } }
	})
	await recordSteps(tx, workshopId, steps, { now })
}

/** Reminds those booked, once for each of the hours that a workshop names. Gives how many. */
export async function sendReminders(db: Db, { now }: { now: Date }): Promise<number> {
	const soon = await listStartingSoon(db, { withinHours: reminderHoursMax, now })
	const due = soon.filter((one) => dueReminders(one, now).length > 0)
	let told = 0
	for (const workshop of due) told += await db.transaction((tx) => remind(tx, workshop, { now }))
	return told
}

async function remind(
	tx: Db,
	{ id: workshopId, startsAt, ...rest }: Pick<Workshop, 'id' | 'startsAt' | 'reminderHours'>,
	{ now }: { now: Date },
): Promise<number> {
	// Where several are due at once, such as after a pause of the worker, one of them is enough.
	const taken = await tx
		.insert(workshopReminders)
		.values(
			dueReminders({ startsAt, ...rest }, now).map((hours) => {
				return { workshopId, startsAt, hours, sentAt: now, told: 0 }
			}),
		)
		.onConflictDoNothing()
		.returning({ hours: workshopReminders.hours })
	const [{ hours } = { hours: undefined }] = taken.toSorted((one, other) => one.hours - other.hours)
	if (hours === undefined) return 0
	const booked = and(eq(bookings.workshopId, workshopId), eq(bookings.status, 'booked'))
	const { told } = await inBatches(tx, booked, (batch) =>
		tellBookers(tx, batch, { kind: 'workshop_reminder', now }),
	)
	await tx
		.update(workshopReminders)
		.set({ told })
		.where(
			and(
				eq(workshopReminders.workshopId, workshopId),
				eq(workshopReminders.startsAt, startsAt),
				eq(workshopReminders.hours, hours),
			),
		)
	return told
}

/** Deletes what people needed once its time is over. Gives of how many workshops. */
export async function forgetSupport(db: Db, { now }: { now: Date }): Promise<number> {
	let forgotten = 0
	let after: string | undefined
	for (;;) {
		const page = await db
			.selectDistinct({ id: bookings.workshopId })
			.from(supportNeeds)
			.innerJoin(bookings, eq(bookings.id, supportNeeds.bookingId))
			.where(after === undefined ? undefined : gt(bookings.workshopId, after))
			.orderBy(asc(bookings.workshopId))
			.limit(batchMax)
		const known = await listWorkshopsById(
			db,
			page.map(({ id }) => id),
		)
		for (const { id } of known.filter((workshop) => !isSupportKept(workshop, now))) {
			const ofWorkshop = db
				.select({ id: bookings.id })
				.from(bookings)
				.where(eq(bookings.workshopId, id))
			await db.delete(supportNeeds).where(inArray(supportNeeds.bookingId, ofWorkshop))
			forgotten++
		}
		after = page.at(-1)?.id
		if (page.length < batchMax) return forgotten
	}
}
