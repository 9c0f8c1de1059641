import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { findConsultation } from '#app/consultations/consultation.server.ts'
import { makeConsultation } from '#app/consultations/consultation.test-support.ts'
import { keepPicture } from '#app/files/picture.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { consultationDocuments, findings, publicQuestions } from '#db/schema/consultations.ts'
import { responses, secondEntries } from '#db/schema/responses.ts'
import { themes } from '#db/schema/results.ts'
import { answerOne, OPEN_SLUG } from './answering.ts'
import type { Site } from './http-site.ts'

const SECTIONED: Definition = {
	layout: 'sections',
	sections: [{ id: 'part1', title: { en: 'Part one' } }],
	questions: ['q1', 'q2'].map((id) => ({
		id,
		type: 'text',
		section: 'part1',
		label: { en: `Question ${id}` },
		isRequired: false,
		lengthMax: 200,
	})),
}

const dot = sharp({ create: { width: 4, height: 4, channels: 3, background: '#ff0000' } })

/** Pages on which a consultation is written, which is over once somebody has answered. */
const WRITING = /\/(page|times|questions|sections|documents|preview|trial|publication)(\/|$)/

/**
 * One consultation that is being written, and the open one with a response, each with one of
 * everything that has a page. Gives what stands for the parameters of a route about them.
 */
export async function makeConsulted(site: Site) {
	const { db, time } = site
	const at = time.now
	const person = 'engagement'
	const open = await findConsultation(db, OPEN_SLUG)
	if (!open) throw new Error('the small council has no consultation')
	const responseId = await answerOne(site, 'Because of the swans.')
	await db
		.update(responses)
		.set({ channel: 'paper', keyedBy: 'admin', mayPublish: true, publication: 'published' })
		.where(eq(responses.id, responseId))
	const differing = { keyedBy: 'lead', answers: { where: 'wood' }, differences: ['where'], at }
	await db.insert(secondEntries).values({ responseId, ...differing })
	const written = await makeConsultation(db, {
		...{ slug: 'being-written', definition: SECTIONED, createdBy: person },
	})
	const text = { en: 'Words' }
	const id = () => crypto.randomUUID()
	const ids = { documentId: id(), publicQuestionId: id(), findingId: id(), themeId: id() }
	const ofOpen = { consultationId: open.id }
	await db.insert(consultationDocuments).values({
		...{ id: ids.documentId, consultationId: written.id, variant: 'document', position: 1 },
		...{ title: text, body: text, changedAt: at },
	})
	const asked = { id: ids.publicQuestionId, language: 'en', words: 'Why?', askedAt: at } as const
	await db.insert(publicQuestions).values({ ...ofOpen, ...asked })
	await db.insert(findings).values({
		...{ ...ofOpen, id: ids.findingId, position: 1, said: text, reply: text, changedAt: at },
	})
	const theme = { id: ids.themeId, name: 'Ducks', createdBy: person, createdAt: at }
	await db.insert(themes).values({ ...ofOpen, ...theme })
	const kept = await keepPicture(db, await dot.png().toBuffer(), {
		by: { staffId: person },
		now: at,
	})
	if (!kept.ok) throw new Error(`the picture was refused: ${kept.code}`)
	const common = {
		...{ ...ids, pictureId: kept.id, part: 'part1' },
		...{ responseId, language: 'ar', sectionId: 'part1', reason: 'same-words' },
		file: 'responses.csv',
	}
	return (pattern: string): Record<string, string> =>
		WRITING.test(pattern)
			? { ...common, consultationId: written.id, questionId: 'q1' }
			: { ...common, consultationId: open.id, questionId: 'why' }
}
