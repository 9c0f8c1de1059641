import { describe, expect, test } from 'vitest'
import { lackingErrors, lackingIn, readCommitment } from './commitment.ts'
import { readStaffQuery, staffHref } from './staff-query.ts'
import { readWords, wordsValues, workshopSlug } from './workshop-form.ts'
import { placesOn, readBooking, readPlaces, readVenue } from './workshop-settings.ts'
import { clockAt, readWorkshopTimes, workshopTimesValues } from './workshop-times-form.ts'

const timeZone = 'Europe/London'
const now = new Date('2027-03-01T10:00:00Z')
const day = (name: string, date: string, time = '') => {
	const [year = '', month = '', dayOfMonth = ''] = date.split('-')
	const parts = { day: dayOfMonth, month, year, time }
	return Object.fromEntries(
		Object.entries(parts).map(([part, typed]) => [`${name}-${part}`, typed]),
	)
}
const errorsOf = (read: { ok: boolean; errors?: object }) => (read.ok ? {} : read.errors)

describe('when a workshop is', () => {
	const read = (date: string, from: string, to: string) =>
		readWorkshopTimes({ ...day('starts', date, from), 'ends-time': to }, { timeZone, now })

	test('is read by the council’s clock, and comes back as typed', () => {
		const times = read('2027-06-01', '18:00', '8pm')
		expect(times).toEqual({
			ok: true,
			value: {
				startsAt: new Date('2027-06-01T17:00:00Z'),
				endsAt: new Date('2027-06-01T19:00:00Z'),
			},
		})
		if (times.ok)
			expect(workshopTimesValues(times.value, { timeZone })).toMatchObject({
				...{ 'starts-day': '1', 'starts-time': '18:00', 'ends-time': '20:00' },
			})
	})

	test('lies ahead', () => {
		expect(errorsOf(read('2027-03-01', '10:00', '12:00'))).toEqual({ 'starts-day': 'past' })
		expect(read('2027-03-01', '10:01', '12:00').ok).toBe(true)
	})

	test('ends after it starts', () => {
		expect(errorsOf(read('2027-06-01', '18:00', '18:00'))).toEqual({ 'ends-time': 'beforeStart' })
		expect(read('2027-06-01', '18:00', '18:01').ok).toBe(true)
	})

	test('is a time that the clock shows that day', () => {
		expect(errorsOf(read('2027-03-28', '1:30', '3:00'))).toEqual({ 'starts-time': 'notOnClock' })
		expect(errorsOf(read('2027-03-28', '0:30', '1:30'))).toEqual({ 'ends-time': 'notOnClock' })
		expect(read('2027-03-28', '2:00', '3:00').ok).toBe(true)
	})

	test('is the first of two times where the clock goes back', () => {
		const twice = read('2027-10-31', '1:30', '3:00')
		expect(twice).toMatchObject({ value: { startsAt: new Date('2027-10-31T00:30:00Z') } })
		expect(clockAt(new Date('2027-10-31T00:30:00Z'), timeZone)).toBe('twice')
		expect(clockAt(new Date('2027-10-31T02:30:00Z'), timeZone)).toBe('plain')
	})

	test('needs a date, a start and an end', () => {
		expect(errorsOf(read('', '', ''))).toEqual({
			...{ 'starts-day': 'dateMissing', 'ends-time': 'timeMissing' },
		})
		expect(errorsOf(read('2027-06-01', 'noon', 'late'))).toEqual({
			...{ 'starts-time': 'timeFormat', 'ends-time': 'timeFormat' },
		})
	})
})

