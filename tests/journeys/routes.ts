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

/** Those that anybody may open, and that are there without having done anything before. */
export const openPaths = pagePaths
	.filter((path) => !/^\/(staff|ask\/.|follow\/enquiry|responses\/own)/.test(path))
	.filter((path) => !/\/(answer\/.*|received|:documentId|:responseId\/report)$/.test(path))
	.map((path) => path.replace(':placeId', 'tollgate').replace(':token', 'no-such-link'))
	// Results, responses and what came of it are there for one that is closed.
	.map((path) => path.replace(':slug', 'warm-spaces'))

export const staffPaths = pagePaths.filter((path) => path.startsWith('/staff'))
