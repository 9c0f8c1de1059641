import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
	ADAPTERS,
	domainOf,
	files,
	importsOf,
	type Kind,
	kindOf,
	type Node,
	ownFiles,
	placeOf,
	textOf,
	trackedFiles,
	valueImportsOf,
	walk,
} from './support/source.ts'

const inDomain: Kind[] = ['rules', 'server', 'adapter', 'view', 'language']
const everything: Kind[] = [...inDomain, 'ui', 'web', 'db', 'filling', 'job', 'bin', 'entry']
const tested: Kind[] = [...everything, 'route', 'route part', 'enhance', 'test', 'test support']

const MAY_IMPORT: Record<Kind, Kind[]> = {
	language: ['language'],
	rules: ['rules', 'language'],
	view: ['rules', 'view', 'ui', 'language'],
	server: ['rules', 'server', 'adapter', 'db', 'language'],
	adapter: ['rules', 'server', 'adapter', 'db', 'language'],
	job: ['rules', 'server', 'adapter', 'language'],
	route: [...inDomain, 'ui', 'web', 'route part'],
	'route part': [...inDomain, 'ui', 'web', 'route part'],
	ui: ['ui'],
	web: ['web', 'ui', 'db', 'language'],
	enhance: ['enhance'],
	entry: [...inDomain, 'ui', 'web', 'db', 'enhance', 'entry'],
	db: ['db', 'rules', 'language'],
	filling: ['filling', 'db', 'rules', 'server', 'language'],
	bin: everything,
	'test support': tested,
	test: tested,
}

/** Small and pure: no state, no clock, nothing outside. */
const pure = ['zod', 'temporal-polyfill', 'libphonenumber-js(/max)?']
const node = 'node:[\\w/]+'
const database = 'drizzle-orm(/.*)?'

const MAY_USE: Record<Kind, string[]> = {
	language: pure,
	rules: pure,
	view: ['react', 'react-i18next', 'react-router'],
	server: [...pure, database, 'node:(crypto|util)'],
	adapter: [database, 'node:(crypto|util)'],
	job: ['node:(crypto|util)', 'graphile-worker'],
	route: ['react', 'react-i18next', 'react-router'],
	'route part': ['react-router'],
	ui: ['react', 'react-router'],
	web: [
		...['react', 'react-dom/server', 'react-i18next', 'i18next', 'react-router', 'zod', database],
		...[node, 'hono/utils/cookie', 'prom-client', '@remix-run/(form-data|multipart)-parser'],
	],
	enhance: ['govuk-frontend/dist/.*'],
	entry: ['.*'],
	db: [database, node, 'pg', 'graphile-worker'],
	filling: [...pure, database, node, 'csv-parse/sync'],
	bin: ['.*'],
	'test support': ['.*'],
	test: ['.*'],
}

function mayUse(file: string, name: string): boolean {
	if (ADAPTERS[file]?.test(name)) return true
	return MAY_USE[kindOf(file)].some((pattern) => new RegExp(`^${pattern}$`).test(name))
}

/** A page may name the script that is its own: it gets an address, and no code. */
function isAddressOfScript(file: string, name: string): boolean {
	return kindOf(file) === 'route' && /\/enhance\/.*\?worker&url$/.test(name)
}

test('every import points the right way', () => {
	const wrong = files.flatMap((file) =>
		valueImportsOf(file)
			.filter(({ name, target, isLocal }) =>
				isLocal
					? !MAY_IMPORT[kindOf(file)].includes(kindOf(target)) && !isAddressOfScript(file, name)
					: !mayUse(file, name),
			)
			.map(({ name }) => `${file} (${kindOf(file)}) → ${name}`),
	)
	expect(wrong).toEqual([])
})

test('what the routes of a domain share is theirs alone, and a route is nobody’s to import', () => {
	const wrong = ownFiles.flatMap((file) =>
		valueImportsOf(file)
			.filter(
				({ target }) => kindOf(target) === 'route part' && domainOf(target) !== domainOf(file),
			)
			.map(({ name }) => `${file} → ${name}`),
	)
	expect(wrong).toEqual([])
})