describe('places', () => {
	const startsAt = new Date('2027-06-01T17:00:00Z')
	const now = new Date('2027-05-01T10:00:00Z')
	const read = (
		mode: 'in-person' | 'online' | 'hybrid',
		values: Record<string, string>,
		{ releaseAt = null, placeIds = [] }: { releaseAt?: Date | null; placeIds?: string[] } = {},
	) => readPlaces(values, { mode, startsAt, releaseAt, placeIds }, { now, timeZone })

	test('fit the mode', () => {
		expect(errorsOf(read('in-person', {}))).toEqual({ capacityInPerson: 'noPlaces' })
		expect(errorsOf(read('online', { capacityInPerson: '1', capacityOnline: '5' }))).toEqual({
			capacityInPerson: 'notInMode',
		})
		expect(errorsOf(read('hybrid', { capacityInPerson: '5' }))).toEqual({
			capacityOnline: 'noPlaces',
		})
		expect(read('hybrid', { capacityInPerson: '1', capacityOnline: '1' }).ok).toBe(true)
	})

	test('are not released in the past, unless they were already', () => {
		const onDay = (time: string) => ({
			...{ capacityInPerson: '4', 'reserved-bsl': '2' },
			...{ ...day('release', '2027-05-01'), 'release-time': time },
		})
		expect(read('in-person', onDay('11:01')).ok).toBe(true)
		expect(errorsOf(read('in-person', onDay('11:00')))).toEqual({ 'release-day': 'past' })
		const before = new Date('2027-05-01T10:00:30Z')
		expect(read('in-person', onDay('11:00'), { releaseAt: before }).ok).toBe(true)
		expect(errorsOf(read('in-person', onDay('10:59'), { releaseAt: before }))).toEqual({
			'release-day': 'past',
		})
	})

	test('are kept for who lives in its places where it is about any', () => {
		const kept = { capacityInPerson: '4', 'reserved-ward': '2' }
		expect(errorsOf(read('in-person', kept))).toEqual({ 'reserved-ward': 'noPlace' })
		expect(read('in-person', kept, { placeIds: ['lakeside'] }).ok).toBe(true)
	})

	test('of another date are its own where only one of the two is attended in a way', () => {
		const releaseAt = new Date('2027-05-20T17:00:00Z')
		const reserved = (['bsl', 'ward'] as const).map((reservedFor) => ({ reservedFor, places: 2 }))
		const to = { capacityInPerson: 20, capacityOnline: 0, reserved, releaseAt }
		const has = { capacityInPerson: 5, capacityOnline: 50, reserved: [], releaseAt: null }
		const from = { id: 'from', mode: 'in-person' as const, placeIds: ['lakeside'], ...to }
		const date = { id: 'date', mode: 'hybrid' as const, placeIds: ['lakeside'], ...has }
		expect(placesOn(from, { from, to })).toEqual(to)
		expect(placesOn(date, { from, to })).toEqual({ ...to, capacityOnline: 50, releaseAt: null })
		const nowhere = { ...date, placeIds: [] }
		expect(placesOn(nowhere, { from, to }).reserved).toEqual([reserved[0]])
		const online = { ...date, mode: 'online' as const, capacityInPerson: 0 }
		expect(placesOn(online, { from, to })).toEqual({ ...has, capacityInPerson: 0 })
	})

	test('that are kept are part of those in person', () => {
		const kept = { 'reserved-wheelchair': '2', 'reserved-bsl': '2' }
		expect(read('in-person', { capacityInPerson: '4', ...kept })).toMatchObject({
			value: {
				reserved: [
					{ reservedFor: 'wheelchair', places: 2 },
					{ reservedFor: 'bsl', places: 2 },
				],
			},
		})
		expect(errorsOf(read('in-person', { capacityInPerson: '3', ...kept }))).toEqual({
			'reserved-wheelchair': 'aboveCapacity',
		})
	})

	test('are whole numbers up to 2000', () => {
		expect(read('in-person', { capacityInPerson: '2000' }).ok).toBe(true)
		for (const capacityInPerson of ['2001', '-1', '1.5', 'ten'])
			expect(errorsOf(read('in-person', { capacityInPerson }))).toMatchObject({
				capacityInPerson: 'range',
			})
	})

	test('are released before the start', () => {
		const capacity = { capacityInPerson: '3' }
		expect(read('in-person', { ...capacity, ...day('release', '2027-06-01', '17:59') }).ok).toBe(
			true,
		)
		expect(
			errorsOf(read('in-person', { ...capacity, ...day('release', '2027-06-01', '18:00') })),
		).toEqual({ 'release-day': 'afterStart' })
	})
})

