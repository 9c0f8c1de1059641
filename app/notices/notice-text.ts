import type { TFunction } from 'i18next'
import type { Outcome } from '#app/cases/case.ts'
import { languageFor } from '#app/languages/language.ts'
import { CONSULTATION_TEXTS, consultationBlocks } from './consultation-text.ts'
import { GROUP_TEXTS, groupBlocks } from './group-text.ts'
import {
	isAboutConsultation,
	isAboutGroup,
	isAboutWorkshop,
	type Notice,
	noticeUrl,
} from './notice.ts'
import { type Block, htmlText, type Letter, plainText } from './notice-layout.ts'
import { workshopBlocks, workshopTextOf } from './workshop-text.ts'

export type Translate = TFunction<'notices'>

/** One need of the enquiry, in words of the notice's language. */
export type NoticeNeed = {
	serviceName: string
	teamName: string
	teamPhone?: string
	whyText: string
	deadlineText: string
	/** The date before, where it has changed. */
	previousDeadlineText?: string
	/** How the deadline was counted. */
	countedText: string
	isSensitive: boolean
	outcome?: Outcome
}

/** What a notice is about, gathered when it is sent. */
export type NoticeFacts = {
	council: { name: string; phone?: string; url: string }
	/** Where the front door is; from our settings, never from a request. */
	publicUrl: string
	/** There for every notice about an enquiry. */
	reference?: string
	/** The need of the notice's case, or else every need of the enquiry. */
	needs: NoticeNeed[]
	leadName?: string
	/** There for every notice about a consultation: its title, and the address of its page. */
	consultation?: { title: string; url: string }
	/** There for every notice about a workshop: its title, and when and where it is, as rows. */
	workshop?: {
		title: string
		rows: [string, string][]
		isBookedBefore?: boolean
		/** There where it is about a booking that has no place: it waits, or was given back. */
		isWithoutPlace?: boolean
	}
	/** Goes with the email, as a file of RFC 5545. */
	calendar?: { method: 'PUBLISH' | 'CANCEL'; content: string }
	/** There for every notice about a group. */
	groupName?: string
	/** There with it: whether staff have verified the group. */
	isGroupVerified?: boolean
	/** There with it: whether anybody can read its page. */
	isGroupPublic?: boolean
	/** `detail.until` as a date and time. */
	untilText?: string
}

export type NoticeText = { subject: string; text: string; html: string }

type Saying = { t: Translate; notice: Notice; facts: NoticeFacts; slots: Slots }
export type Slots = ReturnType<typeof slotsOf>

/**
 * The email of a notice. Its subject says nothing about a person, a service or what was written.
 * Where any need is sensitive, or no need is known, the text says no more than that there is
 * something to read about "your enquiry": whoever shares the mailbox learns nothing else.
 */
export function renderNotice(t: Translate, notice: Notice, facts: NoticeFacts): NoticeText {
	const saying = { t, notice, facts, slots: slotsOf(notice, facts) }
	const subject = oneLine(subjectOf({ ...saying, slots: slotsOf(notice, facts, String) }))
	const letter: Letter = {
		language: notice.language,
		title: subject,
		blocks: blocksOf(saying),
		footer: facts.council.phone ? t('footer', saying.slots) : t('footerNoPhone', saying.slots),
		url: facts.council.url,
	}
	return { subject, text: plainText(letter), html: htmlText(letter) }
}

/** The text message of a notice: short, and as discreet as an email about a sensitive need. */
export function renderTextMessage(t: Translate, notice: Notice, facts: NoticeFacts): string {
	const slots = slotsOf(notice, facts, String)
	return oneLine(messageOf({ t, notice, facts, slots }))
}

/** Keeps a name or a number in one piece within a sentence that runs the other way. */
const isolated = (text: string) => `\u2068${text}\u2069`

function slotsOf(notice: Notice, facts: NoticeFacts, show = showIn(notice)) {
	const [need] = facts.needs
	const teamPhones = facts.needs.flatMap(({ teamPhone }) => teamPhone ?? [])
	return {
		council: show(facts.council.name),
		reference: show(facts.reference ?? ''),
		link: noticeUrl(notice, facts.publicUrl),
		phone: show(facts.council.phone ?? ''),
		teamPhone: [...new Set(teamPhones)].map(show).join(', ') || show(facts.council.phone ?? ''),
		service: show(need?.serviceName ?? ''),
		deadline: show(need?.deadlineText ?? ''),
		previous: show(need?.previousDeadlineText ?? ''),
		lead: show(facts.leadName ?? ''),
		until: show(facts.untilText ?? ''),
		code: notice.detail.code ?? '',
		from: show(notice.detail.from ?? ''),
		title: show(facts.consultation?.title ?? facts.workshop?.title ?? ''),
		group: show(facts.groupName ?? ''),
		proposal: show(notice.detail.title ?? ''),
	}
}

