/** open, mine and overdue: open cases. unread: the resident has written since. closed: done with. */
export const QUEUE_FILTERS = ['open', 'mine', 'overdue', 'unread', 'closed'] as const
export type QueueFilter = (typeof QUEUE_FILTERS)[number]

export const queuePageLength = 25

/** After closing, a resident's message stays in the queue for this long when nobody answers it. */
export const unreadAfterClosingDays = 90

/** Where a page of the queue ends: the next one begins after it. */
export type QueueCursor = { deadlineAt: Date; id: string }

const CURSOR = /^(\d{1,15})_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

export function cursorText({ deadlineAt, id }: QueueCursor): string {
	return `${deadlineAt.getTime()}_${id}`
}

/** Undefined for anything that is not a cursor of ours: then the queue is shown from its start. */
export function readCursor(text: string | null): QueueCursor | undefined {
	const [, time, id] = CURSOR.exec(text ?? '') ?? []
	return id === undefined ? undefined : { deadlineAt: new Date(Number(time)), id }
}

export function readFilter(text: string | null): QueueFilter {
	return QUEUE_FILTERS.find((filter) => filter === text) ?? 'open'
}
