import { z } from 'zod'
import { typedText } from '#app/questions/typed-text.ts'
import { foldedName } from './alike.ts'
import { MARKS, type Mark } from './booking.ts'

/** The most marks that are sent at once. */
export const marksMax = 500
export const walkInNameLengthMax = 150
/** How long after its end a tablet may still show who came. */
export const tabletKeepsHours = 24
/** So long before the start nobody can have come. */
export const marksOpenHours = 12
/** What was stored while an answer was on its way is told once more. */
const toldAgainMilliseconds = 60_000

/** From when on somebody may be marked. */
export function marksOpenAt(startsAt: Date): Date {
	return new Date(startsAt.getTime() - marksOpenHours * 3_600_000)
}

/** What somebody at the door noted about one person. */
export type AttendanceMark = {
	/** Made where it was noted, once; of two marks at one moment the greater id counts. */
	id: string
	personId: string
	/** Of who came without a booking; null for who is on a booking. */
	walkInName: string | null
	mark: Mark
	markedAt: Date
}

/** Of two marks of one person, whether the first is the one that counts. */
export function isLater(
	one: Pick<AttendanceMark, 'id' | 'markedAt'>,
	other: Pick<AttendanceMark, 'id' | 'markedAt'>,
): boolean {
	const apart = one.markedAt.getTime() - other.markedAt.getTime()
	return apart === 0 ? one.id > other.id : apart > 0
}

/** The mark that counts of each person: the same whatever the order, and however often each came. */
export function latestMarks<M extends AttendanceMark>(marks: Iterable<M>): Map<string, M> {
	const latest = new Map<string, M>()
	for (const mark of marks) {
		const known = latest.get(mark.personId)
		if (!known || isLater(mark, known)) latest.set(mark.personId, mark)
	}
	return latest
}

/**
 * How many are here, and the marks that a tablet which was told everything before `since` does not
 * know yet. `latest`: the mark that counts of each person.
 */
export function tidingsOf<M extends AttendanceMark & { storedAt: Date }>(
	latest: M[],
	since: Date | undefined,
): { here: number; newer: M[] } {
	const from = since ? since.getTime() - toldAgainMilliseconds : Number.NEGATIVE_INFINITY
	return {
		here: latest.filter(({ mark }) => mark === 'here').length,
		newer: latest.filter(({ storedAt }) => storedAt.getTime() >= from),
	}
}

export type Expected = { personId: string; name: string }

/** walk-in: another walk-in has the same name. expected: somebody on a booking has. */
export type WalkInLikeness = 'walk-in' | 'expected'

export type WalkIn = {
	personId: string
	name: string
	mark: AttendanceMark
	likeness?: WalkInLikeness
}

export type Attendance<P extends Expected> = {
	expected: (P & { mark?: AttendanceMark })[]
	walkIns: WalkIn[]
	here: number
}

/**
 * Who is here, of those expected and of those who came without a booking. Walk-ins of one name are
 * kept apart, since two people may have it, and are flagged for the host. Both lists by name; of one
 * name, in the order of `people`.
 */
export function mergeAttendance<P extends Expected>(
	people: P[],
	marks: Iterable<AttendanceMark>,
): Attendance<P> {
	const latest = latestMarks(marks)
	const known = new Set(people.map(({ personId }) => personId))
	const expected = people
		.map((person) => ({ ...person, mark: latest.get(person.personId) }))
		.toSorted(byName)
	const others = [...latest.values()]
		.filter(({ personId }) => !known.has(personId))
		.map((mark) => ({ personId: mark.personId, name: mark.walkInName ?? '', mark }))
	return {
		expected,
		walkIns: others
			.map((walkIn) => ({ ...walkIn, likeness: likenessOf(walkIn, { people, others }) }))
			.toSorted((one, other) => byName(one, other) || (one.personId < other.personId ? -1 : 1)),
		here: [...expected, ...others].filter(({ mark }) => mark?.mark === 'here').length,
	}
}

function likenessOf(
	{ personId, name, mark }: Omit<WalkIn, 'likeness'>,
	{ people, others }: { people: Expected[]; others: Omit<WalkIn, 'likeness'>[] },
): WalkInLikeness | undefined {
	const own = foldedName(name)
	if (mark.mark !== 'here' || own === '') return undefined
	if (people.some((one) => foldedName(one.name) === own)) return 'expected'
	const isTwice = others.some(
		(one) => one.personId !== personId && one.mark.mark === 'here' && foldedName(one.name) === own,
	)
	return isTwice ? 'walk-in' : undefined
}

function byName(one: Expected, other: Expected): number {
	const [a, b] = [soughtText(one.name), soughtText(other.name)]
	if (a === b) return 0
	return a < b ? -1 : 1
}

/** Without what somebody in a hurry leaves out: accents, case, punctuation. In the order typed. */
export function soughtText(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
}

/** Whether what is typed at the door finds a person: by parts of the name, or by the whole code. */
export function isFoundBy(
	typed: string,
	{ name, doorCode }: { name: string; doorCode?: string },
): boolean {
	const sought = soughtText(typed)
	if (sought === '') return true
	const code = soughtText(doorCode ?? '').replaceAll(' ', '')
	if (code !== '' && sought.replaceAll(' ', '') === code) return true
	const own = soughtText(name)
	return sought.split(' ').every((part) => own.includes(part))
}

const Uuid = z.uuid('format').transform((id) => id.toLowerCase())
export const WalkInName = typedText(walkInNameLengthMax, { lines: false })

const WithId = z.looseObject({ id: z.uuid() })
const GivenMark = z.object({
	id: Uuid,
	personId: Uuid,
	walkInName: WalkInName.nullish().transform((name) => name ?? null),
	mark: z.enum(MARKS),
	markedAt: z.iso.datetime().transform((at) => new Date(at)),
})

/** What came of reading one tablet's marks; refused are those that no site could store. */
export type ReadMarks = {
	marks: AttendanceMark[]
	refused: { id: string; code: 'unreadable' }[]
}

/**
 * Marks as a tablet sends them, at most `marksMax`; undefined where they are anything else. One that
 * cannot be read is refused by its id, so that it never holds up the others of its tablet.
 */
export function readMarks(json: unknown): ReadMarks | undefined {
	if (typeof json !== 'string') return undefined
	try {
		const given = z.array(WithId).max(marksMax).parse(JSON.parse(json))
		const read = given.map((one) => ({ id: one.id, mark: GivenMark.safeParse(one).data }))
		return {
			marks: read.flatMap(({ mark }) => mark ?? []),
			refused: read.flatMap(({ id, mark }) => (mark ? [] : [{ id, code: 'unreadable' as const }])),
		}
	} catch {
		return undefined
	}
}

/** One mark of a form of the page, which has no clock of its own: `now` is when it was made. */
export function readFormMark(
	values: Record<string, string>,
	{ now }: { now: Date },
): AttendanceMark | undefined {
	const given = { walkInName: null, ...values, markedAt: now.toISOString() }
	return GivenMark.safeParse(given).data
}

/** Until when a tablet was told everything; undefined where it says nothing of the kind. */
export function readSince(typed: unknown): Date | undefined {
	const since = z.iso.datetime().safeParse(typed)
	return since.success ? new Date(since.data) : undefined
}
