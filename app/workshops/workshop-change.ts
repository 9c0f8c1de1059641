import { daysBetween, daysLater, movedAlong, type Times } from './series.ts'
import type { Workshop } from './workshop.server.ts'

/** What must be told to those booked whenever it changes: where and when. */
const TOLD = ['startsAt', 'endsAt', 'venue'] as const

/** Whether any value differs; moments by their time, texts and lists by what they hold. */
export function hasChanged(before: Workshop, change: Partial<Workshop>): boolean {
	return Object.entries(change).some(
		([name, value]) => !isSame(before[name as keyof Workshop], value),
	)
}

export function isWorthTelling(before: Workshop, change: Partial<Workshop>): boolean {
	return TOLD.some((name) => name in change && !isSame(before[name], change[name]))
}

export function hasMoved(before: Times, after: Times): boolean {
	return !isSame([before.startsAt, before.endsAt], [after.startsAt, after.endsAt])
}

/** The order of the names in an object says nothing. */
function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted)
	if (value === null || typeof value !== 'object' || value instanceof Date) return value ?? null
	const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
	return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}

/**
 * The times of a date when one of its series moves (`movedAlong`), and what hangs on them: the end
 * of booking and the release of reserved places move by as many local days, and are never after
 * the start. What was released already stays released.
 */
export function nextTimes(
	date: Workshop,
	move: { from: Times; to: Times },
	timeZone: string,
): Pick<Workshop, 'startsAt' | 'endsAt' | 'bookingOpensAt' | 'bookingClosesAt' | 'releaseAt'> {
	const { startsAt, endsAt } = movedAlong(date, move, timeZone)
	const days = daysBetween(date.startsAt, startsAt, timeZone)
	const along = (at: Date | null, latest: Date) => {
		if (!at) return null
		const moved = daysLater(at, days, timeZone)
		return moved > latest ? latest : moved
	}
	const before = new Date(startsAt.getTime() - 60_000)
	return {
		startsAt,
		endsAt,
		bookingOpensAt:
			date.status === 'draft'
				? along(date.bookingOpensAt, before)
				: earlier(date.bookingOpensAt, before),
		bookingClosesAt: along(date.bookingClosesAt, startsAt),
		releaseAt: date.releasedAt ? earlier(date.releaseAt, before) : along(date.releaseAt, before),
	}
}

function earlier(at: Date | null, latest: Date): Date | null {
	return at && at > latest ? latest : at
}
