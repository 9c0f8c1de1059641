import type { CaseStatus } from '#app/cases/case.ts'
import { EASE_WORDING_VERSION, type EaseAnswer } from '#app/enquiries/enquiry.ts'
import type { Db } from '#db/client.server.ts'
import { cases } from '#db/schema/cases.ts'
import { easeResponses, enquiries } from '#db/schema/enquiries.ts'
import { places } from '#db/schema/places.ts'
import { drafts, questionDefinitions } from '#db/schema/questions.ts'
import { services } from '#db/schema/services.ts'
import { teams } from '#db/schema/staff.ts'

const at = new Date('2026-01-01T09:00:00Z')

/** Two wards, a team and a service: as little as a counted case needs. */
export async function makeBorough(db: Db): Promise<{ definitionId: string }> {
	await db.insert(teams).values({ id: 'team', name: { en: 'Team' }, kind: 'desk' })
	const ward = { kind: 'ward' as const, boundary: { type: 'Polygon' as const, coordinates: [] } }
	await db.insert(places).values({ ...ward, id: 'north', code: 'W1', name: { en: 'North' } })
	await db.insert(places).values({ ...ward, id: 'south', code: 'W2', name: { en: 'South' } })
	const [definition] = await db
		.insert(questionDefinitions)
		.values({ owner: 'service:bins', version: 1, body: { questions: [] }, createdAt: at })
		.returning()
	const definitionId = definition?.id ?? ''
	await db.insert(services).values({
		id: 'bins',
		name: { en: 'Bins' },
		description: { en: 'Bins' },
		timescaleDays: 5,
		definitionId,
		updatedAt: at,
	})
	return { definitionId }
}

export type Counted = {
	placeId: string | null
	deadlineAt?: Date
	closedAt?: Date
	status?: CaseStatus
	ease?: EaseAnswer
	answeredAt?: Date
	wordingVersion?: string
}

export const wards = ['north', 'south'].map((id) => ({ id, kind: 'ward' as const }))

/** An enquiry with one case, and its ease answer when there is one. */
export async function makeCounted(db: Db, definitionId: string, counted: Counted): Promise<void> {
	const { placeId, deadlineAt = at, closedAt, ease, answeredAt = closedAt ?? at } = counted
	const { status = closedAt ? 'closed' : 'open', wordingVersion = EASE_WORDING_VERSION } = counted
	const id = crypto.randomUUID()
	const draft = { id, keyHash: id, subject: 'enquiry' as const, language: 'en' as const }
	await db
		.insert(drafts)
		.values({ ...draft, content: {}, startedAt: at, savedAt: at, expiresAt: at })
	await db.insert(enquiries).values({
		id,
		draftId: id,
		reference: id,
		contentHash: id,
		channel: 'web',
		language: 'en',
		words: 'The bins were missed',
		placeSource: placeId ? 'picked' : 'none',
		placeId,
		placeIds: placeId ? [placeId] : [],
		contactLanguage: 'en',
		leadTeamId: 'team',
		receivedAt: at,
		closedAt,
	})
	const common = { enquiryId: id, number: 1, serviceId: 'bins', definitionId, teamId: 'team' }
	const timescale = { kind: 'hours' as const, hours: 1 }
	const flags = { isUrgent: false, isSensitive: false }
	await db
		.insert(cases)
		.values({ ...common, ...flags, status, receivedAt: at, deadlineAt, timescale, closedAt })
	if (ease)
		await db
			.insert(easeResponses)
			.values({ enquiryId: id, wordingVersion, ease, answeredAt, changedAt: answeredAt })
}
