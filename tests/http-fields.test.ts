import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listCases } from '#app/cases/case.server.ts'
import { findConsultation } from '#app/consultations/consultation.server.ts'
import { askToFollow } from '#app/consultations/follower.server.ts'
import { findEnquiryByReference } from '#app/enquiries/enquiry.server.ts'
import { makeGroup, makeMember } from '#app/groups/group.test-support.ts'
import { keepDefinition } from '#app/questions/definition.server.ts'
import { readCode } from '#app/residents/code.ts'
import { startFollowing } from '#app/residents/link.server.ts'
import { invitePerson } from '#app/staff/invitation.server.ts'
import type { Access } from '#app/web/access.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import { participantExpenses, supportNeeds } from '#db/schema/bookings.ts'
import { groups } from '#db/schema/groups.ts'
import { notices } from '#db/schema/notices.ts'
import { staff, staffTwoFactors } from '#db/schema/staff.ts'
import { workshops } from '#db/schema/workshops.ts'
import { answering, answerOne, OPEN_SLUG, upToAnswerCheck } from './support/answering.ts'
import {
	bookAs,
	booking,
	makeSession,
	SESSION_SLUG,
	upToBookingCheck,
	withBooking,
} from './support/booking.ts'
import { asHtml, type Browser } from './support/browser.ts'
import { makeConsulted } from './support/consulting.ts'
import { type Field, type Form, formsIn } from './support/forms.ts'
import { contactOf, makeProposed, memberOf } from './support/grouping.ts'
import { makeHosted } from './support/hosting.ts'
import {
	emailOf,
	openSite,
	PASSWORD,
	PUBLIC_URL,
	type Site,
	sendOne,
	signedIn,
	upToCheck,
} from './support/http-site.ts'
import { type SiteRoute, siteRoutes } from './support/routes.ts'
import { NEAR_BOUNDARY } from './support/small-council.ts'

let site: Site
let reference: string
let code: string
/** Of routes about consultations and responses. */
let paramsOf: (pattern: string) => Record<string, string>
/** Of a session that is bookable, with a booking of it. */
let booked: Record<string, string>
let marked: Workshop
/** Of an emailed link to a follower; other links of the pages here are an invitation's. */
let newsToken: string

beforeAll(async () => {
	site = await openSite()
	const sent = await sendOne(site.browser())
	reference = sent.reference
	code = sent.code
	const enquiry = await findEnquiryByReference(site.db, readCode(reference))
	const [only] = await listCases(site.db, [enquiry?.id ?? ''])
	params.caseId = only?.id ?? ''
	const teamIds: string[] = []
	const newcomer = {
		name: 'New',
		email: 'new@council.example',
		role: 'administrator' as const,
		teamIds,
	}
	const invited = await invitePerson(site.db, newcomer, { now: site.time.now })
	params.token = invited.ok ? invited.token : ''
	paramsOf = await makeConsulted(site)
	const session = await makeSession(site, { capacityInPerson: 1000 })
	booked = await bookedIn(session.id, SESSION_SLUG)
	marked = await makeSession(site, MARKED)
	await makeSession(site, OVER)
	const label = { en: 'Why do you come?', ar: 'لماذا تأتي؟' }
	const why = { id: 'why', type: 'text' as const, label, isRequired: true, lengthMax: 200 }
	const ownQuestions = { owner: ASKING.slug, definition: { questions: [why] }, now: site.time.now }
	const { id: definitionId } = await keepDefinition(site.db, ownQuestions)
	await makeSession(site, { ...ASKING, capacityInPerson: 1000, definitionId })
	Object.assign(params, await makeProposed(site))
	const consultation = await findConsultation(site.db, OPEN_SLUG)
	const asked = { consultationId: consultation?.id ?? '', email: 'a@example.com' } as const
	await askToFollow(site.db, { ...asked, language: 'en', now: site.time.now })
	const mails = site.db.select().from(notices).where(eq(notices.kind, 'confirm_following'))
	newsToken = (await mails)[0]?.detail.token ?? ''
})
afterAll(() => site.close())

