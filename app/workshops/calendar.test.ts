import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarOptions, type CalendarWorkshop, workshopCalendar } from './calendar.ts'

const options: CalendarOptions = {
	council: {
		name: { en: 'Larkhithe Council', ar: 'مجلس لاركهايذ' },
		email: 'hello@larkhithe.example',
		timeZone: 'Europe/London',
	},
	publicUrl: 'https://larkhithe.example',
	language: 'en',
	now: new Date('2027-01-05T09:30:15Z'),
}

const workshop: CalendarWorkshop = {
	id: '0d9d2f5e-3b1c-4a55-9f7e-2a7c1f6f0001',
	slug: 'bench-street',
	status: 'published',
	title: { en: 'Benches on Mill Street' },
	summary: { en: 'Where should people be able to sit?' },
	startsAt: new Date('2027-02-10T18:00:00Z'),
	endsAt: new Date('2027-02-10T20:00:00Z'),
	venue: { name: 'The Wharf Hall', address: 'Quay Street', postcode: 'XW1 1AA' },
	cancelledWhy: null,
	sequence: 0,
	changedAt: new Date('2027-01-02T12:00:00Z'),
}

/** As another program reads it, with the time zones that the file itself brings. */
function read(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text))
	for (const zone of calendar.getAllSubcomponents('vtimezone'))
		ICAL.TimezoneService.register(new ICAL.Timezone(zone))
	const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
	return { calendar, events }
}

function only(text: string) {
	const { events } = read(text)
	expect(events).toHaveLength(1)
	return events[0] as ICAL.Event
}

const moments = (event: ICAL.Event) =>
	[event.startDate, event.endDate].map((at) => at.toJSDate().toISOString())

test('a workshop is read back as it is', () => {
	const text = workshopCalendar([workshop], options)
	const { calendar } = read(text)
	const event = only(text)
	expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
	expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
	expect(event.uid).toBe(`${workshop.id}@larkhithe.example`)
	expect(event.summary).toBe('Benches on Mill Street')
	expect(event.location).toBe('The Wharf Hall, Quay Street, XW1 1AA')
	expect(event.sequence).toBe(0)
	expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
	expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2027-01-05T09:30:15Z')
	expect(event.component.getFirstPropertyValue('url')).toBe(
		'https://larkhithe.example/sessions/bench-street',
	)
	expect(moments(event)).toEqual(['2027-02-10T18:00:00.000Z', '2027-02-10T20:00:00.000Z'])
})

test('times are on the council’s clock, and the file brings the rules of that clock', () => {
	const text = workshopCalendar([workshop], options)
	const start = only(text).component.getFirstProperty('dtstart')
	expect(start?.getParameter('tzid')).toBe('Europe/London')
	expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
})

/** Every Wednesday at 6pm, across the Sundays on which the clocks go forward and back. */
const clockChanges = {
	forward: ['2027-03-24T18:00:00Z', '2027-03-31T17:00:00Z'],
	back: ['2027-10-27T17:00:00Z', '2027-11-03T18:00:00Z'],
}

for (const [way, starts] of Object.entries(clockChanges))
	test(`a series stays at its time of day when the clocks go ${way}`, () => {
		const dates = starts.map((start, at) => ({
			...workshop,
			id: `${workshop.id.slice(0, -1)}${at}`,
			startsAt: new Date(start),
			endsAt: new Date(Date.parse(start) + 7_200_000),
		}))
		const { events } = read(workshopCalendar(dates, options))
		expect(events.map(({ startDate }) => startDate.hour)).toEqual([18, 18])
		expect(events.map(({ startDate }) => startDate.toJSDate())).toEqual(
			starts.map((start) => new Date(start)),
		)
	})

test('a workshop through the night of a clock change is as long as it is', () => {
	const night = { startsAt: '2027-03-27T23:00:00Z', endsAt: '2027-03-28T05:00:00Z' }
	const event = only(
		workshopCalendar(
			[{ ...workshop, startsAt: new Date(night.startsAt), endsAt: new Date(night.endsAt) }],
			options,
		),
	)
	expect(event.endDate.hour).toBe(6)
	expect(Date.parse(moments(event)[1] ?? '') - Date.parse(moments(event)[0] ?? '')).toBe(21_600_000)
})

test('of an hour that strikes twice, both are told apart', () => {
	for (const start of ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z']) {
		const startsAt = new Date(start)
		const endsAt = new Date('2027-10-31T04:00:00Z')
		const event = only(workshopCalendar([{ ...workshop, startsAt, endsAt }], options))
		expect(event.startDate.toJSDate()).toEqual(startsAt)
		expect(event.endDate.toJSDate()).toEqual(endsAt)
	}
})

