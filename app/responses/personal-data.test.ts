import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData, TAKEN_OUT, withoutThese } from './personal-data.ts'

const found = (text: string, names?: string[]) =>
	findPersonalData(text, { names }).map(({ kind, text: words }) => `${kind}: ${words}`)

describe('is found', () => {
	test.for([
		['Write to amina.yusuf+x@mail.example.org, please', ['email: amina.yusuf+x@mail.example.org']],
		['Ring 07700 900123 or (020) 7946 0018.', ['phone: 07700 900123', 'phone: (020) 7946 0018']],
		['+44 7700 900123', ['phone: +44 7700 900123']],
		['+44 (0)20 7946 0018', ['phone: +44 (0)20 7946 0018']],
		['I live at SW1A 1AA, or zz99zz', ['postcode: SW1A 1AA', 'postcode: zz99zz']],
		['at qx1 2ab', ['postcode: qx1 2ab']],
		['Ask Mrs Jean O’Neill about it', ['name: Mrs Jean O’Neill']],
		['My name is Tunde Bello and I agree', ['name: Tunde Bello']],
	] as const)('%s', ([text, expected]) => {
		expect(found(text)).toEqual(expected)
	})

	test('the name that somebody gave, whole or in parts', () => {
		const names = ['Amina Yusuf']
		expect(found('I, amina, and AMINA YUSUF', names)).toEqual(['name: amina', 'name: AMINA YUSUF'])
		expect(found('أنا أمينة يوسف', ['أمينة يوسف'])).toEqual(['name: أمينة يوسف'])
	})
})

test.for([
	'We need 20 trees by 2027 and 5,000 bulbs.',
	'The A406 and the 134 bus',
	'Reference 12345678901234567890',
	'I am called to order',
])('is left alone: %s', (text) => {
	expect(found(text, ['Li'])).toEqual([])
})

test('what is taken out leaves the rest as it was', () => {
	const text = 'Ring 07700 900123 or write to a@b.example. The Lamb is loud, the lamb too.'
	const all = findPersonalData(text)
	expect(withoutThese(text, { found: all.slice(0, 1) })).toBe(
		`Ring ${TAKEN_OUT} or write to a@b.example. The Lamb is loud, the lamb too.`,
	)
	expect(withoutThese(text, { found: all, words: ['The Lamb', ' '] })).toBe(
		`Ring ${TAKEN_OUT} or write to ${TAKEN_OUT}. ${TAKEN_OUT} is loud, ${TAKEN_OUT} too.`,
	)
})

test('no text breaks it, and nothing that was taken out is left', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, name) => {
			const all = findPersonalData(text, { names: [name] })
			for (const [index, { start, end, text: words }] of all.entries()) {
				expect(text.slice(start, end)).toBe(words)
				expect(start).toBeGreaterThanOrEqual(all[index - 1]?.end ?? 0)
			}
			expect(withoutThese(text, { found: all }).split(TAKEN_OUT).length).toBeGreaterThan(all.length)
		}),
	)
})
