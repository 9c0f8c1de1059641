import { ACCESS, type Access } from './access.ts'

type RouteEntry = { id: string; parentId?: string; path?: string; module: object }

/** Every route's pattern and who may call it; a route that does not say is a mistake of ours. */
export function readAccessTable(
	routes: Record<string, RouteEntry | undefined>,
): Map<string, Access> {
	const table = new Map<string, Access>()
	for (const route of Object.values(routes)) {
		if (!route || route.id === 'root') continue
		const access = (route.module as { handle?: { access?: Access } }).handle?.access
		if (!access || !ACCESS.includes(access))
			throw new Error(`${route.id} does not say who may call it`)
		table.set(patternOf(route, routes), access)
	}
	return table
}

function patternOf(route: RouteEntry, routes: Record<string, RouteEntry | undefined>): string {
	const parent = route.parentId ? routes[route.parentId] : undefined
	return plainPattern(`${parent ? patternOf(parent, routes) : ''}/${route.path ?? ''}`)
}

/** One leading slash and none at the end, as the router's patterns and ours are compared. */
export function plainPattern(pattern: string): string {
	return `/${pattern}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
}
