import { expect, test } from '#tests/support/database.ts'
import { bookOne, makeWorkshop, noticesOf, open } from './booking.test-support.ts'
import { refuseNeed } from './refuse-need.server.ts'
import { listSupport } from './support.server.ts'

test('what is not possible is told at once to who asked for it, in the host’s words', async ({
	db,
}) => {
	const workshop = await makeWorkshop(db)
	const asked = { support: [{ kind: 'bsl-interpreter' as const }], language: 'ar' as const }
	const booking = await bookOne(db, workshop, { ...asked, email: 'amina@example.com' })
	const [need] = await listSupport(db, [booking.id])
	const telling = { words: 'لا يوجد مترجم.', staffId: 'meera', now: open }
	expect(await refuseNeed(db, crypto.randomUUID(), booking, telling)).toBe(false)
	expect(await refuseNeed(db, need?.id ?? '', booking, telling)).toBe(true)
	expect((await listSupport(db, [booking.id])).map(({ status }) => status)).toEqual([
		'not-possible',
	])
	const told = (await noticesOf(db, booking.id)).filter(({ kind }) => kind === 'workshop_message')
	expect(told.map(({ detail }) => detail.words)).toEqual(['لا يوجد مترجم.'])
})
