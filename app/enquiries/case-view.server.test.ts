import { eq } from 'drizzle-orm'
import { hoursLater, makeCouncil, PEOPLE, sendFrom, sendOne } from '#app/cases/case.test-support.ts'
import type { Viewer } from '#app/staff/viewer.ts'
import type { Db } from '#db/client.server.ts'
import { photos } from '#db/schema/files.ts'
import { audit } from '#db/schema/web.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { findCaseForViewer, readCaseView } from './case-view.server.ts'
import { takeCase } from './casework.server.ts'
import { addNote, replyToResident, residentWrites } from './conversation.server.ts'

const { nadia, owen, petra, carys, lead, admin, engagement } = PEOPLE
const now = hoursLater(2)
const canary = 'I am not safe at home, and the bins are full.'
const listViews = (db: Db) =>
	db.select().from(audit).where(eq(audit.action, 'case.sensitive_viewed'))

async function viewOf(db: Db, id: string, viewer: Viewer) {
	const seen = await findCaseForViewer(db, id, viewer, { now })
	return seen && readCaseView(db, seen, viewer)
}

async function keepPhotoOf(db: Db, enquiryId: string) {
	const content = Buffer.from('a picture')
	const size = { width: 4, height: 3, sizeBytes: content.length, sha256: 'x' }
	await db.insert(photos).values({ enquiryId, name: 'gate.jpg', ...size, content, addedAt: now })
}

describe('a case', () => {
	test('is found by its team and by the lead contact, and by nobody else', async ({ db }) => {
		await makeCouncil(db)
		const { cases } = await sendFrom(db, ['missed-bin', 'street-tree'])
		const [bin = '', tree = ''] = cases.map(({ id }) => id)
		const seenBy = async (id: string) => {
			const seen: string[] = []
			for (const viewer of [nadia, owen, petra, carys, lead, admin, engagement])
				if (await findCaseForViewer(db, id, viewer, { now })) seen.push(viewer.staffId)
			return seen
		}
		expect(await seenBy(bin)).toEqual(['nadia', 'owen', 'lead'])
		expect(await seenBy(tree)).toEqual(['nadia', 'owen', 'petra'])
		await takeCase(db, tree, { seenOfficerId: null, viewer: petra, now })
		expect(await seenBy(bin)).toEqual(['nadia', 'owen', 'petra', 'lead'])
		expect(await seenBy(tree)).toEqual(['petra'])
		expect(await seenBy(crypto.randomUUID())).toEqual([])
	})

	test('shows all that was sent and all that happened', async ({ db }) => {
		await makeCouncil(db)
		const { enquiry, only } = await sendOne(db)
		await keepPhotoOf(db, enquiry.id)
		await residentWrites(db, enquiry.id, { words: 'Any news?', now })
		await addNote(db, only.id, { words: 'Rang the depot.', viewer: owen, now })
		const view = await viewOf(db, only.id, nadia)
		expect(view?.enquiry.words).toBe(enquiry.words)
		expect(view?.email).toBe('amina@example.com')
		expect(view?.photos).toHaveLength(1)
		expect(view?.events.map(({ kind }) => kind)).toEqual([
			'received',
			'assigned',
			'resident_message',
			'note',
		])
		expect(view?.decisions).toMatchObject([{ reason: 'service' }])
		expect(view?.notices).toMatchObject([{ kind: 'enquiry_received', status: 'queued' }])
		expect(view?.people.owen).toBe('Owen Example')
		expect(view?.definition.questions).toHaveLength(1)
	})
})

describe('an enquiry with a sensitive need', () => {
	async function sendBoth(db: Db) {
		await makeCouncil(db)
		const sent = await sendFrom(db, ['safe-at-home', 'missed-bin'], { words: canary })
		const [home = '', bin = ''] = sent.cases.map(({ id }) => id)
		await keepPhotoOf(db, sent.enquiry.id)
		return { ...sent, home, bin }
	}

	test('keeps its words, photos and sensitive need from the other team', async ({ db }) => {
		const { enquiry, home, bin } = await sendBoth(db)
		await residentWrites(db, enquiry.id, { words: canary, now })
		await replyToResident(db, home, { words: `About: ${canary}`, viewer: carys, now })
		const view = await viewOf(db, bin, nadia)
		expect(JSON.stringify(view)).not.toContain('not safe')
		expect(JSON.stringify(view)).not.toContain('afe at home')
		expect(JSON.stringify(view)).not.toContain('safe-at-home')
		expect(view?.wordsTeamIds).toEqual(['care'])
		expect(view?.photos).toEqual([])
		expect(view?.others).toMatchObject([{ teamId: 'care', id: undefined, serviceId: undefined }])
		expect(view?.events.map(({ kind }) => kind)).toEqual([
			'received',
			'assigned',
			'resident_message',
		])
		expect(view?.events.at(-1)).toMatchObject({ words: null, isHidden: true })
	})

	test('shows all to the team that has it, and notes each look', async ({ db }) => {
		const { home, bin } = await sendBoth(db)
		const view = await viewOf(db, bin, carys)
		expect(view?.enquiry.words).toBe(canary)
		expect(view?.photos).toHaveLength(1)
		await viewOf(db, home, carys)
		expect(await listViews(db)).toMatchObject([
			{ staffId: 'carys', subjectId: bin, at: now },
			{ staffId: 'carys', subjectId: home, at: now },
		])
	})

	test('notes nothing of who cannot read it', async ({ db }) => {
		const { home, bin } = await sendBoth(db)
		await viewOf(db, bin, nadia)
		expect(await viewOf(db, home, nadia)).toBeUndefined()
		expect(await listViews(db)).toEqual([])
	})
})