const HOSTILE: [what: string, text: string][] = [
	['nothing', ''],
	['spaces', ' \t\u00a0\u200b '],
	['the character nought', 'a\0b'],
	['control characters', 'a\u0001\u001b[31m\u007fb'],
	['half a pair', `a${String.fromCharCode(0xd83d)}b`],
	['marks of direction', '\u202e\u2066abc\u2069\u200f'],
	['a very long word', 'x'.repeat(20_000)],
	['a line of markup', `"><script>alert('1')</script><img src=x onerror=alert(1)>`],
	['a line of SQL', `'; drop table cases; -- \\' or 1=1 %_`],
	['a head of a mail', 'a@example.com\r\nBcc: evil@example.com\r\n\r\nHello'],
	['two addresses', '"a@evil.test x"@ok.test, b@evil.test'],
	['a path', '../../../../etc/passwd\\..\\'],
	['a word of the language', '__proto__'],
	['a slot', '{{count}} $t(web:help.ask) %s'],
	['a number beyond all numbers', '9'.repeat(400)],
	['a negative number', '-1e309'],
	['an id of nothing', '00000000-0000-0000-0000-000000000000'],
	['pictures', '👩🏽‍🚀'.repeat(30)],
]

const params: Record<string, string> = {
	serviceId: 'street-light',
	placeId: 'north-ward',
	teamId: 'north',
	staffId: 'lead',
	slug: OPEN_SLUG,
	key: 'all',
}

/** What a page needs before it is shown, beside somebody who may see it. */
const BEFORE: Record<string, (browser: Browser) => Promise<unknown>> = {
	'/ask/elsewhere': (browser) => browser.post('/ask/needs', { need: 'tv-licence' }),
	'/ask/boundary': (browser) =>
		browser.post('/ask/place', { source: 'postcode', postcode: NEAR_BOUNDARY }),
	'/consultations/:slug/answer/check': (browser) => upToAnswerCheck(site, browser),
	'/consultations/:slug/received': async (browser) => {
		await upToAnswerCheck(site, browser)
		await browser.post(`/consultations/${OPEN_SLUG}/answer/check`)
	},
	'/sessions/:slug/book/check': (browser) => upToBookingCheck(site, browser),
	'/sessions/:slug/booked': async (browser) => {
		await upToBookingCheck(site, browser)
		await browser.post(`/sessions/${SESSION_SLUG}/book/check`)
	},
	'/sessions/:slug/book/questions': (browser) => booking(site, browser, ASKING.slug),
	'/groups/own/invitation': async (browser) => {
		const groupId = await makeGroup(site.db)
		await memberOf(site, await makeMember(site.db, groupId, { status: 'invited' }), browser)
	},
	'/staff/groups/:groupId/decline': async () => {
		const { groupId = '' } = params
		await site.db.update(groups).set({ status: 'waiting' }).where(eq(groups.id, groupId))
	},
	'/staff/groups/:groupId/hiding': () => showGroup(),
	'/staff/groups/:groupId/closure': () => showGroup(),
	'/bookings/own/rating': async (browser) => {
		await withBooking(site, await bookedBefore(), browser)
	},
	'/staff/sign-in/code': async (browser) => {
		await requireCodeOf('lead')
		await browser.post('/staff/sign-in', { email: emailOf('lead'), password: PASSWORD })
	},
}

/** Of the group that staff pages are about: everybody may see it. */
function showGroup() {
	const shown = { status: 'verified' as const, hiddenAt: null }
	return site.db
		.update(groups)
		.set(shown)
		.where(eq(groups.id, params.groupId ?? ''))
}

/** With a question of its own. */
const ASKING = { slug: 'walk-with-questions', shortCode: 'walk-with-questions' }
/** In which who came is marked. */
const MARKED = { slug: 'walk-with-marks', shortCode: 'walk-with-marks' }
/** Long enough ago to be over. */
const OVER = { slug: 'walked-before', shortCode: 'walked-before' }

