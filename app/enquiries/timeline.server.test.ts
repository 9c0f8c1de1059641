import {
	hoursLater,
	makeCouncil,
	PEOPLE,
	readFacts,
	sendFrom,
} from '#app/cases/case.test-support.ts'
import { EVENT_KINDS } from '#app/cases/case.ts'
import type { Db } from '#db/client.server.ts'
import { photos } from '#db/schema/files.ts'
import { expect, test } from '#tests/support/database.ts'
import { closeNeed, handOverCase, takeCase } from './casework.server.ts'
import { addNote, replyToResident, residentWrites, withdrawEnquiry } from './conversation.server.ts'
import { listTimeline } from './timeline.server.ts'
import { isTold } from './timeline.ts'

const { nadia, petra } = PEOPLE

async function addPhoto(db: Db, enquiryId: string, name: string) {
	const content = Buffer.from('a picture')
	const size = { width: 4, height: 3, sizeBytes: content.length, sha256: 'x' }
	const row = { enquiryId, name, ...size, content, addedAt: hoursLater(0) }
	const [photo] = await db.insert(photos).values(row).returning({ id: photos.id })
	return photo?.id ?? ''
}

test('everything is told to the resident but the notes of colleagues', () => {
	expect(EVENT_KINDS.filter((kind) => !isTold({ kind }))).toEqual(['note'])
})

test('the timeline tells what happened, newest first, with names in the place of ids', async ({
	db,
}) => {
	await makeCouncil(db)
	const { enquiry, cases } = await sendFrom(db, ['missed-bin', 'street-tree'], {
		words: 'The bins were left full. 🌳 <b>Twice</b>',
	})
	const [bin = '', tree = ''] = cases.map(({ id }) => id)
	const facts = await readFacts(db)
	await takeCase(db, bin, { seenOfficerId: null, viewer: nadia, now: hoursLater(1) })
	await addNote(db, bin, { words: 'They ring often.', viewer: nadia, now: hoursLater(2) })
	await replyToResident(db, bin, { words: 'We come.', viewer: nadia, now: hoursLater(3) })
	const handing = { toTeamId: 'desk', words: 'Not ours.', isCountedAnew: true, facts }
	await handOverCase(db, tree, { ...handing, viewer: petra, now: hoursLater(4) })
	await closeNeed(db, bin, { outcome: 'done', words: 'Done.', viewer: nadia, now: hoursLater(5) })

	const told = await listTimeline(db, enquiry.id)
	expect(told.map(({ kind }) => kind)).toEqual([
		...['closed', 'handed_over', 'reply', 'taken'],
		...['assigned', 'assigned', 'received'],
	])
	expect(JSON.stringify(told)).not.toContain('They ring often.')
	const [closed, handedOver, reply, taken, , assigned, received] = told
	const serviceName = { en: 'Missed bin' }
	const personName = 'Nadia Example'
	expect(closed).toMatchObject({ outcome: 'done', words: 'Done.', serviceName, personName })
	expect(handedOver).toMatchObject({
		actor: 'staff',
		personName: 'Petra Example',
		serviceName: { en: 'Street tree' },
		toTeamName: { en: 'desk team' },
		deadlineAt: new Date('2027-03-15T23:59:59.999Z'),
		words: 'Not ours.',
	})
	expect(reply).toMatchObject({ words: 'We come.', at: hoursLater(3), personName, serviceName })
	expect(taken).toMatchObject({ words: null, personName, serviceName })
	expect(assigned).toMatchObject({ actor: 'system', toTeamName: { en: 'waste team' }, serviceName })
	expect(received).toMatchObject({
		actor: 'resident',
		personName: undefined,
		serviceName: undefined,
		words: 'The bins were left full. 🌳 <b>Twice</b>',
	})
})

test('photos stand where they were sent: with the enquiry, or with a message', async ({ db }) => {
	await makeCouncil(db)
	const { enquiry } = await sendFrom(db, ['missed-bin'])
	const first = await addPhoto(db, enquiry.id, 'first.jpg')
	const second = await addPhoto(db, enquiry.id, 'second.jpg')
	const message = { words: 'Here it is.', photoIds: [second], now: hoursLater(1) }
	await residentWrites(db, enquiry.id, message)
	const photosOf = (await listTimeline(db, enquiry.id)).map(({ kind, photos: own }) => [
		kind,
		own.map(({ id }) => id),
	])
	expect(photosOf).toEqual([
		['resident_message', [second]],
		['assigned', []],
		['received', [first]],
	])
})

test('a resident reads of their own enquiry alone', async ({ db }) => {
	await makeCouncil(db)
	const { enquiry } = await sendFrom(db, ['missed-bin'])
	const other = await sendFrom(db, ['missed-bin'], { words: 'Of somebody else.' })
	await withdrawEnquiry(db, other.enquiry.id, { words: 'Never mind.', now: hoursLater(1) })
	await addPhoto(db, other.enquiry.id, 'theirs.jpg')
	const told = await listTimeline(db, enquiry.id)
	expect(told).toHaveLength(2)
	expect(JSON.stringify(told)).not.toMatch(/somebody else|Never mind|theirs/)
	expect(await listTimeline(db, crypto.randomUUID())).toEqual([])
})