test('the folders of the domains form no circle', () => {
	const uses = new Map<string, Map<string, string>>()
	for (const file of ownFiles) {
		const domain = domainOf(file)
		if (!domain || ['route', 'route part'].includes(kindOf(file))) continue
		const known = uses.get(domain) ?? new Map<string, string>()
		uses.set(domain, known)
		for (const { target, name } of valueImportsOf(file)) {
			const used = domainOf(target)
			if (used && used !== domain) known.set(used, `${file} → ${name}`)
		}
	}
	const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
		[...(uses.get(from)?.keys() ?? [])].some((next) => {
			if (next === to) return true
			if (seen.has(next)) return false
			seen.add(next)
			return reaches(next, to, seen)
		})
	const circles = [...uses].flatMap(([domain, used]) =>
		[...used].filter(([other]) => reaches(other, domain)).map(([, example]) => example),
	)
	expect(circles).toEqual([])
})

/** Who reads another domain's tables, and why that is better than a call of its functions. */
const READS_OTHERS: Record<string, string> = {
	'app/cases/case-counts.server.ts':
		'counts cases by the place and channel of their enquiries: one join, of many rows',
	'app/staff/audit.server.ts':
		'the audit is one for the whole site, and lies with the tables of the site',
}

function othersTablesIn(file: string): string[] {
	const domain = domainOf(file) ?? (kindOf(file) === 'web' ? 'web' : undefined)
	return valueImportsOf(file)
		.map(({ target }) => target)
		.filter(
			(target) => domain && /^db\/schema\//.test(target) && target !== `db/schema/${domain}.ts`,
		)
}

test('a domain keeps out of the tables of another', () => {
	const reading = ownFiles.filter((file) => othersTablesIn(file).length > 0)
	expect(reading).toEqual(Object.keys(READS_OTHERS).sort())
})

test('every adapter still wraps what it is there for', () => {
	const idle = Object.entries(ADAPTERS).filter(
		([file, pattern]) => !valueImportsOf(file).some(({ name }) => pattern.test(name)),
	)
	expect(idle.map(([file]) => file)).toEqual([])
})

/** Behind more than two hops for a reason. */
const FAR: Record<string, string> = {
	'app/indicators/interval.ts': 'arithmetic of a share, for measures wherever they are counted',
	'app/indicators/suppression.ts':
		'arithmetic of small numbers, for measures wherever they are counted',
	'app/responses/likeness.ts': 'what two responses are compared by, whichever way they come in',
	'app/results/bar-chart.tsx': 'draws shares, for every question whatever its type',
	'app/places/place-outline.ts': 'turns a boundary into a path, for every drawing of places',
}

const FROM: Kind[] = ['route', 'route part', 'job', 'bin', 'entry']

function distances(roots: string[]): Map<string, number> {
	const distance = new Map(roots.map((file) => [file, 0]))
	for (const [file, hops] of distance)
		for (const { target } of importsOf(file))
			if (!distance.has(target) && files.includes(target)) distance.set(target, hops + 1)
	return distance
}

test('every module is within two imports of a route, a job or a command', () => {
	const distance = distances(ownFiles.filter((file) => FROM.includes(kindOf(file))))
	const far = ownFiles.filter(
		(file) => inDomain.includes(kindOf(file)) && (distance.get(file) ?? 0) > 2 && !(file in FAR),
	)
	expect(far).toEqual([])
	expect(Object.keys(FAR).filter((file) => (distance.get(file) ?? 0) <= 2)).toEqual([])
})

test('no module is there for nobody', () => {
	const scripts = readFileSync('package.json', 'utf8')
	const isRoot = (file: string) =>
		kindOf(file) === 'bin' ? scripts.includes(file) : FROM.includes(kindOf(file))
	const reached = distances([...ownFiles.filter(isRoot), 'app/enhance/enhance.ts'])
	expect(ownFiles.filter((file) => !reached.has(file))).toEqual([])
})

