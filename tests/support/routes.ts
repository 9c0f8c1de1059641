import routes from '#app/routes.ts'
import type { Access } from '#app/web/access.ts'
import { type Node, programOf } from './source.ts'

type Entry = { file: string; path?: string; children?: Entry[] }
export type SiteRoute = {
	/** Below app/. */
	file: string
	/** As in `/follow/link/:token`. */
	pattern: string
	access: Access | undefined
	/** What answers a GET and a POST; a page without a loader still answers a GET. */
	exported: string[]
}

function flatten(entries: Entry[], parent = ''): SiteRoute[] {
	return entries.flatMap(({ file, path = '', children = [] }) => {
		const pattern = `${parent}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
		return [{ file, pattern, ...declared(`app/${file}`) }, ...flatten(children, pattern)]
	})
}

type Declaration = { id?: { name?: string }; declarations?: { id: { name: string }; init: Node }[] }

/** Read from the text: what a route says of itself holds before anything of it runs. */
function declared(path: string): Pick<SiteRoute, 'access' | 'exported'> {
	const exported: string[] = []
	let access: Access | undefined
	for (const statement of programOf(path).body as Node[]) {
		if (statement.type === 'ExportDefaultDeclaration') exported.push('default')
		if (statement.type !== 'ExportNamedDeclaration') continue
		const { id, declarations = [] } = (statement.declaration ?? {}) as Declaration
		exported.push(
			...([id?.name, ...declarations.map((one) => one.id.name)].filter((one) => !!one) as string[]),
		)
		const handle = declarations.find((one) => one.id.name === 'handle')
		if (handle) access = accessIn(handle.init)
	}
	return { access, exported }
}

/** Of `{ access: 'public' } satisfies RouteHandle`. */
function accessIn(init: Node): Access | undefined {
	const object = (init.type === 'TSSatisfiesExpression' ? init.expression : init) as Node
	const properties = (object.properties ?? []) as { key: { name: string }; value: Node }[]
	return properties.find(({ key }) => key.name === 'access')?.value.value as Access | undefined
}

/** Every route of the site, from its table of contents. */
export const siteRoutes = flatten(routes as Entry[])
