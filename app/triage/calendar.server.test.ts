import { expect, test } from '#tests/support/database.ts'
import {
	addClosureDay,
	listClosureDays,
	readCalendar,
	removeClosureDay,
	replaceHolidays,
} from './calendar.server.ts'

const division = 'england-and-wales'

test('without an import the calendar is the computed one', async ({ db }) => {
	const calendar = await readCalendar(db, { division })
	expect(calendar.nameOf('2026-04-03')).toEqual({ en: 'Good Friday' })
})

test('an imported list overrides its own division, and replacing it leaves others alone', async ({
	db,
}) => {
	await replaceHolidays(db, [
		{ division, date: '2026-06-15', title: 'First list' },
		{ division: 'scotland', date: '2026-06-16', title: 'Scottish list' },
	])
	await replaceHolidays(db, [{ division, date: '2026-06-17', title: 'Second list' }])

	const england = await readCalendar(db, { division })
	expect(england.isWorkingDay('2026-06-15')).toBe(true)
	expect(england.nameOf('2026-06-17')).toEqual({ en: 'Second list' })
	expect(england.isWorkingDay('2026-04-03')).toBe(true)
	const scotland = await readCalendar(db, { division: 'scotland' })
	expect(scotland.isWorkingDay('2026-06-16')).toBe(false)
})

test('an empty list changes nothing', async ({ db }) => {
	await replaceHolidays(db, [{ division, date: '2026-06-15', title: 'Kept' }])
	await replaceHolidays(db, [])
	const calendar = await readCalendar(db, { division })
	expect(calendar.isWorkingDay('2026-06-15')).toBe(false)
})

test('closure days are added, renamed, listed in order and removed', async ({ db }) => {
	await addClosureDay(db, { date: '2026-12-30', title: { en: 'Winter closure' } })
	await addClosureDay(db, { date: '2026-12-29', title: { en: 'Closed' } })
	await addClosureDay(db, { date: '2026-12-29', title: { en: 'Winter closure' } })
	expect(await listClosureDays(db)).toEqual([
		{ date: '2026-12-29', title: { en: 'Winter closure' } },
		{ date: '2026-12-30', title: { en: 'Winter closure' } },
	])
	expect((await readCalendar(db, { division })).isWorkingDay('2026-12-29')).toBe(false)

	expect(await removeClosureDay(db, '2026-12-29')).toBe(true)
	expect(await removeClosureDay(db, '2026-12-29')).toBe(false)
	expect((await readCalendar(db, { division })).isWorkingDay('2026-12-29')).toBe(true)
})
