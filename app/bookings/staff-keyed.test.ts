import { expect, test } from 'vitest'
import { keyedForm } from './staff-keyed.ts'

const hybrid = keyedForm(['in-person', 'online'])
const inPerson = keyedForm(['in-person'])
const typed = { name: ' Amina Yusuf ', channel: 'phone', language: 'ar', support: [] as string[] }
const codesOf = (given: object, form = inPerson) =>
	form.safeParse(given).error?.issues.map(({ path, message }) => [path[0], message])

test('a name is enough for one person', () => {
	expect(inPerson.parse(typed)).toMatchObject({
		...{ kind: 'person', name: 'Amina Yusuf', people: ['Amina Yusuf'], attending: 'in-person' },
		...{ email: null, claims: null, wantsOutcome: false, support: [] },
	})
})

test('others come by name or with names to follow, and a group has a name', () => {
	const others = 'Tom Reed\r\n\r\n Zoe '
	const { people, kind } = inPerson.parse({ ...typed, groupName: 'Friends', others, unnamed: '2' })
	expect([people, kind]).toEqual([['Amina Yusuf', 'Tom Reed', 'Zoe', null, null], 'group'])
})

test('how they take part is asked where there are two ways', () => {
	expect(codesOf(typed, hybrid)).toEqual([['attending', 'blank']])
	expect(hybrid.parse({ ...typed, attending: 'online' }).attending).toBe('online')
	expect(inPerson.parse({ ...typed, attending: 'online' }).attending).toBe('in-person')
})

test('needs are kept with what exactly', () => {
	const support = ['food', 'food', 'bsl-interpreter']
	expect(inPerson.parse({ ...typed, support, 'words-food': ' Vegan ' }).support).toEqual([
		{ kind: 'food', words: 'Vegan' },
		{ kind: 'bsl-interpreter', words: undefined },
	])
})

test('what is wrong is told all at once', () => {
	const wrong = { ...typed, name: '', email: 'nobody', unnamed: '20', channel: 'web' }
	expect(codesOf(wrong)).toEqual([
		['name', 'blank'],
		['email', 'format'],
		['unnamed', 'range'],
		['channel', 'blank'],
	])
	expect(codesOf({ ...typed, unnamed: '19' })).toBeUndefined()
})
