import { stringify } from 'csv-stringify/sync'
import { writeXlsxStream } from 'hucre/xlsx'
import { type Cell, safeCell } from './export.ts'

type Rows = AsyncIterable<Cell[]>

const rowsAtOnce = 200
/** Without it Excel takes UTF-8 for something else. */
const byteOrderMark = '\ufeff'

/** A CSV file as a stream: no more of it is held than a few rows. */
export function csvStream(header: string[], rows: Rows): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder()
	const text = (lines: Cell[][]) =>
		encoder.encode(
			stringify(
				lines.map((line) => line.map(safeCell)),
				{ record_delimiter: 'windows' },
			),
		)
	async function* chunks() {
		yield encoder.encode(byteOrderMark)
		yield text([header])
		let waiting: Cell[][] = []
		for await (const row of rows) {
			waiting.push(row)
			if (waiting.length < rowsAtOnce) continue
			yield text(waiting)
			waiting = []
		}
		if (waiting.length > 0) yield text(waiting)
	}
	return streamOf(chunks())
}

/** A spreadsheet as a stream. Words are stored as words: none is ever a formula. */
export function xlsxStream(header: string[], rows: Rows): ReadableStream<Uint8Array> {
	return writeXlsxStream(rows, {
		name: 'Responses',
		columns: header.map((name) => ({ header: name })),
		freezePane: { rows: 1 },
	})
}

/** Pieces are made when they are asked for, and no more of them once nobody listens. */
export function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await pieces.next()
			if (done) controller.close()
			else controller.enqueue(value)
		},
		async cancel() {
			await pieces.return(undefined)
		},
	})
}