/** A booking of a session that is over by now. */
async function bookedBefore(): Promise<string> {
	const coming = { startsAt: days(1), endsAt: days(2) }
	await site.db.update(workshops).set(coming).where(eq(workshops.slug, OVER.slug))
	const bookingId = await bookAs(site, 'Amina Yusuf', OVER)
	const over = { startsAt: days(-2), endsAt: days(-1) }
	await site.db.update(workshops).set(over).where(eq(workshops.slug, OVER.slug))
	return bookingId
}
const days = (count: number) => new Date(site.time.now.getTime() + count * 86_400_000)

/** From now on they are asked for a code of their code app too. */
async function requireCodeOf(person: string) {
	const { twoFactorEnabled } = staff
	const [known] = await site.db.select({ twoFactorEnabled }).from(staff).where(eq(staff.id, person))
	if (known?.twoFactorEnabled) return
	const { cookies } = await signedIn(site, person, nextAddress())
	const headers = { cookie: `__Host-staff=${cookies.get('__Host-staff')}` }
	const request = new Request(PUBLIC_URL, { headers })
	await site.parts.signIn.startCodeApp(PASSWORD, { request, now: site.time.now })
	await site.db
		.update(staffTwoFactors)
		.set({ verified: true })
		.where(eq(staffTwoFactors.userId, person))
	await site.db.update(staff).set({ twoFactorEnabled: true }).where(eq(staff.id, person))
}

let visitors = 0
const nextAddress = () => `2001:db8::${(++visitors).toString(16)}`

/** Somebody whom the route lets in, with everything that its page needs. */
async function visitorFor({ access, pattern }: SiteRoute): Promise<Browser> {
	const browser = await known(access)
	await BEFORE[pattern]?.(browser)
	return browser
}

/** Of pages about sessions and groups: each staff page has a session that nobody else changes. */
async function ownParams(pattern: string): Promise<Record<string, string>> {
	if (pattern === '/sessions/:slug/book/questions') return { slug: ASKING.slug }
	if (pattern.startsWith('/sessions/')) return { slug: SESSION_SLUG }
	// Of a booking of its own: the form of a booking changes what it asks for.
	if (pattern.includes(':needId')) return bookedIn(booked.workshopId ?? '', SESSION_SLUG)
	// Everybody who is booked has a form there: of a session in which other forms book nobody.
	if (pattern.endsWith('/attendance')) return bookedIn(marked.id, MARKED.slug)
	if (ON_BOOKINGS.test(pattern)) return booked
	return (await makeHosted(site))(pattern)
}
async function bookedIn(workshopId: string, slug: string): Promise<Record<string, string>> {
	const bookingId = await bookAs(site, 'Sam Okoro', { slug })
	const spent = { workshopId, bookingId, kind: 'travel' as const, pence: 460 }
	const noted = { recordedBy: 'engagement', recordedAt: site.time.now }
	const [expense] = await site.db
		.insert(participantExpenses)
		.values({ ...spent, ...noted })
		.returning({ id: participantExpenses.id })
	const [need] = await site.db
		.insert(supportNeeds)
		.values({ bookingId, kind: 'bsl-interpreter', changedAt: site.time.now })
		.returning({ id: supportNeeds.id })
	return { workshopId, bookingId, expenseId: expense?.id ?? '', needId: need?.id ?? '' }
}
const ON_BOOKINGS = /\/:workshopId\/(bookings|needs|message|invitations|attendance|expenses)/

async function known(access: Access | undefined): Promise<Browser> {
	const browser = site.browser(nextAddress())
	if (access === 'draft') await upToCheck(browser)
	if (access === 'follower') await browser.post('/follow', { reference, code })
	if (access === 'answering') await answering(site, browser)
	if (access === 'respondent') {
		// Of their own: one of the forms takes it back.
		const subjectId = await answerOne(site, 'Because of the ducks.')
		const opened = { kind: 'response', subjectId } as const
		const token = await startFollowing(site.db, opened, { now: site.time.now })
		browser.cookies.set('__Host-respondent', token)
	}
	if (access === 'booking') await booking(site, browser)
	if (access === 'booker') {
		const asked = { slug: ASKING.slug, answers: { why: 'Ducks.' } }
		await withBooking(site, await bookAs(site, 'Amina Yusuf', asked), browser)
	}
	if (access === 'member') await contactOf(site, browser)
	if (access === 'engagement') await letIn('engagement', browser)
	if (access === 'casework') await letIn('officer', browser)
	if (access === 'staff' || access === 'administrator') await letIn('admin', browser)
	return browser
}

