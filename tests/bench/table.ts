/** Columns as wide as their longest cell; the first to the left, numbers to the right. */
export function printTable(title: string, head: string[], rows: (string | number)[][]) {
	const cells = [head, ...rows].map((row) => row.map(String))
	const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
	const lines = cells.map((row) =>
		row
			.map((cell, column) => {
				const width = widths[column] ?? 0
				return column === 0 ? cell.padEnd(width) : cell.padStart(width)
			})
			.join('  '),
	)
	console.log(`\n${title}\n\n  ${lines.join('\n  ')}`)
}

export const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
export const perSecond = (rate: number) => (rate >= 100 ? Math.round(rate) : rate.toFixed(1))
export const asRatio = (part: number, whole: number) => (part / whole).toFixed(3)
