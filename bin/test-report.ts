import { existsSync, readFileSync } from 'node:fs'

export type Outcome = { name: string; state: 'passed' | 'failed' | 'skipped'; reason?: string }

export function countsOf(outcomes: Outcome[]) {
	const count = (state: Outcome['state']) => outcomes.filter((one) => one.state === state).length
	return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
}

type UnitReport = {
	testResults?: {
		name: string
		status: string
		assertionResults: { fullName: string; status: string }[]
	}[]
}

/** Of Vitest's JSON reporter. A file that could not be read counts as one that failed. */
export function readUnitReport(
	{ testResults = [] }: UnitReport,
	nameOf: (path: string) => string,
): Outcome[] {
	return testResults.flatMap(({ name: path, status: fileStatus, assertionResults }) => {
		const file = nameOf(path)
		const outcomes = assertionResults.map(({ fullName, status }): Outcome => {
			const name = `${file} › ${fullName}`
			if (status === 'passed' || status === 'failed') return { name, state: status }
			return { name, state: 'skipped', reason: conditionIn(path) }
		})
		const isTold = outcomes.some(({ state }) => state === 'failed')
		return fileStatus === 'failed' && !isTold
			? [...outcomes, { name: file, state: 'failed' }]
			: outcomes
	})
}

/** Vitest does not say why: the test's own file does, by its condition and what that names. */
function conditionIn(path: string): string | undefined {
	if (!existsSync(path)) return undefined
	const text = readFileSync(path, 'utf8')
	const conditions = [...text.matchAll(/skipIf\((.+?)\)\(/g)].map(([, condition = '']) => {
		const named = condition.match(/\w+/g) ?? []
		const values = named.flatMap((word) => {
			const value = new RegExp(`const ${word} = (.+)`).exec(text)?.[1]
			return value ? [`${word} = ${value}`] : []
		})
		return ['skipped if', condition, values.length > 0 ? `with ${values.join(', ')}` : '']
			.join(' ')
			.trim()
	})
	return [...new Set(conditions)].join('; ') || undefined
}

type Suite = { title: string; suites?: Suite[]; specs?: Spec[] }
type Spec = {
	title: string
	tests: {
		projectName: string
		status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
		annotations: { type: string; description?: string }[]
	}[]
}
type BrowserReport = { suites?: Suite[]; errors?: { message?: string }[] }

/** Of Playwright's JSON reporter. What passes only when tried again has failed. */
export function readBrowserReport({ suites = [], errors = [] }: BrowserReport): Outcome[] {
	const faults = errors.map(({ message = '' }): Outcome => {
		return { name: message.split('\n')[0] ?? '', state: 'failed' }
	})
	return [...suites.flatMap((suite) => outcomesIn(suite)), ...faults]
}

function outcomesIn({ title, suites = [], specs = [] }: Suite, above: string[] = []): Outcome[] {
	const titles = [...above, title]
	const own = specs.flatMap((spec) =>
		spec.tests.map(({ projectName, status, annotations }): Outcome => {
			const name = [projectName, ...titles, spec.title].filter(Boolean).join(' › ')
			if (status === 'expected') return { name, state: 'passed' }
			if (status !== 'skipped') return { name, state: 'failed' }
			const notes = annotations.filter(({ type }) => ['skip', 'fixme'].includes(type))
			return {
				name,
				state: 'skipped',
				reason: notes.map(({ description }) => description).join(', ') || undefined,
			}
		}),
	)
	return [...own, ...suites.flatMap((suite) => outcomesIn(suite, titles))]
}
