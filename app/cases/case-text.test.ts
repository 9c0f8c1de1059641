import { expect, test } from 'vitest'
import { languageName, listText, momentText } from './case-text.ts'

test('a moment is said in the council’s time zone', () => {
	const say = (at: string) =>
		momentText(new Date(at), { language: 'en', timeZone: 'Europe/London' })
	expect(say('2027-03-01T09:05:00Z')).toBe('1 March 2027 at 09:05')
	expect(say('2027-07-01T23:05:00Z')).toBe('2 July 2027 at 00:05')
})

test('a language has its name in the reader’s; what is no code stays as it is', () => {
	expect(languageName('pl', 'en')).toBe('Polish')
	expect(languageName('not a code', 'en')).toBe('not a code')
})

test('several names make one list', () => {
	expect(listText(['Care', 'Desk'], 'en')).toBe('Care and Desk')
	expect(listText([], 'en')).toBe('')
})
