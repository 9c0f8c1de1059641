/** Whether a count may tell something about a person: some, and fewer than the threshold. */
export function isTooFew(count: number, threshold: number): boolean {
	return count > 0 && count < threshold
}

/**
 * The numbers of a line that must not be shown, where their total is shown. They are whole, 0 or
 * more, and make up the total. Hidden are those under the threshold, and with them the next
 * smallest, until at least two are hidden whose sum, which anybody can work out, is not small
 * itself: each may then be anything from 0 to that sum. `isForced` hides more from the start.
 * Undefined when the total itself is too small, and so nothing of the line can be shown.
 */
export function hiddenInLine(
	counts: number[],
	threshold: number,
	isForced: (index: number) => boolean = () => false,
): boolean[] | undefined {
	const total = sum(counts)
	if (isTooFew(total, threshold)) return undefined
	const hidden = counts.map((count, index) => isForced(index) || isTooFew(count, threshold))
	const bySize = counts
		.map((count, index) => ({ count, index }))
		.filter(({ count, index }) => count > 0 && !hidden[index])
		.sort((a, b) => a.count - b.count || a.index - b.index)
	const lumpOf = () => counts.filter((_, index) => hidden[index])
	const isGivenAway = (lump: number[]) =>
		sum(lump) > 0 && (lump.length < 2 || sum(lump) < threshold)
	while (isGivenAway(lumpOf())) {
		const next = bySize.shift()?.index ?? hidden.indexOf(false)
		if (next === -1) return undefined
		hidden[next] = true
	}
	return hidden
}

type Table = number[][]
type Marks = boolean[][]

/**
 * The inner numbers of a table that must not be shown, where the totals of its rows and columns
 * are, save for those that were hidden before (`rows`, `columns`): of these nothing is shown.
 * Of every hidden number at least `threshold` + 1 values are possible to whoever knows all that is
 * shown; only none can be told to be none. Undefined when that cannot be had: then the table is
 * left out.
 */
export function hiddenInTable(
	table: Table,
	{ threshold, rows, columns }: { threshold: number; rows: boolean[]; columns: boolean[] },
): Marks | undefined {
	const hidden = table.map((line, row) =>
		line.map(
			(count, column) =>
				rows[row] === true || columns[column] === true || isTooFew(count, threshold),
		),
	)
	const isOpen = (row: number, column: number) => !hidden[row]?.[column]
	for (;;) {
		while (repairLines(table, hidden, { threshold, rows, columns }));
		const weak = weakCell(table, hidden, { threshold, rows, columns })
		if (!weak) return hidden
		const partners = [
			...(table[weak.row] ?? []).map((_, column) => ({ row: weak.row, column })),
			...table.map((_, row) => ({ row, column: weak.column })),
		].filter(({ row, column }) => isOpen(row, column))
		const other = smallest(partners.length > 0 ? partners : openCells(hidden), table)
		if (!other) return undefined
		mark(hidden, other)
	}
}

type Cell = { row: number; column: number }
type Shape = { threshold: number; rows: boolean[]; columns: boolean[] }

/** Hides one more number in each line of which the hidden ones can be told from its total. */
function repairLines(table: Table, hidden: Marks, { threshold, rows, columns }: Shape): boolean {
	const width = table[0]?.length ?? 0
	const lines: Cell[][] = [
		...table.flatMap((line, row) =>
			rows[row] ? [] : [line.map((_, column): Cell => ({ row, column }))],
		),
		...Array.from({ length: width }, (_, column) => column).flatMap((column) =>
			columns[column] ? [] : [table.map((_, row): Cell => ({ row, column }))],
		),
	]
	let isChanged = false
	for (const line of lines) {
		const marked = line.filter(({ row, column }) => hidden[row]?.[column])
		const lump = sum(marked.map((cell) => at(table, cell)))
		if (lump === 0 || (marked.length >= 2 && lump >= threshold)) continue
		const open = line.filter(({ row, column }) => !hidden[row]?.[column])
		const next = smallest(closing(open, line, hidden), table)
		if (!next) continue
		mark(hidden, next)
		isChanged = true
	}
	return isChanged
}

/** Those that lie across a line with something hidden: with them fewer have to be hidden in all. */
function closing(open: Cell[], [first]: Cell[], hidden: Marks): Cell[] {
	const isAlongRow = open.every(({ row }) => row === first?.row)
	const isCrossed = ({ row, column }: Cell) =>
		isAlongRow
			? hidden.some((line) => line[column] === true)
			: (hidden[row]?.includes(true) ?? false)
	const crossed = open.filter(isCrossed)
	return crossed.length > 0 ? crossed : open
}

