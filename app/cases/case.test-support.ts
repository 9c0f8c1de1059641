import { findEnquiryOfDraft } from '#app/enquiries/enquiry.server.ts'
import { type DraftContact, emptyDraft } from '#app/enquiries/enquiry-draft.ts'
import { sendEnquiry } from '#app/enquiries/send-enquiry.server.ts'
import type { Language } from '#app/languages/language.ts'
import { startDraft } from '#app/questions/draft.server.ts'
import { keepService, listServices } from '#app/services/service.server.ts'
import type { ServiceForm } from '#app/services/service.ts'
import { keepTeam, listTeams } from '#app/staff/team.server.ts'
import type { Viewer } from '#app/staff/viewer.ts'
import { calendarFor } from '#app/triage/calendar.ts'
import { setTriageRule } from '#app/triage/triage.server.ts'
import type { Db } from '#db/client.server.ts'
import { places } from '#db/schema/places.ts'
import { staff } from '#db/schema/staff.ts'
import { listCases } from './case.server.ts'

/** A Monday; five working days later is Monday 8 March, the last day of a missed bin. */
export const receivedAt = new Date('2027-03-01T10:00:00Z')
export const hoursLater = (hours: number) => new Date(receivedAt.getTime() + hours * 3_600_000)
export const daysLater = (days: number) => hoursLater(24 * days)

export const timeZone = 'Europe/London'
export const calendar = calendarFor({ division: 'england-and-wales' })

const TEAMS = [
	['north', 'place'],
	['waste', 'borough'],
	['care', 'borough'],
	['duty', 'duty'],
	['desk', 'desk'],
] as const

const service: Omit<ServiceForm, 'id' | 'name'> = {
	lgslId: null,
	description: { en: 'What it is about' },
	synonyms: {},
	notUs: null,
	timescaleDays: 5,
	urgentHours: null,
	isSensitive: false,
	allowsAnonymous: true,
	needsPlace: false,
	allowsPhotos: true,
	isActive: true,
	definition: {
		questions: [
			{
				id: 'since',
				type: 'text',
				label: { en: 'Since when?' },
				isRequired: false,
				lengthMax: 100,
			},
		],
	},
}

const SERVICES: ServiceForm[] = [
	{ ...service, id: 'missed-bin', name: { en: 'Missed bin' } },
	{ ...service, id: 'street-tree', name: { en: 'Street tree' }, timescaleDays: 10 },
	{
		...service,
		id: 'safe-at-home',
		name: { en: 'Safe at home' },
		timescaleDays: 3,
		isSensitive: true,
	},
	{ ...service, id: 'fallen-tree', name: { en: 'Fallen tree' }, urgentHours: 4 },
]

export const PEOPLE = {
	nadia: viewer('nadia', { teamIds: ['waste'] }),
	owen: viewer('owen', { teamIds: ['waste'] }),
	petra: viewer('petra', { teamIds: ['north'] }),
	carys: viewer('carys', { teamIds: ['care'] }),
	lead: viewer('lead', { teamIds: ['waste'], role: 'team_lead' }),
	admin: viewer('admin', { role: 'administrator' }),
	engagement: viewer('engagement', { role: 'engagement_officer' }),
}

function viewer(staffId: string, rest: Partial<Viewer>): Viewer {
	const name = `${staffId[0]?.toUpperCase()}${staffId.slice(1)} Example`
	const email = `${staffId}@council.example`
	const common = { teamIds: [], isDuty: false, hasSecondFactor: false, role: 'officer' } as const
	return { ...common, ...rest, staffId, name, email } as Viewer
}

/** Five teams, one ward, four services and the people of the council. */
export async function makeCouncil(db: Db): Promise<void> {
	const now = receivedAt
	for (const [id, kind] of TEAMS) {
		const team = { id, kind, name: { en: `${id} team` }, email: `${id}@council.example` }
		await keepTeam(db, { ...team, phone: null, isActive: true }, { now })
	}
	const boundary = { type: 'Polygon' as const, coordinates: [] }
	const ward = { id: 'north-ward', code: 'W1', kind: 'ward' as const, name: { en: 'North' } }
	await db.insert(places).values({ ...ward, boundary })
	for (const form of SERVICES) await keepService(db, form, { revision: null, now })
	await setTriageRule(db, { teamId: 'waste', serviceId: 'missed-bin', placeId: null })
	await setTriageRule(db, { teamId: 'care', serviceId: 'safe-at-home', placeId: null })
	await setTriageRule(db, { teamId: 'north', serviceId: null, placeId: 'north-ward' })
	const dates = { createdAt: now, updatedAt: now }
	await db.insert(staff).values(
		Object.values(PEOPLE).map(({ staffId: id, name, email, role }) => ({
			...dates,
			id,
			name,
			email,
			role,
		})),
	)
}

export async function readFacts(db: Db) {
	return { services: await listServices(db), teams: await listTeams(db), calendar, timeZone }
}

const amina: DraftContact = {
	isAnonymous: false,
	name: 'Amina Yusuf',
	reachBy: 'email',
	email: 'amina@example.com',
	language: 'en',
}

/** Sends a real enquiry from North ward; gives it with its cases in the order of the needs. */
export async function sendFrom(
	db: Db,
	needs: string[],
	{
		words = 'The bins in Mill Lane were left full.',
		language = 'en',
		contact = { ...amina, language },
		now = receivedAt,
	}: { words?: string; contact?: DraftContact; language?: Language; now?: Date } = {},
) {
	const content = {
		...emptyDraft(words),
		needs,
		place: { source: 'picked' as const, placeIds: ['north-ward'] },
		contact,
		access: { needs: ['large_print' as const] },
	}
	const facts = await readFacts(db)
	const started = await startDraft(db, { subject: 'enquiry', language, content, now })
	const { draft, key: draftKey } = started
	await sendEnquiry(db, { draftId: draft.id, draftKey, content, language, facts, now })
	const enquiry = await findEnquiryOfDraft(db, draft.id)
	if (!enquiry) throw new Error('the enquiry was not received')
	return { enquiry, cases: await listCases(db, [enquiry.id]) }
}

/** An enquiry with one need, and its case. */
export async function sendOne(
	db: Db,
	need = 'missed-bin',
	options?: Parameters<typeof sendFrom>[2],
) {
	const { enquiry, cases } = await sendFrom(db, [need], options)
	const [only] = cases
	if (!only) throw new Error('the enquiry has no case')
	return { enquiry, only }
}
