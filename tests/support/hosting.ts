import { keepWorkshopQuestions } from '#app/workshops/edit-workshop.server.ts'
import { makePlanned } from '#app/workshops/workshop.test-support.ts'
import { commitments, workshopMaterials } from '#db/schema/workshops.ts'
import type { Site } from './http-site.ts'

/**
 * A workshop that is being planned, with one of everything that has a page. Gives what stands for
 * the parameters of a route about it, and nothing for other routes.
 */
export async function makeHosted({ db, time }: Site) {
	const staffId = 'engagement'
	const startsAt = new Date(time.now.getTime() + 30 * 86_400_000)
	const endsAt = new Date(startsAt.getTime() + 7_200_000)
	const { id: workshopId } = await makePlanned(db, { staffId, startsAt, endsAt })
	const label = { en: 'Why?', ar: 'لماذا؟' }
	const question = { id: 'q1', type: 'text' as const, label, isRequired: false, lengthMax: 200 }
	const saving = { by: { staffId }, now: time.now, timeZone: 'Europe/London', revision: 1 }
	await keepWorkshopQuestions(db, workshopId, { questions: [question] }, saving)
	const [materialId, commitmentId] = [crypto.randomUUID(), crypto.randomUUID()]
	const made = { workshopId, position: 1, changedAt: time.now }
	await db.insert(workshopMaterials).values({ ...made, id: materialId, title: label, body: label })
	await db.insert(commitments).values({ ...made, id: commitmentId, idea: label })
	const ids = { workshopId, materialId, commitmentId, questionId: 'q1', language: 'ar' }
	return (pattern: string): Record<string, string> =>
		pattern.startsWith('/staff/workshops') ? ids : {}
}
