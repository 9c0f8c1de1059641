import { OFFICERS } from '#app/consultations/consultation.test-support.ts'
import type { Db } from '#db/client.server.ts'
import { workshops } from '#db/schema/workshops.ts'
import type { Tell } from './edit-workshop.server.ts'
import type { Workshop } from './workshop.server.ts'

export const zone = 'Europe/London'
/** When the tests' workshops are looked at: before them. */
export const planned = new Date('2027-03-01T10:00:00Z')

/** Who hosts them. */
export const { staffId } = OFFICERS[0]
export const acting = { by: { staffId }, now: planned, timeZone: zone }
/** As it is saved first. */
export const saving = { ...acting, revision: 1 }
export const why = { en: 'The hall is flooded.', ar: 'غمرت المياه القاعة.' }

const both = (en: string) => ({ en, ar: `${en} (عربي)` })

/** Whole in both languages, in person, with 20 places. */
export const WHOLE_WORKSHOP = {
	topic: 'parks',
	languages: ['en', 'ar'],
	title: both('Shape the new path'),
	summary: both('Come and draw where the path goes.'),
	decides: both('Where the path goes.'),
	open: both('Its line, its width and its benches.'),
	startsAt: new Date('2027-03-25T18:00:00Z'),
	endsAt: new Date('2027-03-25T20:00:00Z'),
	mode: 'in-person',
	venue: { name: 'Mill Hall', address: '1 Mill Lane', postcode: 'QZ1 1AA' },
	accessFacts: ['step-free'],
	capacityInPerson: 20,
	facilitator: 'Aisha Khan',
} satisfies Partial<Workshop>

/** A workshop as it is given here, with what `WHOLE_WORKSHOP` has for the rest. */
export async function makePlanned(
	db: Db,
	{ staffId, ...given }: Partial<Workshop> & { staffId: string },
): Promise<Workshop> {
	const id = crypto.randomUUID()
	const own = { id, slug: `path-${id}`, shortCode: id.slice(0, 8) }
	const made = { createdBy: staffId, createdAt: planned, changedAt: planned }
	const [workshop] = await db
		.insert(workshops)
		.values({ ...WHOLE_WORKSHOP, ...own, ...made, ...given })
		.returning()
	if (!workshop) throw new Error('the workshop was not made')
	return workshop
}

/** Notes who would be told of what. */
export function listening() {
	const heard: { id: string; kind: string; sequence: number; statuses: string[]; before?: Date }[] =
		[]
	const tell: Tell = async (_, { id, sequence }, { kind, statuses, before }) => {
		heard.push({ id, kind, sequence, statuses, before: before?.startsAt })
		return { told: 3, unreached: 1 }
	}
	return { heard, tell }
}
