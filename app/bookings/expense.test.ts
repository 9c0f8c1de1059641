import { expect, test } from 'vitest'
import {
	expenseForm,
	expensePenceMax,
	expenseValues,
	penceFrom,
	poundsText,
	sumsOf,
	whoseValue,
} from './expense.ts'

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

const id = '00000000-0000-4000-8000-000000000001'
const ExpenseForm = expenseForm('2027-05-11')
const given = {
	whose: `booking:${id}`,
	kind: 'travel',
	amount: '4.60',
	paidOn: '2027-05-11',
	words: 'Bus',
}

test('what is wrong is given in the order of the form', () => {
	const wrong = ExpenseForm.safeParse({ ...given, whose: '', amount: '', paidOn: '2029-01-01' })
	expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(['whose', 'amount', 'paidOn'])
})

test('an amount is from a penny to its most', () => {
	const codeOf = (amount: string) =>
		ExpenseForm.safeParse({ ...given, amount }).error?.issues[0]?.message
	expect(codeOf('0.01')).toBeUndefined()
	expect(codeOf('0')).toBe('range')
	expect(codeOf('99999999')).toBe('range')
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

test('nothing is paid on a day that is still ahead', () => {
	expect(ExpenseForm.safeParse({ ...given, paidOn: '2027-05-12' }).error?.issues).toMatchObject([
		{ path: ['paidOn'], message: 'future' },
	])
	expect(ExpenseForm.safeParse(given).success).toBe(true)
})

test('it is of a booking or of a walk-in, and of nothing else', () => {
	for (const kind of ['booking', 'walk-in'] as const)
		expect(ExpenseForm.parse({ ...given, whose: whoseValue({ kind, id }) }).whose).toEqual({
			...{ kind, id },
		})
	for (const whose of ['', id, `group:${id}`, 'booking:', `booking:${id}:x`, 'walk-in:1'])
		expect(ExpenseForm.safeParse({ ...given, whose }).error?.issues).toMatchObject([
			{ path: ['whose'], message: 'blank' },
		])
})

test('a record comes back into its form as it was typed', () => {
	const { whose: _, amount: pence, ...read } = ExpenseForm.parse(given)
	const { whose: __, ...typed } = given
	expect(expenseValues({ ...read, pence, words: read.words ?? null })).toEqual(typed)
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
