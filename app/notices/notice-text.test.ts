import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGE_CODES, type Language } from '#app/languages/language.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import enNotices from '#locales/en/notices.json' with { type: 'json' }
import { isAboutEnquiry, NOTICE_KINDS, type Notice, type NoticeKind } from './notice.ts'
import { type NoticeFacts, renderNotice, renderTextMessage } from './notice-text.ts'

const t = (language: Language) => translatorFor(language).getFixedT(language, 'notices')

function noticeOf(
	kind: NoticeKind,
	language: Language = 'en',
	detail: Notice['detail'] = {},
): Notice {
	return {
		id: '4a1d7c7e-9c4e-4a53-8e0e-3b8f1f0a5a11',
		kind,
		channel: 'email',
		recipient: 'amina@example.com',
		language,
		enquiryId: null,
		caseId: null,
		consultationId: null,
		responseId: null,
		workshopId: null,
		bookingId: null,
		groupId: null,
		detail: {
			token: 'tOkEn',
			code: '402913',
			words: 'We pruned the WISTERIA\non Tuesday.',
			...detail,
		},
		createdAt: new Date('2026-03-02T10:00:00Z'),
	}
}

const need: NoticeFacts['needs'][number] = {
	serviceName: 'Overhanging BRANCHES',
	teamName: 'Eastmoor neighbourhood team',
	teamPhone: '01632 960 777',
	whyText: 'This team looks after trees in Eastmoor.',
	deadlineText: 'Friday 13 March 2026',
	countedText: '10 working days from Friday 27 February',
	isSensitive: false,
	outcome: 'done',
}

const facts: NoticeFacts = {
	council: { name: 'Larkhithe Council', phone: '01632 960 001', url: 'https://larkhithe.example' },
	publicUrl: 'https://front.larkhithe.example',
	reference: 'K7QD-93XT',
	needs: [need],
	leadName: 'Parveen Okafor',
	untilText: 'Monday 30 March 2026 at 10:00',
}
const sensitive: NoticeFacts = { ...facts, needs: [{ ...need, isSensitive: true }] }

const ABOUT_ENQUIRY = NOTICE_KINDS.slice(0, 7)
const keys = Object.entries(enNotices).flatMap(([part, texts]) =>
	typeof texts === 'string' ? [] : Object.keys(texts).map((key) => `${part}.${key}`),
)
const everything = NOTICE_KINDS.flatMap((kind) =>
	LANGUAGE_CODES.map((language) => ({ kind, language })),
)

describe.for(everything)('$kind in $language', ({ kind, language }) => {
	const notice = noticeOf(kind, language)
	const mail = renderNotice(t(language), notice, facts)
	const message = renderTextMessage(t(language), notice, facts)

	test('every text is there and every slot is filled', () => {
		for (const text of [...Object.values(mail), message]) {
			expect(text).not.toBe('')
			expect(text).not.toMatch(/\{\{|\}\}|undefined|null/)
			expect(keys.filter((key) => text.includes(key))).toEqual([])
		}
	})

	test('the subject names no person, no service, no team and nothing that was written', () => {
		expect(mail.subject).not.toMatch(/branch|wisteria|eastmoor|trees|parveen|amina|402913|tOkEn/i)
		expect(mail.subject).not.toMatch(/[\r\n]/)
	})

	test('the page says which language it is in', () => {
		const direction = language === 'ar' ? 'rtl' : 'ltr'
		expect(mail.html).toContain(`<html lang="${language}" dir="${direction}">`)
	})

	test('an address stands alone, so that all of it becomes a link and nothing else', () => {
		const { phone, ...council } = facts.council
		const noPhone = renderNotice(t(language), notice, { ...facts, council })
		expect(mail.text).toContain('\nhttps://larkhithe.example\n')
		for (const text of [mail.text, noPhone.text, message])
			for (const [around] of text.matchAll(/\S*https?:\S*/g))
				expect(around).toMatch(/^https:[\w:/.-]*[\w/]$/)
		for (const text of [mail.text, noPhone.text])
			for (const line of text.split('\n').filter((one) => one.includes('://')))
				expect(line).toMatch(/^https:\S+$/)
	})

	test('a text message names no service, no team and nothing that was written', () => {
		expect(message).not.toMatch(/branch|wisteria|eastmoor|trees|parveen/i)
		expect(message.length).toBeLessThan(260)
	})
})

