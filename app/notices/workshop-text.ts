import type { Notice, WorkshopNotice } from './notice.ts'
import type { Block } from './notice-layout.ts'
import type { NoticeFacts, Slots, Translate } from './notice-text.ts'

/** What each kind about a workshop is called in the texts. */
export const WORKSHOP_TEXTS = {
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

/** What an email about a workshop says. */
export function workshopBlocks(
	t: Translate,
	kind: WorkshopNotice,
	{ notice, facts, slots }: { notice: Notice; facts: NoticeFacts; slots: Slots },
): Block[] {
	const name = WORKSHOP_TEXTS[kind]
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
