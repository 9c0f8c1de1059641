import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAnswers } from '#app/questions/answer.server.ts'
import { keepDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { keepContact } from '#app/residents/contact.server.ts'
import { makeLink } from '#app/residents/link.server.ts'
import { supportNeeds, workshopInvitations } from '#db/schema/bookings.ts'
import { workshops } from '#db/schema/workshops.ts'
import { bookAs, booking, bookingsOf, ownSession, upToBookingCheck } from './support/booking.ts'
import type { Browser } from './support/browser.ts'
import { fromHtml } from './support/forms.ts'
import { openSite, type Site } from './support/http-site.ts'

let site: Site
let opened: Date

beforeAll(async () => {
	site = await openSite()
	opened = site.time.now
})
afterAll(() => site.close())
beforeEach(() => {
	site.time.now = opened
})

async function stampsOf(browser: Browser, path: string) {
	const { text } = await browser.get(path)
	const stampOf = (name: string) =>
		new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
	return { 'form-seen': stampOf('form-seen'), 'form-own': stampOf('form-own') }
}

async function step(browser: Browser, path: string, fields: Record<string, string | string[]>) {
	return browser.post(path, { ...(await stampsOf(browser, path)), ...fields })
}

const shown = (text: string) =>
	[...text.matchAll(/<bdi>([A-Z0-9-]{6,})<\/bdi>/g)].map((match) => match[1] ?? '')

describe('booking', () => {
	test('who comes, what they need and how to reach them: one booking, opened again by its code', async () => {
		const { slug, book } = await ownSession(site)
		const browser = site.browser()
		expect((await browser.post(book)).location).toBe(`${book}/who`)
		const who = { as: 'others', others: '2', othersNames: 'Ben Okri\r\n' }
		expect((await step(browser, `${book}/who`, who)).location).toBe(`${book}/support`)
		const needs = { support: ['food', 'quiet-space'], 'words-food': 'No nuts' }
		const support = { ...needs, supportConsent: 'yes' }
		expect((await step(browser, `${book}/support`, support)).location).toBe(`${book}/contact`)
		const contact = { name: 'Amina Yusuf', email: '' }
		expect((await step(browser, `${book}/contact`, contact)).location).toBe(`${book}/check`)
		const { text } = await browser.get(`${book}/check`)
		for (const words of ['No nuts', 'Ben Okri', '1 name to follow']) expect(text).toContain(words)
		for (const _ of [1, 2])
			expect((await browser.post(`${book}/check`)).location).toBe(`/sessions/${slug}/booked`)
		const stored = await bookingsOf(site, slug)
		expect(stored).toMatchObject([{ status: 'booked', places: 3, name: 'Amina Yusuf' }])

		const [reference = '', code = ''] = shown((await browser.get(`/sessions/${slug}/booked`)).text)
		const other = site.browser()
		const wrong = await other.post('/bookings', { reference, code: 'B4KD-QQ7T-9XCM' })
		expect([wrong.status, wrong.text.includes(reference)]).toEqual([400, true])
		expect((await other.post('/bookings', { reference, code })).location).toBe('/bookings/own')
		expect((await other.get('/bookings/own')).text).toContain('No nuts')
		expect((await browser.post(`/sessions/${slug}/booked`)).location).toBe('/bookings/own')
	})

	test('the session’s own questions are asked, and asked again where an answer is missing', async () => {
		const owner = 'workshop:test'
		const definition: Definition = {
			questions: [
				{
					id: 'age',
					type: 'text',
					label: { en: 'How old are you?' },
					isRequired: true,
					lengthMax: 20,
				},
			],
		}
		const { id } = await keepDefinition(site.db, { owner, definition, now: opened })
		const { slug, book } = await ownSession(site, { definitionId: id })
		const browser = await booking(site, undefined, slug)
		expect((await step(browser, `${book}/who`, { as: 'me' })).location).toBe(`${book}/questions`)
		expect((await step(browser, `${book}/questions`, { age: '' })).status).toBe(400)
		const answered = await step(browser, `${book}/questions`, { age: '44' })
		expect(answered.location).toBe(`${book}/support`)
		const hasty = await upToBookingCheck(site, site.browser(), { slug, answers: {} })
		expect((await hasty.post(`${book}/check`)).location).toBe(`${book}/questions`)
		const ready = await upToBookingCheck(site, site.browser(), { slug, answers: { age: '7' } })
		await ready.post(`${book}/check`)
		const [stored] = await bookingsOf(site, slug)
		expect(await listAnswers(site.db, [stored?.id ?? ''])).toMatchObject([
			{ answers: { age: '7' } },
		])
	})

	test('full: every page says that it is the list and which number, and the next is one later', async () => {
		const { slug, base, book } = await ownSession(site, { capacityInPerson: 1 })
		await bookAs(site, 'First Person', { slug })
		await bookAs(site, 'Second Person', { slug })
		const browser = site.browser()
		await browser.post(book)
		expect((await browser.get(`${book}/who`)).text).toContain('waiting list, as number 2')
		const ready = await upToBookingCheck(site, site.browser(), { slug })
		for (const page of ['who', 'support', 'contact', 'check'])
			expect((await ready.get(`${book}/${page}`)).text).toContain('waiting list, as number 2')
		await ready.post(`${book}/check`)
		expect((await ready.get(`${base}/booked`)).text).toContain('You are number 2')
		expect((await bookingsOf(site, slug)).map(({ status }) => status).toSorted()).toEqual([
			...['booked', 'waiting', 'waiting'],
		])
	})

	test('what is wrong is told beside its field, and what was typed stays', async () => {
		const { slug, book } = await ownSession(site, { capacityInPerson: 4 })
		const browser = await booking(site, undefined, slug)
		const wrong: [page: string, fields: Record<string, string | string[]>, error: string][] = [
			['who', {}, 'Choose for whom you book'],
			['who', { as: 'robot' }, 'Choose for whom you book'],
			['who', { as: 'others', others: '0' }, 'choose “Just me”'],
			['who', { as: 'others', others: '6' }, 'At most 5 people'],
			['who', { as: 'others', others: '1.5' }, 'as a number'],
			['who', { as: 'others', others: '1', othersNames: 'A B\nC D' }, 'more names than people'],
			['who', { as: 'others', others: '5' }, 'not room for so many'],
			['who', { as: 'group', groupSize: '21', groupName: 'Swans' }, 'At most 20 people'],
			['who', { as: 'group', groupSize: '3' }, 'name of the group'],
			['support', { support: 'food' }, 'what you eat'],
			['support', { support: ['other'], 'words-other': 'x'.repeat(501) }, '500 characters'],
			['support', { support: ['quiet-space'] }, 'Tick that you agree'],
			['contact', { name: ' ', email: 'a@example.com' }, 'Enter a name'],
			['contact', { name: 'A', wantsOutcome: 'yes' }, 'Enter an email address'],
			['contact', { name: '<b>A</b>', email: 'not one' }, 'in the right format'],
		]
		for (const [page, fields, error] of wrong) {
			const answer = await step(browser, `${book}/${page}`, fields)
			expect([page, fields, answer.status]).toEqual([page, fields, 400])
			const text = fromHtml(answer.text)
			expect(text).toContain(error)
			for (const typed of Object.values(fields).flat())
				if (typed !== 'robot') expect(text).toContain(typed)
		}
		expect((await step(browser, `${book}/who`, { as: 'others', others: '٣' })).status).toBe(302)
	})

	test('reserved places are claimed in words, and only in person', async () => {
		const reserved = [{ reservedFor: 'wheelchair' as const, places: 1 }]
		const given = { mode: 'hybrid' as const, capacityInPerson: 1, capacityOnline: 5, reserved }
		const { slug, book } = await ownSession(site, given)
		const browser = await booking(site, undefined, slug)
		const claim = { as: 'me', claims: 'wheelchair' }
		await step(browser, `${book}/who`, { ...claim, attending: 'online' })
		expect((await browser.get(`${book}/support`)).text).not.toContain('Space for a wheelchair')
		await step(browser, `${book}/who`, { ...claim, attending: 'in-person' })
		await step(browser, `${book}/support`, {})
		await step(browser, `${book}/contact`, { name: 'Wheel Chair' })
		await browser.post(`${book}/check`)
		await bookAs(site, 'Somebody Else', { slug })
		expect(await bookingsOf(site, slug)).toMatchObject([
			{ status: 'booked', isReserved: true, claims: 'wheelchair' },
			{ status: 'waiting' },
		])
	})
})

describe('hand-made posts', () => {
	test('a session that is no draft’s, over, cancelled, for groups or by invitation is not begun', async () => {
		expect((await site.browser().post('/sessions/none/book')).status).toBe(404)
		const unpublished = await ownSession(site, { status: 'draft' })
		expect((await site.browser().post(unpublished.book)).status).toBe(404)
		for (const given of [
			{ status: 'cancelled' as const },
			{ invited: 'group' as const },
			{ invited: 'invitation' as const },
			{ bookingClosesAt: opened },
			{ bookingOpensAt: new Date(opened.getTime() + 1) },
		]) {
			const { base, book } = await ownSession(site, given)
			const browser = site.browser()
			expect((await browser.post(book)).location).toBe(base)
			expect(browser.cookies.size).toBe(0)
		}
	})

	test('a page that is not due leads to the one that is; another session’s draft opens nothing', async () => {
		const { slug, book } = await ownSession(site)
		const browser = await booking(site, undefined, slug)
		expect((await browser.post(`${book}/check`)).location).toBe(`${book}/who`)
		expect((await browser.get(`${book}/questions`)).location).toBe(`${book}/who`)
		const other = await ownSession(site)
		const key = browser.cookies.get(`__Host-booking-${slug}`) ?? ''
		browser.cookies.set(`__Host-booking-${other.slug}`, key)
		expect((await browser.get(`${other.book}/who`)).location).toBe(other.base)
		expect((await browser.get(`${other.base}/booked`)).location).toBe(other.base)
	})

	test('what a form does not offer is not taken: others, groups, online, kept places, needs', async () => {
		const given = { allowsCompanions: false, allowsGroups: false }
		const { slug, book } = await ownSession(site, given)
		const browser = await booking(site, undefined, slug)
		const forged = { as: 'me', attending: 'online', claims: 'bsl', others: '4' }
		expect((await step(browser, `${book}/who`, forged)).status).toBe(400)
		const without = { as: 'me', claims: 'bsl', others: '4' }
		expect((await step(browser, `${book}/who`, without)).status).toBe(302)
		await step(browser, `${book}/support`, { support: ['constructor', 'x'] })
		await step(browser, `${book}/contact`, { name: 'Forger', invitationId: crypto.randomUUID() })
		await browser.post(`${book}/check`)
		const [stored] = await bookingsOf(site, slug)
		expect(stored).toMatchObject({ places: 1, claims: null, attending: 'in-person' })
		const needs = site.db.select().from(supportNeeds)
		expect(await needs.where(eq(supportNeeds.bookingId, stored?.id ?? ''))).toEqual([])
		expect((await step(browser, `${book}/who`, { as: 'group', groupSize: '9' })).status).toBe(302)
	})

	test('a draft that asks for more than is allowed now is told so, and nothing is lost', async () => {
		const { slug, workshop, book } = await ownSession(site)
		const who = {
			as: 'others',
			places: 3,
			names: [],
			attending: 'in-person',
			claims: null,
		} as const
		const browser = await upToBookingCheck(site, site.browser(), {
			slug,
			who: { ...who, names: [] },
		})
		await site.db
			.update(workshops)
			.set({ allowsCompanions: false })
			.where(eq(workshops.id, workshop.id))
		const answer = await browser.post(`${book}/check`)
		expect(answer.status).toBe(403)
		expect(answer.text).toContain('more people than one booking')
		expect(await bookingsOf(site, slug)).toEqual([])
	})
})

describe('two devices', () => {
	test('on one draft do not save over each other unseen', async () => {
		const { slug, book } = await ownSession(site)
		const one = await booking(site, undefined, slug)
		const other = site.browser()
		for (const [name, value] of one.cookies) other.cookies.set(name, value)
		const [ones, others] = [
			await stampsOf(one, `${book}/contact`),
			await stampsOf(other, `${book}/contact`),
		]
		const first = await one.post(`${book}/contact`, { ...ones, name: 'First Device' })
		expect(first.status).toBe(302)
		const clash = await other.post(`${book}/contact`, { ...others, name: 'Other Device' })
		expect([clash.status, clash.text.includes('Other Device')]).toEqual([409, true])
		expect(clash.text).toContain('saved in another window or on another device')
		const typing = { ...others, name: 'x', autosave: 'yes' }
		expect((await other.post(`${book}/contact`, typing)).status).toBe(409)
	})

	test('sending at once make one booking', async () => {
		const { slug, base, book } = await ownSession(site)
		const one = await upToBookingCheck(site, site.browser(), { slug })
		const answers = await Promise.all([1, 2, 3, 4].map(() => one.post(`${book}/check`)))
		for (const { status } of answers) expect(status).toBe(302)
		expect((await one.post(`${book}/check`)).location).toBe(`${base}/booked`)
		expect(await bookingsOf(site, slug)).toHaveLength(1)
	})

	test('another language keeps what was typed', async () => {
		const { slug, book } = await ownSession(site)
		const browser = await booking(site, undefined, slug)
		const switched = { name: 'Half a name', 'language-switch': 'ar' }
		const answer = await step(browser, `${book}/contact`, switched)
		expect(answer.location).toBe(`/ar${book}/contact`)
		expect((await browser.get(answer.location)).text).toContain('Half a name')
	})
})

describe('an invitation', () => {
	async function invited() {
		const { workshop, ...rest } = await ownSession(site, { invited: 'invitation' })
		const now = site.time.now
		const value = `invited-${rest.slug}@example.com`
		const contact = await keepContact(site.db, { kind: 'email', value })
		const [invitation] = await site.db
			.insert(workshopInvitations)
			.values({
				...{ workshopId: workshop.id, contactId: contact.id },
				...{ language: 'en', invitedAt: now },
			})
			.returning()
		const subjectId = invitation?.id ?? ''
		const token = await makeLink(site.db, { kind: 'invitation', subjectId, now })
		return {
			...rest,
			email: value,
			invitationId: subjectId,
			link: `/sessions/invitations/${token}`,
		}
	}

	test('shows nothing of anybody, and books under the address it went to, once', async () => {
		const { slug, book, base, email, link } = await invited()
		const browser = site.browser()
		const looked = await browser.get(link)
		expect([looked.status, /Walking|example\.com/.test(looked.text)]).toEqual([200, false])
		expect((await browser.post(link)).location).toBe(`${book}/who`)
		await step(browser, `${book}/who`, { as: 'me' })
		await step(browser, `${book}/support`, {})
		expect((await step(browser, `${book}/contact`, { name: 'Amina' })).status).toBe(400)
		await step(browser, `${book}/contact`, { name: 'Amina', email: email.toUpperCase() })
		expect((await browser.post(`${book}/check`)).location).toBe(`${base}/booked`)
		expect(await bookingsOf(site, slug)).toMatchObject([{ status: 'booked' }])
		expect((await site.browser().post(link)).status).toBe(404)
	})

	test('can be read about on the session’s page from every page of the booking', async () => {
		const { book, base, link } = await invited()
		const browser = site.browser()
		await browser.post(link)
		await step(browser, `${book}/who`, { as: 'me' })
		for (const page of ['who', 'support'])
			expect((await browser.get(`${book}/${page}`)).text).toMatch(
				new RegExp(`href="${base}"[^>]*>Walking`),
			)
		expect((await browser.get(base)).status).toBe(200)
	})

	test('passed on to somebody else, says kindly whom to ask, and keeps what was typed', async () => {
		const { slug, book, link, invitationId } = await invited()
		const browser = site.browser()
		await browser.post(link)
		await step(browser, `${book}/who`, { as: 'me' })
		await step(browser, `${book}/support`, {})
		const friend = { name: 'A Friend', email: 'friend@example.com' }
		const early = await step(browser, `${book}/contact`, friend)
		expect(early.status).toBe(400)
		for (const words of ['went to another email address', 'A Friend', 'friend@example.com'])
			expect(fromHtml(early.text)).toContain(words)
		// Or where it has become so since.
		const late = { slug, invitationId, contact: { ...friend, wantsOutcome: false } }
		const sender = await upToBookingCheck(site, site.browser(), late)
		const answer = await sender.post(`${book}/check`)
		expect(answer.status).toBe(403)
		for (const words of ['for those who were invited', '020 7946 0101', 'A Friend'])
			expect(fromHtml(answer.text)).toContain(words)
		expect(await bookingsOf(site, slug)).toEqual([])
	})

	test('unknown, cut off, withdrawn or forged, it opens nothing', async () => {
		const { link, invitationId } = await invited()
		for (const path of [`${link}x`, '/sessions/invitations/x', link.slice(0, -3)])
			expect((await site.browser().post(path)).status).toBe(404)
		const withdrawnAt = site.time.now
		await site.db
			.update(workshopInvitations)
			.set({ withdrawnAt })
			.where(eq(workshopInvitations.id, invitationId))
		expect((await site.browser().post(link)).status).toBe(404)
		const other = await ownSession(site, { invited: 'invitation' })
		const forger = await upToBookingCheck(site, site.browser(), { slug: other.slug, invitationId })
		expect((await forger.post(`${other.book}/check`)).status).toBe(403)
	})
})

describe('only who lives there', () => {
	test('is asked for a postcode; who lives elsewhere is told so and how to ask', async () => {
		const { slug, book } = await ownSession(site, { invited: 'place', placeIds: ['south-ward'] })
		const browser = await booking(site, undefined, slug)
		const contact = { name: 'Amina', email: '' }
		expect((await step(browser, `${book}/contact`, contact)).status).toBe(400)
		const elsewhere = await step(browser, `${book}/contact`, { ...contact, postcode: 'N1 1AA' })
		expect([elsewhere.status, elsewhere.text.includes('N1 1AA')]).toEqual([400, true])
		expect(elsewhere.text).toContain('not in them')
		const here = await ownSession(site, { invited: 'place', placeIds: ['north-ward'] })
		const neighbour = await booking(site, undefined, here.slug)
		await step(neighbour, `${here.book}/who`, { as: 'me' })
		await step(neighbour, `${here.book}/support`, {})
		await step(neighbour, `${here.book}/contact`, { ...contact, postcode: 'n11aa' })
		await neighbour.post(`${here.book}/check`)
		expect(await bookingsOf(site, here.slug)).toMatchObject([{ placeId: 'north-ward' }])
	})
})

test('too late, nothing is booked, and what was entered is still there to read', async () => {
	const { slug, workshop, base, book } = await ownSession(site)
	const browser = await upToBookingCheck(site, site.browser(), { slug })
	expect((await browser.get(`${book}/late`)).location).toBe(`${book}/check`)
	site.time.now = workshop.startsAt
	expect((await browser.post(`${book}/check`)).location).toBe(`${book}/late`)
	expect((await browser.get(`${book}/late`)).text).toContain('amina@example.com')
	expect((await site.browser().post(book)).location).toBe(base)
	expect(await bookingsOf(site, slug)).toEqual([])
})

test('a thousand bookings from one address are stopped with a page that says what to do', async () => {
	const { answersBegunMax } = site.parts.settings.council
	const { book } = await ownSession(site)
	const statuses = new Map<number, number>()
	let last = ''
	for (let at = 0; at < 1000; at++) {
		const { status, text } = await site.browser('192.0.2.99').post(book, { from: 'a form' })
		statuses.set(status, (statuses.get(status) ?? 0) + 1)
		last = text
	}
	expect([...statuses]).toEqual([
		[302, answersBegunMax],
		[429, 1000 - answersBegunMax],
	])
	expect(last).toContain('a form')
	expect(last).toMatch(/Send it again|send it again/)
	expect((await site.browser('192.0.2.98').post(book)).status).toBe(302)
}, 180_000)
