import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { startLocalPostgres } from './local-postgres.ts'
import { countsOf, type Outcome, readBrowserReport, readUnitReport } from './test-report.ts'

const folder = '.cache/test'
const databaseFolder = '.data/test'
const unitReport = `${folder}/vitest.json`
const browserReport = `${folder}/playwright.json`

type Step = { name: string; commands: string[][]; readOutcomes?: () => Outcome[] }

const MODULES = {
	typegen: ['node_modules/@react-router/dev/bin.cjs', 'typegen'],
	types: ['node_modules/typescript/bin/tsc'],
	lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
	unit: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json'],
	browser: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
}
const own = process.execPath

const steps: Step[] = [
	{
		name: 'Types',
		commands: [
			[own, ...MODULES.typegen],
			[own, ...MODULES.types],
		],
	},
	{ name: 'Lint', commands: [[own, ...MODULES.lint]] },
	{
		name: 'Unit, database, HTTP and conformance tests',
		commands: [[own, ...MODULES.unit, `--outputFile.json=${unitReport}`]],
		readOutcomes: () => readUnitReport(readJson(unitReport), nameOf),
	},
	{
		name: 'Browser journeys',
		commands: [['env', `PLAYWRIGHT_JSON_OUTPUT_FILE=${browserReport}`, own, ...MODULES.browser]],
		readOutcomes: () => readBrowserReport(readJson(browserReport)),
	},
]

const nameOf = (path: string) => relative(process.cwd(), path)
const readJson = (path: string) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {})

/** Whether the command ended well. */
function run([command = '', ...args]: string[]): Promise<boolean> {
	return new Promise((done) => {
		const child = spawn(command, args, { stdio: 'inherit' })
		child.on('error', () => done(false))
		child.on('exit', (code) => done(code === 0))
	})
}

async function runStep({ name, commands, readOutcomes }: Step): Promise<Outcome[]> {
	console.log(`\n${name}\n`)
	let isWell = true
	for (const command of commands) isWell = isWell && (await run(command))
	const outcomes = readOutcomes?.() ?? []
	const isTold = outcomes.some(({ state }) => state === 'failed')
	// A step can fail without a test that does: by its types, or by ending before its time.
	return isWell || isTold ? outcomes : [...outcomes, { name, state: 'failed' }]
}

/** All of it, whatever fails, so that one look shows everything that is wrong; then one line. */
async function test() {
	rmSync(folder, { recursive: true, force: true })
	mkdirSync(folder, { recursive: true })
	const outcomes: Outcome[] = []
	for (const step of steps) outcomes.push(...(await runStep(step)))
	// The tests leave their own PostgreSQL running, for the next ones.
	if (existsSync(`${databaseFolder}/postgres`))
		await (await startLocalPostgres(databaseFolder)).stop()

	console.log('')
	for (const { name, state, reason } of outcomes)
		if (state !== 'passed') console.log(`${state}: ${name}${reason ? ` (${reason})` : ''}`)
	const { passed, failed, skipped } = countsOf(outcomes)
	console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
	process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

await test()
