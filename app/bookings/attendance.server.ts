import { and, asc, desc, eq, inArray, ne, or } from 'drizzle-orm'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { attendanceMarks, bookingPeople, bookings } from '#db/schema/bookings.ts'
import { type AttendanceMark, mergeAttendance } from './attendance.ts'

const listedMax = 2000

export type RefusedMark = {
	id: string
	/** Null where nobody of that id is known. */
	name: string | null
	/** otherWorkshop: of somebody on another's list. unknown: of nobody on any. tooEarly: before the day. */
	code: 'otherWorkshop' | 'unknown' | 'tooEarly'
}
export type StoredMarks = { stored: string[]; refused: RefusedMark[] }

/**
 * Keeps marks, each once however often it is sent, and gives the ids of all that are kept now. A
 * tablet whose clock runs ahead must not outvote what is noted later: a mark of the future counts
 * as of `now`. Marks of people of another workshop, and those from before `opensAt`, are refused,
 * one by one and by name.
 */
export function storeMarks(
	db: Db,
	workshopId: string,
	marks: AttendanceMark[],
	{ staffId, now, opensAt }: { staffId: string; now: Date; opensAt: Date },
): Promise<StoredMarks> {
	return db.transaction(async (tx) => {
		const inTime = marks.map((mark) => (mark.markedAt > now ? { ...mark, markedAt: now } : mark))
		const { taken, refused } = await sortMarks(tx, workshopId, inTime, opensAt)
		if (taken.length === 0) return { stored: [], refused }
		const added = await tx
			.insert(attendanceMarks)
			.values(
				taken.map((mark) => ({
					...mark,
					workshopId,
					storedAt: now,
					staffId,
				})),
			)
			.onConflictDoNothing()
			.returning({ id: attendanceMarks.id })
		if (added.length > 0) {
			const line = { action: 'attendance.marked', staffId, subjectId: workshopId } as const
			await recordAudit(tx, { ...line, detail: { marks: added.length }, at: now })
		}
		return { stored: taken.map(({ id }) => id), refused }
	})
}

async function sortMarks(tx: Db, workshopId: string, marks: AttendanceMark[], opensAt: Date) {
	const people = await listPeopleOf(tx, marks)
	const foreign = await listForeign(tx, workshopId, marks)
	const taken = new Map<string, AttendanceMark>()
	const refused: RefusedMark[] = []
	for (const mark of marks) {
		const person = people.get(mark.personId)
		const isElsewhere = person ? person.workshopId !== workshopId : foreign.has(mark.personId)
		const name = person?.name ?? mark.walkInName
		if (isElsewhere || foreign.has(mark.id))
			refused.push({ id: mark.id, name, code: 'otherWorkshop' })
		else if (!person && mark.walkInName === null)
			refused.push({ id: mark.id, name, code: 'unknown' })
		else if (mark.markedAt < opensAt) refused.push({ id: mark.id, name, code: 'tooEarly' })
		else taken.set(mark.id, { ...mark, walkInName: person ? null : mark.walkInName })
	}
	return { taken: [...taken.values()], refused }
}

async function listPeopleOf(tx: Db, marks: AttendanceMark[]) {
	const ids = marks.map(({ personId }) => personId)
	if (ids.length === 0) return new Map<string, { name: string; workshopId: string }>()
	const rows = await tx
		.select({
			id: bookingPeople.id,
			name: bookingPeople.name,
			booker: bookings.name,
			workshopId: bookings.workshopId,
		})
		.from(bookingPeople)
		.innerJoin(bookings, eq(bookings.id, bookingPeople.bookingId))
		.where(inArray(bookingPeople.id, ids))
	return new Map(
		rows.map(({ id, name, booker, workshopId }) => [id, { name: name ?? booker, workshopId }]),
	)
}

/** Ids of marks and of walk-ins that another workshop has already. */
async function listForeign(tx: Db, workshopId: string, marks: AttendanceMark[]) {
	if (marks.length === 0) return new Set<string>()
	const rows = await tx
		.select({ id: attendanceMarks.id, personId: attendanceMarks.personId })
		.from(attendanceMarks)
		.where(
			and(
				ne(attendanceMarks.workshopId, workshopId),
				or(
					inArray(
						attendanceMarks.id,
						marks.map(({ id }) => id),
					),
					inArray(
						attendanceMarks.personId,
						marks.map(({ personId }) => personId),
					),
				),
			),
		)
	return new Set(rows.flatMap(({ id, personId }) => [id, personId]))
}

/** The mark that counts of each person in a workshop. */
export function listLatestMarks(db: Db, workshopId: string) {
	return db
		.selectDistinctOn([attendanceMarks.personId], {
			id: attendanceMarks.id,
			personId: attendanceMarks.personId,
			walkInName: attendanceMarks.walkInName,
			mark: attendanceMarks.mark,
			markedAt: attendanceMarks.markedAt,
			storedAt: attendanceMarks.storedAt,
		})
		.from(attendanceMarks)
		.where(eq(attendanceMarks.workshopId, workshopId))
		.orderBy(attendanceMarks.personId, desc(attendanceMarks.markedAt), desc(attendanceMarks.id))
		.limit(listedMax)
}

/**
 * Who is expected and who is here. Expected are those booked, and whoever was marked although the
 * booking has no place any more: nobody at the door drops from the list.
 */
export async function readAttendance(db: Db, workshopId: string) {
	const marks = await listLatestMarks(db, workshopId)
	const marked = marks.map(({ personId }) => personId)
	const rows = await db
		.select({
			personId: bookingPeople.id,
			position: bookingPeople.position,
			own: bookingPeople.name,
			booker: bookings.name,
			doorCode: bookings.doorCode,
			groupName: bookings.groupName,
			attending: bookings.attending,
			status: bookings.status,
			places: bookings.places,
		})
		.from(bookingPeople)
		.innerJoin(bookings, eq(bookings.id, bookingPeople.bookingId))
		.where(
			and(
				eq(bookings.workshopId, workshopId),
				marked.length > 0
					? or(eq(bookings.status, 'booked'), inArray(bookingPeople.id, marked))
					: eq(bookings.status, 'booked'),
			),
		)
		.orderBy(asc(bookings.name), asc(bookings.id), asc(bookingPeople.position))
		.limit(listedMax)
	const people = rows.map(({ own, ...row }) => ({
		...row,
		name: own ?? row.booker,
		isNamed: own !== null,
	}))
	return mergeAttendance(people, marks)
}
export type AttendanceList = Awaited<ReturnType<typeof readAttendance>>
