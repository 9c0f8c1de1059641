import { expect, test } from 'vitest'
import type { Workshop } from './workshop.server.ts'
import { WHOLE_WORKSHOP } from './workshop.test-support.ts'
import { missingForWorkshop } from './workshop-check.ts'

const now = new Date('2027-03-01T10:00:00Z')
const whole = {
	...WHOLE_WORKSHOP,
	...{ placeIds: [], accessNotes: null, onlineUrl: null, capacityOnline: 0, reserved: [] },
	...{ releaseAt: null, invited: 'open', invitedGroupIds: [], hostTeamId: null },
	...{ bookingOpensAt: null, bookingClosesAt: null },
} as unknown as Workshop

const missing = (change: Partial<Workshop>, materials: { title: object; body: object }[] = []) =>
	missingForWorkshop({ ...whole, ...change }, { materials }, { now }).map(
		({ page, path, code, language }) => [page, path, code, language].filter(Boolean).join(' '),
	)

test('a whole workshop can be published', () => {
	expect(missing({})).toEqual([])
})

test('words are there in each of its languages', () => {
	expect(missing({ decides: {}, open: { en: 'All' } })).toEqual([
		'words decides missing',
		'words decides untranslated ar',
		'words open untranslated ar',
	])
	expect(missing({ languages: ['en'], open: { en: 'All' } })).toEqual([])
	expect(missing({}, [{ title: { en: 'A', ar: 'أ' }, body: { en: 'A' } }])).toEqual([
		'materials materials.0.body untranslated ar',
	])
})

test('somebody hosts it', () => {
	expect(missing({ facilitator: '' })).toEqual(['words facilitator missing'])
	expect(missing({ facilitator: '', hostTeamId: 'parks' })).toEqual([])
})

test('in person it has a venue with its facts, online a safe link', () => {
	expect(missing({ venue: null, accessFacts: [] })).toEqual([
		'venue venueName missing',
		'venue accessFacts missing',
	])
	const online = { mode: 'online', venue: null, accessFacts: [], capacityOnline: 5 } as const
	expect(missing({ ...online, accessFacts: [] })).toEqual(['venue onlineUrl missing'])
	expect(missing({ ...online, accessFacts: [], onlineUrl: 'http://x.example' })).toEqual([
		'venue onlineUrl notHttps',
	])
	expect(missing({ ...online, accessFacts: [], onlineUrl: 'https://x.example' })).toEqual([])
})

test('somebody can come, and no more is kept than there is', () => {
	expect(missing({ capacityInPerson: 0 })).toEqual(['places capacityInPerson noPlaces'])
	const reserved = [{ reservedFor: 'bsl' as const, places: 21 }]
	expect(missing({ reserved })).toEqual(['places reserved aboveCapacity'])
	expect(missing({ reserved: [{ reservedFor: 'bsl', places: 20 }] })).toEqual([])
	expect(missing({ releaseAt: whole.startsAt })).toEqual(['places release afterStart'])
})

test('places are kept for who lives in its places where it is about any', () => {
	const reserved = [{ reservedFor: 'ward' as const, places: 2 }]
	expect(missing({ reserved })).toEqual(['places placeIds noPlace'])
	expect(missing({ reserved, placeIds: ['lakeside'] })).toEqual([])
})

test('those it is for are named, and booking ends at its start', () => {
	expect(missing({ invited: 'place' })).toEqual(['booking placeIds noPlace'])
	expect(missing({ invited: 'group' })).toEqual(['booking invitedGroupIds noGroups'])
	expect(missing({ bookingClosesAt: whole.startsAt })).toEqual([])
	const late = new Date(whole.startsAt.getTime() + 1)
	expect(missing({ bookingClosesAt: late })).toEqual(['booking bookingCloses afterStart'])
})

test('it lies ahead', () => {
	expect(missing({ startsAt: now })).toEqual(['times starts past'])
})
