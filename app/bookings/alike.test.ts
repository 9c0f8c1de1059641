import { describe, expect, test } from 'vitest'
import { foldedName, isSimilarName } from './alike.ts'

const areAlike = (one: string, other: string) => isSimilarName(foldedName(one), foldedName(other))

describe('two names are alike', () => {
	test('whatever their case, accents, spaces, punctuation and order', () => {
		expect(areAlike('Zoë O’Brien', 'obrien,  ZOE')).toBe(true)
		expect(areAlike('Amina Yusuf', 'Yusuf Amina')).toBe(true)
	})
	test('with or without vowel signs, and whichever alef, ya or ta marbuta is written', () => {
		expect(areAlike('أَحمد مصطفى', 'احمد مصطفي')).toBe(true)
		expect(areAlike('فاطمة إبراهيم', 'فاطمه ابراهيم')).toBe(true)
	})
	test('with one letter in five put in, left out or another, and not with more', () => {
		expect(areAlike('Mohammed Ali', 'Muhammad Ali')).toBe(true)
		expect(areAlike('Mohammed Ali', 'Muhamad Aly')).toBe(false)
		expect(areAlike('Sarah', 'Sara')).toBe(false)
		expect(areAlike('Sarah K', 'Sara K')).toBe(true)
	})
	test('not by chance when they are short, but when they are the same', () => {
		expect(areAlike('Ann', 'Jan')).toBe(false)
		expect(areAlike('Ann', 'ann')).toBe(true)
		expect(areAlike('…', '!')).toBe(false)
	})
	test('not when they are other names', () => {
		expect(areAlike('Amina Yusuf', 'Tom Baker')).toBe(false)
	})
})
