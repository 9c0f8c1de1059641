import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Node, ownFiles, walk } from './source.ts'

export type Texts = Map<string, string>

const PLURAL = /_(zero|one|two|few|many|other)$/

/** Keys as dotted paths. */
function leavesOf(node: object, prefix = ''): [string, string][] {
	return Object.entries(node).flatMap(([key, value]) =>
		typeof value === 'string'
			? [[prefix + key, value] as [string, string]]
			: leavesOf(value, `${prefix}${key}.`),
	)
}

export function namespacesOf(language: string): string[] {
	return globSync(`locales/${language}/*.json`)
		.map((path) => basename(path, '.json'))
		.sort()
}

export function readTexts(language: string, namespace: string): Texts {
	const text = readFileSync(`locales/${language}/${namespace}.json`, 'utf8')
	return new Map(leavesOf(JSON.parse(text)))
}

/** Texts by key, the forms of a plural together; an ordinary text has the one form ''. */
export function groupsOf(texts: Texts): Map<string, Map<string, string>> {
	const groups = new Map<string, Map<string, string>>()
	for (const [key, text] of texts) {
		const base = key.replace(PLURAL, '')
		const isPlural = base !== key && texts.has(`${base}_other`)
		const [group, form] = isPlural ? [base, PLURAL.exec(key)?.[1] ?? ''] : [key, '']
		groups.set(group, (groups.get(group) ?? new Map<string, string>()).set(form, text))
	}
	return groups
}

/** Names of what is filled in, each once; a format such as `{{count, number}}` does not count. */
export function slotsOf(text: string): string[] {
	const names = [...text.matchAll(/{{-?\s*([\w.]+)[^}]*}}/g)].map((match) => match[1] ?? '')
	return [...new Set(names)].sort()
}

/** What a file says: its texts, and the shapes of those it puts together as it runs. */
type Said = { exact: Set<string>; shapes: RegExp[]; namespaces: string[] }

function readSaid(path: string, namespaces: string[]): Said {
	const exact = new Set<string>()
	const shapes: RegExp[] = []
	walk(path, (node) => {
		if (node.type === 'Literal' && typeof node.value === 'string') exact.add(node.value)
		if (node.type !== 'TemplateLiteral') return
		const parts = (node.quasis as Node[]).map((part) => (part.value as { cooked: string }).cooked)
		// A shape without a word of its own would fit every key.
		// What stands alone in it may have dots, from a second shape.
		const filled = parts.length === 2 ? '(.+)' : '([^.]+)'
		if (parts.length > 1 && /[a-z]/i.test(parts.join('')))
			shapes.push(new RegExp(`^${parts.map(escaped).join(filled)}$`))
		if (parts.length === 1) exact.add(parts[0] ?? '')
	})
	return { exact, shapes, namespaces: namespaces.filter((name) => exact.has(name)) }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Every name that the program uses for anything: what fills a key built as it runs is one. */
function namesIn(paths: string[]): Set<string> {
	const names = new Set<string>()
	for (const path of paths)
		walk(path, ({ type, name, value }) => {
			if (type === 'Identifier' && typeof name === 'string') names.add(name)
			if (type === 'Literal' && ['string', 'number'].includes(typeof value))
				names.add(String(value))
		})
	return names
}

/**
 * Keys that no module asks for: neither by name, with or without the namespace, nor by a shape
 * such as `errors.${field}.${code}` that is filled with words of the program. A module that names
 * namespaces speaks of these only.
 */
export function unusedKeys(language: string): string[] {
	const namespaces = namespacesOf(language)
	const paths = ownFiles.filter((path) => /^(app|bin)\//.test(path))
	const said = paths.map((path) => readSaid(path, namespaces))
	const names = namesIn(ownFiles)
	return namespaces.flatMap((namespace) => {
		const speakers = said.filter((one) => {
			return one.namespaces.length === 0 || one.namespaces.includes(namespace)
		})
		const exact = new Set(speakers.flatMap((one) => [...one.exact]))
		const everywhere = new Set(said.flatMap((one) => [...one.exact]))
		const isUsed = (key: string) =>
			exact.has(key) ||
			everywhere.has(`${namespace}:${key}`) ||
			fits(speakers, key, names) ||
			fits(said, `${namespace}:${key}`, new Set([...names, namespace]))
		return [...groupsOf(readTexts(language, namespace)).keys()]
			.filter((key) => !isUsed(key))
			.map((key) => `${namespace}:${key}`)
	})
}

function fits(speakers: Said[], key: string, names: Set<string>): boolean {
	return speakers.some((speaker) =>
		speaker.shapes.some((shape) => {
			const [, ...filled] = shape.exec(key) ?? []
			return filled.length > 0 && filled.every((word) => isSaid(word, speaker, names))
		}),
	)
}

/** A field's name may itself be put together, such as `name-en`, and so may a part of a key. */
function isSaid(word: string, speaker: Said, names: Set<string>): boolean {
	if (word.split('-').every((part) => names.has(part))) return true
	return names.has(word) || (word.includes('.') && fits([speaker], word, names))
}
