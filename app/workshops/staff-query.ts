import { TOPICS, type Topic } from '#app/consultations/consultation.ts'
import { WORKSHOP_MODES, type WorkshopMode } from './workshop.ts'

export const STAFF_SHELVES = ['coming', 'draft', 'past'] as const
export type StaffShelf = (typeof STAFF_SHELVES)[number]
export type StaffFilter = { topic?: Topic; mode?: WorkshopMode; placeId?: string; words?: string }

const wordsLengthMax = 100
const pageMax = 10_000

/** What the address of the list asks for; whatever makes no sense in it is left out. */
export function readStaffQuery(asked: URLSearchParams): {
	shelf: StaffShelf | undefined
	filter: StaffFilter
	page: number
} {
	const placeId = /^[\w-]{1,60}$/.exec(asked.get('placeId') ?? '')?.[0]
	return {
		shelf: STAFF_SHELVES.find((one) => one === asked.get('shelf')),
		filter: {
			topic: TOPICS.find((one) => one === asked.get('topic')),
			mode: WORKSHOP_MODES.find((one) => one === asked.get('mode')),
			placeId,
			words: asked.get('words')?.replaceAll('\0', '').trim().slice(0, wordsLengthMax) || undefined,
		},
		page: Math.max(1, Math.min(pageMax, Math.trunc(Number(asked.get('page'))) || 1)),
	}
}

export function staffHref({
	shelf,
	filter,
	page = 1,
}: {
	shelf: StaffShelf
	filter: StaffFilter
	page?: number
}): string {
	const asked = new URLSearchParams({ shelf })
	for (const [name, value] of Object.entries(filter)) if (value) asked.set(name, value)
	if (page > 1) asked.set('page', String(page))
	return `/staff/workshops?${asked}`
}
