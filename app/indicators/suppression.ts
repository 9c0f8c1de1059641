/** `count` of `base`, both whole; the complement, base − count, matters as much as the count. */
export type Counts = { count: number; base: number }

/**
 * Whether the count or its complement (and so, or else, the base) is under the threshold. None of 30
 * is small. None of none is not: there is nobody of whom it could tell anything.
 */
export function isSmall({ count, base }: Counts, threshold: number): boolean {
	return base > 0 && Math.min(count, base - count) < threshold
}

export function sumOf(rows: Counts[]): Counts {
	return rows.reduce<Counts>(
		(sum, row) => ({ count: sum.count + row.count, base: sum.base + row.base }),
		{ count: 0, base: 0 },
	)
}

/**
 * The rows of a table that must not be shown, given that the sum of all rows is shown unless it is
 * small itself. Rows must not overlap, and together they must make up the total: cases without a
 * place are a row as well. Empty rows are never hidden.
 *
 * What is hidden can always be had as one lump, by taking the rows shown from the total. So rows are
 * hidden, the smallest first, until the lump has at least two rows and is not small itself. Then
 * each hidden count may be any number from 0 to that of the lump, and so may each complement: no
 * hidden number has only one possible value. The statistics offices call it secondary suppression.
 *
 * This holds for what one page shows. The period slides, so what comes in and what drops out between
 * two days are both unknown; a watcher of a page that changes while they look can still see that a
 * shown figure went up by one.
 */
export function hiddenRows<Row extends Counts>(rows: Row[], threshold: number): Set<Row> {
	const hidden = rows.filter((row) => isSmall(row, threshold))
	if (hidden.length === 0) return new Set()
	const shown = rows
		.filter((row) => row.base > 0 && !isSmall(row, threshold))
		.sort((a, b) => a.base - b.base || a.count - b.count)
	while (shown.length > 0 && (hidden.length < 2 || isSmall(sumOf(hidden), threshold)))
		hidden.push(...shown.splice(0, 1))
	return new Set(hidden)
}
