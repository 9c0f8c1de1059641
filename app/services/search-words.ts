import type { Language } from '#app/languages/language.ts'

/**
 * What people write around what they mean, beyond the stop words of the search dictionaries (there
 * are none for Arabic). Each language may have some.
 */
const AROUND: Partial<Record<Language, string>> = {
	en: `hi hello hey dear please thank thanks regards kind sincerely morning afternoon sorry need
		needs want wanted would could should like know think ask asking tell say said get got getting
		im ive id dont doesnt didnt cant wont isnt wasnt arent havent hasnt couldnt really very just
		also still even anything something someone somebody anyone anybody everyone way thing things
		lot able`,
	ar: `مرحبا اهلا السلام عليكم شكرا جزيلا لكم فضلكم فضلك رجاء ارجو اريد نريد احتاج نحتاج يوجد
		توجد هناك لدي لدينا عندي عندنا يا هل كيف في من عن الى على عند مع منذ بعد قبل بين حتى او ثم
		لا لم لن ليس ليست ما لقد قد ان كان كانت هذا هذه ذلك تلك هو هي هم انا نحن انت الذي التي كل
		جدا ايضا امام منزل المنزل منزلي اسبوع اسبوعين كبير كبيره`,
}

/** Distinct words of a resident that the finder looks at: the first ones say what it is about. */
export const searchWordsMax = 60
const searchTextLengthMax = 4000
/** Shorter words, such as articles, are not halves of another word. */
const joinedLengthMin = 3

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

/** The words that say what a text is about; all of them, when there are no such words in it. */
export function tellingWords(text: string): string[] {
	const all = wordsOf(text)
	const telling = all.filter((word) => !aroundWords.has(word))
	return telling.length > 0 ? telling : all
}

/** Each pair of neighbours as one word: "pot hole" and "pothole" are the same to most writers. */
export function neighboursJoined(words: string[]): string[] {
	return words.slice(1).flatMap((word, index) => {
		const parts = [words[index] ?? '', word]
		const isWord = parts.every((part) => part.length >= joinedLengthMin)
		return isWord ? [parts.join('')] : []
	})
}

export type SearchWord = { word: string; isJoined: boolean }

/** What to look for in a resident's words, distinct and bounded: each word, and each pair as one. */
export function searchWords(text: string): SearchWord[] {
	const single = [...new Set(tellingWords(text))].slice(0, searchWordsMax)
	const joined = new Set(neighboursJoined(wordsOf(text).slice(0, searchWordsMax)))
	return [
		...single.map((word) => ({ word, isJoined: false })),
		...[...joined]
			.filter((word) => !single.includes(word))
			.map((word) => ({ word, isJoined: true })),
	]
}
