import { expect, test } from 'vitest'
import { Definition } from '#app/questions/definition.ts'
import { asLeftOpen, differencesBetween, receivedMoment } from './keying.ts'

const times = {
	opensAt: new Date('2026-11-02T09:00:00Z'),
	closesAt: new Date('2026-11-20T17:00:00Z'),
	now: new Date('2026-12-01T10:00:00Z'),
	timeZone: 'Europe/London',
}
const read = (day: string, month: string, year = '2026', change: Partial<typeof times> = {}) => {
	const received = receivedMoment({ day, month, year }, { ...times, ...change })
	return received.ok ? received.at.toISOString() : received.code
}

test('what came on a day counts from noon, keyed in weeks later', () => {
	expect(read('10', '11')).toBe('2026-11-10T12:00:00.000Z')
	expect(read('10', 'November')).toBe('2026-11-10T12:00:00.000Z')
})

test('the whole closing day is in time, and the day after is not', () => {
	expect(read('20', '11')).toBe('2026-11-20T12:00:00.000Z')
	const early = { closesAt: new Date('2026-11-20T09:00:00Z') }
	expect(read('20', '11', '2026', early)).toBe('2026-11-20T08:59:59.999Z')
	expect(read('21', '11')).toBe('afterClose')
})

test('a close at midnight belongs to the day before', () => {
	const midnight = { closesAt: new Date('2026-11-20T00:00:00Z') }
	expect(read('19', '11', '2026', midnight)).toBe('2026-11-19T12:00:00.000Z')
	expect(read('20', '11', '2026', midnight)).toBe('afterClose')
})

test('the opening day counts from the opening, and the day before does not', () => {
	const late = { opensAt: new Date('2026-11-02T15:00:00Z') }
	expect(read('2', '11', '2026', late)).toBe('2026-11-02T15:00:00.000Z')
	expect(read('1', '11')).toBe('beforeOpening')
})

test('nothing is received tomorrow, never, or on a day that is not', () => {
	const now = new Date('2026-11-10T08:00:00Z')
	expect(read('10', '11', '2026', { now })).toBe('2026-11-10T08:00:00.000Z')
	expect(read('11', '11', '2026', { now })).toBe('inFuture')
	expect(read('', '', '')).toBe('blank')
	expect(read('31', '11')).toBe('notReal')
	expect(read('1', '11', '26')).toBe('notReal')
})

const label = { en: 'Words' }
const options = ['one', 'two'].map((value) => ({ value, label }))
const definition = Definition.parse({
	questions: [
		{ id: 'a', type: 'radios', label, options },
		{ id: 'b', type: 'long-text', label },
		{ id: 'c', type: 'allocation', label, options, total: 10 },
		{ id: 'd', type: 'text', label, showIf: { question: 'a', is: ['one'] } },
	],
})

test('two people differ where they read something else, not where they space it otherwise', () => {
	const first = { a: 'one', b: 'Two  words\n', c: { points: { one: 4, two: 6 } }, d: 'x' }
	const same = { a: 'one', b: 'Two words', c: { points: { two: 6, one: 4 } }, d: 'x' }
	expect(differencesBetween(definition, first, same)).toEqual([])
	expect(differencesBetween(definition, first, { ...same, b: 'Two word' })).toEqual(['b'])
	expect(differencesBetween(definition, first, { a: 'two' })).toEqual(['a', 'b', 'c', 'd'])
	expect(differencesBetween(definition, { a: 'two' }, { a: 'two', d: 'left over' })).toEqual([])
})

test('from paper nothing must be answered, and no file is asked for', () => {
	const asked = Definition.parse({
		questions: [
			{ id: 'a', type: 'text', label, isRequired: true },
			{ id: 'photo', type: 'file', label, isRequired: true },
		],
	})
	const left = asLeftOpen(asked).questions.map(({ id, isRequired }) => [id, isRequired])
	expect(left).toEqual([['a', false]])
})
