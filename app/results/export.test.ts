import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { type Answers, answersAsTyped } from '#app/questions/answer.ts'
import { checkAnswers } from '#app/questions/answer-check.ts'
import { answerFromCells, columnsOfQuestion } from '#app/questions/answer-columns.ts'
import type { Db } from '#db/client.server.ts'
import { redactions } from '#db/schema/responses.ts'
import { expect, test } from '#tests/support/database.ts'
import { foldResponses } from './count-responses.server.ts'
import { FACT_COLUMNS, type FILES, plainCell, safeCell } from './export.ts'
import { exportFile } from './export-file.server.ts'
import {
	type Made,
	makeConsultation,
	makeResponse,
	now,
	smallDefinition,
} from './results.test-support.ts'

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

test('open data holds no small ward, no rare choice, no moment and no words but published ones', async ({
	db,
}) => {
	const made = await makeConsultation(db)
	const [north, south] = made.placeIds
	const secret = { email: 'somebody@example.com', why: 'Only for the council' }
	for (let index = 0; index < 4; index++)
		await makeResponse(db, made, { travel: 'bus', ...secret }, { placeId: north })
	await makeResponse(db, made, { travel: 'bike', ...secret }, { placeId: south })
	const open = { mayPublish: true, publication: 'published' as const, placeId: north }
	const id = await makeResponse(db, made, { travel: 'bus', why: 'Ring 07700 900123' }, open)
	const hidden = { responseId: id, questionId: 'why', text: 'Ring […]', reason: 'A number' }
	await db.insert(redactions).values({ ...hidden, byStaffId: made.staffId, at: now })
	await foldResponses(db, { now })
	const lines = await linesOf(db, made, 'open-data.csv')
	const [header = []] = lines
	const text = lines.map((line) => line.join('|')).join('\n')
	expect(header).not.toContain('email')
	expect(text).not.toMatch(/Only for|07700|somebody|bike|T12:00/)
	expect(text).not.toContain(south ?? 'south')
	const words = lines.filter((line) => line.includes('Ring […]'))
	expect(words).toHaveLength(1)
	expect(words[0]?.filter(Boolean)).toEqual(['Ring […]'])
	expect(lines.filter(([month, ward]) => month === '2027-01' && ward === 'other')).toHaveLength(1)
})
