import { describe, expect, test } from 'vitest'
import { calendarFor } from '#app/triage/calendar.ts'
import { WHOLE } from './consultation.test-support.ts'
import { checkGates, countOpenDays, type Gated } from './gates.ts'

const timeZone = 'Europe/London'
const calendar = calendarFor({ division: 'england-and-wales' })
const gated: Gated = { ...WHOLE, languages: ['en', 'ar'] }

function gateOf(gate: string, change: Partial<Gated> = {}, given = { calendar, timeZone }) {
	const found = checkGates({ ...gated, ...change }, given).find((one) => one.gate === gate)
	if (!found) throw new Error(`no gate ${gate}`)
	return found
}

test('a consultation that keeps to the four principles passes all gates', () => {
	const results = checkGates(gated, { calendar, timeZone })
	expect(results.map(({ gate }) => gate)).toEqual(['formative', 'reasons', 'time', 'consideration'])
	expect(results.flatMap(({ problems }) => problems)).toEqual([])
})

describe('formative', () => {
	test('options on the table are still formative, a decision is not', () => {
		expect(gateOf('formative', { stage: 'options' }).isPassed).toBe(true)
		expect(gateOf('formative', { stage: 'decided' }).problems).toEqual(['decided'])
	})

	test('what can still change must be said', () => {
		expect(gateOf('formative', { scope: {} }).problems).toEqual(['noScope'])
	})
})

describe('reasons', () => {
	const wordsOf = (count: number) => Array.from({ length: count }, () => 'we go out.').join(' ')

	test('are there, and have thirty words', () => {
		expect(gateOf('reasons', { why: {} }).problems).toContain('noReasons')
		const few = wordsOf(10).replace(/ out\.$/, '.')
		expect(gateOf('reasons', { why: { en: few } }).problems).toEqual(['shortReasons'])
		expect(gateOf('reasons', { why: { en: wordsOf(10) } })).toMatchObject({
			isPassed: true,
			facts: { reasonsWords: 30 },
		})
	})

	test('that are hard to read do not pass, and the score is kept', () => {
		const hard = 'Comprehensive organisational transformation necessitates consultation. '.repeat(8)
		const result = gateOf('reasons', { why: { en: hard } })
		expect(result.problems).toEqual(['hardToRead'])
		expect(result.facts.readingEase).toBeLessThan(50)
		expect(gateOf('reasons').facts.readingEase).toBeGreaterThan(50)
	})

	test('in another language are held to the length of their sentences alone', () => {
		const arabic = (words: number) => `${Array.from({ length: words }, () => 'كلمة').join(' ')}.`
		const withWhy = (words: number) => ({
			summary: { en: gated.summary.en },
			scope: { en: gated.scope.en },
			why: { en: gated.why.en, ar: arabic(words) },
		})
		expect(gateOf('reasons', withWhy(25)).isPassed).toBe(true)
		expect(gateOf('reasons', withWhy(26)).problems).toEqual(['longSentences'])
		expect(gateOf('reasons', { ...withWhy(26), languages: ['en'] }).isPassed).toBe(true)
	})
})

describe('time', () => {
	const opensAt = new Date('2027-06-01T08:00:00Z')
	const closing = (day: string) => ({ opensAt, closesAt: new Date(`${day}T16:00:00Z`) })

	test('twenty working days are adequate, nineteen are not', () => {
		expect(gateOf('time', closing('2027-06-28'))).toMatchObject({
			isPassed: true,
			facts: { workingDays: 20, needed: 20 },
		})
		expect(gateOf('time', closing('2027-06-27'))).toMatchObject({
			problems: ['tooShort'],
			facts: { workingDays: 19 },
		})
	})

	test('where a law requires it, thirty are', () => {
		expect(gateOf('time', { ...closing('2027-07-09'), workingDaysMin: 30 }).problems).toEqual([
			'tooShort',
		])
		expect(gateOf('time', { ...closing('2027-07-12'), workingDaysMin: 30 }).isPassed).toBe(true)
	})

	test('a day counts when it is open from nine to five', () => {
		const count = (from: string, to: string) => {
			const open = { opensAt: new Date(from), closesAt: new Date(to) }
			return countOpenDays(open, calendar, timeZone).workingDays
		}
		expect(count('2027-06-01T08:00:00Z', '2027-06-01T16:00:00Z')).toBe(1)
		expect(count('2027-06-01T08:00:01Z', '2027-06-01T16:00:00Z')).toBe(0)
		expect(count('2027-06-01T08:00:00Z', '2027-06-01T15:59:59Z')).toBe(0)
	})

	test('bank holidays and closure days do not count', () => {
		const easter = {
			opensAt: new Date('2027-03-22T09:00:00Z'),
			closesAt: new Date('2027-04-02T16:00:00Z'),
		}
		expect(countOpenDays(easter, calendar, timeZone)).toEqual({ workingDays: 8, holidays: 2 })
		const closures = [{ date: '2027-03-23', title: { en: 'Moving day' } }]
		const own = calendarFor({ division: 'england-and-wales', closures })
		expect(countOpenDays(easter, own, timeZone)).toEqual({ workingDays: 7, holidays: 3 })
	})

	test('without dates there is none', () => {
		expect(gateOf('time', { closesAt: null }).problems).toEqual(['noDates'])
	})
})

describe('consideration', () => {
	test('somebody reads, by a day after the close, before the decision', () => {
		expect(gateOf('consideration', { readingPlan: null }).problems).toEqual(['nobodyReads'])
		expect(gateOf('consideration', { readBy: null }).problems).toEqual(['noReadBy'])
		expect(gateOf('consideration', { decisionOn: null }).problems).toEqual(['noDecisionDate'])
	})

	test('on the day of the close nobody can have read it all', () => {
		expect(gateOf('consideration', { readBy: '2027-05-05' }).problems).toEqual(['readBeforeClose'])
		expect(gateOf('consideration', { readBy: '2027-05-06' }).isPassed).toBe(true)
	})

	test('a decision on the day of the reading comes too soon', () => {
		const decided = (decisionOn: string) => gateOf('consideration', { decisionOn }).problems
		expect(decided('2027-05-14')).toEqual(['decisionBeforeReading'])
		expect(decided('2027-05-15')).toEqual([])
	})
})
