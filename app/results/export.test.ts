import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import {
	type Answers,
	type AnswerValue,
	answersAsTyped,
	readAnswers,
} from '#app/questions/answer.ts'
import { checkAnswers } from '#app/questions/answer-check.ts'
import {
	answerFromCells,
	type Cell,
	cellsOf,
	columnsOf,
	columnsOfQuestion,
} from '#app/questions/answer-columns.ts'
import {
	accepted,
	context,
	posted,
	typedDefinition,
} from '#app/questions/typed-definition.test-support.ts'
import { exportedResponses } from '#app/responses/exported.server.ts'
import type { Db } from '#db/client.server.ts'
import { redactions } from '#db/schema/responses.ts'
import { expect, test } from '#tests/support/database.ts'
import { foldResponses } from './count-responses.server.ts'
import {
	FACT_COLUMNS,
	type FILES,
	OPEN_COLUMNS,
	plainCell,
	safeCell,
	WORDS_COLUMNS,
} from './export.ts'
import { exportFile } from './export-file.server.ts'
import {
	type Made,
	makeConsultation,
	makeResponse,
	now,
	smallDefinition,
} from './results.test-support.ts'
import { csvStream } from './table-file.server.ts'

async function bytesOf(db: Db, made: Made, file: (typeof FILES)[number]): Promise<Uint8Array> {
	const { body } = await exportFile(db, made.consultation, { file, threshold: 3 })
	return new Uint8Array(await new Response(body).arrayBuffer())
}

async function linesOf(db: Db, made: Made, file: (typeof FILES)[number]): Promise<string[][]> {
	return parse(Buffer.from(await bytesOf(db, made, file)), { bom: true })
}

/** As an importer reads it: by the names of the columns, and through the checks of any answer. */
function answersIn(header: string[], cells: string[]): Answers {
	const answers: Answers = {}
	for (const question of smallDefinition.questions) {
		const own = columnsOfQuestion(question).map(({ key }) => cells[header.indexOf(key)] ?? null)
		const value = answerFromCells(question, own)
		if (value !== undefined) answers[question.id] = value
	}
	const checked = checkAnswers(smallDefinition, answersAsTyped(smallDefinition, answers), {
		today: '2027-01-04',
		placeIds: new Set(),
	})
	if (!checked.ok) throw new Error(JSON.stringify(checked.errors))
	return checked.answers
}

const NASTY = [
	'=1+1',
	'+44 1',
	'-2',
	'@SUM(A1)',
	'\tx',
	"'=x",
	"''",
	'a "b", c',
	'two\nlines',
	'١٢٣ سؤال',
	'﹣1',
]

test('words that a spreadsheet would run are told to be words, and come back as they were', () => {
	for (const words of NASTY) {
		expect(String(safeCell(words))).not.toMatch(/^[=+\-@\t\r]/)
		expect(plainCell(String(safeCell(words)))).toBe(words)
	}
	expect(safeCell(-5)).toBe(-5)
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (words) => {
			expect(plainCell(String(safeCell(words)))).toBe(words)
		}),
	)
})

test('a file of CSV that is read again gives the answers that were exported', async ({ db }) => {
	const made = await makeConsultation(db)
	const sent: Answers[] = NASTY.map((why, index) => ({
		travel: index % 2 === 0 ? 'bus' : { isNotSaid: true },
		why,
		spend: { points: { trees: index % 11, benches: 10 - (index % 11) } },
	}))
	const kept = sent.map(({ spend, ...answers }, index) =>
		index % 11 === 0 ? answers : { ...answers, spend },
	) as Answers[]
	for (const answers of kept) await makeResponse(db, made, answers)
	const [header = [], ...rows] = await linesOf(db, made, 'responses.csv')
	expect(header.slice(0, FACT_COLUMNS.length)).toEqual([...FACT_COLUMNS])
	const read = rows.map((cells) => answersIn(header, cells.map(plainCell)))
	const key = (answers: Answers) => JSON.stringify(answers.why)
	const order = (list: Answers[]) => list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
	const zeroless = kept.map((answers) => withoutNothing(answers))
	expect(order(read)).toEqual(order(zeroless))
})

