import { describe, expect, test } from 'vitest'
import {
	DEFAULT_LANGUAGE,
	isLanguage,
	LANGUAGE_CODES,
	LANGUAGES,
	Language,
	LocalText,
	languageFor,
	textIn,
} from './language.ts'

type WithTextInfo = Intl.Locale & { getTextInfo: () => { direction: string } }

test('a language is one of the list, written as in the list', () => {
	for (const code of LANGUAGE_CODES) expect(isLanguage(code)).toBe(true)
	for (const code of ['', 'AR', 'ar-EG', 'arabic', 'toString', null, undefined, 1])
		expect(isLanguage(code)).toBe(false)
	expect(Language.safeParse('xx').error?.issues[0]?.message).toBe('blank')
})

test('every language names itself and says which way it runs', () => {
	for (const { code, name, direction, locale } of LANGUAGES) {
		expect(languageFor(code).name).toBe(name)
		expect(new Intl.Locale(locale).language).toBe(code)
		const { direction: real } = (new Intl.Locale(locale) as WithTextInfo).getTextInfo()
		expect(real).toBe(direction)
	}
})

describe('council content', () => {
	const codeOf = (text: unknown) => LocalText.safeParse(text).error?.issues[0]?.message

	test('needs the default language and may have others', () => {
		expect(codeOf({ en: 'Bins' })).toBeUndefined()
		expect(codeOf({ en: 'Bins', ar: 'الصناديق' })).toBeUndefined()
		expect(codeOf({ ar: 'الصناديق' })).toBe('defaultLanguageMissing')
		expect(codeOf({})).toBe('defaultLanguageMissing')
	})

	test('is never blank in a language that it has', () => {
		expect(codeOf({ en: ' ' })).toBe('blank')
		expect(codeOf({ en: 'Bins', ar: '' })).toBe('blank')
	})

	test('is shown in the reader’s language, or in the default one and marked so', () => {
		const text = { en: 'Bins', ar: 'الصناديق' }
		expect(textIn(text, 'ar')).toEqual({ text: 'الصناديق' })
		expect(textIn(text, 'en')).toEqual({ text: 'Bins' })
		expect(textIn({ en: 'Bins' }, 'ar')).toEqual({ text: 'Bins', lang: DEFAULT_LANGUAGE })
	})
})

test('a number with spaces stays one number in a text from right to left', () => {
	const text = { en: 'Text 07700 900100 now', ar: 'أرسل إلى 07700 900100 الآن' }
	expect(textIn(text, 'ar').text).toBe('أرسل إلى 07700\u00a0900100 الآن')
	expect(textIn(text, 'en').text).toBe(text.en)
})
