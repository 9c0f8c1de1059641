import routes from '#app/routes.ts'

type Entry = { path?: string; file: string; children?: Entry[] }

function pathsOf(entries: Entry[], parent: string): { path: string; file: string }[] {
	return entries.flatMap(({ path = '', file, children = [] }) => {
		const own = [parent, path].filter(Boolean).join('/')
		return [{ path: `/${own}`, file }, ...pathsOf(children, own)]
	})
}

/** Every address of the site that shows a page, as `app/routes.ts` has them. */
export const pagePaths = pathsOf(routes as Entry[], '')
	.filter(({ file }) => file.endsWith('.tsx'))
	.map(({ path }) => path)

/** Seen by whoever has begun or opened something of their own: the journeys of each go there. */
const own =
	/^\/(staff|ask\/.|follow\/enquiry|(responses|bookings|groups)\/own|sessions\/:slug\/book)/
const examples = [
	[':placeId', 'tollgate'],
	[':token', 'no-such-link'],
	['/sessions/:slug/outcome', '/sessions/benches-on-quay-street/outcome'],
	['/sessions/:slug', '/sessions/canal-path-lighting'],
	['/groups/:slug', '/groups/quay-street-walkers'],
	// Results, responses and what came of it are there for one that is closed.
	[':slug', 'warm-spaces'],
] as const

/** Those that anybody may open, and that are there without having done anything before. */
export const openPaths = pagePaths
	.filter((path) => !own.test(path))
	.filter(
		(path) => !/\/(answer\/.*|received|:documentId|:materialId|:responseId\/report)$/.test(path),
	)
	.map((path) => examples.reduce((one, [part, example]) => one.replace(part, example), path))

export const staffPaths = pagePaths.filter((path) => path.startsWith('/staff'))
