import { expect, test } from 'vitest'
import { pointsIn, pointsText } from './points.ts'

test('points are read in Western and Arabic digits, and what is no number counts for nothing', () => {
	expect(['10', ' 10 ', '١٠', '۱۰', '', 'ten', '1.5', '-1'].map(pointsIn)).toEqual([
		10, 10, 10, 10, 0, 0, 0, 0,
	])
})

test('what is left is said in the plural form of its number', () => {
	const texts = {
		left: { one: '%{count} point left', other: '%{count} points left' },
		over: { one: '%{count} point too many', other: '%{count} points too many' },
		done: 'All given',
	}
	const say = (...boxes: string[]) => pointsText(boxes, { total: 10, texts, language: 'en' })
	expect(say('', '')).toBe('10 points left')
	expect(say('9', '')).toBe('1 point left')
	expect(say('9', '1')).toBe('All given')
	expect(say('9', '2')).toBe('1 point too many')
	expect(say('9', '9')).toBe('8 points too many')
})
