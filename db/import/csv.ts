import { CsvError, parse } from 'csv-parse/sync'
import type { ImportProblem } from './places.ts'

const sizeMaxBytes = 20 * 1024 * 1024
const cellLengthMax = 100_000

/** `line` is where the row begins in the file; columns that the file lacks are ''. */
export type CsvRow<Column extends string> = { line: number; values: Record<Column, string> }

type Columns<Required extends string, Optional extends string> = {
	required: readonly Required[]
	optional?: readonly Optional[]
}

/** The column names of a file, in lower case; none when it cannot be read. */
export function csvHeader(content: string): string[] {
	const records = readRecords(content, { rowsMax: 1 })
	return Array.isArray(records) ? (records[0]?.cells.map((name) => name.toLowerCase()) ?? []) : []
}

/**
 * Reads CSV (RFC 4180, UTF-8 with or without a byte order mark). Columns may stand in any order;
 * one that is not known is refused, because it may be a known one that is misspelt. Spaces around
 * cells and rows without any cell do not count.
 */
export function readCsv<Required extends string, Optional extends string = never>(
	content: string,
	{ required, optional = [] }: Columns<Required, Optional>,
): { ok: true; rows: CsvRow<Required | Optional>[] } | { ok: false; problems: ImportProblem[] } {
	const records = readRecords(content, {})
	if (!Array.isArray(records)) return { ok: false, problems: [records] }
	const [header, ...rest] = records
	if (!header || rest.length === 0)
		return { ok: false, problems: [{ line: 1, reason: 'the file has no rows' }] }

	const names = header.cells.map((name) => name.toLowerCase())
	const known = [...required, ...optional]
	const problems = [
		...headerProblems(names, required, known),
		...rest.flatMap(({ line, cells }) => rowProblems(line, cells, names.length)),
	]
	if (problems.length > 0) return { ok: false, problems }
	const rows = rest.map(({ line, cells }) => {
		const pairs = known.map((name) => [name, cells[names.indexOf(name.toLowerCase())] ?? ''])
		return { line, values: Object.fromEntries(pairs) }
	})
	return { ok: true, rows }
}

function headerProblems(names: string[], required: readonly string[], known: readonly string[]) {
	const isKnown = new Set(known.map((name) => name.toLowerCase()))
	const missing = required.filter((name) => !names.includes(name.toLowerCase()))
	const unknown = names.filter((name) => !isKnown.has(name))
	const repeated = names.filter((name, index) => names.indexOf(name) < index)
	const lists = { missing, unknown, repeated }
	return Object.entries(lists)
		.filter(([, list]) => list.length > 0)
		.map(([what, list]) => ({ line: 1, reason: `columns ${what}: ${list.join(', ')}` }))
}

function rowProblems(line: number, cells: string[], columns: number): ImportProblem[] {
	if (cells.length !== columns)
		return [{ line, reason: `${cells.length} cells where the header has ${columns}` }]
	// What the decoder puts in the place of bytes that are no UTF-8.
	if (cells.some((cell) => cell.includes('\ufffd')))
		return [{ line, reason: 'has characters that are not UTF-8: save the file as UTF-8' }]
	if (cells.some((cell) => cell.length > cellLengthMax))
		return [{ line, reason: `has a cell of more than ${cellLengthMax} characters` }]
	return []
}

type Parsed = { record: string[]; raw: string; info: { lines: number } }

function readRecords(
	content: string,
	{ rowsMax }: { rowsMax?: number },
): { line: number; cells: string[] }[] | ImportProblem {
	if (Buffer.byteLength(content) > sizeMaxBytes)
		return { line: 1, reason: `the file has more than ${sizeMaxBytes} bytes` }
	try {
		const records = parse(content.replace(/\r\n?/g, '\n'), {
			bom: true,
			info: true,
			raw: true,
			relaxColumnCount: true,
			skipEmptyLines: true,
			skipRecordsWithEmptyValues: true,
			trim: true,
			to: rowsMax,
		}) as unknown as Parsed[]
		return records.map(({ record, raw, info }) => ({ line: firstLine(raw, info), cells: record }))
	} catch (error) {
		if (!(error instanceof CsvError)) throw error
		return { line: Number(error.lines ?? 1), reason: 'the file cannot be read as CSV from here' }
	}
}

/** The reader counts to the row's last line. */
function firstLine(raw: string, { lines }: Parsed['info']): number {
	return lines - (raw.trim().match(/\n/g)?.length ?? 0)
}
