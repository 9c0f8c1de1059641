import { listEvents } from '#app/cases/case.server.ts'
import {
	daysLater,
	hoursLater,
	makeCouncil,
	PEOPLE,
	sendOne,
} from '#app/cases/case.test-support.ts'
import type { Db } from '#db/client.server.ts'
import { expect, test } from '#tests/support/database.ts'
import { closeNeed } from './casework.server.ts'
import { answerEase, findEaseResponse } from './ease.server.ts'
import { EASE_WORDING_VERSION } from './enquiry.ts'

const closedAt = hoursLater(2)
const openDays = 28
const lastMoment = new Date(closedAt.getTime() + openDays * 86_400_000)

async function closedEnquiry(db: Db) {
	await makeCouncil(db)
	const { enquiry, only } = await sendOne(db)
	const closing = { outcome: 'done', words: 'Done.', viewer: PEOPLE.nadia, now: closedAt } as const
	await closeNeed(db, only.id, closing)
	return enquiry.id
}

const answer = (db: Db, id: string, form: Parameters<typeof answerEase>[2], now: Date) =>
	answerEase(db, id, form, { openDays, now })
const timesTold = async (db: Db, id: string) =>
	(await listEvents(db, id)).filter(({ kind }) => kind === 'ease_answered').length

test('an answer is kept with the wording that was asked, and told once', async ({ db }) => {
	const id = await closedEnquiry(db)
	expect(await findEaseResponse(db, id)).toBeUndefined()
	const form = { ease: 'agree', resolved: 'partly', words: 'Quick.' } as const
	expect(await answer(db, id, form, daysLater(1))).toBe('answered')
	expect(await findEaseResponse(db, id)).toEqual({
		...form,
		enquiryId: id,
		wordingVersion: EASE_WORDING_VERSION,
		answeredAt: daysLater(1),
		changedAt: daysLater(1),
	})
	expect(await timesTold(db, id)).toBe(1)
})

test('an answer can be changed, all of it, and counts for the day it was first given', async ({
	db,
}) => {
	const id = await closedEnquiry(db)
	await answer(db, id, { ease: 'agree', resolved: 'yes', words: 'Quick.' }, daysLater(1))
	// A second click in the same moment, and a change of mind later.
	await answer(db, id, { ease: 'agree', resolved: 'yes', words: 'Quick.' }, daysLater(1))
	await answer(db, id, { ease: 'disagree' }, daysLater(3))
	expect(await findEaseResponse(db, id)).toMatchObject({
		ease: 'disagree',
		resolved: null,
		words: null,
		answeredAt: daysLater(1),
		changedAt: daysLater(3),
	})
	expect(await timesTold(db, id)).toBe(1)
})

test('the last moment to answer is the last of the days that the council has set', async ({
	db,
}) => {
	const id = await closedEnquiry(db)
	const form = { ease: 'neither' } as const
	const late = new Date(lastMoment.getTime() + 1)
	expect(await answer(db, id, form, late)).toBe('notOpen')
	expect(await findEaseResponse(db, id)).toBeUndefined()
	expect(await answer(db, id, form, lastMoment)).toBe('answered')
	expect(await answer(db, id, { ease: 'agree' }, late)).toBe('notOpen')
	expect(await findEaseResponse(db, id)).toMatchObject({ ease: 'neither' })
})

test('nothing is asked of an enquiry that is open, or that there is not', async ({ db }) => {
	await makeCouncil(db)
	const { enquiry } = await sendOne(db)
	for (const id of [enquiry.id, crypto.randomUUID()])
		expect(await answer(db, id, { ease: 'agree' }, daysLater(1))).toBe('notOpen')
	expect(await timesTold(db, enquiry.id)).toBe(0)
})
