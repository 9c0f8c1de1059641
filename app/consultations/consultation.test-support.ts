import { keepDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import type { Db } from '#db/client.server.ts'
import { consultations } from '#db/schema/consultations.ts'
import { staff } from '#db/schema/staff.ts'
import type { Consultation } from './consultation.server.ts'
import { ownerOf } from './consultation-edit.server.ts'

export const started = new Date('2027-03-01T09:00:00Z')
export const OFFICERS = [
	{ staffId: 'meera', name: 'Meera' },
	{ staffId: 'tom', name: 'Tom' },
] as const

export const ASKED: Definition = {
	questions: [
		{
			id: 'q1',
			type: 'radios',
			label: { en: 'Do you use the park?', ar: 'هل تستخدم الحديقة؟' },
			isRequired: true,
			options: [
				{ value: 'yes', label: { en: 'Yes', ar: 'نعم' } },
				{ value: 'no', label: { en: 'No', ar: 'لا' } },
			],
		},
	],
}

const both = (en: string) => ({ en, ar: `${en} (عربي)` })

/** Whole in both languages, open for 23 working days, with every gate passed. */
export const WHOLE = {
	stage: 'formative',
	topic: 'parks',
	audience: 'everyone',
	placeIds: [],
	languages: ['en', 'ar'],
	title: both('A new path in the park'),
	summary: both('We want to make a path. Tell us where it should go.'),
	why: both(
		'The path by the lake is wet in winter. Some people cannot use it then. We have money for one new path this year. We want to know where you walk, and what stops you.',
	),
	scope: both('We can still change where the path goes. We cannot change the cost.'),
	decider: both('The parks committee'),
	otherWays: null,
	readingPlan: both('Two officers read every answer.'),
	listeners: [{ name: 'Aisha Khan', role: both('Head of parks') }],
	readBy: '2027-05-14',
	decisionOn: '2027-06-01',
	opensAt: new Date('2027-03-29T08:00:00Z'),
	closesAt: new Date('2027-05-05T16:00:00Z'),
	graceHours: 24,
	workingDaysMin: 20,
	asksEquality: true,
	allowsAnonymous: true,
	allowsGroups: true,
	checkEvery: 10,
} satisfies Partial<Consultation>

export async function makeOfficers(db: Db): Promise<void> {
	const dates = { createdAt: started, updatedAt: started, emailVerified: true }
	await db.insert(staff).values(
		OFFICERS.map(({ staffId: id, name }) => {
			const email = `${id}@council.example`
			return { id, name, email, role: 'engagement_officer' as const, ...dates }
		}),
	)
}

/** A consultation as it is given here, with what `WHOLE` has for the rest. */
export async function makeConsultation(
	db: Db,
	given: Partial<Consultation> & { definition?: Definition } = {},
): Promise<Consultation> {
	const { definition = ASKED, ...columns } = given
	const id = crypto.randomUUID()
	const kept = await keepDefinition(db, { owner: ownerOf(id), definition, now: started })
	const [made] = await db
		.insert(consultations)
		.values({
			...WHOLE,
			id,
			slug: `park-path-${id.slice(0, 8)}`,
			definitionId: kept.id,
			createdBy: OFFICERS[0].staffId,
			createdAt: started,
			changedAt: started,
			...columns,
		})
		.returning()
	if (!made) throw new Error('the consultation was not made')
	return made
}
