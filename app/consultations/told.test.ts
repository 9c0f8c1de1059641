import { expect, test } from 'vitest'
import { neededFor, pageOfTold } from './told.ts'

const told = <Kind extends string>(kind: Kind, ...days: string[]) => ({
	count: days.length,
	newest: days.map((day) => ({ kind, id: `${kind} ${day}`, at: new Date(day) })),
})
const sessions = told('session', '2027-05-09', '2027-05-05', '2027-05-01')
const consultations = told('consultation', '2027-05-08', '2027-05-05', '2027-04-01')
const pageAt = (page: number) =>
	pageOfTold([sessions, consultations], { page, perPage: 2 }).told.map(({ id }) => id)

test('both kinds are one list by day, newest first, page by page', () => {
	expect(pageAt(1)).toEqual(['session 2027-05-09', 'consultation 2027-05-08'])
	expect(pageAt(2)).toEqual(['session 2027-05-05', 'consultation 2027-05-05'])
	expect(pageAt(3)).toEqual(['session 2027-05-01', 'consultation 2027-04-01'])
	expect(pageAt(4)).toEqual([])
})

test('all of them are counted, whatever the page', () => {
	expect(pageOfTold([sessions, consultations], { page: 3, perPage: 2 }).count).toBe(6)
	expect(pageOfTold([told('session')], { page: 1, perPage: 2 })).toEqual({ count: 0, told: [] })
})

test('a page far behind asks for no more than the last that is shown', () => {
	expect(neededFor(3, 10)).toBe(30)
	expect(neededFor(5000, 10)).toBe(neededFor(1000, 10))
})
