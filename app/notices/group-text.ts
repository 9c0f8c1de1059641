import type { GroupNotice, Notice } from './notice.ts'
import type { Block } from './notice-layout.ts'
import type { NoticeFacts, Slots, Translate } from './notice-text.ts'

/** What each kind about a group is called in the texts. */
export const GROUP_TEXTS = {
	group_confirm: 'groupConfirm',
	group_decided: 'groupDecided',
	group_invitation: 'groupInvitation',
	membership_opening: 'membershipOpening',
	proposal_answered: 'proposalAnswered',
	group_handover: 'groupHandover',
	group_handed_over: 'groupHandedOver',
	group_handover_declined: 'groupHandoverDeclined',
	group_closed: 'groupClosed',
	group_hidden: 'groupHidden',
	group_shown: 'groupShown',
} as const satisfies Record<GroupNotice, string>

type Saying = { notice: Notice; facts: NoticeFacts; slots: Slots }

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** What an email about a group says. */
export function groupBlocks(t: Translate, kind: GroupNotice, saying: Saying): Block[] {
	const { notice, slots } = saying
	const name = GROUP_TEXTS[kind]
	const { token, words } = notice.detail
	// Who has left the group has nothing to open there.
	if (kind === 'group_handed_over' && !token)
		return [paragraph(t(`${name}.told`, slots)), paragraph(t('groupHandedOver.left'))]
	return [
		paragraph(
			kind === 'group_closed' && words
				? t('groupClosed.byCouncil', slots)
				: t(`${name}.told`, slots),
		),
		...(kind === 'group_decided' ? [paragraph(decision(t, saying))] : []),
		...(words ? [{ kind: 'quote', text: words } as const] : []),
		...(kind === 'group_handover' ? [paragraph(t('groupHandover.role'))] : []),
		...(kind === 'group_closed' ? whatStays(t, saying) : []),
		{ kind: 'link', text: t(`${name}.open`), href: slots.link },
		paragraph(t(`${name}.after`, slots)),
	]
}

function decision(t: Translate, { facts, slots }: Saying): string {
	return t(facts.isGroupVerified ? 'groupDecided.verified' : 'groupDecided.declined', slots)
}

/** What becomes of bookings, proposals and the page of a group that is closed. */
function whatStays(t: Translate, { facts }: Saying): Block[] {
	return [
		paragraph(t('groupClosed.bookings')),
		paragraph(t(facts.isGroupPublic ? 'groupClosed.page' : 'groupClosed.noPage')),
	]
}
