import { isDeepStrictEqual } from 'node:util'
import type { LocalText } from '#app/languages/language.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { findService, keepService } from '#app/services/service.server.ts'
import { ServiceForm } from '#app/services/service.ts'
import type { Db } from '#db/client.server.ts'
import { type CsvRow, csvHeader, readCsv } from './csv.ts'
import { type ImportOptions, type ImportProblem, type ImportResult, refused } from './places.ts'
import { nameFrom, synonymsFrom } from './service-names.ts'

const LIST_COLUMNS = ['LGSL', 'Description', 'Providing Tier'] as const
const REQUIRED = ['id', 'name_en', 'description_en', 'timescale_days'] as const
const OPTIONAL = [
	...['name_ar', 'synonyms_en', 'synonyms_ar', 'urgent_hours', 'sensitive', 'anonymous'],
	...['needs_place', 'photos', 'lgsl', 'not_us_en', 'not_us_ar', 'questions', 'description_ar'],
] as const

const listTimescaleDays = 10
const TELL_US_MORE: Definition = {
	questions: [
		{
			id: 'details',
			type: 'long-text',
			label: { en: 'Tell us more', ar: 'أخبرنا بالمزيد' },
			isRequired: false,
			lengthMax: 4000,
		},
	],
}

/** What a row says; a service that is there already keeps the rest. */
type Said = Partial<Record<keyof ServiceForm, unknown>> & { id: string }
type Row = { line: number; said: Said; defaults: Partial<Record<keyof ServiceForm, unknown>> }

/**
 * Loads services from CSV, all or none: the Local Government Services List (`LGSL`, `Description`,
 * `Providing Tier`), or a file of the council's own with the columns above. What is in the file
 * wins; what it has no column or no words for stays as it is, and so does a service that it lacks.
 */
export async function importServices(
	db: Db,
	content: string,
	{ now, onProgress }: ImportOptions & { now: Date },
): Promise<ImportResult> {
	const read = csvHeader(content).includes('providing tier') ? readList : readOwn
	const { rows, problems } = read(content)
	problems.push(...repeatedIds(rows))
	return db.transaction(async (tx) => {
		const checked: { form: ServiceForm; current?: Current }[] = []
		for (const row of rows) {
			const current = await readCurrent(tx, row.said.id)
			const result = ServiceForm.safeParse(formOf(row, current?.form))
			if (result.success) checked.push({ form: result.data, current })
			else for (const issue of result.error.issues) problems.push(problemOf(row.line, issue))
		}
		if (problems.length > 0) return refused(problems.sort((a, b) => a.line - b.line))

		let changed = 0
		for (const [index, { form, current }] of checked.entries()) {
			if (!isDeepStrictEqual(current?.form, form)) {
				const kept = await keepService(tx, form, { revision: current?.revision ?? null, now })
				if (!kept.ok) throw new Error(`service ${form.id} was changed during the import`)
				changed++
			}
			onProgress?.(index + 1, checked.length)
		}
		return { ok: true, rows: checked.length, changed }
	})
}

type Read = { rows: Row[]; problems: ImportProblem[] }

function readList(content: string): Read {
	const read = readCsv(content, { required: LIST_COLUMNS })
	if (!read.ok) return { rows: [], problems: read.problems }
	return { rows: read.rows.map(listRow), problems: [] }
}

function listRow({ line, values }: CsvRow<(typeof LIST_COLUMNS)[number]>): Row {
	const name = nameFrom(values.Description)
	const said = {
		id: `lgsl-${values.LGSL}`,
		lgslId: numberOf(values.LGSL),
		name: { en: name },
		description: { en: values.Description.replace(/\s+/g, ' ') },
	}
	// An administrator's better words for what the list does not say are kept.
	const defaults = {
		synonyms: { en: synonymsFrom(name) },
		timescaleDays: listTimescaleDays,
		definition: TELL_US_MORE,
	}
	return { line, said, defaults }
}

function readOwn(content: string): Read {
	const read = readCsv(content, { required: REQUIRED, optional: OPTIONAL })
	if (!read.ok) return { rows: [], problems: read.problems }
	const rows: Row[] = []
	const problems: ImportProblem[] = []
	for (const row of read.rows) {
		try {
			rows.push(ownRow(row))
		} catch (error) {
			if (!(error instanceof BadCell)) throw error
			problems.push({ line: row.line, reason: error.message })
		}
	}
	return { rows, problems }
}

class BadCell extends Error {}