// What is said about a consultation, a workshop or a group is about no need.
test.for(everything.filter(({ kind }) => isAboutEnquiry(kind)))(
	'of a sensitive need, no $kind in $language says what it is',
	({ kind, language }) => {
		const notice = noticeOf(kind, language)
		const discreet = renderNotice(t(language), notice, sensitive)
		for (const text of [
			...Object.values(discreet),
			renderTextMessage(t(language), notice, sensitive),
		])
			expect(text).not.toMatch(/branch|wisteria|eastmoor|trees|parveen|13 March/i)
	},
)

test.for(ABOUT_ENQUIRY)('%s has the reference in both emails, plain and discreet', (kind) => {
	for (const about of [facts, sensitive])
		expect(renderNotice(t('en'), noticeOf(kind), about).text).toContain('K7QD-93XT')
})

test('the first email says who has each need, why, by when and how that was counted', () => {
	const other = { ...need, serviceName: 'Missed bin', teamName: 'Waste team' }
	const { text } = renderNotice(t('en'), noticeOf('enquiry_received'), {
		...facts,
		needs: [need, other],
	})
	for (const said of [
		'Overhanging BRANCHES',
		'Who has it: Eastmoor neighbourhood team',
		'Why this team: This team looks after trees in Eastmoor.',
		'When we aim to answer by: Friday 13 March 2026',
		'How we counted: 10 working days from Friday 27 February',
		'Missed bin',
		'Who has it: Waste team',
		'Your contact for all of it is Parveen Okafor.',
		'https://front.larkhithe.example/follow/link/tOkEn',
	])
		expect(text).toContain(said)
})

test('one sensitive need makes the whole first email discreet, with a phone and the link', () => {
	const mixed = {
		...facts,
		needs: [need, { ...need, teamPhone: '01632 960 900', isSensitive: true }],
	}
	const { text } = renderNotice(t('en'), noticeOf('enquiry_received'), mixed)
	expect(text).not.toMatch(/branch|eastmoor/i)
	expect(text).toContain('01632 960 777, 01632 960 900')
	expect(text).toContain('https://front.larkhithe.example/follow/link/tOkEn')
})

test('where no need is known, nothing is said about one', () => {
	const { text } = renderNotice(t('en'), noticeOf('reply'), { ...facts, needs: [] })
	expect(text).not.toContain('WISTERIA')
})

test('a reply and a closing say what was written', () => {
	for (const kind of ['reply', 'closed'] as const)
		expect(renderNotice(t('en'), noticeOf(kind), facts).text).toContain(
			'> We pruned the WISTERIA\n> on Tuesday.',
		)
})

test('each outcome is told apart', () => {
	const told = (['done', 'not_us', 'will_not_do'] as const).map((outcome) => {
		const about = { ...facts, needs: [{ ...need, outcome }] }
		return renderNotice(t('en'), noticeOf('closed'), about).text.split('\n')[0]
	})
	expect(new Set(told).size).toBe(3)
})

test('a hand-over tells a changed date and an unchanged one', () => {
	const moved = { ...need, previousDeadlineText: 'Monday 9 March 2026' }
	const textOf = (needs: NoticeFacts['needs']) =>
		renderNotice(t('en'), noticeOf('handed_over'), { ...facts, needs }).text
	expect(textOf([moved])).toContain('by Friday 13 March 2026. Before, it was Monday 9 March 2026.')
	expect(textOf([need])).toContain('The date has not changed.')
})

test('links carry the language, and lead to the code page without a token', () => {
	const textOf = (notice: Notice) => renderNotice(t(notice.language), notice, facts).text
	expect(textOf(noticeOf('reply', 'ar'))).toContain('larkhithe.example/ar/follow/link/tOkEn')
	expect(textOf(noticeOf('resume_draft', 'ar'))).toContain('larkhithe.example/ar/resume/tOkEn')
	const untold = textOf(noticeOf('reply', 'en', { token: undefined }))
	expect(untold).toContain('larkhithe.example/follow\n')
	expect(untold).not.toContain('Keep this link')
	expect(textOf(noticeOf('duty_alert'))).toContain('https://front.larkhithe.example/staff\n')
})

