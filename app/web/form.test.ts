import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { errorItems, invalid, parseForm, valuesOf } from './form.ts'

function formOf(...fields: [string, string | File][]): FormData {
	const form = new FormData()
	for (const [name, value] of fields) form.append(name, value)
	return form
}

const Form = z.object({
	words: z.string({ error: 'blank' }).min(1, 'blank').max(5, 'tooLong').regex(/^a/, 'start'),
	needs: z.array(z.string()).max(2, 'tooMany'),
	age: z.string({ error: 'blank' }),
})

describe('the fields of a form', () => {
	test('are texts as typed; of a name that comes twice, the last', () => {
		const form = formOf(['words', 'one'], ['words', ' two '], ['photo', new File(['x'], 'a.jpg')])
		expect(valuesOf(form)).toEqual({ words: ' two ' })
	})

	test('may be called anything without harm', () => {
		const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '']
		const values = valuesOf(formOf(...names.map((name): [string, string] => [name, 'x'])))
		expect(Object.keys(values)).toEqual(names)
		expect(({} as { x?: string }).x).toBeUndefined()
		expect(parseForm(Form, formOf(['__proto__', 'x'])).ok).toBe(false)
	})
})

describe('a form', () => {
	test('that is right gives what its rules made of it, and lists where they are asked for', () => {
		const form = formOf(['words', 'abc'], ['needs', 'one'], ['needs', 'two'], ['age', '7'])
		const value = { words: 'abc', needs: ['one', 'two'], age: '7' }
		expect(parseForm(Form, form, ['needs'])).toEqual({ ok: true, value })
		expect(parseForm(Form, formOf(['words', 'a'], ['age', '7']), ['needs'])).toEqual({
			ok: true,
			value: { words: 'a', needs: [], age: '7' },
		})
	})

	test('that is wrong gives the first code of each field, and what was typed', () => {
		const form = formOf(['words', 'too long'], ['needs', 'a'], ['needs', 'b'], ['needs', 'c'])
		expect(parseForm(Form, form, ['needs'])).toEqual({
			ok: false,
			values: { words: 'too long', needs: 'c' },
			errors: { words: 'tooLong', needs: 'tooMany', age: 'blank' },
		})
	})

	test('that is wrong is answered with 400, and nothing typed is lost', () => {
		const words = '<b>"long" & \u200f عربي 🌳</b>'
		const parsed = parseForm(Form, formOf(['words', words]))
		if (parsed.ok) throw new Error('it should be wrong')
		const { data, init } = invalid(parsed)
		expect(init).toEqual({ status: 400 })
		expect(data.values).toEqual({ words })
	})
})

test('errors are translated by field and code, and lead to their fields', () => {
	const t = (key: string) => `<${key}>`
	expect(errorItems(t, 'enquiries', { words: 'blank', age: 'format' })).toEqual([
		{ href: '#words', text: '<enquiries:errors.words.blank>' },
		{ href: '#age', text: '<enquiries:errors.age.format>' },
	])
	expect(errorItems(t, 'enquiries', undefined)).toEqual([])
})