/** An option without points has no entry, as when it is answered on a page. */
function withoutNothing(answers: Answers): Answers {
	const { spend } = answers
	if (!spend || typeof spend !== 'object' || !('points' in spend)) return answers
	const points = Object.fromEntries(Object.entries(spend.points).filter(([, given]) => given > 0))
	return { ...answers, spend: { points } }
}

test('a workbook holds the same words, and no formula', async ({ db }) => {
	const made = await makeConsultation(db)
	for (const why of NASTY) await makeResponse(db, made, { why })
	const book = await readXlsx(await bytesOf(db, made, 'responses.xlsx'))
	const rows = book.sheets[0]?.rows ?? []
	const at = rows[0]?.indexOf('why') ?? -1
	expect(
		rows
			.slice(1)
			.map((row) => row[at])
			.sort(),
	).toEqual([...NASTY].sort())
})

test('JSON is one whole document, also where nobody has answered', async ({ db }) => {
	const made = await makeConsultation(db)
	const read = async () =>
		JSON.parse(Buffer.from(await bytesOf(db, made, 'responses.json')).toString())
	expect((await read()).responses).toEqual([])
	await makeResponse(db, made, { travel: 'bus' })
	await makeResponse(db, made, { travel: 'bus' }, { withdrawnAt: now })
	await makeResponse(db, made, { travel: 'bus' }, { isTrial: true })
	expect((await read()).responses).toMatchObject([{ answers: { travel: 'bus' }, isKeyed: false }])
})

test('open data holds no ward, no rare choice, no moment and no words but published ones', async ({
	db,
}) => {
	const made = await makeConsultation(db)
	const [north, south] = made.placeIds
	const secret = { email: 'somebody@example.com', why: 'Only for the council' }
	for (let index = 0; index < 4; index++)
		await makeResponse(db, made, { travel: 'bus', ...secret }, { placeId: north })
	for (let index = 0; index < 3; index++)
		await makeResponse(db, made, { travel: 'walk', ...secret }, { placeId: south })
	for (let index = 0; index < 7; index++)
		await makeResponse(db, made, { travel: { isNotSaid: true } })
	await makeResponse(db, made, { travel: 'bike', ...secret }, { placeId: south })
	const open = { mayPublish: true, publication: 'published' as const, placeId: north }
	const id = await makeResponse(db, made, { travel: 'bus', why: 'Ring 07700 900123' }, open)
	const hidden = { responseId: id, questionId: 'why', text: 'Ring […]', reason: 'A number' }
	await db.insert(redactions).values({ ...hidden, byStaffId: made.staffId, at: now })
	await foldResponses(db, { now })
	const figures = await linesOf(db, made, 'open-data.csv')
	const words = await linesOf(db, made, 'open-data-words.csv')
	const all = [...figures, ...words].map((line) => line.join('|')).join('\n')
	expect(all).not.toMatch(/Only for|07700|somebody|T12:00/)
	const everybody = figures.filter(([by]) => by === 'everybody').map((line) => line.slice(2))
	expect(everybody).toContainEqual(['travel', '', '', 'responses', '16'])
	expect(everybody).toContainEqual(['travel', '', 'bus', 'responses', '5'])
	expect(everybody).toContainEqual(['travel', '', 'bike', 'responses', 'hidden'])
	// The rare choice takes the next smallest with it, as it does on the page of results.
	expect(everybody).toContainEqual(['travel', '', 'walk', 'responses', 'hidden'])
	expect(words).toEqual([[...WORDS_COLUMNS], ['why', 'Ring […]']])
})

