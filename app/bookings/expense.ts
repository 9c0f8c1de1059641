import { z } from 'zod'
import { optionalText } from '#app/questions/typed-text.ts'

/** thanks: a voucher or a fee. The others: what taking part cost them. */
export const EXPENSE_KINDS = ['thanks', 'travel', 'care', 'other'] as const
export type ExpenseKind = (typeof EXPENSE_KINDS)[number]

export const expensePenceMax = 100_000
const wordsLengthMax = 300

/**
 * Pence from what is typed as pounds: "12", "12.5", "£12.50". Undefined for anything else, with
 * fractions of a penny among that.
 */
export function penceFrom(typed: string): number | undefined {
	const [, pounds, pence = ''] = /^£?\s*(\d{1,12})(?:\.(\d{1,2}))?$/.exec(typed.trim()) ?? []
	return pounds === undefined ? undefined : Number(pounds) * 100 + Number(pence.padEnd(2, '0'))
}

/** "£12.50" */
export function poundsText(pence: number): string {
	return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(pence / 100)
}

/** Whose it is: of a booking, or of who came without one, as the marks of attendance know them. */
export type Whose = { kind: 'booking' | 'walk-in'; id: string }

export function whoseValue({ kind, id }: Whose): string {
	return `${kind}:${id}`
}

function whoseFrom(typed: string): Whose | undefined {
	const [kind, id, ...rest] = typed.split(':')
	const isId = z.uuid().safeParse(id).success && rest.length === 0
	if (!id || !isId || (kind !== 'booking' && kind !== 'walk-in')) return undefined
	return { kind, id }
}

/**
 * What was paid, and for what. `today`: the council's day, YYYY-MM-DD. Codes: kind blank; amount
 * format, range (from a penny to `expensePenceMax`); paidOn format, future; words tooLong, control.
 */
export function expenseChange(today: string) {
	return z.object({
		kind: z.enum(EXPENSE_KINDS, { error: 'blank' }),
		amount: z
			.string({ error: 'format' })
			.transform(penceFrom)
			.refine((pence): pence is number => pence !== undefined, { error: 'format', abort: true })
			.refine((pence) => pence >= 1 && pence <= expensePenceMax, 'range'),
		paidOn: z
			.string()
			.trim()
			.default('')
			.refine((day) => day === '' || z.iso.date().safeParse(day).success, {
				error: 'format',
				abort: true,
			})
			.refine((day) => day <= today, 'future')
			.transform((day) => day || null),
		words: optionalText(wordsLengthMax, { lines: false }),
	})
}
export type ExpenseChange = z.infer<ReturnType<typeof expenseChange>>

/** A new record: also whose it is. Code: whose blank. */
export function expenseForm(today: string) {
	const whose = z
		.string({ error: 'blank' })
		.transform(whoseFrom)
		.refine((given): given is Whose => given !== undefined, 'blank')
	// First, as on the page: problems are listed in this order.
	return z.object({ whose }).extend(expenseChange(today).shape)
}
export type ExpenseForm = z.infer<ReturnType<typeof expenseForm>>

/** A record as its form has it. */
export function expenseValues(expense: {
	kind: ExpenseKind
	pence: number
	paidOn: string | null
	words: string | null
}): Record<string, string> {
	const { kind, pence, paidOn, words } = expense
	return { kind, amount: (pence / 100).toFixed(2), paidOn: paidOn ?? '', words: words ?? '' }
}

export type Amount = { kind: ExpenseKind; pence: number }

/** In pence: thanks apart from what taking part cost. */
export function sumsOf(expenses: Amount[]): { thanks: number; costs: number; all: number } {
	const sum = (list: Amount[]) => list.reduce((total, { pence }) => total + pence, 0)
	const thanks = sum(expenses.filter(({ kind }) => kind === 'thanks'))
	const all = sum(expenses)
	return { thanks, costs: all - thanks, all }
}
