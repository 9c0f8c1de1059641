import { z } from 'zod'
import { TOPICS } from '#app/consultations/consultation.ts'
import { LANGUAGE_CODES, type Language } from '#app/languages/language.ts'
import type { Workshop } from './workshop.server.ts'
import { ACCESS_FACTS, ATTENDING } from './workshop.ts'

/** Which way from now the list runs: what comes, the soonest first, or what was, the last first. */
export const LISTED_WHEN = ['coming', 'past'] as const

export const sessionsPerPage = 20
const pagesMax = 500

/** YYYY-MM, of a year that people write with four digits. */
export const Month = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)

/** What the list is asked for in its address; what makes no sense there is left out. */
export const SessionQuery = z.object({
	when: z.enum(LISTED_WHEN).catch('coming'),
	month: Month.optional().catch(undefined),
	place: z.string().min(1).max(60).optional().catch(undefined),
	topic: z.enum(TOPICS).optional().catch(undefined),
	access: z.enum(ACCESS_FACTS).optional().catch(undefined),
	mode: z.enum(ATTENDING).optional().catch(undefined),
	language: z
		.enum(LANGUAGE_CODES as [Language, ...Language[]])
		.optional()
		.catch(undefined),
	page: z.coerce.number().int().min(1).max(pagesMax).catch(1),
})
export type SessionQuery = z.infer<typeof SessionQuery>

export function readSessionQuery(request: { url: string }): SessionQuery {
	return SessionQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
}

/** What narrows the list, apart from where in it one is. */
export function isNarrowed({ page: _, when: _when, ...filters }: SessionQuery): boolean {
	return Object.values(filters).some(Boolean)
}

/** The address of another page of the same list, or of the same choice as a calendar or a feed. */
export function sessionsHref(query: SessionQuery, path = '/sessions'): string {
	const { page, when, ...filters } = query
	const given = new URLSearchParams()
	if (when !== 'coming') given.set('when', when)
	for (const [name, value] of Object.entries(filters)) if (value) given.set(name, value)
	if (page > 1) given.set('page', String(page))
	return given.size === 0 ? path : `${path}?${given}`
}

/** What a page may know of a workshop: neither the way in to it online, nor who keeps it. */
export type PublicWorkshop = Omit<
	Workshop,
	'onlineUrl' | 'createdBy' | 'ledgerNumber' | 'invitedGroupIds' | 'revision'
>

export function publicPart(workshop: Workshop): PublicWorkshop {
	const { onlineUrl: _url, createdBy: _by, ledgerNumber: _number, ...open } = workshop
	const { invitedGroupIds: _groups, revision: _revision, ...shown } = open
	return shown
}
