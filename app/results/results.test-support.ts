import { randomUUID } from 'node:crypto'
import type { Language } from '#app/languages/language.ts'
import { storeAnswers } from '#app/questions/answer.server.ts'
import type { Answers } from '#app/questions/answer.ts'
import { keepDefinition } from '#app/questions/definition.server.ts'
import { Definition } from '#app/questions/definition.ts'
import { startDraft } from '#app/questions/draft.server.ts'
import type { Db } from '#db/client.server.ts'
import { consultations } from '#db/schema/consultations.ts'
import { places } from '#db/schema/places.ts'
import { responses } from '#db/schema/responses.ts'
import { staff } from '#db/schema/staff.ts'

export const now = new Date('2027-01-04T12:00:00Z')
export const label = (en: string) => ({ en, ar: `${en} بالعربية` })

export const smallDefinition: Definition = Definition.parse({
	questions: [
		{
			id: 'travel',
			type: 'radios',
			label: label('How do you travel?'),
			options: ['bus', 'bike', 'walk'].map((value) => ({ value, label: label(value) })),
			maySkipOpenly: true,
		},
		{ id: 'why', type: 'long-text', label: label('Why?') },
		{
			id: 'spend',
			type: 'allocation',
			label: label('Share 10 points'),
			total: 10,
			options: ['trees', 'benches'].map((value) => ({ value, label: label(value) })),
		},
		{ id: 'email', type: 'text', label: label('Your email'), isPersonal: true },
	],
})

/** A colleague, a place and a consultation that has closed. */
export async function makeConsultation(
	db: Db,
	{ definition = smallDefinition, slug = `streets-${randomUUID().slice(0, 8)}` } = {},
) {
	const staffId = `staff-${slug}`
	await db.insert(staff).values({
		id: staffId,
		name: 'Meera Chowdhury',
		email: `${staffId}@council.example`,
		emailVerified: true,
		role: 'engagement_officer',
		createdAt: now,
		updatedAt: now,
	})
	const placeIds = [`${slug}-north`, `${slug}-south`]
	await db.insert(places).values(
		placeIds.map((id) => ({
			id,
			code: id,
			kind: 'ward' as const,
			name: label(id),
			boundary: { type: 'Polygon' as const, coordinates: [] },
		})),
	)
	const kept = await keepDefinition(db, { owner: `consultation:${slug}`, definition, now })
	const [made] = await db
		.insert(consultations)
		.values({
			slug,
			status: 'published',
			topic: 'streets',
			languages: ['en', 'ar'],
			title: label('Streets'),
			summary: label('About streets'),
			why: label('Because'),
			scope: label('All of it'),
			decider: label('The cabinet'),
			definitionId: kept.id,
			opensAt: new Date('2026-11-01T00:00:00Z'),
			closesAt: new Date('2027-01-01T00:00:00Z'),
			createdBy: staffId,
			createdAt: now,
			changedAt: now,
			publishedAt: now,
		})
		.returning()
	if (!made) throw new Error('no consultation')
	return { consultation: made, staffId, placeIds, definitionId: kept.id }
}

export type Made = Awaited<ReturnType<typeof makeConsultation>>

/** A response as sending would leave it. */
export async function makeResponse(
	db: Db,
	{ consultation, definitionId }: Pick<Made, 'consultation' | 'definitionId'>,
	answers: Answers,
	more: Partial<typeof responses.$inferInsert> = {},
): Promise<string> {
	const language: Language = 'en'
	const about = { subject: 'response' as const, language, content: {}, now }
	const { draft } = await startDraft(db, about)
	const [made] = await db
		.insert(responses)
		.values({
			reference: randomUUID().slice(0, 12),
			consultationId: consultation.id,
			draftId: draft.id,
			contentHash: 'x',
			definitionId,
			channel: 'web',
			language,
			respondentKind: 'anonymous',
			receivedAt: now,
			storedAt: now,
			answersHash: randomUUID(),
			...more,
		})
		.returning({ id: responses.id })
	if (!made) throw new Error('no response')
	await storeAnswers(db, { subjectId: made.id, definitionId, answers })
	return made.id
}
