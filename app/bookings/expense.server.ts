import { asc, eq } from 'drizzle-orm'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookings, participantExpenses } from '#db/schema/bookings.ts'
import type { ExpenseForm } from './expense.ts'
import { findBookingIn } from './staff-bookings.server.ts'

const listedMax = 5000

/** False where the booking is none of this workshop. */
export function recordExpense(
	db: Db,
	workshopId: string,
	{ bookingId, kind, amount: pence, paidOn, words }: ExpenseForm,
	{ staffId, now }: { staffId: string; now: Date },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		if (!(await findBookingIn(tx, { workshopId, bookingId }))) return false
		const given = { bookingId, kind, pence, paidOn, words: words ?? null }
		await tx.insert(participantExpenses).values({ ...given, recordedBy: staffId, recordedAt: now })
		const line = { action: 'expense.recorded', staffId, subjectId: bookingId } as const
		await recordAudit(tx, { ...line, detail: { kind, pence }, at: now })
		return true
	})
}

/** Thanks and expenses of a workshop, with whose they are, in the order in which they were noted. */
export function listExpenses(db: Db, workshopId: string) {
	return db
		.select({
			id: participantExpenses.id,
			bookingId: participantExpenses.bookingId,
			reference: bookings.reference,
			name: bookings.name,
			kind: participantExpenses.kind,
			pence: participantExpenses.pence,
			words: participantExpenses.words,
			paidOn: participantExpenses.paidOn,
			recordedAt: participantExpenses.recordedAt,
		})
		.from(participantExpenses)
		.innerJoin(bookings, eq(bookings.id, participantExpenses.bookingId))
		.where(eq(bookings.workshopId, workshopId))
		.orderBy(asc(participantExpenses.recordedAt), asc(participantExpenses.id))
		.limit(listedMax)
}
export type ListedExpense = Awaited<ReturnType<typeof listExpenses>>[number]