describe('the venue', () => {
	const base = { mode: 'hybrid', spoken: 'en', linkMinutes: '60' }
	const read = (values: Record<string, string>) =>
		readVenue({ ...base, ...values }, { languages: ['en', 'ar'] })

	test('has a name, an address and a postcode as soon as it has one of them', () => {
		expect(read({})).toMatchObject({ value: { venue: null } })
		expect(errorsOf(read({ venueName: 'Mill Hall' }))).toEqual({
			...{ venueAddress: 'blank', venuePostcode: 'blank' },
		})
	})

	test('has a postcode in the form of one, whatever way it is typed', () => {
		const place = { venueName: 'Mill Hall', venueAddress: '1 Mill Lane' }
		expect(read({ ...place, venuePostcode: ' xh12lb ' })).toMatchObject({
			value: { venue: { postcode: 'XH1 2LB' } },
		})
		for (const venuePostcode of ['nonsense', 'XH1', 'XH1 2L', '12345'])
			expect(errorsOf(read({ ...place, venuePostcode }))).toEqual({ venuePostcode: 'postcode' })
	})

	test('is joined online by a https link alone', () => {
		expect(read({ onlineUrl: 'https://meet.example/x' }).ok).toBe(true)
		for (const onlineUrl of ['http://meet.example/x', 'javascript:alert(1)', 'meet.example'])
			expect(errorsOf(read({ onlineUrl }))).toEqual({ onlineUrl: 'notHttps' })
	})

	test('shows its link at most a day before', () => {
		expect(read({ linkMinutes: '1440' }).ok).toBe(true)
		expect(errorsOf(read({ linkMinutes: '1441' }))).toEqual({ linkMinutes: 'range' })
	})
})

describe('booking', () => {
	const startsAt = new Date('2027-06-01T17:00:00Z')
	const base = { invited: 'open', offerHours: '24', supportKeptDays: '28' }
	const read = (values: Record<string, string>) =>
		readBooking({ ...base, ...values }, { startsAt, timeZone })

	test('closes after it opens, and at the start at the latest', () => {
		const opens = day('bookingOpens', '2027-05-01', '9:00')
		expect(read({ ...opens, ...day('bookingCloses', '2027-06-01', '18:00') }).ok).toBe(true)
		expect(errorsOf(read({ ...opens, ...day('bookingCloses', '2027-06-01', '18:01') }))).toEqual({
			'bookingCloses-day': 'afterStart',
		})
		expect(errorsOf(read({ ...opens, ...day('bookingCloses', '2027-05-01', '9:00') }))).toEqual({
			'bookingCloses-day': 'beforeOpening',
		})
	})

	test('by groups names some', () => {
		expect(errorsOf(read({ invited: 'group' }))).toEqual({ invitedGroupIds: 'noGroups' })
		const invitedGroupIds = crypto.randomUUID()
		expect(read({ invited: 'group', invitedGroupIds }).ok).toBe(true)
	})

	test('offers stand for an hour to a week', () => {
		expect(errorsOf(read({ offerHours: '0' }))).toEqual({ offerHours: 'range' })
		expect(read({ offerHours: '1' }).ok && read({ offerHours: '168' }).ok).toBe(true)
		expect(errorsOf(read({ offerHours: '169' }))).toEqual({ offerHours: 'range' })
	})

	test('reminders are of the times on offer', () => {
		expect(read({ reminderHours: '24\n5\n72' })).toMatchObject({
			value: { reminderHours: [24, 72] },
		})
	})
})

test('words in one language leave the others, and come back as typed', () => {
	const words = { title: { en: 'A', ar: 'أ' }, summary: {}, decides: {}, open: {} }
	const read = readWords(words, { title: 'B', slug: 'b-park', topic: 'parks', summary: 'Come.' })
	expect(read).toMatchObject({
		value: { title: { en: 'B', ar: 'أ' }, summary: { en: 'Come.' }, hostTeamId: null },
	})
	if (read.ok) expect(wordsValues(read.value)).toMatchObject({ title: 'B', slug: 'b-park' })
	expect(errorsOf(readWords(words, { title: '', slug: 'new', topic: 'x' }))).toEqual({
		...{ title: 'blank', slug: 'taken', topic: 'blank' },
	})
})

