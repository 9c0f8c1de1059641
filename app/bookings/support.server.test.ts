import { expect, test } from '#tests/support/database.ts'
import { addSupport, isSupportKept, removeSupport } from './support.server.ts'
import { dayNow, makeBooked, makeDay } from './workshop-day.test-support.ts'

test('what people need is known to be kept until it is deleted, for each workshop', async ({
	db,
}) => {
	const [workshopId, other] = [await makeDay(db), await makeDay(db)]
	const { id } = await makeBooked(db, workshopId, { people: ['Amina'] })
	expect(await isSupportKept(db, workshopId)).toBe(false)
	await addSupport(db, id, [{ kind: 'food', words: 'Halal' }], { now: dayNow })
	expect(await isSupportKept(db, workshopId)).toBe(true)
	expect(await isSupportKept(db, other)).toBe(false)
	await removeSupport(db, [id])
	expect(await isSupportKept(db, workshopId)).toBe(false)
})
