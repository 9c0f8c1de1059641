import type { Notice, WorkshopNotice } from './notice.ts'
import type { Block } from './notice-layout.ts'
import type { NoticeFacts, Slots, Translate } from './notice-text.ts'

/** What each kind about a workshop is called in the texts. */
const WORKSHOP_TEXTS = {
	booking_received: 'bookingReceived',
	booking_waiting: 'bookingWaiting',
	booking_offer: 'bookingOffer',
	booking_offer_ended: 'bookingOfferEnded',
	booking_changed: 'bookingChanged',
	booking_cancelled: 'bookingCancelled',
	booking_transferred: 'bookingTransferred',
	workshop_changed: 'workshopChanged',
	workshop_cancelled: 'workshopCancelled',
	workshop_reminder: 'workshopReminder',
	workshop_message: 'workshopMessage',
	workshop_invitation: 'workshopInvitation',
	workshop_outcome: 'workshopOutcome',
} as const satisfies Record<WorkshopNotice, string>

/** In which words: who had no place is told what came of it, and not asked how it was. */
export function workshopTextOf(kind: WorkshopNotice, { workshop }: NoticeFacts) {
	if (kind === 'workshop_outcome' && workshop?.isWithoutPlace) return 'workshopOutcomeAway'
	return WORKSHOP_TEXTS[kind]
}

/** What an email about a workshop says. */
export function workshopBlocks(
	t: Translate,
	kind: WorkshopNotice,
	{ notice, facts, slots }: { notice: Notice; facts: NoticeFacts; slots: Slots },
): Block[] {
	const name = workshopTextOf(kind, facts)
	const { words } = notice.detail
	const quoted: Block[] = words ? [{ kind: 'quote', text: words }] : []
	const rows: Block[] = facts.workshop ? [{ kind: 'rows', rows: facts.workshop.rows }] : []
	const twice: Block[] = facts.workshop?.isBookedBefore
		? [{ kind: 'paragraph', text: t('workshop.before') }]
		: []
	const from: Block[] = notice.detail.from
		? [{ kind: 'paragraph', text: t('workshop.from', slots) }]
		: []
	return [
		...from,
		{ kind: 'paragraph', text: t(`${name}.told`, slots) },
		...quoted,
		...rows,
		...twice,
		{ kind: 'link', text: t(`${name}.open`), href: slots.link },
		{ kind: 'paragraph', text: t(`${name}.after`, slots) },
	]
}