test('an address is made of the title and the day', () => {
	expect(workshopSlug('Shape the park’s path!', '2027-03-25')).toBe(
		'shape-the-parks-path-2027-03-25',
	)
	expect(workshopSlug('جلسة', '2027-03-25')).toBe('2027-03-25')
	expect(workshopSlug('x'.repeat(80), '2027-03-25')).toHaveLength(56)
})

describe('a commitment', () => {
	const read = (values: Record<string, string>) =>
		readCommitment({ 'idea-en': 'A bench', ...values }, { languages: ['en'], today: '2027-04-01' })

	test('needs an idea, and who does it by when once something is done', () => {
		expect(read({}).ok).toBe(true)
		expect(errorsOf(read({ 'idea-en': ' ' }))).toEqual({ 'idea-en': 'blank' })
		expect(errorsOf(read({ 'action-en': 'We buy it' }))).toEqual({
			...{ by: 'byMissing', 'dueOn-day': 'dueMissing' },
		})
		const due = { ...day('dueOn', '2027-05-01'), by: 'Parks' }
		expect(read({ 'action-en': 'We buy it', ...due }).ok).toBe(true)
		expect(errorsOf(read(due))).toEqual({ 'action-en': 'noAction' })
	})

	test('is done by a team or by somebody in words, not by both', () => {
		const made = { 'action-en': 'We buy it', ...day('dueOn', '2027-05-01') }
		expect(read({ ...made, byTeamId: 'parks' })).toMatchObject({
			ok: true,
			value: { byTeamId: 'parks', by: null },
		})
		expect(errorsOf(read({ ...made, byTeamId: 'parks', by: 'Ada' }))).toEqual({ by: 'byBoth' })
		expect(errorsOf(read({ byTeamId: 'parks' }))).toEqual({ 'action-en': 'noAction' })
	})

	test('is shown once each text is in each language, with an answer', () => {
		const [en, both] = [{ en: 'A bench' }, { en: 'A bench', ar: 'مقعد' }]
		const lacking = (given: object, languages: ('en' | 'ar')[] = ['en', 'ar']) =>
			lackingErrors(lackingIn({ idea: both, decision: null, action: null, ...given }, languages))
		expect(lacking({ decision: both })).toEqual({})
		expect(lacking({ action: both })).toEqual({})
		expect(lacking({})).toEqual({ 'decision-en': 'undecided' })
		expect(lacking({ idea: en, decision: { ar: 'نعم' } })).toEqual({
			...{ 'idea-ar': 'untranslated', 'decision-en': 'untranslated' },
		})
		expect(lacking({ idea: en, action: en }, ['en'])).toEqual({})
	})

	test('is done today at the latest', () => {
		const made = { 'action-en': 'We buy it', by: 'Parks', ...day('dueOn', '2027-05-01') }
		expect(read({ ...made, ...day('doneOn', '2027-04-01') }).ok).toBe(true)
		expect(errorsOf(read({ ...made, ...day('doneOn', '2027-04-02') }))).toEqual({
			'doneOn-day': 'future',
		})
	})
})

test('the list’s address says what it shows, and nothing else counts', () => {
	const asked = new URLSearchParams(
		'shelf=past&topic=parks&mode=x&placeId=a/b&words=+Mill+&page=-3',
	)
	const { shelf, filter, page } = readStaffQuery(asked)
	expect([shelf, page]).toEqual(['past', 1])
	expect(filter).toEqual({ topic: 'parks', words: 'Mill', mode: undefined, placeId: undefined })
	expect(staffHref({ shelf: 'past', filter, page: 2 })).toBe(
		'/staff/workshops?shelf=past&topic=parks&words=Mill&page=2',
	)
})