const isMember = (node: Node, object: string, property: string) => {
	const { object: one, property: other } = node as { object?: Node; property?: Node }
	return (
		node.type === 'MemberExpression' &&
		one?.name === object &&
		(other?.name ?? other?.value) === property
	)
}

test('settings are read in one place', () => {
	const wrong: string[] = []
	for (const file of ownFiles.filter((one) => one !== 'app/web/env.server.ts'))
		walk(file, (one) => {
			if (isMember(one, 'process', 'env')) wrong.push(placeOf(file, one))
		})
	expect(wrong).toEqual([])
})

test('rules and views know no clock and no chance', () => {
	const UNSURE = [
		...[['Date', 'now'] as const, ['Math', 'random'] as const, ['performance', 'now'] as const],
		...[['crypto', 'randomUUID'] as const, ['crypto', 'getRandomValues'] as const],
		...[['Temporal', 'Now'] as const, ['crypto', 'subtle'] as const],
	]
	const wrong: string[] = []
	for (const file of ownFiles.filter((one) =>
		['rules', 'view', 'language', 'ui'].includes(kindOf(one)),
	))
		walk(file, (one) => {
			const { callee, arguments: given } = one as { callee?: Node; arguments?: unknown[] }
			const isDate = callee?.name === 'Date' && given?.length === 0
			if (isDate || UNSURE.some(([object, property]) => isMember(one, object, property)))
				wrong.push(placeOf(file, one))
		})
	expect(wrong).toEqual([])
})

test('no raw SQL, no raw HTML, and no style within a page', () => {
	const wrong: string[] = []
	for (const file of ownFiles)
		walk(file, (one) => {
			const attribute = one.type === 'JSXAttribute' ? (one.name as Node).name : undefined
			const isRaw = isMember(one, 'sql', 'raw') || isMember(one, 'sql', 'identifier')
			if (isRaw || attribute === 'dangerouslySetInnerHTML' || attribute === 'style')
				wrong.push(placeOf(file, one))
		})
	expect(wrong).toEqual([])
})

test('no function outgrows a screen, and no file a few of them', () => {
	const long: string[] = []
	for (const file of ownFiles) {
		const lines = (from: number, to: number) => textOf(file).slice(from, to).split('\n').length
		const linesMax = kindOf(file) === 'route' ? 120 : 350
		if (textOf(file).trimEnd().split('\n').length > linesMax) long.push(file)
		walk(file, (one) => {
			if (/Function/.test(one.type) && lines(one.start, one.end) > 70) long.push(placeOf(file, one))
		})
	}
	expect(long).toEqual([])
})

test('nothing is left for later, and every folder says what it is about', () => {
	const later = new RegExp(
		`\\b(${['TO', 'FIX', 'XX'].map((half, at) => half + ['DO', 'ME', 'X'][at]).join('|')})\\b`,
	)
	const wrong = files.flatMap((file) => [
		...(later.test(textOf(file)) ? [`${file} leaves something for later`] : []),
		...(/(^|\/)(utils|helpers|lib|common|misc)\//.test(file) ? [`${file} is in a drawer`] : []),
		...(/(^|\/)index\.tsx?$/.test(file) ? [`${file} hides what is imported`] : []),
	])
	expect(wrong).toEqual([])
})

test('no file knows a machine of ours', () => {
	const elsewhere = ['work', 'tmp', 'root', 'home'].map((folder) => `(?<![\\w.*-])/${folder}/`)
	const machine = new RegExp(elsewhere.join('|'))
	const wrong = trackedFiles().filter((file) => {
		const text = readFileSync(file, 'latin1')
		// A lock file that says where packages came from would name a registry of one place.
		return file === 'package-lock.json' ? /"resolved"/.test(text) : machine.test(text)
	})
	expect(wrong).toEqual([])
})
