import { makeConsultation } from '#app/consultations/consultation.test-support.ts'
import type { Definition } from '#app/questions/definition.ts'
import { keepGeneralService } from '#app/services/general-service.server.ts'
import { keepService } from '#app/services/service.server.ts'
import type { ServiceForm } from '#app/services/service.ts'
import { setDemoPasswords } from '#app/staff/demo-password.server.ts'
import type { StaffRole } from '#app/staff/role.ts'
import { keepTeam } from '#app/staff/team.server.ts'
import { setTriageRule } from '#app/triage/triage.server.ts'
import type { Db } from '#db/client.server.ts'
import { places, postcodes } from '#db/schema/places.ts'
import { staff, staffTeams } from '#db/schema/staff.ts'

export const PASSWORD = 'a password for tests'

export const PEOPLE: { id: string; role: StaffRole; teamIds: string[] }[] = [
	{ id: 'officer', role: 'officer', teamIds: ['north'] },
	{ id: 'lead', role: 'team_lead', teamIds: ['north'] },
	{ id: 'engagement', role: 'engagement_officer', teamIds: [] },
	{ id: 'admin', role: 'administrator', teamIds: [] },
]
export const emailOf = (id: string) => `${id}@council.example`

const TEAMS = [
	['north', 'place'],
	['care', 'borough'],
	['duty', 'duty'],
	['desk', 'desk'],
] as const

const plain: ServiceForm = {
	id: 'missed-bin',
	name: { en: 'Missed bin', ar: 'حاوية لم تُفرَّغ' },
	lgslId: null,
	description: { en: 'A bin that was left full' },
	synonyms: { en: ['rubbish'] },
	notUs: null,
	timescaleDays: 5,
	urgentHours: null,
	isSensitive: false,
	allowsAnonymous: true,
	needsPlace: true,
	allowsPhotos: false,
	isActive: true,
	definition: { questions: [] },
}

const lamp: ServiceForm = {
	...plain,
	id: 'street-light',
	name: { en: 'Street light', ar: 'مصباح شارع' },
	description: { en: 'A lamp in a street that is dark' },
	synonyms: { en: ['lamp post'] },
	allowsPhotos: true,
	definition: {
		questions: [
			{
				id: 'where',
				type: 'text',
				label: { en: 'Which lamp is it?' },
				isRequired: false,
				lengthMax: 200,
			},
		],
	},
}

const SERVICES: ServiceForm[] = [
	plain,
	lamp,
	{ ...plain, id: 'safe-at-home', name: { en: 'Safe at home' }, isSensitive: true },
	{ ...plain, id: 'fallen-tree', name: { en: 'Fallen tree' }, urgentHours: 4 },
	{ ...plain, id: 'tv-licence', name: { en: 'TV licence' }, notUs: { en: 'Ask TV Licensing' } },
]

const square = (west: number) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[west, 51.5],
			[west + 0.02, 51.5],
			[west + 0.02, 51.52],
			[west, 51.52],
			[west, 51.5],
		] as [number, number][],
	],
})

/** A few steps from the ward beside it. */
export const NEAR_BOUNDARY = 'N11AB'

/** Two wards, four teams, five services and one person of each role, all with the same password. */
export async function fillSmallCouncil(db: Db, { now }: { now: Date }): Promise<void> {
	for (const [id, kind] of TEAMS) {
		const team = { id, kind, name: { en: `${id} team` }, email: emailOf(id), phone: null }
		await keepTeam(db, { ...team, isActive: true }, { now })
	}
	await db.insert(places).values([
		{ id: 'north-ward', code: 'W1', kind: 'ward', name: { en: 'North' }, boundary: square(0) },
		{ id: 'south-ward', code: 'W2', kind: 'ward', name: { en: 'South' }, boundary: square(0.02) },
	])
	await db.insert(postcodes).values([
		{ postcode: 'N11AA', placeId: 'north-ward', latitude: 51.51, longitude: 0.01 },
		{ postcode: NEAR_BOUNDARY, placeId: 'north-ward', latitude: 51.51, longitude: 0.01995 },
	])
	for (const form of SERVICES) await keepService(db, form, { revision: null, now })
	await keepGeneralService(db, { now })
	await setTriageRule(db, { teamId: 'care', serviceId: 'safe-at-home', placeId: null })
	await setTriageRule(db, { teamId: 'north', serviceId: null, placeId: 'north-ward' })
	await fillPeople(db, { now })
	await fillConsultation(db, { now })
}

/** One that is open for a week, in which a question hangs on another. */
async function fillConsultation(db: Db, { now }: { now: Date }) {
	const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
	await makeConsultation(db, {
		slug: 'park-path',
		status: 'published',
		createdBy: 'engagement',
		publishedBy: 'engagement',
		publishedAt: days(-7),
		opensAt: days(-7),
		closesAt: days(7),
		definition: PARK_QUESTIONS,
	})
}

const PARK_QUESTIONS: Definition = {
	questions: [
		{
			id: 'where',
			type: 'radios',
			label: { en: 'Where should the path go?' },
			isRequired: true,
			options: [
				{ value: 'lake', label: { en: 'By the lake' } },
				{ value: 'wood', label: { en: 'Through the wood' } },
			],
		},
		{
			id: 'trees',
			type: 'text',
			label: { en: 'Which trees should stay?' },
			isRequired: false,
			lengthMax: 200,
			showIf: { question: 'where', is: ['wood'] },
		},
		{
			id: 'why',
			type: 'long-text',
			label: { en: 'Why there?' },
			isRequired: false,
			lengthMax: 4000,
		},
	],
}

async function fillPeople(db: Db, { now }: { now: Date }) {
	const dates = { createdAt: now, updatedAt: now, emailVerified: true }
	await db
		.insert(staff)
		.values(PEOPLE.map(({ id, role }) => ({ id, role, name: id, email: emailOf(id), ...dates })))
	await db
		.insert(staffTeams)
		.values(PEOPLE.flatMap(({ id, teamIds }) => teamIds.map((teamId) => ({ staffId: id, teamId }))))
	await setDemoPasswords(db, { password: PASSWORD, now })
}
