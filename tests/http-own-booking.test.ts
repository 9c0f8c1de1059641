import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cancelBooking } from '#app/bookings/change-booking.server.ts'
import { keepDefinition } from '#app/questions/definition.server.ts'
import { bookingPeople, bookings } from '#db/schema/bookings.ts'
import { notices } from '#db/schema/notices.ts'
import { participationRatings } from '#db/schema/participation.ts'
import { workshops } from '#db/schema/workshops.ts'
import { bookAs, bookingsOf, ownSession, upToBookingCheck, withBooking } from './support/booking.ts'
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

describe('an offer', () => {
	async function offered() {
		const { slug, workshop } = await ownSession(site, { capacityInPerson: 1, offerHours: 2 })
		const first = await bookAs(site, 'First Person', { slug })
		const second = await bookAs(site, 'Second Person', { slug, email: 'second@example.com' })
		const third = await bookAs(site, 'Third Person', { slug })
		await cancelBooking(site.db, first, { by: 'self', now: site.time.now })
		return { slug, workshop, second, third }
	}
	const later = (hours: number) => {
		site.time.now = new Date(opened.getTime() + hours * 3_600_000)
	}

	test('is taken by the emailed link, once however often', async () => {
		const { second } = await offered()
		const mails = await site.db.select().from(notices).where(eq(notices.bookingId, second))
		const token = mails.find(({ kind }) => kind === 'booking_offer')?.detail.token
		const browser = site.browser()
		const link = `/bookings/link/${token}`
		expect((await browser.get(link)).text).not.toContain('Walking the path')
		expect((await browser.post(link)).location).toBe('/bookings/own')
		expect((await browser.get('/bookings/own')).text).toContain('A place has come free for you')
		for (const _ of [1, 2])
			expect((await browser.post('/bookings/own/acceptance')).location).toBe(
				'/bookings/own?done=accepted',
			)
		expect((await browser.get('/bookings/own')).text).toContain('You have a place.')
	})

	test('that has passed on is said so, and one can join the list again at its end', async () => {
		const { second, third } = await offered()
		later(3)
		const browser = await withBooking(site, second)
		const passed = await browser.post('/bookings/own/acceptance')
		expect(passed.location).toBe('/bookings/own?done=passed')
		const { text } = await browser.get(passed.location)
		expect(text).toContain('the place has gone on to the next')
		expect((await browser.post('/bookings/own/declining')).location).toContain('done=passed')
		const next = await withBooking(site, third)
		expect((await next.get('/bookings/own')).text).toContain('A place has come free for you')
		expect((await browser.post('/bookings/own/rejoining')).location).toContain('done=rejoined')
		expect((await browser.get('/bookings/own')).text).toContain('as number 1')
	})

	test('that is declined goes to the next at once', async () => {
		const { second, third } = await offered()
		const browser = await withBooking(site, second)
		expect((await browser.post('/bookings/own/declining')).location).toContain('done=declined')
		const next = await withBooking(site, third)
		expect((await next.get('/bookings/own')).text).toContain('A place has come free for you')
		// Nobody takes an offer that was never theirs.
		expect((await browser.post('/bookings/own/acceptance')).location).toContain('done=passed')
	})
})

