import { expect, test } from 'vitest'
import { typedIn } from '#app/questions/draft-form.ts'
import { typedOr, withoutNul } from './step.server.ts'

function formOf(...fields: [string, string | File][]): FormData {
	const form = new FormData()
	for (const [name, value] of fields) form.append(name, value)
	return form
}

test('what a form held is kept by name, each value of it, but for what steers the page', () => {
	const form = formOf(
		['need', 'bin'],
		['words', 'one\r\ntwo 🌳'],
		['need', 'tree'],
		['photo', new File(['x'], 'a.jpg')],
		['language-switch', 'ar'],
		['autosave', 'yes'],
	)
	expect(typedIn(form)).toEqual({ need: ['bin', 'tree'], words: ['one\r\ntwo 🌳'] })
})

test('a field may be called anything without harm', () => {
	const names = ['__proto__', 'constructor', 'toString', '']
	const raw = typedIn(formOf(...names.map((name): [string, string] => [name, 'x'])))
	expect(Object.entries(raw)).toEqual(names.map((name) => [name, ['x']]))
	expect(({} as { x?: unknown }).x).toBeUndefined()
})

test('what was typed comes before what is kept, also when it was emptied', () => {
	expect(typedOr({ words: ['one', 'two'] }, 'words', 'kept')).toBe('two')
	expect(typedOr({ words: [''] }, 'words', 'kept')).toBe('')
	expect(typedOr({}, 'words', 'kept')).toBe('')
	expect(typedOr(undefined, 'words', 'kept')).toBe('kept')
	expect(typedOr(undefined, 'words')).toBe('')
})

test('what the database cannot look for is taken out', () => {
	expect(withoutNul('a\0b\0')).toBe('ab')
	expect(withoutNul('عربي 🌳')).toBe('عربي 🌳')
})
