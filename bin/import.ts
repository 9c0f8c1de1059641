import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { keepGeneralService } from '#app/services/general-service.server.ts'
import { listTeams } from '#app/staff/team.server.ts'
import type { Db } from '#db/client.server.ts'
import { importBaselines } from '#db/import/baselines.ts'
import { importHolidays } from '#db/import/holidays.ts'
import { importPlaces } from '#db/import/places.ts'
import { importPostcodes } from '#db/import/postcodes.ts'
import { importServices } from '#db/import/services.ts'
import { importTeams, teamForEachPlace } from '#db/import/teams.ts'
import { places } from '#db/schema/places.ts'
import { settings } from '#db/schema/web.ts'
import texts from '#locales/en/staff-admin.json' with { type: 'json' }
import { reasonOf, withDatabase } from './command-database.ts'

const USAGE = `npm run import -- KIND FILE
  places FILE.geojson   wards, estates and other places, with their boundaries
  postcodes FILE.csv    which ward each postcode is in (places first)
  services FILE.csv     the Local Government Services List, or services of the council's own
  teams FILE.csv        teams, with the places and services that they take (both first)
  holidays FILE.json    bank holidays, as www.gov.uk/bank-holidays.json has them
  baselines FILE.csv    where the measures started from (places first)
Set DATA_DIR or DATABASE_URL as for the server.`

const IN_DEMO = [
	'This database holds the demo borough, and a real council is not mixed with it.',
	'Start with an empty one: set DEMO=0, and DATA_DIR to a new folder, for this command and for npm start.',
]

type Imported =
	| { ok: true; rows: number; changed?: number; note?: string }
	| { ok: false; problems: { line: number; reason: string }[]; problemCount?: number }
type Options = { now: Date; onProgress: (done: number, total?: number) => void }
type Import = (db: Db, content: string, options: Options) => Promise<Imported>

const IMPORTS: Record<string, Import> = {
	places: importPlacesWithTeams,
	postcodes: importPostcodes,
	services: importServices,
	teams: importTeams,
	holidays: importHolidays,
	baselines: importBaselines,
}

async function importPlacesWithTeams(db: Db, content: string, options: Options): Promise<Imported> {
	return db.transaction(async (tx) => {
		const imported = await importPlaces(tx, content, options)
		if (!imported.ok) return imported
		await keepGeneralService(tx, options)
		if (await hasTeamsOfItsOwn(tx)) return imported
		const added = await teamForEachPlace(tx)
		const note = added > 0 ? `teams: ${added} added, so that every place has one` : undefined
		return { ...imported, note }
	})
}

/** Whether there is a team that was not made for a place by an earlier import of places. */
async function hasTeamsOfItsOwn(db: Db): Promise<boolean> {
	const known = await db.select({ id: places.id }).from(places)
	const made = new Set(known.map(({ id }) => `${id}-team`))
	const teams = await listTeams(db)
	return teams.some(({ id, kind }) => kind !== 'desk' && kind !== 'duty' && !made.has(id))
}

/** Imports the content of a file, all or nothing, and says what came of it. */
export async function importInto(
	db: Db,
	kind: string,
	content: string,
	options: Options,
): Promise<{ isDone: boolean; lines: string[] }> {
	const load = findImport(kind)
	if (!load) throw new Error(`there is no import of ${kind}`)
	const [demo] = await db.select().from(settings).where(eq(settings.name, 'demo'))
	if (demo) return { isDone: false, lines: IN_DEMO }
	const imported = await load(db, content, options)
	if (!imported.ok) return { isDone: false, lines: problemLines(kind, imported) }
	const { rows, changed, note } = imported
	const change = changed === undefined ? 'in the place of those before' : `${changed} changed`
	return { isDone: true, lines: [`${kind}: ${rows} rows, ${change}`, ...(note ? [note] : [])] }
}

function findImport(kind: string): Import | undefined {
	return Object.hasOwn(IMPORTS, kind) ? IMPORTS[kind] : undefined
}

async function readArguments() {
	const [kind = '', path, ...rest] = process.argv.slice(2)
	if (!findImport(kind) || !path || rest.length > 0)
		return explain('Say what to import, and from which file.')
	const content = await readFile(path, 'utf8').catch(() => undefined)
	if (content === undefined) return explain(`The file ${path} cannot be read.`)
	return { kind, content }
}

function explain(problem: string): never {
	console.error(`${problem}\n\n${USAGE}`)
	process.exit(2)
}

/** A line each tenth of the way. */
function progressOf(kind: string): Options['onProgress'] {
	let told = 0
	return (done, total = done) => {
		const tenths = Math.floor((10 * done) / total)
		if (tenths > told) console.error(`${kind}: ${done} of ${total}`)
		told = tenths
	}
}

function problemLines(kind: string, refused: Extract<Imported, { ok: false }>): string[] {
	const { problems, problemCount = problems.length } = refused
	const unit = kind === 'places' ? 'feature' : 'line'
	const lines = problems.map(({ line, reason }) =>
		line === 0 ? reason : `${unit} ${line}: ${inWords(reason)}`,
	)
	const more = problemCount - problems.length
	return [...lines, ...(more > 0 ? [`and ${more} more`] : []), 'Nothing was changed.']
}

/** The question engine tells what is wrong with a definition by a code. */
function inWords(reason: string): string {
	const codes: Record<string, string> = texts.services.problems.codes
	return reason.replace(/(?<=^\S+: )\w+$/, (code) => codes[code] ?? code)
}

async function runImport() {
	const { kind, content } = await readArguments()
	const options = { now: new Date(), onProgress: progressOf(kind) }
	const { isDone, lines } = await withDatabase('import', ({ db }) =>
		importInto(db, kind, content, options),
	)
	if (isDone) console.log(lines.join('\n'))
	else refuse(lines)
}

function refuse(lines: string[]) {
	console.error(lines.join('\n'))
	process.exitCode = 1
}

if (import.meta.main)
	await runImport().catch((error) => refuse([`It could not be imported: ${reasonOf(error)}`]))
