import type { Consultation } from '#app/consultations/consultation.server.ts'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import { dictionaryOf } from '#app/questions/answer-columns.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import { type ExportedResponse, exportedResponses } from '#app/responses/exported.server.ts'
import type { Db } from '#db/client.server.ts'
import { countOf } from './distribution.ts'
import {
	type Cell,
	DICTIONARY_COLUMNS,
	type ExportFile,
	exportHeader,
	exportRow,
	type OpenData,
	openHeader,
	openRows,
} from './export.ts'
import { readCounted } from './results.server.ts'
import { csvStream, streamOf, xlsxStream } from './table-file.server.ts'

const CSV = 'text/csv; charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file as a stream, with its media type; read from the database while it is sent. */
export async function exportFile(
	db: Db,
	consultation: Pick<Consultation, 'id' | 'slug' | 'definitionId'>,
	{ file, threshold }: { file: ExportFile; threshold: number },
): Promise<{ type: string; body: ReadableStream<Uint8Array> }> {
	const { id, slug } = consultation
	const found = await findDefinition(db, consultation.definitionId)
	const definition = found?.definition ?? { questions: [] }
	const rows = () => eachRow(db, id, (response) => [exportRow(definition, response)])
	switch (file) {
		case 'responses.csv':
			return { type: CSV, body: csvStream(exportHeader(definition), rows()) }
		case 'responses.xlsx':
			return { type: XLSX, body: xlsxStream(exportHeader(definition), rows()) }
		case 'responses.json': {
			const body = jsonStream({ consultation: slug, definition }, exportedResponses(db, id))
			return { type: 'application/json', body }
		}
		case 'dictionary.csv': {
			const lines = dictionaryOf(definition, DEFAULT_LANGUAGE).map((row): Cell[] => [
				...[row.column, row.title, row.type, row.allowed],
				...[row.isRequired ? 'yes' : 'no', row.isPersonal ? 'yes' : 'no'],
			])
			return { type: CSV, body: csvStream(DICTIONARY_COLUMNS, each(lines)) }
		}
		case 'open-data.csv': {
			const { all, places } = await readCounted(db, id)
			const large = places.filter(({ counts }) => countOf(counts, '', '').count >= threshold)
			const placeIds = new Set(large.map((place) => place.id).filter(Boolean))
			const open: OpenData = { definition, counts: all, placeIds, threshold }
			const body = csvStream(
				openHeader(open),
				eachRow(db, id, (response) => openRows(open, response)),
			)
			return { type: CSV, body }
		}
	}
}

async function* eachRow(
	db: Db,
	id: string,
	rowsOf: (response: ExportedResponse) => Cell[][],
): AsyncGenerator<Cell[]> {
	for await (const batch of exportedResponses(db, id))
		for (const response of batch) yield* rowsOf(response)
}

async function* each(lines: Cell[][]): AsyncGenerator<Cell[]> {
	yield* lines
}

function jsonStream(
	head: Record<string, unknown>,
	batches: AsyncGenerator<ExportedResponse[]>,
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder()
	async function* chunks() {
		yield encoder.encode(`${JSON.stringify(head).slice(0, -1)},"responses":[`)
		let between = ''
		for await (const batch of batches) {
			const objects = batch.map(({ id, definitionId, keyedBy, ...response }) =>
				JSON.stringify({ ...response, isKeyed: keyedBy !== null }),
			)
			yield encoder.encode(between + objects.join(',\n'))
			between = ',\n'
		}
		yield encoder.encode(']}\n')
	}
	return streamOf(chunks())
}
