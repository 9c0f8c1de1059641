import { expect, test } from 'vitest'
import { momentText } from './moment.ts'

test('a moment is said by the council’s clock, of twelve hours, in the reader’s words', () => {
	const at = new Date('2027-05-20T17:00:00Z')
	const say = (language: 'en' | 'ar') => momentText(at, { language, timeZone: 'Europe/London' })
	// Which space and which comma stand there is for the language's rules to say.
	expect(say('en')).toMatch(/^Thursday,? 20 May 2027 at 6:00\spm$/)
	expect(say('ar')).toMatch(/^الخميس، 20 مايو 2027 في 6:00\sم$/)
})
