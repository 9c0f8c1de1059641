import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import {
	type EntryContext,
	type HandleErrorFunction,
	isRouteErrorResponse,
	type RouterContextProvider,
	ServerRouter,
} from 'react-router'
import { languagePrefix } from './languages/language-path.ts'
import { LanguagePathContext } from './ui/link.tsx'
import {
	languageContext,
	requestNoteContext,
	settingsContext,
	viewerContext,
} from './web/context.ts'
import { isDatabaseUnavailable } from './web/database-error.ts'
import { translatorFor } from './web/i18n.server.ts'
import { logFault } from './web/request-log.server.ts'
import { ShellProvider } from './web/shell.tsx'

/** Draws a page as plain HTML. No page hydrates, so nothing of the router's is handed over. */
export default function drawPage(
	request: Request,
	status: number,
	headers: Headers,
	entry: EntryContext,
	context: RouterContextProvider,
): Response {
	headers.set('Content-Type', 'text/html; charset=utf-8')
	if (request.method === 'HEAD') return new Response(null, { status, headers })
	keepMatchedRoutesOnly(entry)
	context.get(requestNoteContext).errors = errorCodesIn(entry)
	const language = context.get(languageContext)
	const { pathname, search } = new URL(request.url)
	const viewer = context.get(viewerContext) ?? undefined
	const shell = {
		settings: context.get(settingsContext),
		language,
		path: pathname + search,
		viewer,
	}
	const html = renderToString(
		<I18nextProvider i18n={translatorFor(language)}>
			<LanguagePathContext value={languagePrefix(language)}>
				<ShellProvider value={shell}>
					<ServerRouter context={entry} url={request.url} />
				</ShellProvider>
			</LanguagePathContext>
		</I18nextProvider>,
	)
	return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

/** The codes of what a form was refused for, for the log: of fields and rules, never of answers. */
function errorCodesIn({
	staticHandlerContext: { actionData },
}: EntryContext): string[] | undefined {
	const codes = Object.values(actionData ?? {}).flatMap((data: { errors?: unknown } | null) => {
		const errors = data?.errors
		if (Array.isArray(errors)) return errors.map(({ code }: { code?: string }) => String(code))
		return Object.entries(errors ?? {}).map(([field, code]) => `${field}.${code}`)
	})
	return codes.length === 0 ? undefined : [...new Set(codes)]
}

/**
 * The router rebuilds every route of the manifest on every render, and would hand loader data to
 * a script that is not there. These fields are not documented: tests/journeys guard the outcome.
 */
function keepMatchedRoutesOnly(entry: EntryContext) {
	// Left unread it ends by itself; cancelled, it would keep a timer for five seconds a page.
	entry.serverHandoffStream = undefined
	const ids = entry.staticHandlerContext.matches.map(({ route }) => route.id)
	const only = <T,>(all: Record<string, T>) =>
		Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)))
	entry.manifest = { ...entry.manifest, routes: only(entry.manifest.routes) }
	entry.routeModules = only(entry.routeModules) as EntryContext['routeModules']
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
	if (request.signal.aborted || isRouteErrorResponse(error)) return
	const note = context.get(requestNoteContext)
	if (isDatabaseUnavailable(error)) {
		note.isUnavailable = true
		return
	}
	logFault('page.failed', error)
}
