import { makeOfficers, OFFICERS } from '#app/consultations/consultation.test-support.ts'
import { expect, test } from '#tests/support/database.ts'
import { listLinkable } from './group-workshops.server.ts'
import { makePlanned, planned as now } from './workshop.test-support.ts'

test('sessions that a proposal can have led to: the next first, then past ones, the latest first', async ({
	db,
}) => {
	await makeOfficers(db)
	const days = [-20, 30, 2, -1, 400, -300]
	for (const day of days) {
		const startsAt = new Date(now.getTime() + day * 86_400_000)
		const endsAt = new Date(startsAt.getTime() + 3_600_000)
		const status = day > 100 ? 'draft' : 'published'
		await makePlanned(db, { ...OFFICERS[0], startsAt, endsAt, status, publishedAt: now })
	}
	await makePlanned(db, { ...OFFICERS[0], status: 'cancelled' })
	const found = await listLinkable(db, { now })
	const after = found.map(({ startsAt }) => (startsAt.getTime() - now.getTime()) / 86_400_000)
	expect(after).toEqual([2, 30, 400, -1, -20, -300])
})
