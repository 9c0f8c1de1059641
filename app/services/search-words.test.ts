import { expect, test } from 'vitest'
import { foldText, searchWords, searchWordsMax, tellingWords, wordsOf } from './search-words.ts'

test('spells alike what readers take for the same', () => {
	expect(foldText('Café ÉCOLE')).toBe('cafe ecole')
	expect(foldText('حُفْرَةٌ')).toBe(foldText('حفره'))
	expect(foldText('إنارة أريكة آلة ٱلباب')).toBe(foldText('اناره اريكه اله الباب'))
	expect(foldText('مستشفى')).toBe(foldText('مستشفي'))
	expect(foldText('حـــفرة')).toBe(foldText('حفرة'))
})

test('leaves the vowel signs of other scripts, which are letters there', () => {
	expect(foldText('ગુજરાતી')).toBe('ગુજરાતી')
	expect(wordsOf('ગુજરાતી ભાષા')).toEqual(['ગુજરાતી', 'ભાષા'])
})

test('words are letters and digits, and nothing else', () => {
	expect(wordsOf("It's <b>24</b> & \u0000bins' | \ud800 (é)")).toEqual([
		...['it', 's', 'b', '24', 'b', 'bins', 'e'],
	])
	expect(wordsOf('')).toEqual([])
})

test('what is written around the matter is not looked for, unless there is nothing else', () => {
	expect(tellingWords('Hello, I need a new bin please')).toEqual(['i', 'a', 'new', 'bin'])
	expect(tellingWords('Thank you')).toEqual(['you'])
	expect(tellingWords('Thanks')).toEqual(['thanks'])
})

test('each word is looked for once, and each pair of longer neighbours as one word', () => {
	expect(searchWords('pot hole in pot hole')).toEqual([
		{ word: 'pot', isJoined: false },
		{ word: 'hole', isJoined: false },
		{ word: 'in', isJoined: false },
		{ word: 'pothole', isJoined: true },
	])
})

test('looks at so many distinct words and no more', () => {
	const words = (count: number) =>
		Array.from({ length: count }, (_, index) => `w${index}`).join(' ')
	const single = (text: string) => searchWords(text).filter(({ isJoined }) => !isJoined)
	expect(single(words(searchWordsMax - 1))).toHaveLength(searchWordsMax - 1)
	expect(single(words(searchWordsMax + 1))).toHaveLength(searchWordsMax)
})
