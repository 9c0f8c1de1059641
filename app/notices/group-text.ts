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
} as const satisfies Record<GroupNotice, string>

/** What an email about a group says. */
export function groupBlocks(
	t: Translate,
	kind: GroupNotice,
	{ notice, facts, slots }: { notice: Notice; facts: NoticeFacts; slots: Slots },
): Block[] {
	const name = GROUP_TEXTS[kind]
	const { words } = notice.detail
	const quoted: Block[] = words ? [{ kind: 'quote', text: words }] : []
	const decision = t(
		facts.isGroupVerified ? 'groupDecided.verified' : 'groupDecided.declined',
		slots,
	)
	return [
		{ kind: 'paragraph', text: t(`${name}.told`, slots) },
		...(kind === 'group_decided' ? [{ kind: 'paragraph', text: decision } as const] : []),
		...quoted,
		{ kind: 'link', text: t(`${name}.open`), href: slots.link },
		{ kind: 'paragraph', text: t(`${name}.after`, slots) },
	]
}