function showIn({ language }: Notice): (text: string) => string {
	return languageFor(language).direction === 'rtl' ? isolated : String
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

function isDiscreet({ needs }: NoticeFacts): boolean {
	return needs.length === 0 || needs.some(({ isSensitive }) => isSensitive)
}

function subjectOf({ t, notice, facts, slots }: Saying): string {
	const { kind } = notice
	if (isAboutConsultation(kind)) return t(`${CONSULTATION_TEXTS[kind]}.subject`, slots)
	if (isAboutWorkshop(kind)) return t(`${workshopTextOf(kind, facts)}.subject`, slots)
	if (isAboutGroup(kind)) return t(`${GROUP_TEXTS[kind]}.subject`, slots)
	switch (kind) {
		case 'enquiry_received':
			return t('received.subject', slots)
		case 'reply':
			return t('reply.subject', slots)
		case 'handed_over':
		case 'need_added':
		case 'closed':
			return t('update.subject', slots)
		case 'ask_ease':
			return t('ease.subject', slots)
		case 'withdrawn':
			return t('withdrawn.subject', slots)
		case 'sent_code':
			return t('code.subject', slots)
		case 'resume_draft':
			return t('resume.subject', slots)
		case 'duty_alert':
			return t('duty.subject', slots)
		case 'staff_invitation':
			return t('invitation.subject', slots)
	}
}

function messageOf({ t, notice, facts, slots }: Saying): string {
	const { kind } = notice
	if (isAboutConsultation(kind)) return t(`${CONSULTATION_TEXTS[kind]}.message`, slots)
	if (isAboutWorkshop(kind)) return t(`${workshopTextOf(kind, facts)}.message`, slots)
	if (isAboutGroup(kind)) return t(`${GROUP_TEXTS[kind]}.message`, slots)
	switch (kind) {
		case 'enquiry_received':
			return t('received.message', slots)
		case 'reply':
			return t('reply.message', slots)
		case 'handed_over':
		case 'need_added':
		case 'closed':
			return t('update.message', slots)
		case 'ask_ease':
			return t('ease.message', slots)
		case 'withdrawn':
			return t('withdrawn.message', slots)
		case 'sent_code':
			return t('code.message', slots)
		case 'resume_draft':
			return t('resume.message', slots)
		case 'duty_alert':
			return t('duty.message', slots)
		case 'staff_invitation':
			return t('invitation.message', slots)
	}
}

function blocksOf(saying: Saying): Block[] {
	const { t, notice, facts, slots } = saying
	const { kind } = notice
	if (isAboutConsultation(kind)) return consultationBlocks(t, kind, { notice, facts, slots })
	if (isAboutWorkshop(kind)) return workshopBlocks(t, kind, { notice, facts, slots })
	if (isAboutGroup(kind)) return groupBlocks(t, kind, { notice, facts, slots })
	switch (kind) {
		case 'enquiry_received':
			return received(saying)
		case 'reply':
			return reply(saying)
		case 'handed_over':
			return isDiscreet(facts) ? update(saying) : handedOver(saying)
		case 'need_added':
			return isDiscreet(facts) ? update(saying) : needAdded(saying)
		case 'closed':
			return isDiscreet(facts) ? update(saying) : closed(saying)
		case 'ask_ease':
			return [
				paragraph(t('ease.told', slots)),
				linkTo(saying, t('ease.open')),
				paragraph(t('ease.choice')),
			]
		case 'withdrawn':
			return [
				paragraph(t('withdrawn.told', slots)),
				paragraph(t('withdrawn.notYou')),
				...ring(saying),
			]
		case 'sent_code':
			return [
				paragraph(t('code.told')),
				{ kind: 'code', text: slots.code },
				paragraph(t('code.lasts')),
				paragraph(t('code.notYou')),
			]
		case 'resume_draft':
			return [
				paragraph(t('resume.told')),
				linkTo(saying, t('resume.open')),
				...(facts.untilText ? [paragraph(t('resume.until', slots))] : []),
				paragraph(t('resume.keep')),
			]
		case 'duty_alert':
			return [paragraph(t('duty.told')), paragraph(t('duty.why')), linkTo(saying, t('duty.open'))]
		case 'staff_invitation':
			return [
				paragraph(t('invitation.told', slots)),
				linkTo(saying, t('invitation.open')),
				...(facts.untilText ? [paragraph(t('invitation.until', slots))] : []),
			]
	}
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const linkTo = ({ slots }: Saying, text: string): Block => ({
	kind: 'link',
	text,
	href: slots.link,
})

function received(saying: Saying): Block[] {
	const { t, facts, slots } = saying
	const told = paragraph(t('received.reference', slots))
	if (isDiscreet(facts)) return [told, ...ring(saying), openEnquiry(saying)]
	return [
		told,
		...facts.needs.flatMap((need) => needBlocks(saying, need)),
		...(facts.leadName ? [paragraph(t('received.lead', slots))] : []),
		{ kind: 'heading', text: t('received.nextHeading') },
		paragraph(t('received.next')),
		openEnquiry(saying),
		...keepLink(saying),
	]
}

function reply(saying: Saying): Block[] {
	const { t, facts, slots } = saying
	const told = paragraph(t('reply.told', slots))
	if (isDiscreet(facts)) return [told, ...ring(saying), openEnquiry(saying)]
	const link = linkTo(saying, t('reply.open'))
	return [told, ...quoted(saying, t('reply.written')), link, ...keepLink(saying)]
}

function update(saying: Saying): Block[] {
	const { t, slots } = saying
	return [paragraph(t('update.told', slots)), ...ring(saying), openEnquiry(saying)]
}

function handedOver(saying: Saying): Block[] {
	const { t, facts, slots } = saying
	const hasMoved = facts.needs.some((need) => need.previousDeadlineText)
	return [
		paragraph(t('handedOver.told', slots)),
		...quoted(saying, t('closed.written')),
		...facts.needs.flatMap((need) => needBlocks(saying, need)),
		paragraph(hasMoved ? t('handedOver.moved', slots) : t('handedOver.kept')),
		openEnquiry(saying),
		...keepLink(saying),
	]
}

function needAdded(saying: Saying): Block[] {
	const { t, facts, slots } = saying
	return [
		paragraph(t('needAdded.told', slots)),
		...quoted(saying, t('closed.written')),
		...facts.needs.flatMap((need) => needBlocks(saying, need)),
		openEnquiry(saying),
		...keepLink(saying),
	]
}

function closed(saying: Saying): Block[] {
	const { t, facts, slots } = saying
	const outcomes = {
		done: 'closed.done',
		not_us: 'closed.notUs',
		will_not_do: 'closed.willNotDo',
	} as const
	const outcome = facts.needs[0]?.outcome
	return [
		paragraph(outcome ? t(outcomes[outcome], slots) : t('update.told', slots)),
		...quoted(saying, t('closed.written')),
		paragraph(t('closed.disagree')),
		openEnquiry(saying),
		...keepLink(saying),
	]
}

function needBlocks({ t, notice }: Saying, need: NoticeNeed): Block[] {
	const show = showIn(notice)
	const phone: [string, string][] = need.teamPhone ? [[t('need.phone'), show(need.teamPhone)]] : []
	return [
		{ kind: 'heading', text: need.serviceName },
		{
			kind: 'rows',
			rows: [
				[t('need.team'), need.teamName],
				...phone,
				[t('need.why'), need.whyText],
				[t('need.deadline'), need.deadlineText],
				[t('need.counted'), need.countedText],
			],
		},
	]
}

function quoted({ notice }: Saying, introduction: string): Block[] {
	const { words } = notice.detail
	return words ? [paragraph(introduction), { kind: 'quote', text: words }] : []
}

function ring({ t, slots }: Saying): Block[] {
	return slots.teamPhone ? [paragraph(t('ring', { phone: slots.teamPhone }))] : []
}

function openEnquiry(saying: Saying): Block {
	return linkTo(saying, saying.t('follow.open'))
}

function keepLink({ t, notice }: Saying): Block[] {
	return notice.detail.token ? [paragraph(t('follow.keep'))] : []
}
