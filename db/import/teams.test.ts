import { asc } from 'drizzle-orm'
import { generalService } from '#app/services/general-service.ts'
import { keepService } from '#app/services/service.server.ts'
import type { Db } from '#db/client.server.ts'
import { places } from '#db/schema/places.ts'
import { teams } from '#db/schema/staff.ts'
import { triageRules } from '#db/schema/triage.ts'
import { expect, test } from '#tests/support/database.ts'
import { importTeams, teamForEachPlace } from './teams.ts'

const now = new Date('2027-01-04T09:00:00Z')

async function fill(db: Db) {
	const boundary = { type: 'Polygon' as const, coordinates: [] }
	await db.insert(places).values([
		{ id: 'north', code: 'W1', kind: 'ward', name: { en: 'North', ar: 'الشمال' }, boundary },
		{ id: 'south', code: 'W2', kind: 'ward', name: { en: 'South' }, boundary },
		{ id: 'estate', code: 'E1', kind: 'estate', name: { en: 'Estate' }, boundary },
		{ id: 'old', code: 'W0', kind: 'ward', name: { en: 'Old' }, boundary, isActive: false },
	])
	for (const [id, lgslId] of [
		['pothole', 557],
		['noise', 412],
	] as const)
		await keepService(db, { ...generalService, id, lgslId }, { revision: null, now })
}

const csv = (...rows: string[]) => ['team,places,services,kind,email,phone', ...rows, ''].join('\n')
const rulesOf = async (db: Db) =>
	(await db.select().from(triageRules))
		.map(({ teamId, serviceId, placeId }) => `${teamId}: ${serviceId ?? '*'} in ${placeId ?? '*'}`)
		.sort()
const listTeams = (db: Db) => db.select().from(teams).orderBy(asc(teams.id))

test('each row gives a team and its rules', async ({ db }) => {
	await fill(db)
	const content = csv(
		'Northern team,W1|estate,*,,north@council.example,020 7946 0100',
		'Highways,,pothole,borough,,',
		'Noise & nuisance,south,412,partner,,',
		'Front desk,*,*,,,',
	)
	expect(await importTeams(db, content)).toEqual({ ok: true, rows: 4, changed: 4 })
	expect(await rulesOf(db)).toEqual([
		'highways: pothole in *',
		'noise-nuisance: noise in south',
		'northern-team: * in estate',
		'northern-team: * in north',
	])
	expect(await listTeams(db)).toMatchObject([
		{ id: 'duty-team', kind: 'duty' },
		{ id: 'front-desk', kind: 'desk' },
		{ id: 'highways', kind: 'borough' },
		{ id: 'noise-nuisance', kind: 'partner' },
		{ id: 'northern-team', kind: 'place', email: 'north@council.example', phone: '020 7946 0100' },
	])
})

test('three columns are enough', async ({ db }) => {
	await fill(db)
	const content = 'team,places,services\nRoads,*,pothole|noise\nNorth,north,'
	expect(await importTeams(db, content)).toMatchObject({ ok: true })
	expect(await rulesOf(db)).toEqual([
		'north: * in north',
		'roads: noise in *',
		'roads: pothole in *',
	])
})

test('importing again changes nothing, and a rule can go to another team', async ({ db }) => {
	await fill(db)
	const content = csv('North,W1,,,,', 'Roads,,pothole,,,', 'Desk,,,,,', 'Duty,,,duty,,')
	await importTeams(db, content)
	expect(await importTeams(db, content)).toEqual({ ok: true, rows: 4, changed: 0 })

	const other = csv('Streets,W1,,,,')
	expect(await importTeams(db, other)).toMatchObject({ changed: 1 })
	expect(await rulesOf(db)).toEqual(['roads: pothole in *', 'streets: * in north'])
	const fewer = csv('Streets,W2,,,,')
	expect(await importTeams(db, fewer)).toMatchObject({ changed: 1 })
	expect(await rulesOf(db)).toEqual(['roads: pothole in *', 'streets: * in south'])
})

test('a new desk takes the place of the old one', async ({ db }) => {
	await teamForEachPlace(db)
	await importTeams(db, csv('Contact centre,,,desk,,'))
	expect(await listTeams(db)).toMatchObject([
		{ id: 'contact-centre', kind: 'desk', isActive: true },
		{ id: 'duty-team', isActive: true },
		{ id: 'welcome-desk', isActive: false },
	])
})

test('a team may have several rows', async ({ db }) => {
	await fill(db)
	await importTeams(db, csv('Roads,W1,pothole,,,', 'Roads,W2,noise,,,', 'Roads,W2,noise,,,'))
	expect(await rulesOf(db)).toEqual(['roads: noise in south', 'roads: pothole in north'])
})

test('bad rows are refused with line and reason, and nothing is stored', async ({ db }) => {
	await fill(db)
	const content = csv(
		'North,W1,,,,',
		'!!!,W2,,,,',
		'Ghosts,W9|W2,poltergeist,,,',
		'Kind,W2,,royal,,',
		'Mail,W2,pothole,,no address,call me',
		'All,*,*,borough,,',
		'Duty,W2,,duty,,',
		'Also north,north,,,,',
		'North,estate,,partner,,',
		'Desk one,,,,,',
		'Desk two,,,,,',
	)
	const result = await importTeams(db, content)
	const reasons = result.ok ? [] : result.problems.map(({ line, reason }) => `${line}: ${reason}`)
	expect(reasons).toEqual([
		'3: team: needs a name with letters from a to z, or numbers',
		'4: places: W9 is unknown',
		'4: services: poltergeist is unknown',
		'5: kind: must be one of place, borough, partner, desk, duty',
		'6: email: is not an email address',
		'6: phone: is not a phone number',
		'7: takes everything everywhere, which only the desk does',
		'8: the duty needs no places and services',
		'9: * in north is given to North on line 2',
		'10: the same team has another name, kind, email or phone on line 2',
		'12: there is another desk on line 11',
	])
	expect(await listTeams(db)).toEqual([])
})

test('without teams each ward gets one, and every need has a team', async ({ db }) => {
	await fill(db)
	expect(await teamForEachPlace(db)).toBe(4)
	expect(await rulesOf(db)).toEqual(['north-team: * in north', 'south-team: * in south'])
	expect(await listTeams(db)).toMatchObject([
		{ id: 'duty-team', kind: 'duty' },
		{
			id: 'north-team',
			kind: 'place',
			name: { en: 'North neighbourhood team', ar: 'فريق حي الشمال' },
		},
		{ id: 'south-team', name: { ar: 'فريق حي South' } },
		{ id: 'welcome-desk', kind: 'desk' },
	])
	expect(await teamForEachPlace(db)).toBe(0)
})
