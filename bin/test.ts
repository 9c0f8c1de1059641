import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { startTestCluster } from '#tests/support/template-database.ts'

/** What `npm test` runs, in this order; each has an outcome of its own, the last line sums up. */
const results = '.cache/results'
const [unitFile, journeysFile] = [`${results}/unit.json`, `${results}/journeys.json`]

type Counts = { passed: number; failed: number; skipped: string[] }

function run(title: string, command: string, args: string[], env: Record<string, string> = {}) {
	console.log(`\n== ${title}`)
	const { status } = spawnSync(process.execPath, [command, ...args], {
		stdio: 'inherit',
		env: { ...process.env, ...env },
	})
	return status === 0
}

function readJson(file: string): unknown {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

type UnitReport = {
	testResults: { assertionResults: { status: string; fullName: string }[] }[]
}

function unitCounts(): Counts {
	const report = readJson(unitFile) as UnitReport | undefined
	const tests = report?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? []
	const named = (status: RegExp) => tests.filter((test) => status.test(test.status))
	return {
		passed: named(/^passed$/).length,
		failed: named(/^failed$/).length,
		skipped: named(/^(pending|skipped|todo)$/).map(({ fullName }) => fullName),
	}
}

type Spec = { title: string; tests: { projectName: string; status: string }[] }
type Suite = { specs?: Spec[]; suites?: Suite[] }

function specsOf({ specs = [], suites = [] }: Suite): Spec[] {
	return [...specs, ...suites.flatMap(specsOf)]
}

function journeyCounts(): Counts {
	const report = readJson(journeysFile) as Suite | undefined
	const tests = (report ? specsOf(report) : []).flatMap(({ title, tests }) =>
		tests.map(({ projectName, status }) => ({ name: `${title} (${projectName})`, status })),
	)
	return {
		passed: tests.filter(({ status }) => status === 'expected').length,
		failed: tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').length,
		skipped: tests.filter(({ status }) => status === 'skipped').map(({ name }) => name),
	}
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const router = 'node_modules/@react-router/dev/bin.cjs'
const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${unitFile}`]
const steps = [
	() => run('Types', router, ['typegen']) && run('tsc', 'node_modules/typescript/bin/tsc', []),
	() => run('Lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
	() => run('Unit, database and HTTP', 'node_modules/vitest/vitest.mjs', ['run', ...reporters]),
	() =>
		run(
			'Browser journeys',
			'node_modules/@playwright/test/cli.js',
			['test', '--reporter=list,json'],
			{
				PLAYWRIGHT_JSON_OUTPUT_FILE: journeysFile,
			},
		),
]
// All of them run, so that one look shows everything that is wrong.
const outcomes = steps.map((step) => step())
await (await startTestCluster()).stop()

const counts = [unitCounts(), journeyCounts()]
const skipped = counts.flatMap((one) => one.skipped)
if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join('\n')}`)
const total = (key: 'passed' | 'failed') => counts.reduce((sum, one) => sum + one[key], 0)
// A step that fails without a failing test, such as the lint, counts as one.
const silent = outcomes.filter((isGood) => !isGood).length > 0 && total('failed') === 0 ? 1 : 0
console.log(
	`\n${total('passed')} passed, ${total('failed') + silent} failed, ${skipped.length} skipped`,
)
process.exitCode = outcomes.every(Boolean) && total('passed') > 0 ? 0 : 1