function ownRow({
	line,
	values,
}: CsvRow<(typeof REQUIRED)[number] | (typeof OPTIONAL)[number]>): Row {
	const notUs = textsOf(values.not_us_en, values.not_us_ar)
	const said: Said = {
		id: values.id,
		name: textsOf(values.name_en, values.name_ar),
		description: textsOf(values.description_en, values.description_ar),
		timescaleDays: numberOf(values.timescale_days),
		...given('synonyms', listsOf(values.synonyms_en, values.synonyms_ar)),
		...given('notUs', Object.keys(notUs).length > 0 ? notUs : undefined),
		...given('lgslId', values.lgsl === '' ? undefined : numberOf(values.lgsl)),
		...given('urgentHours', values.urgent_hours === '' ? undefined : numberOf(values.urgent_hours)),
		...given('isSensitive', flagOf('sensitive', values.sensitive)),
		...given('allowsAnonymous', flagOf('anonymous', values.anonymous)),
		...given('needsPlace', flagOf('needs_place', values.needs_place)),
		...given('allowsPhotos', flagOf('photos', values.photos)),
		...given('definition', questionsOf(values.questions)),
	}
	return { line, said, defaults: {} }
}

function given(field: keyof ServiceForm, value: unknown) {
	return value === undefined ? {} : { [field]: value }
}

function textsOf(en: string, ar: string): LocalText {
	return { ...(en && { en }), ...(ar && { ar }) }
}

function listsOf(en: string, ar: string) {
	const list = (cell: string) =>
		cell
			.split('|')
			.map((word) => word.trim())
			.filter(Boolean)
	if (en === '' && ar === '') return undefined
	return { ...(en && { en: list(en) }), ...(ar && { ar: list(ar) }) }
}

function numberOf(cell: string): number | string {
	return /^\d{1,9}$/.test(cell) ? Number(cell) : cell
}

function flagOf(column: string, cell: string): boolean | undefined {
	if (cell === '') return undefined
	if (/^(yes|true|1)$/i.test(cell)) return true
	if (/^(no|false|0)$/i.test(cell)) return false
	throw new BadCell(`${column}: must be yes or no`)
}

function questionsOf(cell: string): unknown {
	if (cell === '') return undefined
	try {
		return JSON.parse(cell)
	} catch {
		throw new BadCell('questions: is not JSON')
	}
}

function repeatedIds(rows: Row[]): ImportProblem[] {
	const lineOf = new Map<string, number>()
	return rows.flatMap(({ line, said }) => {
		const first = lineOf.get(said.id)
		lineOf.set(said.id, first ?? line)
		return first ? [{ line, reason: `the service is on line ${first} already` }] : []
	})
}

type Current = { form: ServiceForm; revision: number }

async function readCurrent(db: Db, id: string): Promise<Current | undefined> {
	const service = await findService(db, id)
	if (!service) return undefined
	const { definitionId, revision, updatedAt: _, ...rest } = service
	const found = await findDefinition(db, definitionId)
	return { form: { ...rest, definition: found?.definition ?? { questions: [] } }, revision }
}

const NEW: Partial<ServiceForm> = {
	lgslId: null,
	synonyms: {},
	notUs: null,
	urgentHours: null,
	isSensitive: false,
	allowsAnonymous: false,
	needsPlace: true,
	allowsPhotos: false,
	isActive: true,
	definition: { questions: [] },
}

/** Languages that the file has no words in are kept as well. */
function formOf({ said, defaults }: Row, current: ServiceForm | undefined): unknown {
	const merged: Record<string, unknown> = { ...(current ?? { ...NEW, ...defaults }), ...said }
	for (const field of ['name', 'description', 'synonyms', 'notUs'] as const)
		if (current?.[field] && said[field])
			merged[field] = { ...current[field], ...(said[field] as LocalText) }
	return merged
}

const COLUMN_OF: Partial<Record<string, string>> = {
	lgslId: 'lgsl',
	timescaleDays: 'timescale_days',
	urgentHours: 'urgent_hours',
	notUs: 'not_us',
	definition: 'questions',
}
const REASONS: Partial<Record<string, string>> = {
	blank: 'is empty',
	tooLong: 'is too long',
	tooMany: 'has too many entries',
	characters: 'has control characters',
	format: 'is not in the right format',
	range: 'is out of range',
}

function problemOf(line: number, issue: { path: PropertyKey[]; message: string }): ImportProblem {
	const [field = '', ...rest] = issue.path.map(String)
	const column = [COLUMN_OF[field] ?? field, ...rest].join('.')
	return { line, reason: `${column}: ${REASONS[issue.message] ?? issue.message}` }
}
