import type { Language } from '#app/languages/language.ts'
import { startDraft } from '#app/questions/draft.server.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import type { BookingDraft } from './booking-draft.ts'

/** How long after the start what was typed can still be read. */
const readableDays = 7

type Beginning = {
	workshop: Pick<Workshop, 'id' | 'slug' | 'definitionId' | 'startsAt'>
	language: Language
	now: Date
	/** Where it was begun from an invitation. */
	invitationId?: string
	/** Where one of its members books for a group; whether they may is known. */
	group?: { id: string; name: string; membershipId: string; by: { name: string; email: string } }
}

/** Begins a draft; the key is for the cookie `booking-<slug>` of the browser. */
export function beginBooking(
	db: Db,
	{ workshop, language, now, invitationId, group }: Beginning,
): ReturnType<typeof startDraft> {
	const content: BookingDraft = {
		workshopId: workshop.id,
		slug: workshop.slug,
		definitionId: workshop.definitionId,
		// What a group knows of its member, they need not type again.
		typed: group ? { contact: { name: [group.by.name], email: [group.by.email] } } : {},
		...(invitationId && { invitationId }),
		...(group && {
			...{ groupId: group.id, groupName: group.name, membershipId: group.membershipId },
		}),
	}
	const expiresAt = new Date(workshop.startsAt.getTime() + readableDays * 86_400_000)
	return startDraft(db, { subject: 'booking', language, content, now, expiresAt })
}
