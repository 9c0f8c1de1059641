import { expect, test } from 'vitest'
import { ExpenseForm, expensePenceMax, penceFrom, poundsText, sumsOf } from './expense.ts'

test.for([
	['12', 1200],
	['12.5', 1250],
	['£12.50', 1250],
	[' 0.01 ', 1],
	['12.505', undefined],
	['-3', undefined],
	['1e3', undefined],
	['', undefined],
] as const)('“%s” is %s pence', ([typed, pence]) => {
	expect(penceFrom(typed)).toBe(pence)
})

const given = {
	bookingId: '00000000-0000-4000-8000-000000000001',
	kind: 'travel',
	amount: '4.60',
	paidOn: '2027-05-11',
	words: 'Bus',
}

test('an amount is from a penny to its most', () => {
	const codeOf = (amount: string) =>
		ExpenseForm.safeParse({ ...given, amount }).error?.issues[0]?.message
	expect(codeOf('0.01')).toBeUndefined()
	expect(codeOf('0')).toBe('range')
	expect(codeOf((expensePenceMax / 100).toFixed(2))).toBeUndefined()
	expect(codeOf(((expensePenceMax + 1) / 100).toFixed(2))).toBe('range')
	expect(codeOf('four pounds')).toBe('format')
})

test('a day that there is not is told; no day is not paid yet', () => {
	expect(ExpenseForm.safeParse({ ...given, paidOn: '2027-02-30' }).error?.issues[0]).toMatchObject({
		path: ['paidOn'],
		message: 'format',
	})
	expect(ExpenseForm.parse({ ...given, paidOn: '' })).toMatchObject({ paidOn: null, amount: 460 })
})

test('thanks are summed apart from what taking part cost', () => {
	const sums = sumsOf([
		{ kind: 'thanks', pence: 2000 },
		{ kind: 'travel', pence: 460 },
		{ kind: 'care', pence: 1540 },
	])
	expect(sums).toEqual({ thanks: 2000, costs: 2000, all: 4000 })
	expect(poundsText(sums.all)).toBe('£40.00')
})
