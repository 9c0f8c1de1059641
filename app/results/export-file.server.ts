import type { Consultation } from '#app/consultations/consultation.server.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { type ExportedResponse, exportedResponses } from '#app/responses/exported.server.ts'
import type { Db } from '#db/client.server.ts'
import {
	type Cell,
	DICTIONARY_COLUMNS,
	dictionaryRows,
	type ExportFile,
	exportHeader,
	exportRow,
	OPEN_COLUMNS,
	openRows,
	publishedWords,
	WORDS_COLUMNS,
	wordsQuestions,
} from './export.ts'
import { publishedResults } from './published-results.ts'
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
		case 'dictionary.csv':
			return { type: CSV, body: csvStream(DICTIONARY_COLUMNS, each(dictionaryRows(definition))) }
		case 'open-data.csv': {
			const places = (await listPlaces(db)).filter(({ kind }) => kind === 'ward')
			const counted = await readCounted(db, id)
			const lines = openRows(publishedResults(definition, counted, { threshold, places }))
			return { type: CSV, body: csvStream(OPEN_COLUMNS, each(lines)) }
		}
		case 'open-data-words.csv':
			return { type: CSV, body: csvStream(WORDS_COLUMNS, openWords(db, id, definition)) }
	}
}

/** Question by question, each in an order of its own: no row leads to another of its response. */
async function* openWords(db: Db, id: string, definition: Definition): AsyncGenerator<Cell[]> {
	for (const question of wordsQuestions(definition))
		for await (const batch of exportedResponses(db, id, { publishedMixedBy: question.id }))
			for (const response of batch) {
				const words = publishedWords(question, response)
				if (words !== null) yield [question.id, words]
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