test('published words come in an order that follows neither from when they came nor from others', async ({
	db,
}) => {
	const made = await makeConsultation(db)
	const open = { mayPublish: true, publication: 'published' as const }
	const sent = Array.from({ length: 12 }, (_, at) => `Words ${at}`)
	const ids = new Map<string, string>()
	for (const why of sent) ids.set(why, await makeResponse(db, made, { why }, open))
	const orderBy = async (publishedMixedBy: string) => {
		const words: string[] = []
		const options = { publishedMixedBy, batchMax: 5 }
		for await (const batch of exportedResponses(db, made.consultation.id, options))
			words.push(...batch.map(({ answers }) => String(answers.why)))
		return words
	}
	const [one, other] = [await orderBy('why'), await orderBy('how')]
	expect(one.toSorted()).toEqual(sent.toSorted())
	expect(other.toSorted()).toEqual(sent.toSorted())
	expect(one).not.toEqual(other)
	expect(one).not.toEqual(sent)
	expect(one).not.toEqual(
		one.toSorted((a, b) => ((ids.get(a) ?? '') < (ids.get(b) ?? '') ? -1 : 1)),
	)
})

test('every column of the full export is explained, in its order', async ({ db }) => {
	const made = await makeConsultation(db)
	const [header] = await linesOf(db, made, 'responses.csv')
	const [, ...explained] = await linesOf(db, made, 'dictionary.csv')
	expect(explained.map(([column]) => column)).toEqual(header)
	for (const [, title, type] of explained) expect([title, type]).not.toContain('')
})

test('the groups of the open data say what the page of results says', async ({ db }) => {
	const made = await makeConsultation(db)
	const [north, south] = made.placeIds
	const give = async (times: number, travel: string, placeId?: string) => {
		for (let index = 0; index < times; index++)
			await makeResponse(db, made, { travel }, { placeId })
	}
	await give(2, 'bus', north)
	await give(7, 'walk', north)
	await give(8, 'bus', south)
	await give(9, 'walk', south)
	await foldResponses(db, { now })
	const [header, ...lines] = await linesOf(db, made, 'open-data.csv')
	expect(header).toEqual([...OPEN_COLUMNS])
	const wards = lines.filter(([by]) => by === 'ward').map(([, ...line]) => line.join(' '))
	expect(wards).toContain(`${north}    responses 9`)
	expect(wards).toContain(`${north} travel  bus responses hidden`)
	expect(wards).toContain(`${south} travel  bus responses hidden`)
	expect(lines.filter(([by]) => by === 'channel').map((line) => line.join(' '))).toEqual([])
})

test('answers of any type come back the same from a file of CSV', async () => {
	await fc.assert(
		fc.asyncProperty(typedDefinition, async ({ definition, raw }) => {
			const { answers } = accepted(definition, raw)
			const rows = async function* () {
				yield definition.questions.flatMap((question) => cellsOf(question, answers[question.id]))
			}
			const keys = columnsOf(definition).map(({ key }) => key)
			const bytes = await new Response(csvStream(['-', ...keys], prefixed(rows()))).arrayBuffer()
			const [, line = []] = parse(Buffer.from(bytes), { bom: true }) as string[][]
			const cells = line.slice(1).map(plainCell)
			const read = definition.questions.flatMap((question): [string, AnswerValue][] => {
				const own = cells.splice(0, columnsOfQuestion(question).length)
				const value = answerFromCells(question, own)
				return value === undefined ? [] : [[question.id, value]]
			})
			const typed = readAnswers(
				definition,
				posted(answersAsTyped(definition, Object.fromEntries(read))),
			)
			expect(checkAnswers(definition, typed.values, context)).toEqual({ ok: true, answers })
		}),
		{ numRuns: 150 },
	)
})

/** A line without cells would be none. */
async function* prefixed(rows: AsyncGenerator<Cell[]>): AsyncGenerator<Cell[]> {
	for await (const row of rows) yield ['-', ...row]
}
