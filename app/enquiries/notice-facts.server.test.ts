import { desc, eq } from 'drizzle-orm'
import {
	daysLater,
	hoursLater,
	makeCouncil,
	PEOPLE,
	readFacts,
	sendFrom,
	sendOne,
} from '#app/cases/case.test-support.ts'
import type { Notice } from '#app/notices/notice.ts'
import { renderNotice } from '#app/notices/notice-text.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import type { Db } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import { expect, test } from '#tests/support/database.ts'
import { closeNeed, handOverCase, takeCase } from './casework.server.ts'
import { gatherFacts } from './notice-facts.server.ts'

const { nadia } = PEOPLE
const now = hoursLater(2)
const council = {
	name: { en: 'Thornmere Council' },
	phone: '01632 960 001',
	timeZone: 'Europe/London',
}
const settings = { council, publicUrl: 'https://thornmere.example', translatorFor }

async function lastNotice(db: Db, kind: Notice['kind']) {
	const [notice] = await db
		.select()
		.from(notices)
		.where(eq(notices.kind, kind))
		.orderBy(desc(notices.createdAt))
		.limit(1)
	if (!notice) throw new Error('no such notice')
	return notice
}
const factsOf = async (db: Db, kind: Notice['kind']) =>
	gatherFacts(db, await lastNotice(db, kind), settings)

test('the first notice says every need, its team, why, and by when', async ({ db }) => {
	await makeCouncil(db)
	const { enquiry } = await sendFrom(db, ['missed-bin', 'street-tree'])
	expect(await factsOf(db, 'enquiry_received')).toMatchObject({
		council: {
			name: 'Thornmere Council',
			phone: '01632 960 001',
			url: 'https://thornmere.example',
		},
		reference: enquiry.reference,
		needs: [
			{
				serviceName: 'Missed bin',
				teamName: 'waste team',
				whyText: 'waste team has this because they look after “Missed bin” in the whole borough.',
				deadlineText: 'Monday 8 March 2027',
				countedText: '5 working days from Monday 1 March',
				isSensitive: false,
			},
			{ serviceName: 'Street tree', whyText: 'north team has this because they look after North.' },
		],
	})
})

test('a notice about a case is about that need alone, with its outcome and the lead', async ({
	db,
}) => {
	await makeCouncil(db)
	const { cases } = await sendFrom(db, ['missed-bin', 'street-tree'])
	const bin = cases[0]?.id ?? ''
	await takeCase(db, bin, { seenOfficerId: null, viewer: nadia, now })
	await closeNeed(db, bin, { outcome: 'not_us', words: 'Ask the landlord.', viewer: nadia, now })
	const facts = await factsOf(db, 'closed')
	expect(facts.needs).toMatchObject([{ serviceName: 'Missed bin', outcome: 'not_us' }])
	expect(facts.leadName).toBe('Nadia Example')
})

test('a hand-over says the date before only where it has changed', async ({ db }) => {
	await makeCouncil(db)
	const { only } = await sendOne(db)
	const facts = await readFacts(db)
	const common = {
		words: 'It is theirs.',
		facts,
		viewer: { ...nadia, teamIds: ['waste', 'north'] },
	}
	const handOver = (toTeamId: string, isCountedAnew: boolean, at: Date) =>
		handOverCase(db, only.id, { ...common, toTeamId, isCountedAnew, now: at })
	await handOver('north', true, daysLater(1))
	const [moved] = (await factsOf(db, 'handed_over')).needs
	expect(moved).toMatchObject({
		previousDeadlineText: 'Monday 8 March 2027',
		deadlineText: 'Tuesday 9 March 2027',
	})
	await handOver('waste', false, daysLater(2))
	const [kept] = (await factsOf(db, 'handed_over')).needs
	expect(kept?.previousDeadlineText).toBeUndefined()
})

test('an Arabic notice is said in Arabic', async ({ db }) => {
	await makeCouncil(db)
	await sendOne(db, 'missed-bin', { language: 'ar' })
	const notice = await lastNotice(db, 'enquiry_received')
	const facts = await gatherFacts(db, notice, settings)
	expect(facts.needs[0]?.deadlineText).toMatch(/[\u0600-\u06ff]/)
	const t = translatorFor('ar').getFixedT('ar', 'notices')
	expect(renderNotice(t, notice, facts).html).toContain('dir="rtl"')
})

test('a notice about no enquiry has no needs, and says until when', async ({ db }) => {
	const notice = {
		id: crypto.randomUUID(),
		kind: 'resume_draft',
		channel: 'email',
		recipient: 'amina@example.com',
		language: 'en',
		enquiryId: null,
		caseId: null,
		consultationId: null,
		responseId: null,
		workshopId: null,
		bookingId: null,
		groupId: null,
		detail: { until: '2027-07-01T10:00:00Z' },
		createdAt: now,
	} as const
	expect(await gatherFacts(db, notice, settings)).toMatchObject({
		needs: [],
		untilText: expect.stringMatching(/^Thursday,? 1 July 2027 at 11:00\sam$/),
	})
})
