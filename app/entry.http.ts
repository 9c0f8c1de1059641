import * as build from 'virtual:react-router/server-build'
import { sql } from 'drizzle-orm'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import type { Db } from '#db/client.server.ts'
import { isSameSecret } from '#db/secret.server.ts'
import { makeGuard } from './entry.guard.ts'
import { readLanguagePath } from './languages/language-path.ts'
import { countQueued, oldestQueuedAt } from './notices/outbox.server.ts'
import type { SignIn } from './staff/sign-in.server.ts'
import { readAccessTable } from './web/access-table.server.ts'
import { loadAssets, serveAsset } from './web/assets.server.ts'
import {
	clientAddressContext,
	dbContext,
	guardContext,
	languageContext,
	nowContext,
	type RequestNote,
	requestNoteContext,
	type Settings,
	settingsContext,
	signInContext,
} from './web/context.ts'
import { fieldsMax, formSizeMaxBytes } from './web/form.server.ts'
import { loadTranslators } from './web/i18n.server.ts'
import { plainPage } from './web/plain-page.server.tsx'
import { exposeGauge, logFault, logRequest, metrics } from './web/request-log.server.ts'
import { finish } from './web/response.server.ts'
import { refusePost } from './web/same-origin.ts'

/** Of a text that is too long, to be given back to who typed or pasted it. */
const givenBackMaxBytes = 12 * 1024 * 1024

export type Parts = {
	db: Db
	settings: Settings
	signIn: SignIn
	/** Origins whose forms we take; the public one, and on one's own machine its other names. */
	origins: string[]
	/** The council's colours, and its mark when it has one of its own. */
	generated: Record<string, string>
	metricsToken?: string
	clock: () => Date
}

export type Handler = (request: Request, clientAddress: string) => Promise<Response>

/** The whole site as one function from a request to its answer. */
export function makeHandler(parts: Parts): Handler {
	loadTranslators()
	exposeGauge('notices_queued', 'Notices waiting to be sent', () => countQueued(parts.db))
	exposeGauge('notices_oldest_seconds', 'Age of the oldest notice that waits', async () => {
		const oldest = await oldestQueuedAt(parts.db)
		return oldest ? (parts.clock().getTime() - oldest.getTime()) / 1000 : 0
	})
	const assets = loadAssets('build/client', parts.generated)
	const answerPage = makePageHandler(parts)

	return async function handle(request, clientAddress) {
		const startedAt = performance.now()
		const { pathname } = new URL(request.url)
		const asset = assets.get(pathname)
		if (asset) return serveAsset(request, asset)

		const note: RequestNote = {}
		const { language, path } = readLanguagePath(pathname)
		let response: Response
		try {
			const answer =
				(await answerOperations(request, pathname, parts)) ??
				(await answerPage(request, { clientAddress, note, language, path }))
			response = await finish(answer, { request, language })
		} catch (error) {
			logFault('request.failed', error)
			response = await finish(plainPage(500, parts.settings, { language, path }), {
				request,
				language,
			})
		}
		logRequest({
			method: request.method,
			pattern: note.pattern || 'unmatched',
			status: response.status,
			durationMs: performance.now() - startedAt,
			language,
			errors: note.errors,
		})
		return response
	}
}

/** For those who run the site: is it up, can it serve, how is it doing. */
async function answerOperations(request: Request, pathname: string, parts: Parts) {
	if (pathname === '/healthz')
		return new Response('ok', { headers: { 'Content-Type': 'text/plain' } })
	if (pathname === '/readyz') {
		const isReady = await parts.db.execute(sql`select 1`).then(
			() => true,
			() => false,
		)
		const text = isReady ? 'ready' : 'database unavailable'
		return new Response(text, {
			status: isReady ? 200 : 503,
			headers: { 'Content-Type': 'text/plain' },
		})
	}
	if (pathname !== '/metrics' || !parts.metricsToken) return undefined
	if (!isSameSecret(request.headers.get('authorization') ?? '', `Bearer ${parts.metricsToken}`))
		return new Response('unauthorised', { status: 401, headers: { 'Content-Type': 'text/plain' } })
	return new Response(await metrics.metrics(), { headers: { 'Content-Type': metrics.contentType } })
}

type Way = {
	clientAddress: string
	note: RequestNote
	language: ReturnType<typeof readLanguagePath>['language']
	path: string
}

/** The pages of the staff area that there are in every language: what residents will read. */
const PREVIEWED = /^\/staff\/consultations\/[\da-f-]+\/preview(\/[a-z\d.-]+)?$/

