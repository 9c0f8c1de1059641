import { and, asc, eq } from 'drizzle-orm'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookings, participantExpenses } from '#db/schema/bookings.ts'
import { listLatestMarks } from './attendance.server.ts'
import type { ExpenseChange, ExpenseForm, Whose } from './expense.ts'
import { findBookingIn } from './staff-bookings.server.ts'

const listedMax = 5000

type Acting = { staffId: string; now: Date }
type Key = { workshopId: string; expenseId: string }

/** False where whose it is has no booking in this workshop, and is no walk-in of it. */
export function recordExpense(
	db: Db,
	workshopId: string,
	{ whose, kind, amount: pence, paidOn, words }: ExpenseForm,
	{ staffId, now }: Acting,
): Promise<boolean> {
	return db.transaction(async (tx) => {
		if (!(await isOfWorkshop(tx, workshopId, whose))) return false
		const own = whose.kind === 'booking' ? { bookingId: whose.id } : { walkInId: whose.id }
		const given = { workshopId, ...own, kind, pence, paidOn, words: words ?? null }
		await tx.insert(participantExpenses).values({ ...given, recordedBy: staffId, recordedAt: now })
		const line = { action: 'expense.recorded', staffId, subjectId: whose.id } as const
		await recordAudit(tx, { ...line, detail: { kind, pence }, at: now })
		return true
	})
}

async function isOfWorkshop(tx: Db, workshopId: string, { kind, id }: Whose): Promise<boolean> {
	if (kind === 'booking')
		return (await findBookingIn(tx, { workshopId, bookingId: id })) !== undefined
	return (await listWalkIns(tx, workshopId)).some(({ personId }) => personId === id)
}

/** Who came without a booking and is on the list of attendance. */
export async function listWalkIns(db: Db, workshopId: string) {
	const marks = await listLatestMarks(db, workshopId)
	return marks.flatMap(({ personId, walkInName: name, mark }) =>
		name !== null && mark === 'here' ? [{ personId, name }] : [],
	)
}

const isExpense = ({ workshopId, expenseId }: Key) =>
	and(eq(participantExpenses.id, expenseId), eq(participantExpenses.workshopId, workshopId))

/** Puts a record right; the audit keeps what it was. False where there is none. */
export function correctExpense(
	db: Db,
	key: Key,
	{ kind, amount: pence, paidOn, words }: ExpenseChange,
	{ staffId, now }: Acting,
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [was] = await tx.select().from(participantExpenses).where(isExpense(key)).for('update')
		if (!was) return false
		await tx
			.update(participantExpenses)
			.set({ kind, pence, paidOn, words: words ?? null })
			.where(isExpense(key))
		const detail = { kind, pence, kindBefore: was.kind, penceBefore: was.pence }
		const line = { action: 'expense.corrected', staffId, subjectId: whoseId(was) } as const
		await recordAudit(tx, { ...line, detail, at: now })
		return true
	})
}

/** False where there is none, or none any more. */
export function removeExpense(db: Db, key: Key, { staffId, now }: Acting): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [was] = await tx.delete(participantExpenses).where(isExpense(key)).returning()
		if (!was) return false
		const { kind, pence } = was
		const line = { action: 'expense.removed', staffId, subjectId: whoseId(was) } as const
		await recordAudit(tx, { ...line, detail: { kind, pence }, at: now })
		return true
	})
}

function whoseId({ bookingId, walkInId }: typeof participantExpenses.$inferSelect): string {
	return bookingId ?? walkInId ?? ''
}

/** Thanks and expenses of a workshop, with whose they are, in the order in which they were noted. */
export async function listExpenses(db: Db, workshopId: string) {
	const rows = await db
		.select({
			id: participantExpenses.id,
			bookingId: participantExpenses.bookingId,
			walkInId: participantExpenses.walkInId,
			reference: bookings.reference,
			booker: bookings.name,
			kind: participantExpenses.kind,
			pence: participantExpenses.pence,
			words: participantExpenses.words,
			paidOn: participantExpenses.paidOn,
			recordedAt: participantExpenses.recordedAt,
		})
		.from(participantExpenses)
		.leftJoin(bookings, eq(bookings.id, participantExpenses.bookingId))
		.where(eq(participantExpenses.workshopId, workshopId))
		.orderBy(asc(participantExpenses.recordedAt), asc(participantExpenses.id))
		.limit(listedMax)
	const marks = rows.some(({ walkInId }) => walkInId) ? await listLatestMarks(db, workshopId) : []
	const names = new Map(marks.map(({ personId, walkInName }) => [personId, walkInName]))
	return rows.map(({ booker, walkInId, ...row }) => ({
		...row,
		name: booker ?? names.get(walkInId ?? '') ?? '',
	}))
}
export type ListedExpense = Awaited<ReturnType<typeof listExpenses>>[number]