test('numbers keep their order within a text that runs from right to left', () => {
	const { text } = renderNotice(t('ar'), noticeOf('enquiry_received', 'ar'), facts)
	expect(text).toContain('\u206801632 960 777\u2069')
})

test('markup in any fact or word stays text', () => {
	const hostile = '<script>alert(1)</script>"\'&{{council}}$t(footer)'
	const about: NoticeFacts = {
		...facts,
		council: { name: hostile, phone: hostile, url: hostile },
		reference: hostile,
		leadName: hostile,
		untilText: hostile,
		needs: [{ ...need, serviceName: hostile, teamName: hostile, whyText: hostile }],
	}
	for (const { kind, language } of everything) {
		const { html } = renderNotice(t(language), noticeOf(kind, language, { words: hostile }), about)
		expect(html).not.toContain('<script')
	}
	const { text } = renderNotice(t('en'), noticeOf('reply', 'en', { words: hostile }), about)
	expect(text).toContain(`> ${hostile}`)
	expect(text).toContain(`your enquiry ${hostile}`)
})

test('no fact can break the subject or a text message into lines', () => {
	const nasty = fc
		.array(fc.constantFrom('\r\n', '\n', '\r', '\0', '\u2028', 'Bcc: b@evil.test', 'x'))
		.map((pieces) => pieces.join(''))
	fc.assert(
		fc.property(nasty, fc.constantFrom(...NOTICE_KINDS), (words, kind) => {
			const about = { ...facts, reference: words, council: { ...facts.council, name: words } }
			const notice = noticeOf(kind, 'en', { code: words })
			expect(renderNotice(t('en'), notice, about).subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
			expect(renderTextMessage(t('en'), notice, about)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
		}),
	)
})

describe('about a group', () => {
	const about = { ...facts, needs: [], groupName: 'Heath Walkers', isGroupPublic: true }
	const said = (kind: NoticeKind, detail: Notice['detail'] = {}, more: Partial<NoticeFacts> = {}) =>
		renderNotice(t('en'), noticeOf(kind, 'en', detail), { ...about, ...more }).text

	test('an answered proposal is named, with what was answered', () => {
		const text = said('proposal_answered', { title: 'Lamps on the heath', words: 'In May.' })
		expect(text).toContain('answer to “Lamps on the heath”, which “Heath Walkers” proposed')
		expect(text).toContain('In May.')
	})

	test('who is asked to take over reads what it means, and that nothing changes until then', () => {
		const text = said('group_handover', { words: undefined })
		expect(text).toContain('contact person of “Heath Walkers”')
		expect(text).toContain('looks after its page and its members')
		expect(text).toContain('Nothing changes until you accept')
		expect(text).toContain('/groups/link/tOkEn')
	})

	test('who has left by handing over gets no link', () => {
		const text = said('group_handed_over', { words: undefined, token: undefined })
		expect(text).toContain('you have left the group')
		expect(text).not.toContain('/groups/')
		expect(said('group_handed_over', { words: undefined })).toContain('/groups/link/tOkEn')
	})

	test('a closed group’s members read what becomes of bookings, proposals and the page', () => {
		const text = said('group_closed', { words: undefined })
		expect(text).toContain('“Heath Walkers” was closed by its contact person')
		expect(text).toContain('booked stay booked, and what it proposed')
		expect(text).toContain('Its page stays to read')
		const byStaff = said('group_closed', { words: 'It has moved.' }, { isGroupPublic: false })
		expect(byStaff).toContain('We have closed “Heath Walkers”. This is why:')
		expect(byStaff).toContain('It has moved.')
		expect(byStaff).toContain('Nobody can read its page')
	})

	test('a hidden page’s contact persons read why', () => {
		expect(said('group_hidden', { words: 'A shop.' })).toContain('A shop.')
	})
})
