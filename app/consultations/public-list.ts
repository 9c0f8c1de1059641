import { z } from 'zod'
import { LANGUAGE_CODES, type Language } from '#app/languages/language.ts'
import { TOPICS } from './consultation.ts'

/** How residents look for one: what can be answered now, what comes, and what is over. */
export const LISTED_STATES = ['open', 'coming', 'closed'] as const
export type ListedState = (typeof LISTED_STATES)[number]

export const publicPerPage = 20
export const answeredPerPage = 20
const pagesMax = 1000

/** What the list is asked for in its address; what makes no sense there is left out. */
export const ListQuery = z.object({
	topic: z.enum(TOPICS).optional().catch(undefined),
	place: z.string().max(60).optional().catch(undefined),
	status: z.enum(LISTED_STATES).optional().catch(undefined),
	language: z
		.enum(LANGUAGE_CODES as [Language, ...Language[]])
		.optional()
		.catch(undefined),
	page: z.coerce.number().int().min(1).max(pagesMax).catch(1),
})
export type ListQuery = z.infer<typeof ListQuery>

/** The address of another page of the same list. */
export function listHref({ page, ...filters }: ListQuery): string {
	const given = Object.entries({ ...filters, ...(page > 1 && { page: String(page) }) })
	const query = new URLSearchParams(
		given.filter((entry): entry is [string, string] => Boolean(entry[1])),
	)
	return query.size === 0 ? '/consultations' : `/consultations?${query}`
}
