import { expect, test } from 'vitest'
import { maySaveOver, stampsIn, typedIn } from './draft-form.ts'

test('a form saves over what it has seen or saved itself, and over nothing else', () => {
	expect(maySaveOver(undefined, { seen: '', own: 'a' })).toBe(true)
	expect(maySaveOver('a', { seen: '', own: 'a' })).toBe(true)
	expect(maySaveOver('b', { seen: 'b', own: 'a' })).toBe(true)
	expect(maySaveOver('b', { seen: '', own: 'a' })).toBe(false)
	expect(maySaveOver('b', { seen: 'a', own: 'c' })).toBe(false)
})

test('what steers a page is no answer, and what comes twice is kept twice', () => {
	const form = new FormData()
	for (const [name, value] of [
		['need', 'food'],
		['need', 'other'],
		['form-seen', 'a'],
		['form-own', 'b'.repeat(100)],
		['language-switch', 'ar'],
		['form-later', 'yes'],
	] as const)
		form.append(name, value)
	expect(typedIn(form)).toEqual({ need: ['food', 'other'] })
	expect(stampsIn(form)).toEqual({ seen: 'a', own: 'b'.repeat(60) })
})
