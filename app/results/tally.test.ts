import { expect, test } from 'vitest'
import type { Answers } from '#app/questions/answer.ts'
import { Definition } from '#app/questions/definition.ts'
import { contributionsOf, tallied } from './tally.ts'

const label = { en: 'Words' }
const options = ['one', 'two', 'three'].map((value) => ({ value, label }))
const common = { label, isRequired: false }
const definition = Definition.parse({
	questions: [
		{ ...common, id: 'radios', type: 'radios', options },
		{ ...common, id: 'boxes', type: 'checkboxes', options },
		{ ...common, id: 'scale', type: 'scale', low: label, high: label },
		{ ...common, id: 'number', type: 'number', isWhole: false },
		{ ...common, id: 'money', type: 'money' },
		{ ...common, id: 'matrix', type: 'matrix', rows: options, options },
		{ ...common, id: 'ranking', type: 'ranking', options },
		{ ...common, id: 'points', type: 'allocation', options, total: 100 },
		{ ...common, id: 'words', type: 'long-text' },
		{ ...common, id: 'where', type: 'place' },
		{ ...common, id: 'agree', type: 'consent' },
		{ ...common, id: 'day', type: 'date' },
	],
})

const of = (answers: Answers) =>
	contributionsOf(definition, answers)
		.filter(({ questionId }) => questionId !== '')
		.map(({ choice, sum }) => (sum ? `${choice}=${sum}` : choice))

test('a response without answers counts as a response', () => {
	expect(contributionsOf(definition, {})).toEqual([{ questionId: '', choice: '', sum: 0 }])
})

test.for<[Answers, string[]]>([
	[{ radios: 'two' }, ['', 'two']],
	[{ boxes: ['one', 'three'] }, ['', 'one', 'three']],
	[{ scale: 4 }, ['', '4']],
	[{ number: 2.5 }, ['', 'value=2500']],
	[{ number: 1_000_000_000 }, ['', 'value=1000000000000']],
	[{ number: 1_000_000_001 }, ['', 'beyond']],
	[{ number: -1_000_000_001 }, ['', 'beyond']],
	[{ money: 1250 }, ['', 'value=1250']],
	[{ money: 100_000_000_001 }, ['', 'beyond']],
	[{ matrix: { rows: { one: 'two', three: 'one' } } }, ['', 'one:two', 'three:one']],
	[{ ranking: ['three', 'one', 'two'] }, ['', 'three:1', 'one:2', 'two:3']],
	[{ points: { points: { one: 60, two: 40 } } }, ['', 'one=60', 'two=40']],
	[{ words: 'Anything' }, ['']],
	[{ where: { placeId: 'north', words: '' } }, ['', 'north']],
	[{ where: { placeId: null, words: 'By the shop' } }, ['', 'elsewhere']],
	[{ agree: 'given' }, ['', 'given']],
	[{ day: '2026-01-01' }, ['']],
	[{ boxes: { isNotSaid: true } }, ['', 'prefer-not-to-say']],
	[{ gone: 'one' }, []],
])('%o adds %o', ([answers, expected]) => {
	expect(of(answers)).toEqual(expected)
})

test('what is added and taken back again leaves nothing', () => {
	const one = { consultationId: 'c', placeId: 'north', channel: 'web', isFlagged: false }
	const contributions = contributionsOf(definition, { radios: 'one', number: 7 })
	const added = { ...one, sign: 1 as const, contributions }
	expect(tallied([added, { ...added, sign: -1 }])).toEqual([])
	expect(tallied([added, added]).map(({ count, sum }) => [count, sum])).toEqual([
		[2, 0],
		[2, 0],
		[2, 14_000],
		[2, 0],
		[2, 0],
	])
})

test('cells come in one order, whatever the order of the responses', () => {
	const at = (placeId: string) => {
		const one = { consultationId: 'c', placeId, channel: 'web', isFlagged: false }
		return { ...one, sign: 1 as const, contributions: contributionsOf(definition, {}) }
	}
	const order = (ids: string[]) => tallied(ids.map(at)).map(({ placeId }) => placeId)
	expect(order(['b', 'a', 'c'])).toEqual(order(['c', 'b', 'a']))
})
