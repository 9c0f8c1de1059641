import type { Question } from '#app/questions/definition.ts'
import { hiddenInLine, hiddenInTable, isTooFew } from './disclosure.ts'
import { type Choice, type Counts, choicesOf, countOf, isOfOne } from './distribution.ts'

/** A group that answers are told apart by: a ward or a channel. */
export type Group = { id: string; counts: Counts }
/** Undefined: not shown. */
export type Shown = number | undefined

/** How many responses each group has. */
export type GroupTotals = { id: string; count: Shown }[]

/** One question in each group. Undefined: not shown. */
export type Breakdown = {
	choices: Choice[]
	rows: { id: string; base: Shown; counts: Shown[] }[]
}

/** Whether a question can be shown by group: one whose choices are few and each stand for people. */
export function hasBreakdown(question: Question): boolean {
	return ['radios', 'select', 'checkboxes', 'image-choice', 'scale'].includes(question.type)
}

/** Groups must not overlap, and together hold every response; undefined when too few in all. */
export function groupTotals(groups: Group[], threshold: number): GroupTotals | undefined {
	const numbers = groups.map(({ counts }) => countOf(counts, '', '').count)
	const hidden = hiddenInLine(numbers, threshold)
	return hidden && groups.map(({ id }, at) => ({ id, count: hidden[at] ? undefined : numbers[at] }))
}

/**
 * A question by group, where its own counts and the groups' totals are shown as well. Of a group
 * or a choice that is hidden there nothing is shown here; so the tables of several questions, and
 * by ward and by channel, tell no more together than each tells alone. Undefined where too little
 * would be left.
 */
export function breakdownOf(
	question: Question,
	groups: Group[],
	{ threshold, totals }: { threshold: number; totals: GroupTotals },
): Breakdown | undefined {
	const choices = choicesOf(question)
	const bases = groups.map(({ counts }) => countOf(counts, question.id, '').count)
	const isHiddenGroup = (at: number) => totals[at]?.count === undefined
	const rows = hiddenInLine(bases, threshold, isHiddenGroup)
	if (!rows || rows.every(Boolean)) return undefined
	const table = groups.map(({ counts }) =>
		choices.map(({ choice }) => countOf(counts, question.id, choice).count),
	)
	const hidden = isOfOne(question)
		? hiddenOfOne(table, { threshold, rows })
		: hiddenOfSeveral(table, bases, { threshold, rows })
	if (!hidden) return undefined
	return {
		choices,
		rows: groups.map(({ id }, row) => ({
			id,
			base: rows[row] ? undefined : bases[row],
			counts: choices.map((_, column) =>
				hidden[row]?.[column] === false ? table[row]?.[column] : undefined,
			),
		})),
	}
}

type Marked = { threshold: number; rows: boolean[] }

function hiddenOfOne(table: number[][], { threshold, rows }: Marked) {
	const columns = hiddenInLine(columnSums(table), threshold)
	return columns && hiddenInTable(table, { threshold, rows, columns })
}

/** Of several choices each is a table of its own: who chose it, and who answered without it. */
function hiddenOfSeveral(table: number[][], bases: number[], { threshold, rows }: Marked) {
	const total = bases.reduce((sum, base) => sum + base, 0)
	const columns = columnSums(table).map((chosen, column) => {
		if (isTooFew(chosen, threshold) || isTooFew(total - chosen, threshold)) return undefined
		const own = table.map((line, row) => {
			const count = line[column] ?? 0
			return [count, (bases[row] ?? 0) - count]
		})
		return hiddenInTable(own, { threshold, rows, columns: [false, false] })
	})
	return table.map((line, row) => line.map((_, column) => columns[column]?.[row]?.[0] ?? true))
}

function columnSums(table: number[][]): number[] {
	return (table[0] ?? []).map((_, column) =>
		table.reduce((sum, line) => sum + (line[column] ?? 0), 0),
	)
}
