import type { LocalText } from '#app/languages/language.ts'
import type { StaffRole, TeamKind } from '#app/staff/role.ts'
import { careServices } from './services-care.ts'
import { moneyServices } from './services-money.ts'

export type DemoTeam = { id: string; kind: TeamKind; name: LocalText; email: string; phone: string }

const team = (kind: TeamKind, id: string, en: string, ar: string, phone: string): DemoTeam => ({
	id,
	kind,
	name: { en, ar },
	email: `${id}@larkhithe.example`,
	phone: `020 7946 0${phone}`,
})

export const teams: DemoTeam[] = [
	team('place', 'north', 'North neighbourhood team', 'فريق أحياء الشمال', '201'),
	team(
		'place',
		'centre',
		'Centre and Quays neighbourhood team',
		'فريق أحياء الوسط والأرصفة',
		'202',
	),
	team('place', 'south', 'South neighbourhood team', 'فريق أحياء الجنوب', '203'),
	team('borough', 'money', 'Council tax and benefits team', 'فريق ضريبة المجلس والإعانات', '210'),
	team('borough', 'care', 'Care and families team', 'فريق الرعاية والأسر', '220'),
	team('borough', 'homes', 'Homes and planning team', 'فريق السكن والتخطيط', '230'),
	{
		...team('partner', 'sallowbank', 'Sallowbank Homes', 'جمعية سالوبانك للإسكان', '240'),
		email: 'repairs@sallowbank.example',
	},
	team('desk', 'welcome-desk', 'Welcome desk', 'مكتب الترحيب', '100'),
	team('duty', 'duty', 'Duty team', 'فريق المناوبة', '199'),
]

export type DemoRule = { teamId: string; serviceId: string | null; placeId: string | null }

const neighbourhoods: Record<string, string[]> = {
	north: ['quarry-rise', 'brickfields', 'beacon-heath', 'abbots-copse'],
	centre: ['tollgate', 'hithe-quay', 'osier-fields'],
	south: ['millrace', 'south-marsh', 'lapwing'],
}
const homesServices = [
	...['council-repairs', 'damp-mould', 'private-renting', 'homeless-tonight'],
	...['council-home', 'planning'],
]
/** What the association answers for on its own land. */
const associationServices = ['council-repairs', 'damp-mould', 'recycling', 'trees']

export const rules: DemoRule[] = [
	...Object.entries(neighbourhoods).flatMap(([teamId, placeIds]) =>
		placeIds.map((placeId) => ({ teamId, serviceId: null, placeId })),
	),
	...[
		...moneyServices.map(({ id }) => ['money', id]),
		...careServices.map(({ id }) => ['care', id]),
		...homesServices.map((id) => ['homes', id]),
		['money', 'universal-credit'],
		['care', 'health'],
	].map(([teamId = '', serviceId = '']) => ({ teamId, serviceId, placeId: null })),
	...associationServices.map((serviceId) => ({
		teamId: 'sallowbank',
		serviceId,
		placeId: 'lapwing',
	})),
]

const neighbourhoodIds = Object.keys(neighbourhoods)

/** The team that a case might better be with, once somebody has looked at it; null for most. */
export function handOverTeam(serviceId: string, teamId: string): string | null {
	if (neighbourhoodIds.includes(teamId)) {
		if (['noise', 'pests', 'antisocial-behaviour', 'recycling'].includes(serviceId)) return 'homes'
		if (['complaint', 'library', 'parking-fine'].includes(serviceId)) return 'welcome-desk'
	}
	if (teamId === 'care' && serviceId === 'home-equipment') return 'homes'
	if (teamId === 'sallowbank') return 'homes'
	return null
}

export type DemoStaff = {
	id: string
	name: string
	email: string
	role: StaffRole
	teamIds: string[]
	/** How messages from this person are signed, in each language. */
	signsAs: { en: string; ar: string }
	writesArabic?: boolean
}

const person = (
	[name, arabic]: [name: string, arabic: string],
	role: StaffRole,
	teamIds: string[],
	more: Partial<DemoStaff> = {},
): DemoStaff => {
	const [first = '', last = ''] = name.toLowerCase().split(' ')
	const id = `${first}-${last}`
	const email = `${first}.${last}@larkhithe.example`
	return {
		id,
		name,
		email,
		role,
		teamIds,
		signsAs: { en: name.split(' ')[0] ?? name, ar: arabic },
		...more,
	}
}

export const staff: DemoStaff[] = [
	person(['Grace Adeyemi', 'غريس'], 'team_lead', ['north']),
	person(['Tomasz Wojcik', 'توماش'], 'officer', ['north']),
	person(['Leon Campbell', 'ليون'], 'team_lead', ['centre']),
	person(['Priya Raman', 'بريا'], 'officer', ['centre']),
	person(['Declan Byrne', 'ديكلان'], 'team_lead', ['south']),
	person(['Huda Najjar', 'هدى'], 'officer', ['south', 'welcome-desk'], { writesArabic: true }),
	person(['Maureen Tilley', 'مورين'], 'officer', ['money']),
	person(['Catrin Pugh', 'كاترين'], 'officer', ['care', 'duty']),
	person(['Samuel Osei', 'صموئيل'], 'team_lead', ['homes', 'duty']),
	person(['Shabnam Rahimi', 'شبنم'], 'officer', ['homes']),
	person(['Yusuf Demir', 'يوسف'], 'officer', ['welcome-desk', 'money'], { writesArabic: true }),
	person(['Dale Whitmore', 'ديل'], 'officer', ['sallowbank'], {
		email: 'dale.whitmore@sallowbank.example',
	}),
	person(['Meera Chowdhury', 'ميرا'], 'engagement_officer', []),
	person(['Idris Bello', 'إدريس'], 'engagement_officer', []),
	person(['Ruth Abernethy', 'روث'], 'administrator', []),
]
