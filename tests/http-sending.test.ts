import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEnquiryByReference } from '#app/enquiries/enquiry.server.ts'
import { readCode } from '#app/residents/code.ts'
import { caseEvents, cases } from '#db/schema/cases.ts'
import { enquiries } from '#db/schema/enquiries.ts'
import { notices } from '#db/schema/notices.ts'
import { drafts } from '#db/schema/questions.ts'
import { staff, teams } from '#db/schema/staff.ts'
import { triageDecisions } from '#db/schema/triage.ts'
import type { Browser } from './support/browser.ts'
import {
	openSite,
	receiptIn,
	type Site,
	sendOne,
	signedIn,
	upToCheck,
} from './support/http-site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

const COUNTED = { enquiries, cases, caseEvents, notices, triageDecisions }

async function countsOf() {
	const counts = { enquiries: 0, cases: 0, caseEvents: 0, notices: 0, triageDecisions: 0 }
	for (const name of Object.keys(COUNTED) as (keyof typeof COUNTED)[]) {
		const [row] = await site.db.select({ count: count() }).from(COUNTED[name])
		counts[name] = row?.count ?? 0
	}
	return counts
}

/** Another window of the same browser, perhaps at another process of the site. */
function windowOf(browser: Browser): Browser {
	const other = site.browser()
	for (const [name, value] of browser.cookies) other.cookies.set(name, value)
	return other
}

describe('sending twice', () => {
	test('fifty times at once makes one enquiry, and says the same to each', {
		timeout: 60_000,
	}, async () => {
		const browser = site.browser()
		await upToCheck(browser)
		const before = await countsOf()
		const windows = Array.from({ length: 50 }, () => windowOf(browser))
		const answers = await Promise.all(windows.map((window) => window.post('/ask/check')))
		expect(new Set(answers.map(({ status, location }) => `${status} ${location}`))).toEqual(
			new Set(['302 /ask/sent']),
		)
		const after = await countsOf()
		expect(after).toEqual({
			enquiries: before.enquiries + 1,
			cases: before.cases + 1,
			caseEvents: before.caseEvents + 2,
			notices: before.notices + 1,
			triageDecisions: before.triageDecisions + 1,
		})
		const receipts = await Promise.all(
			windows.slice(0, 5).map(async (window) => receiptIn((await window.get('/ask/sent')).text)),
		)
		for (const receipt of receipts) expect(receipt).toEqual(receipts[0])
		expect(receipts[0]?.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)

		expect((await windowOf(browser).post('/ask/check')).location).toBe('/ask/sent')
		expect(await countsOf()).toEqual(after)
		expect(receiptIn((await browser.get('/ask/sent')).text)).toEqual(receipts[0])
	})

	test('going back and changing an answer changes nothing that was sent', async () => {
		const browser = site.browser()
		const { reference } = await sendOne(browser)
		const before = await countsOf()
		for (const [path, fields] of [
			['/ask/needs', { need: 'safe-at-home' }],
			['/ask/place', { source: 'none' }],
			['/ask/contact', { name: 'Somebody else', reachBy: 'in_person', language: 'en' }],
			['/ask/check', {}],
		] as const)
			expect((await browser.post(path, fields)).location).toBe('/ask/sent')
		expect((await browser.get('/ask/sent')).text).toContain(reference)
		expect(await countsOf()).toEqual(before)
	})

	test('another enquiry after it is another one', async () => {
		const browser = site.browser()
		const first = await sendOne(browser)
		const second = await sendOne(browser)
		expect(second.reference).not.toBe(first.reference)
		expect(second.code).not.toBe(first.code)
	})

	test('what is not finished is not sent', async () => {
		const browser = site.browser()
		await browser.post('/ask', { start: 'yes', words: 'The lamp is dark.' })
		const before = await countsOf()
		expect((await browser.post('/ask/check')).location).toBe('/ask/needs')
		expect((await site.browser().post('/ask/check')).location).toBe('/ask')
		const late = await site.browser().post('/ask/contact', { name: 'Zoë' })
		expect([late.status, late.text.includes('Zoë')]).toEqual([401, true])
		expect(await countsOf()).toEqual(before)
	})
})

/** What nobody is asked for, and what somebody might like to decide. */
const EXTRA = {
	role: 'administrator',
	teamId: 'care',
	leadTeamId: 'care',
	leadStaffId: 'admin',
	status: 'closed',
	outcome: 'done',
	isUrgent: 'true',
	isSensitive: 'true',
	isActive: 'yes',
	deadlineAt: '2000-01-01T00:00:00Z',
	receivedAt: '2000-01-01T00:00:00Z',
	reference: 'AAAA-AAAA',
	enteredBy: 'admin',
	channel: 'phone',
	id: '00000000-0000-0000-0000-000000000000',
	draftId: '00000000-0000-0000-0000-000000000000',
	enquiryId: '00000000-0000-0000-0000-000000000000',
	actor: 'staff',
	by: 'staff',
	staffId: 'admin',
	now: '2000-01-01T00:00:00Z',
	'content[channel]': 'phone',
	['__proto__']: 'x',
}

