import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
	AccessForm,
	accessOtherLengthMax,
	addressLengthMax,
	ContactForm,
	goodTimeLengthMax,
	nameLengthMax,
	RequiredEmail,
	WordsForm,
} from './ask-forms.ts'
import { ACCESS_NEEDS, REACH_METHODS, wordsLengthMax } from './enquiry.ts'

function codesOf(schema: z.ZodType, typed: unknown): Record<string, string> {
	const codes: Record<string, string> = {}
	for (const { path, message } of schema.safeParse(typed).error?.issues ?? [])
		codes[path.join('.')] ??= message
	return codes
}

const wordsCode = (words: unknown) => codesOf(WordsForm, { words }).words

describe('the words', () => {
	test('are asked for: spaces and marks that nobody sees are no words', () => {
		for (const words of [undefined, '', '  \r\n\t', '\u200f\u200b\u2069', '\ufeff'])
			expect(wordsCode(words)).toBe('blank')
	})

	test('may be 4000 characters long, however many bytes they take', () => {
		for (const letter of ['a', 'ع', '🌳']) {
			expect(wordsCode(letter.repeat(wordsLengthMax))).toBeUndefined()
			expect(wordsCode(letter.repeat(wordsLengthMax + 1))).toBe('tooLong')
		}
	})

	test('are kept as they were written', () => {
		for (const words of [
			'<script>alert(1)</script> & "quotes" \\ \' -- ; drop table enquiries',
			'عندي \u200fمشكلة\u200e في الإنارة',
			'👩🏽‍🦽 👨‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
			'First line\n\n\tSecond line',
			'Zalgo Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A',
		])
			expect(WordsForm.parse({ words })).toEqual({ words })
		expect(WordsForm.parse({ words: ' one\r\ntwo\rthree ' }).words).toBe('one\ntwo\nthree')
	})

	test('hold nothing that cannot be shown', () => {
		for (const words of ['a\0b', 'a\u001bb', 'a\u0007', 'half a pair \ud83d'])
			expect(wordsCode(words)).toBe('control')
	})
})

const naughtyFile = '../shared/data/names/blns.json'
test.skipIf(!existsSync(naughtyFile))('naughty strings are kept as they are, or refused', () => {
	const naughty: string[] = JSON.parse(readFileSync(naughtyFile, 'utf8'))
	expect(naughty.length).toBeGreaterThan(400)
	const codes = naughty.map((typed) => {
		const words = WordsForm.safeParse({ words: typed })
		const person = { isForOther: 'yes', name: typed, onBehalfOf: typed, goodTime: typed }
		const contact = ContactForm.safeParse({ ...person, reachBy: 'in_person', language: 'en' })
		if (words.success) expect(words.data.words).toBe(typed.trim())
		if (contact.success) expect(contact.data).toMatchObject({ name: typed.trim() })
		const access = AccessForm.safeParse({ needs: ['other'], other: typed })
		expect(access.success).toBe(words.success)
		return words.success || words.error.issues[0]?.message
	})
	expect(new Set(codes)).toEqual(new Set([true, 'blank', 'control']))
})

const amina = { name: 'Amina Yusuf', reachBy: 'email', email: 'amina@example.com', language: 'en' }
const contactCodes = (change: object) => codesOf(ContactForm, { ...amina, ...change })

