import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'vite'

export type Kind =
	| 'rules'
	| 'server'
	| 'adapter'
	| 'view'
	| 'route'
	| 'route part'
	| 'job'
	| 'language'
	| 'ui'
	| 'web'
	| 'enhance'
	| 'entry'
	| 'db'
	| 'filling'
	| 'bin'
	| 'test support'
	| 'test'

/** Each wraps one library from outside, so that no other module knows of it. */
export const ADAPTERS: Record<string, RegExp> = {
	'app/files/clamd.server.ts': /^node:net$/,
	'app/files/reencode.server.ts': /^sharp$/,
	'app/notices/smtp.server.ts': /^nodemailer$/,
	'app/results/table-file.server.ts': /^(csv-stringify\/sync|hucre\/xlsx)$/,
	'app/staff/auth.server.ts': /^(better-auth\/|hono\/utils\/cookie$)/,
	'app/staff/code-app.server.ts': /^(better-auth\/|@better-auth\/utils\/)/,
	'app/staff/password.server.ts': /^better-auth\/crypto$/,
	'app/workshops/calendar.ts': /^(ical-generator|temporal-polyfill|timezones-ical-library)$/,
	'app/workshops/feed.ts': /^feed$/,
	'app/workshops/poster-code.ts': /^qr$/,
}

const PLACES: [RegExp, Kind][] = [
	[/\.test-support\.tsx?$|^tests\/support\//, 'test support'],
	[/\.test\.tsx?$|^tests\//, 'test'],
	[/^db\/(demo|import)\//, 'filling'],
	[/^db\//, 'db'],
	[/^bin\//, 'bin'],
	[/^app\/[^/]+$/, 'entry'],
	[/^app\/ui\//, 'ui'],
	[/^app\/web\//, 'web'],
	[/^app\/enhance\//, 'enhance'],
	[/^app\/languages\//, 'language'],
	[/^app\/[^/]+\/routes\/.*\.server\.ts$/, 'route part'],
	[/^app\/[^/]+\/routes\//, 'route'],
	[/\.job\.ts$/, 'job'],
	[/\.server\.ts$/, 'server'],
	[/\.tsx$/, 'view'],
]

export function kindOf(path: string): Kind {
	if (path in ADAPTERS) return 'adapter'
	return PLACES.find(([pattern]) => pattern.test(path))?.[1] ?? 'rules'
}

/** The folder of a domain, such as `cases`; undefined for what lies in none. */
export function domainOf(path: string): string | undefined {
	const folder = /^app\/([^/]+)\//.exec(path)?.[1]
	return folder && !['ui', 'web', 'enhance', 'languages'].includes(folder) ? folder : undefined
}

export const files = globSync('{app,bin,db,tests}/**/*.{ts,tsx}')
	.filter((path) => !path.endsWith('.d.ts'))
	.sort()
export const ownFiles = files.filter((path) => !['test', 'test support'].includes(kindOf(path)))

const texts = new Map<string, string>()
export function textOf(path: string): string {
	const known = texts.get(path) ?? readFileSync(path, 'utf8')
	texts.set(path, known)
	return known
}

export type Node = { type: string; start: number; end: number; [part: string]: unknown }

const programs = new Map<string, Node>()
export function programOf(path: string): Node {
	const known = programs.get(path) ?? (parseSync(path, textOf(path)).program as unknown as Node)
	programs.set(path, known)
	return known
}

/** Calls `visit` for every node of a file, parents first. */
export function walk(path: string, visit: (node: Node) => void): void {
	const pending: unknown[] = [programOf(path)]
	while (pending.length > 0) {
		const part = pending.pop()
		if (!part || typeof part !== 'object') continue
		if (typeof (part as Node).type === 'string') visit(part as Node)
		pending.push(...Object.values(part).toReversed())
	}
}

/** As editors show it: `path:line`. */
export function placeOf(path: string, node: Node): string {
	return `${path}:${textOf(path).slice(0, node.start).split('\n').length}`
}

export type Import = { name: string; target: string; isTypeOnly: boolean; isLocal: boolean }

const importsKnown = new Map<string, Import[]>()

/** Everything that a file asks for, by import, by passing on, or as it runs. */
export function importsOf(path: string): Import[] {
	const known = importsKnown.get(path)
	if (known) return known
	const found: Import[] = []
	walk(path, (node) => {
		const source = node.source as { value?: unknown } | null | undefined
		if (!source || typeof source.value !== 'string') return
		const isTypeOnly = node.importKind === 'type' || node.exportKind === 'type'
		found.push({ ...resolveFrom(path, source.value), isTypeOnly })
	})
	importsKnown.set(path, found)
	return found
}

function resolveFrom(from: string, name: string) {
	const isLocal = /^[.#]/.test(name)
	const plain = name.replace(/\?.*$/, '')
	const target = plain.startsWith('#') ? plain.slice(1) : normalize(join(dirname(from), plain))
	return { name, isLocal, target: isLocal ? target : name }
}

/** Imports of modules, by value: not of types, texts, styles, or what the router generates. */
export function valueImportsOf(path: string): Import[] {
	return importsOf(path).filter(
		({ name, isTypeOnly }) => !isTypeOnly && !/\.(json|s?css)(\?|$)|\+types\//.test(name),
	)
}

/** What is in the project's history, or would be with the next commit. */
export function trackedFiles(): string[] {
	const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
	const names = execFileSync('git', list, { encoding: 'utf8' }).split('\0').filter(Boolean)
	return [...new Set(names)].filter(
		(name) => globSync(name.replace(/[[\]{}()*?!]/g, '\\$&')).length,
	)
}
