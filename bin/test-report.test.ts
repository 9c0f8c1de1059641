import { expect, test } from 'vitest'
import { countsOf, readBrowserReport, readUnitReport } from './test-report.ts'

const plain = (path: string) => path

test('counts what passed, failed and was left out', () => {
	const outcomes = readUnitReport(
		{
			testResults: [
				{
					name: 'a.test.ts',
					status: 'failed',
					assertionResults: [
						{ fullName: 'one', status: 'passed' },
						{ fullName: 'two', status: 'failed' },
						{ fullName: 'three', status: 'pending' },
						{ fullName: 'four', status: 'skipped' },
						{ fullName: 'five', status: 'todo' },
					],
				},
			],
		},
		plain,
	)
	expect(countsOf(outcomes)).toEqual({ passed: 1, failed: 1, skipped: 3 })
	expect(outcomes[1]).toEqual({ name: 'a.test.ts › two', state: 'failed' })
})

test('a file that could not be read has failed, with or without tests in it', () => {
	const broken = { name: 'a.test.ts', status: 'failed', assertionResults: [] }
	expect(readUnitReport({ testResults: [broken] }, plain)).toEqual([
		{ name: 'a.test.ts', state: 'failed' },
	])
	expect(readUnitReport({}, plain)).toEqual([])
})

test('says under which condition something was left out', () => {
	const skipping = {
		name: 'tests/http-words.test.ts',
		status: 'passed',
		assertionResults: [{ fullName: 'is shown', status: 'skipped' }],
	}
	const [outcome] = readUnitReport({ testResults: [skipping] }, plain)
	expect(outcome?.reason).toContain('skipped if !isThere with isThere = existsSync')
})

test('reads the browser’s report with its suites within suites', () => {
	const of = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped', description?: string) => ({
		title: status,
		tests: [{ projectName: 'phone', status, annotations: [{ type: 'skip', description }] }],
	})
	const outcomes = readBrowserReport({
		suites: [
			{
				title: 'ask.spec.ts',
				specs: [of('expected')],
				suites: [
					{ title: 'inside', specs: [of('unexpected'), of('flaky'), of('skipped', 'no script')] },
				],
			},
		],
		errors: [{ message: 'the server did not start\nat x' }],
	})
	expect(countsOf(outcomes)).toEqual({ passed: 1, failed: 3, skipped: 1 })
	expect(outcomes.find(({ state }) => state === 'skipped')).toEqual({
		name: 'phone › ask.spec.ts › inside › skipped',
		state: 'skipped',
		reason: 'no script',
	})
	expect(outcomes.at(-1)?.name).toBe('the server did not start')
})
