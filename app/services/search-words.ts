import type { Language } from '#app/languages/language.ts'

/**
 * What people write around what they mean, beyond the stop words of the search dictionaries. Each
 * language may have some; they are looked for in no language.
 */
const AROUND: Partial<Record<Language, string>> = {
	en: `hi hello hey dear please thank thanks regards kind sincerely morning afternoon sorry need
		needs want wanted would could should like know think ask asking tell say said get got getting
		im ive id dont doesnt didnt cant wont isnt wasnt arent havent hasnt couldnt really very just
		also still even anything something someone somebody anyone anybody everyone way thing things
		lot able`,
	ar: `مرحبا اهلا السلام عليكم شكرا جزيلا لكم فضلكم فضلك رجاء ارجو اريد نريد احتاج نحتاج يوجد
		توجد هناك لدي لدينا عندي عندنا يا هل كيف الى على عند منذ جدا ايضا لقد قد ان كان كانت هذا هذه`,
}

/** Distinct words of a resident that the finder looks at: the first ones say what it is about. */
export const searchWordsMax = 60
const searchTextLengthMax = 4000
const wordLengthMax = 40

/** Arabic letters that are one to most writers. */
const SAME_LETTERS: Record<string, string> = { ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ـ: '' }

/**
 * One spelling for what readers take for the same: lower case, Latin letters without accents;
 * Arabic without vowel signs and with one form of alef, ya and ta marbuta. Marks of other scripts
 * are letters there, and stay.
 */
export function foldText(text: string): string {
	return text
		.slice(0, searchTextLengthMax)
		.normalize('NFKD')
		.replace(/[\u0300-\u036f\u064b-\u065f\u0670]/g, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/[ٱةىیکـ]/g, (letter) => SAME_LETTERS[letter] ?? letter)
}

/** The words of a text as they are compared, in their order. */
export function wordsOf(text: string): string[] {
	return foldText(text).match(/[\p{L}\p{M}\p{N}]{1,40}/gu) ?? []
}

const aroundWords = new Set(Object.values(AROUND).flatMap(wordsOf))

/** A word looked for; `joined` is made of two neighbours, for "pot hole" and "street light". */
export type SearchWord = { word: string; isJoined: boolean }

/**
 * What to look for in a resident's words, distinct and bounded: each word once, and each pair of
 * neighbours as one word.
 */
export function searchWords(text: string): SearchWord[] {
	const all = wordsOf(text)
	const telling = all.filter((word) => !aroundWords.has(word))
	const single = [...new Set(telling)].slice(0, searchWordsMax)
	const pairs = all.slice(0, searchWordsMax).map((word, index) => word + (all[index + 1] ?? ''))
	const joined = new Set(pairs.filter((word) => word.length <= wordLengthMax))
	return [
		...single.map((word) => ({ word, isJoined: false })),
		...[...joined]
			.filter((word) => !single.includes(word))
			.map((word) => ({ word, isJoined: true })),
	]
}
