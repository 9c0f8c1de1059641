import { expect, test } from 'vitest'
import { findingValues, progressOf, readFinding } from './finding.ts'
import { missingOfOutcome } from './outcome-check.ts'

const languages = ['en' as const, 'ar' as const]
const today = '2027-07-01'
const day = (name: string, date: string) => {
	const [year = '', month = '', number = ''] = date.split('-')
	return { [`${name}-day`]: number, [`${name}-month`]: month, [`${name}-year`]: year }
}
const typed = {
	'said-en': 'The path is dark.',
	'reply-en': 'We agree.',
	'action-en': 'We put up lamps.',
	...day('dueOn', '2027-09-01'),
}
const read = (change: Record<string, string> = {}) =>
	readFinding({ ...typed, ...change }, { languages, today })
const errorsOf = (change: Record<string, string>) => {
	const result = read(change)
	return result.ok ? {} : result.errors
}

test('a finding is read, and stands in its form again', () => {
	const result = read({ ...day('doneOn', '2027-07-01') })
	if (!result.ok) throw new Error('not read')
	expect(result.value).toEqual({
		said: { en: 'The path is dark.' },
		reply: { en: 'We agree.' },
		decision: null,
		action: { en: 'We put up lamps.' },
		dueOn: '2027-09-01',
		doneOn: '2027-07-01',
	})
	expect(readFinding(findingValues(result.value), { languages, today })).toEqual(result)
})

test('what was said and the reply are needed', () => {
	expect(errorsOf({ 'said-en': ' ' })).toEqual({ 'said-en': 'blank' })
	expect(errorsOf({ 'reply-en': '', 'reply-ar': 'نعم' })).toEqual({ 'reply-en': 'blank' })
	expect(errorsOf({ 'said-en': 'x'.repeat(2000) })).toEqual({})
	expect(errorsOf({ 'said-en': 'x'.repeat(2001) })).toEqual({ 'said-en': 'tooLong' })
})

test('an action has a day, and a day belongs to an action', () => {
	expect(errorsOf(day('dueOn', '--'))).toEqual({ 'dueOn-day': 'dueMissing' })
	expect(errorsOf({ 'action-en': '' })).toEqual({ 'action-en': 'noAction' })
	expect(errorsOf({ 'action-en': '', ...day('dueOn', '--') })).toEqual({})
})

test('nothing is done before its day has come', () => {
	expect(errorsOf(day('doneOn', '2027-07-02'))).toEqual({ 'doneOn-day': 'future' })
	expect(errorsOf(day('doneOn', '2027-02-30'))).toEqual({ 'doneOn-day': 'notReal' })
})

test('an outcome has a decision and findings, in every language', () => {
	const result = read()
	if (!result.ok) throw new Error('not read')
	expect(missingOfOutcome({ decision: null, languages }, [])).toEqual(['noDecision', 'noFindings'])
	const decision = { en: 'Yes', ar: 'نعم' }
	expect(missingOfOutcome({ decision, languages }, [result.value])).toEqual(['untranslated'])
	expect(missingOfOutcome({ decision, languages: ['en'] }, [result.value])).toEqual([])
})

test('an action is late on the day after its due day, unless it is done', () => {
	const dueOn = '2027-07-01'
	const states = ['2027-06-30', '2027-07-01', '2027-07-02'].map(
		(one) => progressOf({ dueOn, doneOn: null }, { today: one })?.state,
	)
	expect(states).toEqual(['due', 'due', 'late'])
	const doneOn = '2027-08-01'
	expect(progressOf({ dueOn, doneOn }, { today: '2027-09-01' })).toEqual({
		state: 'done',
		day: doneOn,
	})
	expect(progressOf({ dueOn: null, doneOn: null }, { today })).toBeUndefined()
})