/** What a form of the booking says that it was made from. */
const seenBy = (html: string) => /name="form-seen" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('one’s own booking', () => {
	test('names, number, way and needs are changed; more than there are is refused, and kept', async () => {
		const given = { mode: 'hybrid' as const, capacityInPerson: 3, capacityOnline: 9 }
		const { slug } = await ownSession(site, given)
		const id = await bookAs(site, 'Amina Yusuf', { slug })
		await bookAs(site, 'Somebody Else', { slug })
		const browser = await withBooking(site, id)
		const people = '/bookings/own/people'
		const { text } = await browser.get(people)
		const seen = seenBy(text)
		const full = await browser.post(people, {
			'form-seen': seen,
			places: '3',
			names: 'A B\nC D',
			attending: 'in-person',
		})
		expect([full.status, full.text.includes('C D')]).toEqual([400, true])
		expect(full.text).toContain('Your booking is as it was')
		site.time.now = new Date(site.time.now.getTime() + 1000)
		const online = { places: '3', names: 'A B\nC D', attending: 'online' }
		const more = await browser.post(people, { 'form-seen': seen, ...online })
		expect(more.location).toBe('/bookings/own?done=changed')
		const rows = site.db.select().from(bookingPeople).where(eq(bookingPeople.bookingId, id))
		expect((await rows).map(({ name }) => name).toSorted()).toEqual(['A B', 'Amina Yusuf', 'C D'])
		// The same form, still open in another window, does not undo it unseen.
		const older = { 'form-seen': seen, places: '1', names: '', attending: 'online' }
		const stale = await browser.post(people, older)
		expect([stale.status, stale.text.includes('saved in another window')]).toEqual([409, true])
		expect((await rows).length).toBe(3)
		// Nor once it has been refused for something else, and was put right.
		const refused = await browser.post(people, { ...older, places: '' })
		expect([refused.status, seenBy(refused.text)]).toEqual([400, seen])
		const now = seenBy(stale.text)
		const needs = { support: ['language-interpreter'], 'words-language-interpreter': 'Somali' }
		const agreed = { ...needs, supportConsent: 'yes', 'form-seen': now }
		expect((await browser.post('/bookings/own/support', agreed)).location).toContain('supported')
		expect((await browser.get('/bookings/own')).text).toContain('Somali')
	})

	test('a way to change is shown for what can be changed, and for nothing else', async () => {
		const changing = async (given: Parameters<typeof ownSession>[1]) => {
			const { slug } = await ownSession(site, given)
			const browser = await withBooking(site, await bookAs(site, 'Amina Yusuf', { slug }))
			const { text } = await browser.get('/bookings/own')
			return ['', '#attending', '#claims'].map((field) =>
				text.includes(`"/bookings/own/people${field}"`),
			)
		}
		expect(await changing({ capacityInPerson: 3 })).toEqual([true, false, false])
		const hybrid = { mode: 'hybrid' as const, capacityInPerson: 3, capacityOnline: 9 }
		expect(await changing(hybrid)).toEqual([true, true, false])
	})

	test('what was answered is changed, and a blank where an answer is needed is refused', async () => {
		const label = { en: 'What do you eat?', ar: 'ماذا تأكل؟' }
		const eaten = { id: 'eaten', type: 'text' as const, label, isRequired: true, lengthMax: 200 }
		const asked = { owner: 'eating', definition: { questions: [eaten] }, now: site.time.now }
		const { id: definitionId } = await keepDefinition(site.db, asked)
		const { slug, workshop } = await ownSession(site, { definitionId })
		const id = await bookAs(site, 'Amina Yusuf', { slug, answers: { eaten: 'Fish' } })
		// What is asked now is not what was asked then.
		await site.db.update(workshops).set({ definitionId: null }).where(eq(workshops.id, workshop.id))
		const browser = await withBooking(site, id)
		expect((await browser.get('/bookings/own')).text).toContain('/bookings/own/answers#')
		const page = '/bookings/own/answers'
		const { text } = await browser.get(page)
		expect(text).toContain('value="Fish"')
		const seen = seenBy(text)
		const blank = await browser.post(page, { 'form-seen': seen, eaten: ' ' })
		expect([blank.status, seenBy(blank.text)]).toEqual([400, seen])
		expect(blank.text).toContain('href="#eaten"')
		site.time.now = new Date(site.time.now.getTime() + 1000)
		const done = await browser.post(page, { 'form-seen': seen, eaten: 'Beans' })
		expect(done.location).toBe('/bookings/own?done=answered')
		const own = await browser.get('/bookings/own')
		expect([own.text.includes('Beans'), own.text.includes('Fish')]).toEqual([true, false])
		const stale = await browser.post(page, { 'form-seen': seen, eaten: 'Rice' })
		expect([stale.status, stale.text.includes('value="Rice"')]).toEqual([409, true])
		expect(stale.text).toContain('saved in another window')
		expect((await browser.get(page)).text).toContain('value="Beans"')
	})

	test('an address that somebody else typed is not written to without end', async () => {
		const { slug } = await ownSession(site)
		const email = 'not.theirs@example.com'
		const browser = await withBooking(site, await bookAs(site, 'Mal Ory', { slug, email }))
		const page = '/bookings/own/people'
		const seen = seenBy((await browser.get(page)).text)
		const statuses: number[] = []
		for (let at = 0; at < 35; at++) {
			const form = { 'form-seen': seen, places: '1', names: '', attending: 'in-person' }
			statuses.push((await browser.post(page, form)).status)
		}
		expect([statuses.indexOf(429), new Set(statuses).size]).toEqual([30, 2])
		const support = { 'form-seen': seen, support: 'none' }
		expect((await browser.post('/bookings/own/support', support)).status).toBe(429)
		const other = await withBooking(site, await bookAs(site, 'Mal Ory', { slug }))
		const to = { name: 'Cleo Vane', email, language: 'en' }
		expect((await other.post('/bookings/own/transfer', to)).status).toBe(429)
		const sent = await site.db.select().from(notices).where(eq(notices.recipient, email))
		expect(sent).toHaveLength(31)
		// Where no mail is sent, nothing is counted.
		const form = { 'form-seen': seen, places: '1', names: '', attending: 'in-person' }
		for (let at = 0; at < 35; at++) expect((await other.post(page, form)).status).toBe(302)
	})

	test('the way in online is shown to who is booked online, from its time to the end', async () => {
		const onlineUrl = 'https://meet.example/secret'
		const { slug, workshop, base } = await ownSession(site, {
			mode: 'online',
			capacityOnline: 1,
			onlineUrl,
		})
		const [booked, waiting] = [1, 2].map((at) =>
			upToBookingCheck(site, site.browser(), {
				slug,
				who: { as: 'me', places: 1, names: [], attending: 'online', claims: null },
				contact: { name: `Person ${at}`, wantsOutcome: false },
			}),
		)
		const browsers = [await booked, await waiting].filter((one) => one !== undefined)
		for (const browser of browsers) {
			await browser.post(`${base}/book/check`)
			await browser.post(`${base}/booked`)
		}
		const seen = async (at: number) => {
			site.time.now = new Date(workshop.startsAt.getTime() + at)
			const pages = browsers.map((browser) => browser.get('/bookings/own'))
			return (await Promise.all(pages)).map(({ text }) => text.includes(onlineUrl))
		}
		// The browsers opened it three weeks before: they open it again.
		const again = async (at: number) => {
			site.time.now = new Date(workshop.startsAt.getTime() + at)
			for (const [index, row] of (await bookingsOf(site, slug)).entries())
				await withBooking(site, row.id, browsers[index])
			return seen(at)
		}
		const [minute, shownBefore] = [60_000, workshop.linkMinutes * 60_000]
		expect(await again(-shownBefore - 1)).toEqual([false, false])
		expect(await seen(-shownBefore)).toEqual([true, false])
		expect(await again(119 * minute)).toEqual([true, false])
		expect(await seen(120 * minute)).toEqual([false, false])
	})

	test('it is given back once, and passed on for good', async () => {
		const { slug } = await ownSession(site, { capacityInPerson: 2 })
		const given = await bookAs(site, 'Amina Yusuf', { slug })
		const browser = await withBooking(site, given)
		expect((await browser.get('/bookings/own/cancellation')).text).toContain('give your place back')
		for (const _ of [1, 2])
			expect((await browser.post('/bookings/own/cancellation')).location).toContain('cancelled')
		expect((await browser.get('/bookings/own')).text).toContain('this booking is cancelled')
		expect((await browser.get('/bookings/own/people')).location).toBe('/bookings/own')

		const passedOn = await bookAs(site, 'Ben Okri', { slug })
		const ben = await withBooking(site, passedOn)
		const bad = await ben.post('/bookings/own/transfer', { name: 'Cleo', email: 'cleo' })
		expect([bad.status, bad.text.includes('Cleo')]).toEqual([400, true])
		const to = { name: 'Cleo Vane', email: 'cleo@example.com', language: 'en' }
		expect((await ben.post('/bookings/own/transfer', to)).location).toBe(
			'/bookings?done=transferred',
		)
		expect((await ben.get('/bookings/own')).location).toBe('/bookings')
		const [stored] = await site.db.select().from(bookings).where(eq(bookings.id, passedOn))
		expect(stored).toMatchObject({ name: 'Cleo Vane', status: 'booked' })
	})

	test('once it is passed on, the browser that booked it opens it no more', async () => {
		const { slug, base, book } = await ownSession(site)
		const browser = await upToBookingCheck(site, site.browser(), { slug })
		expect((await browser.post(`${book}/check`)).location).toBe(`${base}/booked`)
		expect((await browser.post(`${base}/booked`)).location).toBe('/bookings/own')
		const to = { name: 'Cleo Vane', email: 'cleo@example.com', language: 'en' }
		expect((await browser.post('/bookings/own/transfer', to)).location).toContain('transferred')
		expect((await browser.get(`${base}/booked`)).location).toBe(base)
		expect((await browser.post(`${base}/booked`)).location).toBe(base)
		// Sent once more, the draft neither books again nor leads to what is somebody else's now.
		const again = await browser.post(`${book}/check`)
		expect(again.text).not.toContain('Cleo')
		expect(await bookingsOf(site, slug)).toHaveLength(1)
	})

	test('after it is over it is rated, changed and nothing else', async () => {
		const { slug, workshop } = await ownSession(site, { placeIds: ['north-ward'] })
		const id = await bookAs(site, 'Amina Yusuf', { slug })
		expect((await (await withBooking(site, id)).get('/bookings/own/rating')).location).toBe(
			'/bookings/own',
		)
		site.time.now = workshop.endsAt
		const browser = await withBooking(site, id)
		expect((await browser.post('/bookings/own/rating', {})).status).toBe(400)
		for (const ease of ['agree', 'disagree'])
			expect((await browser.post('/bookings/own/rating', { ease })).location).toContain('rated')
		const rated = site.db.select().from(participationRatings)
		expect(await rated.where(eq(participationRatings.subjectId, id))).toMatchObject([
			{ kind: 'workshop', rated: 'ease', answer: 'disagree', placeId: 'north-ward' },
		])
		for (const page of ['people', 'support', 'cancellation', 'transfer'])
			expect((await browser.get(`/bookings/own/${page}`)).location).toBe('/bookings/own')
	})
})
