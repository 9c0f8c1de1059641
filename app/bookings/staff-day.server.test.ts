import { eq } from 'drizzle-orm'
import { findWorkshop } from '#app/workshops/workshop.server.ts'
import { bookingFlags, workshopInvitations } from '#db/schema/bookings.ts'
import { notices } from '#db/schema/notices.ts'
import { expect, test } from '#tests/support/database.ts'
import { keepEmail } from './book.server.ts'
import { listExpenses, recordExpense } from './expense.server.ts'
import { inviteAll, listInvitations, withdrawInvitation } from './invitation.server.ts'
import {
	bookingsPerPage,
	clearFlag,
	countByStatus,
	listByStatus,
	listFlags,
} from './staff-bookings.server.ts'
import { sendMessage } from './staff-message.server.ts'
import { dayNow, HOST, makeBooked, makeDay } from './workshop-day.test-support.ts'

const by = { staffId: HOST.staffId, now: dayNow }

test('who waits is listed in order, with a position that goes on over pages', async ({ db }) => {
	const workshopId = await makeDay(db)
	for (let at = bookingsPerPage + 1; at > 0; at--) {
		const waiting = { status: 'waiting' as const, waitingNumber: at * 2 }
		await makeBooked(db, workshopId, { people: [`P${at}`], doorCode: `D${at}`, ...waiting })
	}
	const first = await listByStatus(db, workshopId, { status: 'waiting', page: 1 })
	expect([first.rows.length, first.hasNext]).toEqual([bookingsPerPage, true])
	expect(first.rows[0]).toMatchObject({ position: 1, waitingNumber: 2, name: 'P1' })
	const second = await listByStatus(db, workshopId, { status: 'waiting', page: 2 })
	expect(second.rows.map(({ position }) => position)).toEqual([bookingsPerPage + 1])
	expect(second.hasNext).toBe(false)
	const counts = await countByStatus(db, workshopId)
	expect(counts.waiting).toEqual({ bookings: bookingsPerPage + 1, places: bookingsPerPage + 1 })
	expect(counts.booked).toEqual({ bookings: 0, places: 0 })
})

test('a flag is seen from both bookings, and cleared once', async ({ db }) => {
	const workshopId = await makeDay(db)
	const one = await makeBooked(db, workshopId, { people: ['Muhammad Ali'] })
	const other = await makeBooked(db, workshopId, { people: ['Mohammed Ali'] })
	const pair = { bookingId: other.id, likeId: one.id, reason: 'similar-name' as const }
	await db.insert(bookingFlags).values(pair)
	expect(await listFlags(db, [one.id])).toMatchObject([
		{ bookingId: one.id, otherReference: other.reference, clearedAt: null },
	])
	expect(await clearFlag(db, pair, by)).toBe(true)
	expect(await clearFlag(db, pair, by)).toBe(false)
	const seen = await listFlags(db, [one.id, other.id])
	expect(seen.map(({ clearedAt }) => clearedAt)).toEqual([dayNow, dayNow])
})

test('a message goes out once for each press, and a stale second press sends nothing', async ({
	db,
}) => {
	const workshopId = await makeDay(db)
	const contactId = await keepEmail(db, 'amina@example.com')
	await makeBooked(db, workshopId, { people: ['Amina'], contactId, language: 'ar' })
	await makeBooked(db, workshopId, { people: ['Tom'], doorCode: 'XXXX' })
	const { revision = 0 } = (await findWorkshop(db, workshopId)) ?? {}
	const message = { words: { en: 'Bring a coat', ar: 'أحضروا معطفًا' }, revision }
	const sending = { ...message, statuses: ['booked' as const] }
	expect(await sendMessage(db, workshopId, sending, by)).toEqual({ ok: true, told: 1 })
	expect(await sendMessage(db, workshopId, sending, by)).toEqual({ ok: false, code: 'stale' })
	const sent = await db.select().from(notices).where(eq(notices.workshopId, workshopId))
	expect(sent.map(({ kind, language, detail }) => [kind, language, detail.words])).toEqual([
		['workshop_message', 'ar', 'أحضروا معطفًا'],
	])
})

test('who is invited is told once, and anew after a withdrawal', async ({ db }) => {
	const workshopId = await makeDay(db, { invited: 'invitation' })
	const invitees = [
		{ email: 'tom@example.com', name: null },
		{ email: 'amina@example.com', name: 'Amina' },
	]
	const inviting = { ...by, language: 'en' as const }
	expect(await inviteAll(db, workshopId, invitees, inviting)).toEqual({ invited: 2, before: 0 })
	expect(await inviteAll(db, workshopId, invitees, inviting)).toEqual({ invited: 0, before: 2 })
	const [first, second] = await listInvitations(db, workshopId)
	const key = { workshopId, invitationId: first?.id ?? '' }
	expect(await withdrawInvitation(db, key, by)).toBe(true)
	expect(await withdrawInvitation(db, key, by)).toBe(false)
	const { id: bookingId, reference } = await makeBooked(db, workshopId, { people: ['Tom'] })
	const booked = eq(workshopInvitations.id, second?.id ?? '')
	await db.update(workshopInvitations).set({ bookingId }).where(booked)
	const used = { workshopId, invitationId: second?.id ?? '' }
	expect(await withdrawInvitation(db, used, by)).toBe(false)
	const states = (await listInvitations(db, workshopId)).map((one) => [one.state, one.reference])
	expect(states.toSorted()).toEqual([
		['booked', reference],
		['withdrawn', undefined],
	])
	expect(await inviteAll(db, workshopId, invitees, inviting)).toEqual({ invited: 1, before: 1 })
	const sent = await db.select().from(notices).where(eq(notices.workshopId, workshopId))
	expect(sent.map(({ kind, detail }) => [kind, typeof detail.token])).toEqual(
		Array.from({ length: 3 }, () => ['workshop_invitation', 'string']),
	)
})

test('thanks and expenses belong to a booking of this workshop', async ({ db }) => {
	const [workshopId, elsewhere] = [await makeDay(db), await makeDay(db)]
	const { id: bookingId } = await makeBooked(db, workshopId, { people: ['Amina'] })
	const form = { bookingId, kind: 'travel' as const, amount: 460, paidOn: null, words: undefined }
	expect(await recordExpense(db, elsewhere, form, by)).toBe(false)
	expect(await recordExpense(db, workshopId, form, by)).toBe(true)
	expect(await listExpenses(db, workshopId)).toMatchObject([{ name: 'Amina', pence: 460 }])
	expect(await listExpenses(db, elsewhere)).toEqual([])
})
