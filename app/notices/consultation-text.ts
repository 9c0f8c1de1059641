import type { ConsultationNotice, Notice } from './notice.ts'
import type { Block } from './notice-layout.ts'
import type { NoticeFacts, Slots, Translate } from './notice-text.ts'

/** What each kind about a consultation is called in the texts. */
export const CONSULTATION_TEXTS = {
	resume_response: 'resumeResponse',
	response_received: 'responseReceived',
	response_changed: 'responseChanged',
	response_withdrawn: 'responseWithdrawn',
	confirm_following: 'confirmFollowing',
	consultation_news: 'news',
	question_answered: 'questionAnswered',
	consultation_outcome: 'outcome',
} as const satisfies Record<ConsultationNotice, string>

/** What an email about a consultation says. */
export function consultationBlocks(
	t: Translate,
	kind: ConsultationNotice,
	{ notice, facts, slots }: { notice: Notice; facts: NoticeFacts; slots: Slots },
): Block[] {
	const name = CONSULTATION_TEXTS[kind]
	const told: Block = { kind: 'paragraph', text: t(`${name}.told`, slots) }
	const open = (href: string): Block => ({ kind: 'link', text: t(`${name}.open` as never), href })
	const keep: Block = { kind: 'paragraph', text: t('consultation.keep') }
	const url = facts.consultation?.url ?? facts.publicUrl
	const { words } = notice.detail
	const quoted: Block[] = words ? [{ kind: 'quote', text: words }] : []
	switch (kind) {
		case 'resume_response':
			return [
				told,
				open(slots.link),
				...(facts.untilText
					? [{ kind: 'paragraph' as const, text: t('resumeResponse.until', slots) }]
					: []),
				keep,
			]
		case 'response_received':
		case 'response_changed':
			return [
				told,
				{ kind: 'paragraph', text: t(`${CONSULTATION_TEXTS[kind]}.next`, slots) },
				open(slots.link),
				keep,
			]
		case 'response_withdrawn':
			return [told, { kind: 'paragraph', text: t('responseWithdrawn.notYou') }]
		case 'confirm_following':
			return [told, open(slots.link), { kind: 'paragraph', text: t('confirmFollowing.notYou') }]
		case 'consultation_news':
			return [told, ...quoted, open(url), ...stop(t, slots)]
		case 'question_answered':
			return [told, ...quoted, open(`${url}/questions`)]
		case 'consultation_outcome':
			return [
				told,
				open(`${url}/outcome`),
				...(notice.responseId
					? [
							{ kind: 'paragraph' as const, text: t('outcome.rate') },
							{ kind: 'link' as const, text: t('outcome.rateOpen'), href: slots.link },
						]
					: stop(t, slots)),
			]
	}
}

function stop(t: Translate, slots: Slots): Block[] {
	return [{ kind: 'link', text: t('consultation.stop'), href: slots.link }]
}