test('of a series, one date that moved and one that is cancelled are told, and the rest stay', () => {
	const laid = [0, 1, 2, 3].map((week) => ({
		...workshop,
		id: `${workshop.id.slice(0, -1)}${week}`,
		startsAt: new Date(workshop.startsAt.getTime() + week * 7 * 86_400_000),
		endsAt: new Date(workshop.endsAt.getTime() + week * 7 * 86_400_000),
	}))
	const changed = laid.map((one, week): CalendarWorkshop => {
		if (week === 1)
			return {
				...one,
				startsAt: new Date('2027-02-18T18:30:00Z'),
				endsAt: new Date('2027-02-18T20:30:00Z'),
				sequence: 1,
			}
		if (week === 2)
			return { ...one, status: 'cancelled', cancelledWhy: { en: 'The hall flooded.' }, sequence: 2 }
		return one
	})
	const before = read(workshopCalendar(laid, options)).events
	const after = read(workshopCalendar(changed, options)).events
	expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
	expect(after.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 0])
	expect(after.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
		'CONFIRMED',
		'CONFIRMED',
		'CANCELLED',
		'CONFIRMED',
	])
	expect(moments(after[1] as ICAL.Event)[0]).toBe('2027-02-18T18:30:00.000Z')
	expect(moments(after[3] as ICAL.Event)).toEqual(moments(before[3] as ICAL.Event))
	expect(after.some((event) => event.isRecurring())).toBe(false)
})

test('a cancellation has the UID of what it cancels, a higher SEQUENCE, and the reason', () => {
	const told = only(workshopCalendar([workshop], options))
	const text = workshopCalendar(
		[{ ...workshop, status: 'cancelled', cancelledWhy: { en: 'The hall flooded.' }, sequence: 1 }],
		{ ...options, method: 'CANCEL' },
	)
	const cancelled = only(text)
	expect(read(text).calendar.getFirstPropertyValue('method')).toBe('CANCEL')
	expect(cancelled.uid).toBe(told.uid)
	expect(cancelled.sequence).toBeGreaterThan(told.sequence)
	expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED')
	expect(cancelled.description).toContain('The hall flooded.')
})

const awkward = 'Parks, paths; and "play" \\ back\nslash: BEGIN:VEVENT\r\nEND:VCALENDAR ^ done'

test('words with commas, semicolons, line ends and slashes cannot break the file', () => {
	const text = workshopCalendar(
		[
			{
				...workshop,
				title: { en: awkward },
				summary: { en: awkward },
				venue: { name: 'Hall; 2, "Annexe"', address: 'a\\b', postcode: 'XW1 1AA' },
			},
		],
		options,
	)
	const event = only(text)
	const asRead = awkward.replaceAll('\r\n', '\n')
	expect(event.summary).toBe(asRead)
	expect(event.description).toContain(asRead)
	expect(event.location).toBe('Hall; 2, "Annexe", a\\b, XW1 1AA')
})

test('every line ends as RFC 5545 has it, the last one too', () => {
	const rough = 'one\rtwo\nthree\r\nfour\u2028five'
	const words = { title: { en: rough }, summary: { en: rough } }
	const cancelled = { ...workshop, ...words, status: 'cancelled' as const }
	for (const text of [
		workshopCalendar([workshop], options),
		workshopCalendar([cancelled], { ...options, method: 'CANCEL' }),
		workshopCalendar([workshop, { ...workshop, ...words }], { ...options, name: 'Sessions' }),
		workshopCalendar([], { ...options, name: 'Sessions' }),
	]) {
		expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/)
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
	}
})

test('long lines are folded at 75 bytes, within no letter', () => {
	const long = `${'شارع الطاحونة '.repeat(30)}👩🏽‍🦽${'x'.repeat(300)}`
	const text = workshopCalendar([{ ...workshop, title: { en: long }, summary: { en: long } }], {
		...options,
		language: 'ar',
	})
	const lines = text.split('\r\n')
	expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
	expect(text).not.toContain('\ufffd')
	expect(text.replaceAll('\r\n', '')).not.toContain('\n')
	expect(only(text).summary).toBe(long)
})

test('the reader’s language is that of the words and of the address', () => {
	const event = only(
		workshopCalendar([{ ...workshop, title: { en: 'Benches', ar: 'مقاعد شارع الطاحونة' } }], {
			...options,
			language: 'ar',
		}),
	)
	expect(event.summary).toBe('مقاعد شارع الطاحونة')
	expect(event.component.getFirstPropertyValue('url')).toBe(
		'https://larkhithe.example/ar/sessions/bench-street',
	)
})

test('one with no venue says no place, and nothing that it is given of the way in online', () => {
	const given = { ...workshop, venue: null, onlineUrl: 'https://meet.example/secret' }
	const text = workshopCalendar([given], options)
	expect(only(text).location).toBeNull()
	expect(text).not.toContain('secret')
})

test('a feed has a name and says how often to ask again; one file does not', () => {
	const feed = workshopCalendar([workshop], { ...options, name: 'Sessions in Larkhithe' })
	expect(read(feed).calendar.getFirstPropertyValue('x-wr-calname')).toBe('Sessions in Larkhithe')
	expect(feed).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H')
	expect(workshopCalendar([workshop], options)).not.toContain('REFRESH-INTERVAL')
})

test('a feed of nothing is still a calendar', () => {
	expect(read(workshopCalendar([], { ...options, name: 'Sessions' })).events).toEqual([])
})
