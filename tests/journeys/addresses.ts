import { expect } from '@playwright/test'
import { siteUrl, type Visitor } from './journey.ts'

/**
 * Of each kind of page, so many are read for the links on them: not all have the same, and other
 * journeys add consultations meanwhile.
 */
const readOfEach = 25

type Params = Record<string, string>

function paramsOf(pattern: string, path: string): Params | undefined {
	const source = pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')
	const match = new RegExp(`^${source}$`).exec(path)
	return match ? { ...match.groups } : undefined
}

/** A pattern without parameters is meant before one with: `questions/new` is no question. */
function patternOf(path: string, patterns: string[]): string | undefined {
	const fitting = patterns.filter((pattern) => paramsOf(pattern, path))
	return fitting.sort((one, other) => one.split(':').length - other.split(':').length)[0]
}

async function linksOn(visitor: Visitor, path: string): Promise<URL[] | undefined> {
	const response = await visitor.page.request.get(path, { maxRedirects: 0 })
	if (response.status() !== 200) return undefined
	const links = (await response.text()).matchAll(/<a [^>]*?href="([^"#]+)/g)
	return [...links].map(([, href = '']) => new URL(href, new URL(path, siteUrl())))
}

/**
 * One address for each pattern, by following links from a page, breadth first; where no link leads,
 * by an address put together from the ids that were seen, or are given. Of queries, only those of
 * the first page are told apart.
 */
export async function addressesOf(
	visitor: Visitor,
	{ from, patterns, given }: { from: string; patterns: string[]; given: Params },
): Promise<Map<string, string>> {
	const found = new Map<string, string>()
	const read = new Map<string, number>()
	const queue = [from]
	const linkedOn = new Map([[from, from]])
	for (const path of queue) {
		const pattern = patternOf(path.replace(/\?.*/, ''), patterns)
		const count = read.get(pattern ?? '') ?? 0
		if (!pattern || count === readOfEach) continue
		read.set(pattern, count + 1)
		const links = await linksOn(visitor, path)
		if (!links) {
			await expectGone(visitor, path, linkedOn.get(path) ?? from)
			continue
		}
		if (!found.has(pattern)) found.set(pattern, path)
		for (const { pathname, search } of links) {
			const link = pathname === from ? pathname + search : pathname
			if (linkedOn.has(link)) continue
			linkedOn.set(link, path)
			queue.push(link)
		}
	}
	const seen = queue.flatMap((path) => {
		const pattern = patternOf(path, patterns)
		return pattern ? [{ ...paramsOf(pattern, path), ...given }] : []
	})
	for (const pattern of patterns.filter((one) => !found.has(one))) {
		const path = await builtAddress(visitor, pattern, seen)
		if (path) found.set(pattern, path)
	}
	expect(patterns.filter((pattern) => !found.has(pattern))).toEqual([])
	return found
}

/** What another journey has taken away meanwhile is not linked to any more either. */
async function expectGone(visitor: Visitor, path: string, linkedOn: string) {
	const links = (await linksOn(visitor, linkedOn)) ?? []
	const paths = links.flatMap(({ pathname, search }) => [pathname, pathname + search])
	expect(paths, `a link on ${linkedOn} leads nowhere`).not.toContain(path)
}

async function builtAddress(
	visitor: Visitor,
	pattern: string,
	seen: Params[],
): Promise<string | undefined> {
	const tried = new Set<string>()
	for (const params of seen) {
		const path = pattern.replace(/:(\w+)/g, (name, key: string) => params[key] ?? name)
		if (path.includes(':') || tried.has(path)) continue
		tried.add(path)
		if (await linksOn(visitor, path)) return path
	}
	return undefined
}
