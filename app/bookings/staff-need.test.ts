import { expect, test } from 'vitest'
import { groupNeeds, nextStatuses } from './staff-need.ts'

test('what was delivered can be said once the day has come', () => {
	expect(nextStatuses('asked', { isDay: false })).toEqual(['arranged', 'not-possible'])
	expect(nextStatuses('arranged', { isDay: true })).toEqual([
		...['asked', 'not-possible', 'delivered', 'not-delivered'],
	])
})

test('needs are grouped by kind, with what was delivered against what was asked', () => {
	const need = (id: string, kind: 'food' | 'childcare', status: 'asked' | 'delivered') => {
		return { ...{ id, kind, status }, bookingId: 'b', words: null }
	}
	const groups = groupNeeds([
		need('1', 'food', 'delivered'),
		need('2', 'childcare', 'asked'),
		need('3', 'food', 'asked'),
	])
	expect(groups.map(({ kind, needs, counts }) => [kind, needs.length, counts.delivered])).toEqual([
		['childcare', 1, 0],
		['food', 2, 1],
	])
	expect(groups[1]?.counts).toMatchObject({ asked: 2, arranged: 0 })
})
