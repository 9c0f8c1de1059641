export const DRAFT_SUBJECTS = ['enquiry', 'response', 'booking'] as const
export type DraftSubject = (typeof DRAFT_SUBJECTS)[number]

/** What a domain keeps of the pages so far; JSON. */
export type DraftContent = Record<string, unknown>

/** How long after its last save a draft can be resumed by its emailed link. */
export const draftLifeDays = 28
/** How long a browser remembers its draft: over the 20 hours of WCAG 2.2.1. */
export const draftCookieHours = 24

export function draftExpiry(savedAt: Date): Date {
	return new Date(savedAt.getTime() + draftLifeDays * 24 * 60 * 60 * 1000)
}

/**
 * A draft is saved before it is checked, and PostgreSQL refuses NUL and half a surrogate pair: in
 * their place stands the replacement character, as in any text that cannot be decoded.
 */
export function storableContent(content: DraftContent): DraftContent {
	return storable(content) as DraftContent
}

function storable(value: unknown): unknown {
	if (typeof value === 'string') return value.replaceAll('\0', '\ufffd').toWellFormed()
	if (Array.isArray(value)) return value.map(storable)
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [storable(name), storable(part)]),
	)
}