/** The first hidden number that can be told too closely from everything that is shown. */
function weakCell(table: Table, hidden: Marks, shape: Shape): Cell | undefined {
	const arcs = makeArcs(table, hidden, shape)
	for (const [row, line] of table.entries())
		for (const [column, count] of line.entries()) {
			if (!hidden[row]?.[column]) continue
			const { up, down } = slack(arcs, { row, column }, count, shape.threshold)
			const isKnownNone = count === 0 && up === 0
			if (!isKnownNone && up + down < shape.threshold) return { row, column }
		}
	return undefined
}

/**
 * How far a hidden number can go up and down while everything shown stays as it is, each counted
 * up to `enough`. A number goes up by one when others in its column and row go down by one, for
 * which others go up, round a circle of hidden numbers: so it is the largest flow from the column
 * back to the row, over arcs that have room (of a totally unimodular system: the bounds are exact
 * and whole). Totals that are hidden are numbers like any other, with the sign turned.
 */
export function slack(arcs: Arcs, { row, column }: Cell, count: number, enough: number) {
	return {
		up: flow(
			arcs,
			{ from: columnNode(column), to: rowNode(row), without: { row, column } },
			enough,
		),
		down: Math.min(
			count,
			flow(arcs, { from: rowNode(row), to: columnNode(column), without: { row, column } }, enough),
		),
	}
}

/** Room on each arc: from a row to a column for going up, the other way for going down. */
export type Arcs = Map<number, Map<number, number>>
const rowNode = (row: number) => row * 2
const columnNode = (column: number) => column * 2 + 1

export function makeArcs(table: Table, hidden: Marks, { rows, columns }: Shape): Arcs {
	const arcs: Arcs = new Map()
	const height = table.length
	const width = table[0]?.length ?? 0
	const put = (from: number, to: number, room: number) => {
		const known = arcs.get(from) ?? new Map<number, number>()
		arcs.set(from, known.set(to, room))
	}
	const both = (row: number, column: number, up: number, down: number) => {
		put(rowNode(row), columnNode(column), up)
		put(columnNode(column), rowNode(row), down)
	}
	for (const [row, line] of table.entries())
		for (const [column, count] of line.entries())
			if (hidden[row]?.[column]) both(row, column, Number.POSITIVE_INFINITY, count)
	for (const [row, line] of table.entries())
		if (rows[row]) both(row, width, sum(line), Number.POSITIVE_INFINITY)
	for (const [column, isHidden] of columns.entries())
		if (isHidden)
			both(height, column, sum(table.map((line) => line[column] ?? 0)), Number.POSITIVE_INFINITY)
	return arcs
}

function flow(
	arcs: Arcs,
	{ from, to, without }: { from: number; to: number; without: Cell },
	enough: number,
): number {
	const ends = [rowNode(without.row), columnNode(without.column)]
	const used = new Map<string, number>()
	const room = (a: number, b: number) => {
		if (ends.includes(a) && ends.includes(b)) return 0
		return (arcs.get(a)?.get(b) ?? 0) - (used.get(`${a} ${b}`) ?? 0)
	}
	let total = 0
	while (total < enough) {
		const path = shortestPath(arcs, room, from, to)
		if (!path) return total
		const step = Math.min(enough - total, ...path.map(([a, b]) => room(a, b)))
		for (const [a, b] of path) {
			used.set(`${a} ${b}`, (used.get(`${a} ${b}`) ?? 0) + step)
			used.set(`${b} ${a}`, (used.get(`${b} ${a}`) ?? 0) - step)
		}
		total += step
	}
	return total
}

function shortestPath(
	arcs: Arcs,
	room: (a: number, b: number) => number,
	from: number,
	to: number,
): [number, number][] | undefined {
	const before = new Map<number, number>([[from, from]])
	for (const node of before.keys())
		for (const next of arcs.get(node)?.keys() ?? [])
			if (!before.has(next) && room(node, next) > 0) before.set(next, node)
	if (!before.has(to)) return undefined
	const path: [number, number][] = []
	for (let node = to; node !== from; node = before.get(node) ?? from)
		path.push([before.get(node) ?? from, node])
	return path
}

function smallest(cells: Cell[], table: Table): Cell | undefined {
	const some = cells.filter((cell) => at(table, cell) > 0)
	return (some.length > 0 ? some : cells).toSorted((a, b) => at(table, a) - at(table, b))[0]
}

function openCells(hidden: Marks): Cell[] {
	return hidden.flatMap((line, row) =>
		line.flatMap((isHidden, column) => (isHidden ? [] : [{ row, column }])),
	)
}

function mark(hidden: Marks, { row, column }: Cell) {
	const line = hidden[row]
	if (line) line[column] = true
}

function at(table: Table, { row, column }: Cell): number {
	return table[row]?.[column] ?? 0
}

export function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0)
}
