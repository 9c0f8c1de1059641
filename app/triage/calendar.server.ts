import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { bankHolidays, closureDays } from '#db/schema/triage.ts'
import type { Holiday } from './bank-holidays.ts'
import { type Calendar, type ClosureDay, calendarFor, type HolidayDivision } from './calendar.ts'

/** Rows of one insert: three values each, far below the 65,535 that a statement can carry. */
const chunkRows = 1000

/** The published list of a division, as it was last imported. */
export function listImportedHolidays(
	db: Db,
	{ division }: { division: HolidayDivision },
): Promise<Holiday[]> {
	return db
		.select({ date: bankHolidays.date, title: bankHolidays.title })
		.from(bankHolidays)
		.where(eq(bankHolidays.division, division))
}

export async function readCalendar(
	db: Db,
	{ division }: { division: HolidayDivision },
): Promise<Calendar> {
	const imported = await listImportedHolidays(db, { division })
	return calendarFor({ division, imported, closures: await listClosureDays(db) })
}

/** Puts a published list in the place of the one before; divisions not in it stay as they are. */
export async function replaceHolidays(
	db: Db,
	holidays: (Holiday & { division: HolidayDivision })[],
): Promise<void> {
	const divisions = [...new Set(holidays.map(({ division }) => division))]
	await db.transaction(async (tx) => {
		await tx.delete(bankHolidays).where(inArray(bankHolidays.division, divisions))
		for (let start = 0; start < holidays.length; start += chunkRows)
			await tx.insert(bankHolidays).values(holidays.slice(start, start + chunkRows))
	})
}

export function listClosureDays(db: Db) {
	return db.select().from(closureDays).orderBy(asc(closureDays.date))
}

/** Adds a closure day, or gives it another title. */
export async function addClosureDay(db: Db, { date, title }: ClosureDay): Promise<void> {
	await db
		.insert(closureDays)
		.values({ date, title })
		.onConflictDoUpdate({ target: closureDays.date, set: { title } })
}

export async function removeClosureDay(db: Db, date: string): Promise<boolean> {
	const removed = await db.delete(closureDays).where(eq(closureDays.date, date)).returning()
	return removed.length > 0
}
