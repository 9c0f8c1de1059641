import { expect, test } from 'vitest'
import { readabilityOf, syllablesOf } from './readability.ts'

test.for([
	['the', 1],
	['make', 1],
	['table', 2],
	['houses', 2],
	['walked', 1],
	['wanted', 2],
	['consultation', 4],
	['people', 2],
	['changes', 2],
	['makes', 1],
	['yes', 1],
	['2027', 4],
	['', 1],
] as const)('%s has %i syllables', ([word, count]) => {
	expect(syllablesOf(word)).toBe(count)
})

test('easy words in short sentences read easily, long ones do not', () => {
	const easy = readabilityOf('The cat sat on the mat. The dog ran to the park.', 'en')
	expect(easy).toMatchObject({ words: 12, sentences: 2, sentenceLength: 6 })
	expect(easy?.ease).toBeGreaterThan(90)
	expect(easy?.readingAge).toBe(5)
	const hard = readabilityOf(
		'Comprehensive organisational transformation necessitates intergovernmental methodologies.',
		'en',
	)
	expect(hard?.ease).toBeLessThan(0)
	expect(hard?.readingAge).toBeGreaterThan(20)
})

test('the figures are those of the formulas', () => {
	// 6 words, 1 sentence, 7 syllables.
	const read = readabilityOf('We want to make parks better.', 'en')
	expect(read).toMatchObject({ words: 6, sentences: 1 })
	expect(read?.ease).toBeCloseTo(206.835 - 1.015 * 6 - 84.6 * (7 / 6), 0)
})

test('of another language only its sentences are counted', () => {
	const read = readabilityOf('نريد أن نسمع رأيكم. هل توافقون؟', 'ar')
	expect(read).toEqual({ words: 6, sentences: 2, sentenceLength: 3 })
})

test('headings and points of a list are sentences without a full stop', () => {
	expect(readabilityOf('What we plan\n- a park\n- a path', 'en')?.sentences).toBe(3)
	expect(readabilityOf('It costs 2.50 each. Fine.', 'en')?.sentences).toBe(2)
})

test('nothing is said of nothing', () => {
	expect(readabilityOf(' \n … ', 'en')).toBeUndefined()
	expect(readabilityOf('', 'ar')).toBeUndefined()
})
