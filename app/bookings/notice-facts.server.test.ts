import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import type { WorkshopNotice } from '#app/notices/notice.ts'
import { type NoticeFacts, renderNotice } from '#app/notices/notice-text.ts'
import { queueNotice, takeNotice } from '#app/notices/outbox.server.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import { workshops } from '#db/schema/workshops.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { findBooking } from './booking.server.ts'
import { bookOne, endsAt, makeWorkshop, noticesOf, open, startsAt } from './booking.test-support.ts'
import { cancelBooking, transferBooking } from './change-booking.server.ts'
import { gatherFacts } from './notice-facts.server.ts'
import { tellBooked } from './tell.server.ts'

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

/** As another program reads it. */
function readCalendar(file: NoticeFacts['calendar']) {
	const calendar = new ICAL.Component(ICAL.parse(file?.content ?? ''))
	const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
	return { calendar, event }
}

async function mailAbout(db: Db, bookingId: string, kind: WorkshopNotice) {
	const sent = await noticesOf(db, bookingId)
	const notice = sent.find((one) => one.kind === kind)
	if (!notice) throw new Error(`no ${kind} was queued`)
	return mailOf(db, notice.id)
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
		const { calendar, event } = readCalendar(mail?.facts.calendar)
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

	test('sends nobody who joins online to the venue', async ({ db }) => {
		const workshop = await makeWorkshop(db, { mode: 'hybrid', capacityOnline: 5 })
		const online = await bookOne(db, workshop, { email, attending: 'online' })
		const there = await bookOne(db, workshop, { email: 'other@example.com' })
		const locationOf = async (id: string) => {
			const [mail] = await mailsOf(db, id)
			return readCalendar(mail?.facts.calendar).event.location
		}
		expect(await locationOf(online.id)).toBeNull()
		expect(await locationOf(there.id)).toContain('The Hall')
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

describe('a booking that is somebody’s no more', () => {
	const moved = { sequence: 3 }
	const passedOn = {
		name: 'Bilal Khan',
		email: 'bilal@example.com',
		language: 'en',
		now: open,
	} as const

	test('takes the event out of the calendar of who cancelled it', async ({ db }) => {
		const workshop = await makeWorkshop(db, moved)
		const { id } = await bookOne(db, workshop, { email })
		await cancelBooking(db, id, { by: 'self', now: open })
		const put = readCalendar((await mailAbout(db, id, 'booking_received')).facts.calendar)
		const { facts } = await mailAbout(db, id, 'booking_cancelled')
		const { calendar, event } = readCalendar(facts.calendar)
		expect(facts.calendar?.method).toBe('CANCEL')
		expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
		expect(event.uid).toBe(put.event.uid)
		expect(event.sequence).toBe(workshop.sequence)
		expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED')
	})

	test('leaves the event with who comes by another booking of the same address', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		const first = await bookOne(db, workshop, { email })
		const second = await bookOne(db, workshop, { email, name: 'Aminah Yousuf' })
		await cancelBooking(db, first.id, { by: 'self', now: open })
		expect((await mailAbout(db, first.id, 'booking_cancelled')).facts.calendar).toBeUndefined()
		await cancelBooking(db, second.id, { by: 'self', now: open })
		expect((await mailAbout(db, second.id, 'booking_cancelled')).facts.calendar).toBeDefined()
	})

	test('leaves the calendar of who passed it on, and enters that of who has it', async ({ db }) => {
		const workshop = await makeWorkshop(db, moved)
		const { id } = await bookOne(db, workshop, { email })
		await transferBooking(db, id, passedOn)
		const { facts } = await mailAbout(db, id, 'booking_transferred')
		const { calendar, event } = readCalendar(facts.calendar)
		expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
		expect(event.uid).toBe(`${workshop.id}@front.larkhithe.example`)
		expect(event.sequence).toBe(workshop.sequence)
		const received = (await noticesOf(db, id)).find(({ recipient }) => recipient !== email)
		expect((await mailOf(db, received?.id ?? '')).facts.calendar?.method).toBe('PUBLISH')
	})

	test('has its code at the door in the mail of who has it now, and in no other', async ({
		db,
	}) => {
		const before = await bookOne(db, await makeWorkshop(db), { email })
		const { id } = before
		await transferBooking(db, id, passedOn)
		const doorCode = (await findBooking(db, id))?.doorCode ?? ''
		const given = await mailAbout(db, id, 'booking_transferred')
		const received = (await noticesOf(db, id)).find(({ recipient }) => recipient !== email)
		const { text } = await mailOf(db, received?.id ?? '')
		expect(text).toContain(doorCode)
		expect(text).not.toContain(before.doorCode)
		for (const code of [doorCode, before.doorCode])
			expect(given.text + given.html).not.toContain(code)
	})

	test('stays in a calendar that two people share', async ({ db }) => {
		const { id } = await bookOne(db, await makeWorkshop(db), { email })
		await transferBooking(db, id, { ...passedOn, email })
		expect((await mailAbout(db, id, 'booking_transferred')).facts.calendar).toBeUndefined()
	})
})

describe('the mail about a change', () => {
	const before = {
		startsAt: new Date('2027-05-13T17:00:00Z'),
		endsAt: new Date('2027-05-13T19:00:00Z'),
	}
	const words = { en: 'The hall is taken.', ar: 'القاعة محجوزة.' }

	async function tellOf(db: Db, was: typeof before | undefined, language: 'en' | 'ar') {
		const workshop = await makeWorkshop(db)
		const { id } = await bookOne(db, workshop, { email, language })
		const statuses = ['booked'] as const
		await tellBooked(db, workshop, {
			kind: 'workshop_changed',
			words,
			statuses,
			before: was,
			now: open,
		})
		return (await mailAbout(db, id, 'workshop_changed')).text
	}

	test('says when it is, and when it was before', async ({ db }) => {
		expect(await tellOf(db, before, 'en')).toMatch(
			/When: Thursday,? 20 May 2027.*6:00.*8:00.*\nBefore: Thursday,? 13 May 2027.*6:00.*8:00/,
		)
		expect(await tellOf(db, before, 'ar')).toMatch(/\nالموعد السابق: .*13 مايو 2027/)
	})

	test('says nothing of before where the times are as they were', async ({ db }) => {
		expect(await tellOf(db, undefined, 'en')).not.toContain('Before:')
		expect(await tellOf(db, { startsAt, endsAt }, 'en')).not.toContain('Before:')
	})

	test('has the event for who is booked, and none for who waits', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 1 })
		const booked = await bookOne(db, workshop, { email })
		const waiting = await bookOne(db, workshop, { email: 'ben@example.com', name: 'Ben Okri' })
		const statuses = ['booked', 'waiting'] as const
		const telling = { kind: 'workshop_changed', words, statuses, before, now: open } as const
		await tellBooked(db, workshop, telling)
		const calendarOf = async ({ id }: { id: string }) =>
			(await mailAbout(db, id, 'workshop_changed')).facts.calendar
		expect((await calendarOf(booked))?.method).toBe('PUBLISH')
		expect(await calendarOf(waiting)).toBeUndefined()
	})
})

test('what came of it is told to who had no place without asking how it was', async ({ db }) => {
	const workshop = await makeWorkshop(db, { capacityInPerson: 1 })
	const came = await bookOne(db, workshop, { email })
	const asked = { email: 'ben@example.com', name: 'Ben Okri', wantsOutcome: true }
	const away = await bookOne(db, workshop, asked)
	const words = { en: 'Benches it is.', ar: 'المقاعد إذن.' }
	const telling = { kind: 'workshop_outcome', words, statuses: ['booked'], now: open } as const
	await tellBooked(db, workshop, telling)
	const there = await mailAbout(db, came.id, 'workshop_outcome')
	expect(there.subject).toContain('took part')
	expect(there.text).toContain('Two short questions')
	const told = await mailAbout(db, away.id, 'workshop_outcome')
	expect(told.subject).not.toContain('took part')
	expect(told.text).toContain('> Benches it is.')
	expect(told.text).not.toContain('Two short questions')
})