describe('how to reach somebody', () => {
	test('asks for a name, a way and a language', () => {
		const language = 'en'
		expect(codesOf(ContactForm, { language })).toEqual({ name: 'blank', reachBy: 'blank' })
		expect(contactCodes({ name: '  ' })).toEqual({ name: 'blank' })
		for (const wrong of [undefined, '', 'pigeon'])
			expect(contactCodes({ reachBy: wrong })).toEqual({ reachBy: 'blank' })
		for (const wrong of [undefined, '', 'xx'])
			expect(contactCodes({ language: wrong })).toEqual({ language: 'blank' })
	})

	test.for([
		['email', 'email'],
		['phone', 'phone'],
		['text', 'mobile'],
		['post', 'postalAddress'],
	])('by %s asks for what that takes', ([reachBy = '', field = '']) => {
		const person = { name: amina.name, language: 'en', reachBy }
		expect(codesOf(ContactForm, person)).toEqual({ [field]: 'blank' })
		expect(codesOf(ContactForm, { ...person, [field]: ' \u200f' })).toEqual({ [field]: 'blank' })
	})

	test('in person asks for nothing more', () => {
		expect(REACH_METHODS).toContain('in_person')
		expect(contactCodes({ reachBy: 'in_person', email: '' })).toEqual({})
	})

	test('keeps the chosen way alone, in the form that can be used', () => {
		const all = {
			...amina,
			email: ' Amina@EXAMPLE.com ',
			phone: '01632 960 001',
			mobile: '07700 900982',
			postalAddress: '1 Mill Lane\r\nHarbour',
		}
		const kept = (reachBy: string) => ContactForm.parse({ ...all, reachBy })
		const person = { isAnonymous: false, name: 'Amina Yusuf', language: 'en' }
		expect(kept('email')).toEqual({ ...person, reachBy: 'email', email: 'Amina@example.com' })
		expect(kept('phone')).toEqual({ ...person, reachBy: 'phone', phone: '+441632960001' })
		expect(kept('text')).toEqual({ ...person, reachBy: 'text', phone: '+447700900982' })
		const postalAddress = '1 Mill Lane\nHarbour'
		expect(kept('post')).toEqual({ ...person, reachBy: 'post', postalAddress })
		expect(kept('in_person')).toEqual({ ...person, reachBy: 'in_person' })
	})

	test('looks only at the way that was chosen: the others are hidden on the page', () => {
		const hidden = { phone: 'x', mobile: 'y', postalAddress: 'a\0', onBehalfOf: 'b'.repeat(999) }
		expect(contactCodes(hidden)).toEqual({})
		expect(contactCodes({ reachBy: 'phone', email: 'x', phone: '01632 960 001' })).toEqual({})
	})

	test('says what is wrong with an address or a number', () => {
		const email = (typed: string) => contactCodes({ email: typed })
		expect(email('amina')).toEqual({ email: 'format' })
		expect(email('a@b.example, c@d.example')).toEqual({ email: 'format' })
		expect(email(`${'a'.repeat(64)}@${'b.'.repeat(95)}`)).toEqual({ email: 'tooLong' })
		const phone = (typed: string) => contactCodes({ reachBy: 'phone', phone: typed })
		expect(phone('07890x32109')).toEqual({ phone: 'format' })
		expect(phone('1'.repeat(41))).toEqual({ phone: 'tooLong' })
	})

	test('by text needs a mobile, because nothing else gets texts', () => {
		const mobile = (typed: string) => contactCodes({ reachBy: 'text', mobile: typed })
		expect(mobile('01632 960 001')).toEqual({ mobile: 'notMobile' })
		expect(mobile('07700 900982')).toEqual({})
		expect(mobile('+33 6 12 34 56 78')).toEqual({})
		expect(mobile('12')).toEqual({ mobile: 'format' })
	})

	test.for([
		['name', nameLengthMax, {}],
		['onBehalfOf', nameLengthMax, { isForOther: 'yes' }],
		['goodTime', goodTimeLengthMax, {}],
		['postalAddress', addressLengthMax, { reachBy: 'post' }],
	] as const)('%s may be %i characters long', ([field, lengthMax, rest]) => {
		expect(contactCodes({ ...rest, [field]: 'é'.repeat(lengthMax) })).toEqual({})
		const tooLong = contactCodes({ ...rest, [field]: 'é'.repeat(lengthMax + 1) })
		expect(tooLong).toMatchObject({ [field]: 'tooLong' })
	})

	test('says all that is wrong at once', () => {
		const wrong = { name: '', email: 'x', isForOther: 'yes', goodTime: 'x'.repeat(201) }
		expect(contactCodes(wrong)).toEqual({
			name: 'blank',
			email: 'format',
			onBehalfOf: 'blank',
			goodTime: 'tooLong',
		})
		const text = { reachBy: 'text', mobile: '12', name: '' }
		expect(contactCodes(text)).toEqual({ name: 'blank', mobile: 'format' })
		expect(contactCodes({ reachBy: '', language: '' })).toEqual({
			reachBy: 'blank',
			language: 'blank',
		})
	})

	test('takes lines in a postal address only', () => {
		expect(contactCodes({ name: 'Amina\nYusuf' })).toMatchObject({ name: 'control' })
		expect(contactCodes({ goodTime: 'now\nor later' })).toMatchObject({ goodTime: 'control' })
		expect(contactCodes({ reachBy: 'post', postalAddress: '1 Mill Lane\nHarbour' })).toEqual({})
	})

	test('asks for whom, when it is for somebody else', () => {
		expect(contactCodes({ isForOther: 'yes' })).toEqual({ onBehalfOf: 'blank' })
		const forOther = { ...amina, isForOther: 'yes', onBehalfOf: 'Yusuf Ali' }
		expect(ContactForm.parse(forOther)).toMatchObject({ onBehalfOf: 'Yusuf Ali' })
		const changed = ContactForm.parse({ ...forOther, isForOther: undefined })
		expect(changed.onBehalfOf).toBeUndefined()
	})

	test('anonymous asks for nothing and keeps nothing, whatever else was typed', () => {
		const typed = { ...amina, isAnonymous: 'yes', name: 'x'.repeat(999), email: '@', phone: '\0' }
		expect(ContactForm.parse(typed)).toEqual({ isAnonymous: true, language: 'en' })
		expect(ContactForm.parse({ isAnonymous: 'yes', language: 'ar' })).toEqual({
			isAnonymous: true,
			language: 'ar',
		})
		expect(contactCodes({ isAnonymous: 'no', name: '' })).toEqual({ name: 'blank' })
	})
})

