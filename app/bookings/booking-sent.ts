import type { NewBooking } from './book.server.ts'
import { type BookingDraft, peopleOf } from './booking-draft.ts'

type FromDraft = Omit<
	NewBooking,
	'draftId' | 'draftRevision' | 'draftKey' | 'language' | 'asked' | 'now'
>

/** What a finished draft asks for. Throws where it is not finished: no page leads there. */
export function newBookingOf(draft: BookingDraft): FromDraft {
	const { who, contact, answers, support, definitionId } = draft
	if (!who || !contact || !support) throw new Error('a booking was sent before it was finished')
	return {
		workshopId: draft.workshopId,
		kind: who.as === 'group' ? 'group' : 'person',
		name: contact.name,
		people: peopleOf(who, contact.name),
		attending: who.attending,
		claims: who.claims,
		email: contact.email ?? null,
		phone: contact.phone,
		wantsOutcome: contact.wantsOutcome,
		answers: answers ?? {},
		...(definitionId && { definitionId }),
		support,
		channel: 'web',
		...(contact.placeId && { placeId: contact.placeId }),
		...(who.groupName && { groupName: who.groupName }),
		...(draft.groupId && { groupId: draft.groupId }),
		...(draft.invitationId && { invitationId: draft.invitationId }),
	}
}
