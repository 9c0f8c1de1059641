import { describe, expect, test } from 'vitest'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#app/languages/language.ts'
import { groupsOf, namespacesOf, readTexts, slotsOf, unusedKeys } from './support/locales.ts'

const isForStaff = (namespace: string) => namespace.startsWith('staff-')
const own = namespacesOf(DEFAULT_LANGUAGE)
const others = LANGUAGES.filter(({ code }) => code !== DEFAULT_LANGUAGE)

test.for(others)('$name has the texts that residents read, and no others', ({ code }) => {
	expect(namespacesOf(code)).toEqual(own.filter((namespace) => !isForStaff(namespace)))
})

describe.for(LANGUAGES)('$name', ({ code }) => {
	const needed = new Intl.PluralRules(code).resolvedOptions().pluralCategories

	test.for(namespacesOf(code))(
		'%s has each form of a plural that the language has',
		(namespace) => {
			const wrong = [...groupsOf(readTexts(code, namespace))].flatMap(([key, forms]) => {
				if (forms.has('')) return []
				// "None" may have words of its own in any language.
				const given = [...forms.keys()].filter((form) => form !== 'zero' || needed.includes('zero'))
				return needed.toSorted().join() === given.toSorted().join()
					? []
					: [`${key}: ${given.join()}`]
			})
			expect(wrong).toEqual([])
		},
	)

	test.for(namespacesOf(code))('%s has no empty text', (namespace) => {
		const empty = [...readTexts(code, namespace)].filter(([, text]) => text.trim() === '')
		expect(empty).toEqual([])
	})
})

describe.for(others)('$name beside the default language', ({ code }) => {
	const shared = namespacesOf(code).filter((namespace) => own.includes(namespace))

	test.for(shared)('%s has the same keys', (namespace) => {
		const keys = (language: string) => [...groupsOf(readTexts(language, namespace)).keys()].sort()
		expect(keys(code)).toEqual(keys(DEFAULT_LANGUAGE))
	})

	test.for(shared)('%s fills in the same things', (namespace) => {
		const ownGroups = groupsOf(readTexts(DEFAULT_LANGUAGE, namespace))
		const wrong = [...groupsOf(readTexts(code, namespace))].flatMap(([key, forms]) => {
			const main = ownGroups.get(key)?.get('other') ?? ownGroups.get(key)?.get('')
			return main === undefined ? [] : unlike(slotsOf(main), forms).map((form) => `${key} ${form}`)
		})
		expect(wrong).toEqual([])
	})
})

test.for(own)('%s fills in the same things in each form of a plural', (namespace) => {
	const wrong = [...groupsOf(readTexts(DEFAULT_LANGUAGE, namespace))].flatMap(([key, forms]) =>
		unlike(slotsOf(forms.get('other') ?? forms.get('') ?? ''), forms).map(
			(form) => `${key} ${form}`,
		),
	)
	expect(wrong).toEqual([])
})

/** Words such as "one day" or "two days" may say the number themselves. */
const SAYS_ITS_NUMBER = ['zero', 'one', 'two']

function unlike(slots: string[], forms: Map<string, string>): string[] {
	return [...forms].flatMap(([form, text]) => {
		const withoutCount = slots.filter((slot) => slot !== 'count')
		const allowed = [slots, ...(SAYS_ITS_NUMBER.includes(form) ? [withoutCount] : [])]
		return allowed.some((one) => one.join() === slotsOf(text).join()) ? [] : [form || 'text']
	})
}

test('no text is there that nothing asks for', () => {
	expect(unusedKeys(DEFAULT_LANGUAGE)).toEqual([])
})

test.for(LANGUAGES)('$name leaves the colon after “error” to the component', ({ code }) => {
	const wrong = namespacesOf(code).flatMap((namespace) =>
		[...groupsOf(readTexts(code, namespace))]
			.filter(([key, forms]) => /(^|\.)errorPrefix$/.test(key) && forms.get('')?.endsWith(':'))
			.map(([key]) => `${namespace}:${key}`),
	)
	expect(wrong).toEqual([])
})
