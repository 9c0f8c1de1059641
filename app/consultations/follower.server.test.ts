import { consultationFollowers } from '#db/schema/consultations.ts'
import { notices } from '#db/schema/notices.ts'
import { expect, test } from '#tests/support/database.ts'
import { makeConsultation, makeOfficers, started as now } from './consultation.test-support.ts'
import { askToFollow, confirmFollower, endFollower, findFollowerByLink } from './follower.server.ts'

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