/** Posts everything with the extra fields beside what is asked for. */
function withExtra(browser: Browser): Browser {
	const post = browser.post.bind(browser)
	browser.post = (path, fields = {}, asking) => {
		const own = Object.entries(fields as Record<string, string>)
		const extra = Object.entries(EXTRA).filter(([name]) => !own.some(([known]) => known === name))
		return post(path, [...extra, ...own], asking)
	}
	return browser
}

describe('fields that nobody asked for', () => {
	test('change nothing of an enquiry', async () => {
		const plain = await rowsOf((await sendOne(site.browser())).reference)
		const extra = await rowsOf((await sendOne(withExtra(site.browser()))).reference)
		expect({ ...extra, raw: [] }).toEqual({ ...plain, raw: [] })
		expect(extra.enquiry).toMatchObject({ channel: 'web', enteredBy: null, leadTeamId: 'north' })
		expect(extra.cases).toMatchObject([{ status: 'open', isUrgent: false, isSensitive: false }])
	})

	test('change nothing of a message, nor of who sent it', async () => {
		const { reference, code } = await sendOne(site.browser())
		const browser = withExtra(site.browser())
		await browser.post('/follow', { reference, code })
		await browser.post('/follow/enquiry/messages', { words: 'It is still dark.' })
		const { enquiry, cases: own, events } = await rowsOf(reference)
		expect(enquiry).toMatchObject({ closedAt: null, leadTeamId: 'north' })
		expect(own).toMatchObject([{ status: 'open', outcome: null }])
		expect(events.filter(({ kind }) => kind === 'resident_message')).toMatchObject([
			{ actor: { by: 'resident' } },
		])
	})

	test('make nobody more than they are', async () => {
		const before = await site.db.select().from(staff)
		const officer = withExtra(await signedIn(site, 'officer'))
		const newPassword = 'another long password'
		await officer.post('/staff/account/password', { password: 'wrong', newPassword })
		await officer.post('/staff/people/officer', { name: 'Officer' })
		await officer.post('/staff/people/new', { name: 'X', email: 'x@council.example' })
		const after = await site.db.select().from(staff)
		expect(after.map(({ id, role }) => [id, role])).toEqual(
			before.map(({ id, role }) => [id, role]),
		)
	})

	test('do not move a case that a colleague answers', async () => {
		const { reference } = await sendOne(site.browser())
		const [own] = (await rowsOf(reference)).raw
		const officer = withExtra(await signedIn(site, 'officer'))
		const { status } = await officer.post(`/staff/cases/${own?.id}/replies`, {
			words: 'We are on it.',
		})
		expect(status).toBe(302)
		const after = await rowsOf(reference)
		expect(after.cases).toMatchObject([{ teamId: 'north', isUrgent: false, outcome: null }])
		expect(after.enquiry.closedAt).toBeNull()
		const replies = after.events.filter(({ kind }) => kind === 'reply')
		expect(replies).toMatchObject([{ actor: { by: 'staff', staffId: 'officer' } }])
	})

	test('do not add a team of another kind', async () => {
		const admin = withExtra(await signedIn(site, 'admin'))
		await admin.post('/staff/teams/north', { 'name-en': 'North', kind: 'place', isActive: 'yes' })
		const [north] = await site.db.select().from(teams).where(eq(teams.id, 'north'))
		expect(north).toMatchObject({ id: 'north', kind: 'place' })
	})
})

/** All that is stored of an enquiry, without what differs between any two. */
async function rowsOf(reference: string) {
	const found = await findEnquiryByReference(site.db, readCode(reference))
	const id = found?.id ?? ''
	const [enquiry] = await site.db.select().from(enquiries).where(eq(enquiries.id, id))
	if (!enquiry) throw new Error('no such enquiry')
	const raw = await site.db.select().from(cases).where(eq(cases.enquiryId, id))
	const events = await site.db.select().from(caseEvents).where(eq(caseEvents.enquiryId, id))
	const { id: _id, reference: _reference, draftId, contentHash: _hash, ...own } = enquiry
	const [draft] = await site.db
		.select()
		.from(drafts)
		.where(eq(drafts.id, draftId ?? ''))
	return {
		raw,
		enquiry: own,
		cases: raw.map(({ id: _case, enquiryId: _enquiry, ...one }) => one),
		events: events.map(({ kind, detail, ...one }) => ({ kind, detail, actor: actorOf(one) })),
		draft: draft && { subject: draft.subject, language: draft.language },
	}
}

function actorOf(event: object) {
	const { actor, staffId } = event as { actor: string; staffId: string | null }
	return { by: actor, ...(staffId !== null && { staffId }) }
}