describe('access needs', () => {
	const parse = (needs: string[], other?: string) => AccessForm.parse({ needs, other })

	test('may be none, each of the list, and each once', () => {
		expect(parse([])).toEqual({ needs: [] })
		expect(parse([...ACCESS_NEEDS], 'A ramp')).toEqual({ needs: ACCESS_NEEDS, other: 'A ramp' })
		expect(parse(['bsl', 'bsl'])).toEqual({ needs: ['bsl'] })
	})

	test('leave out what is not in the list', () => {
		expect(parse(['bsl', 'nonsense', '__proto__'])).toEqual({ needs: ['bsl'] })
	})

	test('ask what else, only when something else was ticked', () => {
		const other = (typed?: string) => codesOf(AccessForm, { needs: ['other'], other: typed }).other
		for (const typed of [undefined, '', ' \u200f ']) expect(other(typed)).toBe('blank')
		expect(other('é'.repeat(accessOtherLengthMax))).toBeUndefined()
		expect(other('é'.repeat(accessOtherLengthMax + 1))).toBe('tooLong')
		expect(other('a\0')).toBe('control')
		expect(parse(['bsl'], 'left over')).toEqual({ needs: ['bsl'] })
	})
})

test('an email address that must be there comes back as addresses are kept', () => {
	expect(RequiredEmail.parse(' Amina@Example.COM ')).toBe('amina@example.com')
	for (const [typed, code] of [
		[undefined, 'blank'],
		['  ', 'blank'],
		['amina@', 'format'],
		[`${'a'.repeat(250)}@b.example`, 'tooLong'],
	])
		expect(RequiredEmail.safeParse(typed).error?.issues[0]?.message).toBe(code)
})
