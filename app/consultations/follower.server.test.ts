import { consultationFollowers, publicQuestions } from '#db/schema/consultations.ts'
import { notices } from '#db/schema/notices.ts'
import { expect, test } from '#tests/support/database.ts'
import { makeConsultation, makeOfficers, started as now } from './consultation.test-support.ts'
import {
	askToFollow,
	confirmFollower,
	endFollower,
	findFollowerByLink,
	forgetOldFollowers,
} from './follower.server.ts'

test('who asks for news is asked by email first, and can end it by the same link', async ({
	db,
}) => {
	await makeOfficers(db)
	const { id: consultationId } = await makeConsultation(db)
	const asked = { consultationId, email: 'amina@example.com', language: 'ar', now } as const
	await askToFollow(db, asked)
	await askToFollow(db, asked)
	expect(await db.select().from(consultationFollowers)).toMatchObject([{ confirmedAt: null }])
	const [notice] = await db.select().from(notices)
	expect(notice).toMatchObject({ kind: 'confirm_following', language: 'ar' })

	const token = notice?.detail.token ?? ''
	const follower = await findFollowerByLink(db, token, { now })
	if (!follower) throw new Error('the link opens nothing')
	// Looking confirms nothing.
	expect((await findFollowerByLink(db, token, { now }))?.confirmedAt).toBeNull()
	await confirmFollower(db, follower, { now })
	expect((await findFollowerByLink(db, token, { now }))?.confirmedAt).toEqual(now)
	await endFollower(db, follower.id, { now })
	expect((await findFollowerByLink(db, token, { now }))?.endedAt).toEqual(now)
	expect(await findFollowerByLink(db, 'x', { now })).toBeUndefined()

	// Who changes their mind is asked anew.
	await askToFollow(db, asked)
	expect(await db.select().from(consultationFollowers)).toHaveLength(2)
})

test('long after the close nobody is known who followed or asked; what was answered in public stays', async ({
	db,
}) => {
	await makeOfficers(db)
	const closesAt = new Date(now.getTime() + 86_400_000)
	const { id: consultationId } = await makeConsultation(db, { closesAt })
	const { id: running } = await makeConsultation(db)
	const asked = { email: 'amina@example.com', language: 'en', now } as const
	for (const id of [consultationId, running])
		await askToFollow(db, { ...asked, consultationId: id })
	const [follower] = await db.select().from(consultationFollowers)
	const { contactId } = follower ?? {}
	const question = {
		consultationId,
		language: 'en',
		words: 'Why?',
		contactId,
		askedAt: now,
		answer: { en: 'Because.' },
	} as const
	await db
		.insert(publicQuestions)
		.values([
			question,
			{ ...question, words: 'Ask Amina at number 3', isHidden: true },
			{ ...question, words: 'I am at number 5. When?', answer: null },
			{ ...question, words: 'When?', answer: null, consultationId: running },
		])

	await forgetOldFollowers(db, { since: closesAt })
	expect(await db.select().from(consultationFollowers)).toHaveLength(2)
	expect(await db.select().from(publicQuestions)).toHaveLength(4)
	await forgetOldFollowers(db, { since: new Date(closesAt.getTime() + 1) })
	expect(await db.select().from(consultationFollowers)).toMatchObject([{ consultationId: running }])
	const { words } = publicQuestions
	expect(await db.select().from(publicQuestions).orderBy(words)).toMatchObject([
		{ words: 'When?', contactId },
		{ words: 'Why?', contactId: null },
	])
})

test('who began to follow of late, after an old close, still waits to hear what came of it', async ({
	db,
}) => {
	await makeOfficers(db)
	const closesAt = new Date(now.getTime() + 86_400_000)
	const { id: consultationId } = await makeConsultation(db, { closesAt })
	const asked = { consultationId, email: 'amina@example.com', language: 'en' } as const
	const late = new Date(closesAt.getTime() + 3 * 365 * 86_400_000)
	await askToFollow(db, { ...asked, now: late })
	await forgetOldFollowers(db, { since: late })
	expect(await db.select().from(consultationFollowers)).toHaveLength(1)
	await forgetOldFollowers(db, { since: new Date(late.getTime() + 1) })
	expect(await db.select().from(consultationFollowers)).toEqual([])
})