function makePageHandler(parts: Parts) {
	const { settings } = parts
	const route = createRequestHandler(build, 'production')
	const guard = makeGuard(readAccessTable(build.routes), parts)

	return async function answerPage(request: Request, way: Way): Promise<Response> {
		const { language, path, note } = way
		const refusal = refusePost(request, parts.origins)
		if (refusal) return plainPage(refusal === 'origin' ? 403 : 415, settings, { language, path })
		// Nothing of ours asks for the router's own data addresses: no page hydrates.
		const isRouterData = path.endsWith('.data') || path === '/__manifest'
		const isPrefixedStaff =
			path !== new URL(request.url).pathname &&
			/^\/(staff|api)(\/|$)/.test(path) &&
			!PREVIEWED.test(path)
		// The router would log a path that it cannot read, and with it whatever is in it.
		const { search } = new URL(request.url)
		if (isRouterData || isPrefixedStaff || !isReadable(path) || holdsNul(path + search))
			return plainPage(404, settings, { language, path })

		const body = await readBody(request)
		if (body instanceof TooLong)
			return plainPage(413, settings, { language, path }, { fields: givenBack(body.text) })

		const context = new RouterContextProvider()
		context.set(dbContext, parts.db)
		context.set(nowContext, parts.clock())
		context.set(settingsContext, settings)
		context.set(signInContext, parts.signIn)
		context.set(languageContext, language)
		context.set(clientAddressContext, way.clientAddress)
		context.set(requestNoteContext, note)
		context.set(guardContext, guard)

		const url = new URL(path + new URL(request.url).search, settings.publicUrl)
		const response = await route(copyOf(request, url, body, settings.publicUrl), context)
		const status = note.isUnavailable ? 503 : response.status
		const isCutOff = status === 429 && !path.startsWith('/staff')
		if (status === 503 || status === 401 || isCutOff) {
			const fields = typeof body === 'string' ? givenBack(body) : []
			if (status === 401 && fields.length === 0) return toWayIn(path)
			const retryAfter = response.headers.get('retry-after')
			return plainPage(status, settings, { language, path }, { fields, retryAfter })
		}
		// A route that only takes posts has no page of its own for what it refuses.
		const hasPage = response.status < 400 || response.headers.has('content-type')
		return hasPage ? response : plainPage(response.status, settings, { language, path })
	}
}

function isReadable(path: string): boolean {
	try {
		return decodeURIComponent(path) !== ''
	} catch {
		return false
	}
}

/** The one character that no row of the database can hold, nor be asked for by. */
function holdsNul(address: string): boolean {
	return address.includes('%00')
}

/** Nothing was typed that could be lost: straight to where it can be opened again. */
function toWayIn(path: string): Response {
	const [about] = /^\/(consultations|sessions)\/[a-z0-9-]+/.exec(path) ?? []
	const own = ['/follow', '/responses', '/bookings'].find((beginning) => path.startsWith(beginning))
	const group = path.startsWith('/groups') ? '/groups/open' : undefined
	const location = about ?? own ?? group ?? '/ask'
	return new Response(null, { status: 302, headers: { location } })
}

/** What was typed, to be sent again; secrets are for the person to type anew. */
function givenBack(body: string): [name: string, value: string][] {
	return [...new URLSearchParams(body)].filter(([name]) => !/password|^code$/i.test(name))
}

/** A text that no form takes, with as much of it as is given back: all, or nothing. */
class TooLong {
	readonly text: string
	constructor(text: string) {
		this.text = text
	}
}

/** Text of an ordinary form, kept to be given back if it cannot be stored; files are streamed on. */
async function readBody(request: Request): Promise<string | ReadableStream | null | TooLong> {
	if (request.method === 'GET' || request.method === 'HEAD') return null
	const type = request.headers.get('content-type')?.toLowerCase()
	if (!type?.startsWith('application/x-www-form-urlencoded')) return request.body
	if (Number(request.headers.get('content-length') ?? 0) > givenBackMaxBytes) return new TooLong('')
	const chunks: Uint8Array[] = []
	let size = 0
	for await (const chunk of request.body ?? []) {
		size += chunk.length
		if (size > givenBackMaxBytes) return new TooLong('')
		chunks.push(chunk)
	}
	const text = Buffer.concat(chunks).toString('utf8')
	if (size <= formSizeMaxBytes) return text
	// What a person typed has few fields, and short names.
	return new TooLong(text.split('&', fieldsMax + 1).length > fieldsMax ? '' : text)
}

/** The request as the router sees it: without the language prefix, and at our own origin. */
function copyOf(
	request: Request,
	url: URL,
	body: string | ReadableStream | null,
	publicUrl: string,
) {
	const headers = new Headers(request.headers)
	headers.set('host', url.host)
	headers.delete('x-forwarded-host')
	if (headers.has('origin')) headers.set('origin', new URL(publicUrl).origin)
	const stream = body && typeof body !== 'string' ? { duplex: 'half' as const } : {}
	return new Request(url, {
		method: request.method,
		headers,
		body,
		signal: request.signal,
		...stream,
	})
}
