import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { renderNotice } from '#app/notices/notice-text.ts'
import { queueNotice, takeNotice } from '#app/notices/outbox.server.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import { workshops } from '#db/schema/workshops.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { bookOne, makeWorkshop, noticesOf, open } from './booking.test-support.ts'
import { gatherFacts } from './notice-facts.server.ts'

const settings = {
	council: {
		name: { en: 'Larkhithe Council', ar: 'مجلس لاركهايث' },
		phone: '01632 960 001',
		email: 'hello@larkhithe.example',
		timeZone: 'Europe/London',
	},
	publicUrl: 'https://front.larkhithe.example',
	translatorFor,
}

/** The newest notice of a booking as it would be sent. */
async function mailOf(db: Db, id: string) {
	const notice = await takeNotice(db, id)
	if (typeof notice === 'string') throw new Error(notice)
	const facts = await gatherFacts(db, notice, settings)
	const t = translatorFor(notice.language).getFixedT(notice.language, 'notices')
	return { facts, ...renderNotice(t, notice, facts) }
}

async function mailsOf(db: Db, bookingId: string) {
	const sent = await noticesOf(db, bookingId)
	return Promise.all(sent.map(({ id }) => mailOf(db, id)))
}

const email = 'amina@example.com'

describe('the mail of a booking', () => {
	test('says when and where by the council’s clock, and has the event for a calendar', async ({
		db,
	}) => {
		const workshop = await makeWorkshop(db)
		const { id, reference } = await bookOne(db, workshop, { email, places: 2 })
		const [mail] = await mailsOf(db, id)
		expect(mail?.text).toContain('Shaping the park')
		expect(mail?.text).toMatch(/When: Thursday,? 20 May 2027.* 6:00.+8:00/)
		expect(mail?.text).toContain('Where: The Hall, 1 Lake Road, Larkhithe, QK1 1AA')
		expect(mail?.text).toContain('People in this booking: 2')
		expect(mail?.text).toContain('https://front.larkhithe.example/bookings/link/')
		expect(mail?.text).toContain(reference)
		expect(mail?.subject).not.toMatch(/park|amina/i)
		const calendar = new ICAL.Component(ICAL.parse(mail?.facts.calendar?.content ?? ''))
		const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
		expect(event.uid).toBe(`${workshop.id}@front.larkhithe.example`)
		expect(event.startDate.toJSDate()).toEqual(workshop.startsAt)
		expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
	})

	test('never has the way in online, and says from when it can be seen', async ({ db }) => {
		const workshop = await makeWorkshop(db, { mode: 'online', capacityOnline: 5 })
		const { id } = await bookOne(db, workshop, { email, attending: 'online' })
		const [mail] = await mailsOf(db, id)
		expect(mail?.text).toMatch(/Where: Online\. The link is on your booking’s page from .*5:00/)
		expect(JSON.stringify(mail)).not.toContain('secret-room')
	})

	test('on the waiting list says the position, and has no event', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 1 })
		await bookOne(db, workshop, { name: 'First One' })
		const { id } = await bookOne(db, workshop, { email, language: 'ar' })
		const [mail] = await mailsOf(db, id)
		expect(mail?.text).toContain('موقعك في قائمة الانتظار: ')
		expect(mail?.facts.calendar).toBeUndefined()
		expect(mail?.html).toContain('dir="rtl"')
	})

	test('tells who booked before with the same address, and nobody else', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		const first = await bookOne(db, workshop, { email })
		const second = await bookOne(db, workshop, { email, name: 'Aminah Yousuf' })
		const stranger = await bookOne(db, workshop, { email: 'other@example.com' })
		const isTold = async (id: string) => {
			const [mail] = await mailsOf(db, id)
			return mail?.text.includes('You have another booking')
		}
		expect(await isTold(first.id)).toBe(false)
		expect(await isTold(second.id)).toBe(true)
		expect(await isTold(stranger.id)).toBe(false)
	})
})

test('a cancelled workshop’s mail takes the event out of the calendar', async ({ db }) => {
	const workshop = await makeWorkshop(db)
	const { id } = await bookOne(db, workshop, { email })
	await db
		.update(workshops)
		.set({ status: 'cancelled', sequence: 1 } satisfies Partial<Workshop>)
		.where(eq(workshops.id, workshop.id))
	const cancelled = await queueNotice(db, {
		...{ kind: 'workshop_cancelled', channel: 'email', recipient: email, language: 'en' },
		...{ workshopId: workshop.id, bookingId: id, detail: { words: 'The hall is closed.' } },
		now: open,
	})
	const { text, facts } = await mailOf(db, cancelled)
	expect(text).toContain('> The hall is closed.')
	expect(text).toContain('https://front.larkhithe.example/sessions')
	expect(facts.calendar).toMatchObject({
		method: 'CANCEL',
		content: expect.stringMatching(/METHOD:CANCEL.*SEQUENCE:1.*STATUS:CANCELLED/s),
	})
})
