import { asc, eq } from 'drizzle-orm'
import { findWorkshop } from '#app/workshops/workshop.server.ts'
import { bookingFlags, workshopInvitations } from '#db/schema/bookings.ts'
import { notices } from '#db/schema/notices.ts'
import { audit } from '#db/schema/web.ts'
import { expect, test } from '#tests/support/database.ts'
import { storeMarks } from './attendance.server.ts'
import { keepEmail } from './book.server.ts'
import {
	correctExpense,
	listExpenses,
	listWalkIns,
	recordExpense,
	removeExpense,
} from './expense.server.ts'
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
	expect(await sendMessage(db, workshopId, sending, by)).toEqual({
		ok: true,
		told: 1,
		unreached: 1,
	})
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

const spent = { kind: 'travel' as const, amount: 460, paidOn: null, words: undefined }

test('thanks and expenses belong to a booking of this workshop', async ({ db }) => {
	const [workshopId, elsewhere] = [await makeDay(db), await makeDay(db)]
	const { id } = await makeBooked(db, workshopId, { people: ['Amina'] })
	const form = { ...spent, whose: { kind: 'booking' as const, id } }
	expect(await recordExpense(db, elsewhere, form, by)).toBe(false)
	expect(await recordExpense(db, workshopId, form, by)).toBe(true)
	expect(await listExpenses(db, workshopId)).toMatchObject([{ name: 'Amina', pence: 460 }])
	expect(await listExpenses(db, elsewhere)).toEqual([])
})

test('or to a walk-in who is on the list of who came', async ({ db }) => {
	const [workshopId, elsewhere] = [await makeDay(db), await makeDay(db)]
	const [id, gone] = [crypto.randomUUID(), crypto.randomUUID()]
	const mark = { walkInName: 'Kai', mark: 'here' as const, markedAt: dayNow }
	const left = { ...mark, personId: gone, id: crypto.randomUUID(), mark: 'not-here' as const }
	const marks = [{ ...mark, personId: id, id: crypto.randomUUID() }, left]
	await storeMarks(db, workshopId, marks, { ...by, opensAt: dayNow })
	expect(await listWalkIns(db, workshopId)).toEqual([{ personId: id, name: 'Kai' }])
	const form = { ...spent, whose: { kind: 'walk-in' as const, id } }
	expect(await recordExpense(db, elsewhere, form, by)).toBe(false)
	const other = { ...spent, whose: { kind: 'walk-in' as const, id: gone } }
	expect(await recordExpense(db, workshopId, other, by)).toBe(false)
	expect(await recordExpense(db, workshopId, form, by)).toBe(true)
	expect(await listExpenses(db, workshopId)).toMatchObject([
		{ name: 'Kai', bookingId: null, reference: null, pence: 460 },
	])
})

test('a record is corrected and removed, and the audit keeps what it was', async ({ db }) => {
	const [workshopId, elsewhere] = [await makeDay(db), await makeDay(db)]
	const { id } = await makeBooked(db, workshopId, { people: ['Amina'] })
	await recordExpense(db, workshopId, { ...spent, whose: { kind: 'booking', id } }, by)
	const [made] = await listExpenses(db, workshopId)
	const key = { workshopId, expenseId: made?.id ?? '' }
	const right = { ...spent, kind: 'care' as const, amount: 640, paidOn: '2027-05-10' }
	expect(await correctExpense(db, { ...key, workshopId: elsewhere }, right, by)).toBe(false)
	expect(await correctExpense(db, key, right, by)).toBe(true)
	expect(await listExpenses(db, workshopId)).toMatchObject([
		{ id: made?.id, kind: 'care', pence: 640, paidOn: '2027-05-10' },
	])
	expect(await removeExpense(db, { ...key, workshopId: elsewhere }, by)).toBe(false)
	expect(await removeExpense(db, key, by)).toBe(true)
	expect(await removeExpense(db, key, by)).toBe(false)
	expect(await listExpenses(db, workshopId)).toEqual([])
	const lines = await db
		.select({ action: audit.action, detail: audit.detail })
		.from(audit)
		.where(eq(audit.subjectId, id))
		.orderBy(asc(audit.id))
	expect(lines).toMatchObject([
		{ action: 'expense.recorded', detail: { kind: 'travel', pence: 460 } },
		{ action: 'expense.corrected', detail: { penceBefore: 460, pence: 640, kindBefore: 'travel' } },
		{ action: 'expense.removed', detail: { kind: 'care', pence: 640 } },
	])
})
