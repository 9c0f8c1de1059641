import { describe, expect, test } from 'vitest'
import { LANGUAGE_CODES } from '#app/languages/language.ts'
import { loadTranslators, translatorFor } from './i18n.server.ts'

const ar = translatorFor('ar')
const en = translatorFor('en')

test('each language has one translator, shared by all requests', () => {
	loadTranslators()
	for (const code of LANGUAGE_CODES) {
		expect(translatorFor(code)).toBe(translatorFor(code))
		expect(translatorFor(code).language).toBe(code)
	}
	expect(ar).not.toBe(en)
})

test('a text of one language is never taken from another', () => {
	expect(ar.t('web:shell.skip')).toMatch(/\p{Script=Arabic}/u)
	expect(en.t('web:shell.skip')).toMatch(/^[A-Z]/)
	expect(ar.t('no.such.key' as never)).toBe('no.such.key')
})

test('what people typed is put into a text as it is: the page escapes it, an email must not', () => {
	const name = '<b>bin & "tree"</b>.jpg'
	expect(en.t('enquiries:errors.photos.notPhoto', { name })).toContain(name)
})

describe('Arabic counts', () => {
	const words = (count: number) => ar.t('enquiries:photos.added', { count })

	test('have a form for none, one, two, few and many', () => {
		const forms = [0, 1, 2, 3, 11, 100].map((count) => words(count).replaceAll(String(count), 'n'))
		expect(new Set(forms).size).toBeGreaterThanOrEqual(5)
	})

	test('use the same form from three to ten, and from eleven to ninety-nine', () => {
		const form = (count: number) => words(count).replaceAll(String(count), 'n')
		expect(form(10)).toBe(form(3))
		expect(form(103)).toBe(form(3))
		expect(form(99)).toBe(form(11))
		expect(form(11)).not.toBe(form(3))
	})

	test('are never left without a text', () => {
		for (let count = 0; count < 120; count++) expect(words(count)).toMatch(/\p{Script=Arabic}/u)
	})
})