const letInBefore = new Map<string, Browser>()

/** With the session that they signed in to before, as long as it lasts. */
async function letIn(person: string, browser: Browser) {
	const before = letInBefore.get(person)
	const isIn = before && (await before.get('/staff/account')).status === 200
	const { cookies } = isIn ? before : await signedIn(site, person, browser.address)
	for (const [name, value] of cookies) browser.cookies.set(name, value)
	letInBefore.set(person, browser)
}

/** Filled as somebody would who means no good: text boxes with `text`, choices as they come. */
function filled(form: Form, text: string, { isChosen }: { isChosen: boolean }) {
	return form.fields.flatMap((field): [string, string][] => {
		if (field.kind === 'fixed' || (field.kind === 'choice' && isChosen))
			return [[field.name, chosenOf(field)]]
		return [[field.name, text]]
	})
}

const chosenOf = ({ values }: Field) => values.find((value) => value !== '') ?? ''

/** What leaves the page for good is not pressed here. */
const LEAVES = /^\/staff\/sign-out$|disabling|removal$/

/** One press of a button, with nothing beside it that was typed. */
const BUTTONS = /\/attendance\/marks$/

const pages = siteRoutes.filter(({ exported, pattern }) => {
	return exported.includes('default') && exported.includes('action') && !LEAVES.test(pattern)
})

describe('every form, filled with every bad thing', () => {
	test.for(pages)('$pattern', { timeout: 120_000 }, async (route) => {
		let browser = await visitorFor(route)
		const own = await ownParams(route.pattern)
		const path = route.pattern.replace(/:(\w+)/g, (_, name: string) => {
			const isNews = route.pattern.startsWith('/consultations/news/')
			if (isNews) return newsToken
			return own[name] ?? params[name] ?? paramsOf(route.pattern)[name] ?? 'x'
		})
		let page = await browser.get(path)
		expect(page.status).toBe(200)
		for (const [what, text] of HOSTILE)
			for (const isChosen of [true, false])
				for (const form of formsIn(page.text, path).filter(({ action }) => !LEAVES.test(action))) {
					if (!isChosen && form.fields.every(({ kind }) => kind !== 'choice')) continue
					const answer = await fill(browser, form, text, { isChosen })
					expect([what, form.action, answer.status < 500]).toEqual([what, form.action, true])
					if (answer.status === 400 && !BUTTONS.test(form.action))
						expectKept(answer.text, form, text, what)
					if (answer.status !== 302) continue
					page = await browser.get(path)
					if (page.status !== 302) continue
					browser = await visitorFor(route)
					page = await browser.get(path)
					expect([what, page.status]).toEqual([what, 200])
				}
	})
})

async function fill(browser: Browser, form: Form, text: string, how: { isChosen: boolean }) {
	// Each from another address, so that no limit of tries stands in the way.
	browser.address = nextAddress()
	const fields = filled(form, text, how)
	return form.isForFiles
		? browser.postFiles(form.action, asFormData(fields))
		: browser.post(form.action, fields)
}

function asFormData(fields: [string, string][]): FormData {
	const data = new FormData()
	for (const [name, value] of fields) data.append(name, value)
	return data
}

let refusals = 0

/** Nothing typed is lost on an error, and there is an error to read. */
function expectKept(html: string, { fields, action }: Form, text: string, what: string) {
	expect([action, what, html.includes('govuk-error-summary')]).toEqual([action, what, true])
	expect(html).toMatch(/<title>[^<]*(Error|خطأ): /)
	expect(html).not.toMatch(/<input[^>]*type="password"[^>]*\svalue="[^"]/)
	refusals++
	const typed = asHtml(text.toWellFormed())
	for (const { name, kind } of fields) {
		if (kind === 'text' && name !== 'code')
			expect([action, name, what, html.includes(typed)]).toEqual([action, name, what, true])
	}
}

test('enough of it was refused for this to tell anything', () => {
	expect(pages.length).toBeGreaterThan(25)
	expect(refusals).toBeGreaterThan(400)
})
