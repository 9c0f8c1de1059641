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

test('long after the close nobody is known who followed or asked; their questions stay', async ({
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
	} as const
	await db.insert(publicQuestions).values(question)

	await forgetOldFollowers(db, { since: closesAt })
	expect(await db.select().from(consultationFollowers)).toHaveLength(2)
	await forgetOldFollowers(db, { since: new Date(closesAt.getTime() + 1) })
	expect(await db.select().from(consultationFollowers)).toMatchObject([{ consultationId: running }])
	expect(await db.select().from(publicQuestions)).toMatchObject([
		{ words: 'Why?', contactId: null },
	])
})
