import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { vi } from 'vitest'
import { emptyDraft } from '#app/enquiries/enquiry-draft.ts'
import type { Parts } from '#app/entry.http.ts'
import { startDraft } from '#app/questions/draft.server.ts'
import { readEnvironment } from '#app/web/env.server.ts'
import { loadHandler, makeParts } from '#bin/serve.ts'
import { connect, type Db } from '#db/client.server.ts'
import { Browser } from './browser.ts'
import { emailOf, fillSmallCouncil, PASSWORD } from './small-council.ts'
import { dropTestDatabase, makeTestDatabase } from './template-database.ts'

export { emailOf, PASSWORD }

export const PUBLIC_URL = 'https://front-door.example'

/** Of a closed port: what connects to it is refused at once. */
const GONE = 'postgres://nobody@127.0.0.1:1/gone'

export type Site = Awaited<ReturnType<typeof openSite>>

/** The built site as one function, on a database of its own with a small council in it. */
export async function openSite() {
	if (!existsSync('build/server/index.js'))
		throw new Error('These tests ask the built site: run `npm run build` first, as npm test does.')
	const clusterUrl = process.env.DATABASE_OWNER_URL ?? ''
	const database = `http_${process.pid}_${randomBytes(3).toString('hex')}`
	const { appUrl } = await makeTestDatabase(clusterUrl, database)
	const { db, close } = connect(appUrl, { connectionsMax: 12 })
	const log = captureLog()
	// One moment for the whole file: no limit's window ends in the middle of a test.
	const time = { now: new Date() }
	await fillSmallCouncil(db, { now: time.now })
	const parts: Parts = { ...partsOn(db), clock: () => time.now }
	const handler = await loadHandler(parts)
	return {
		db,
		parts,
		handler,
		log,
		time,
		browser: (address?: string) => new Browser(handler, PUBLIC_URL, address),
		close: async () => {
			log.restore()
			await close()
			await dropTestDatabase(clusterUrl, database)
		},
	}
}

/** The same site while its database is not there. */
export async function openSiteWithoutDatabase() {
	const { db, close } = connect(GONE, { connectionsMax: 2 })
	const log = captureLog()
	const handler = await loadHandler(partsOn(db))
	const browser = (address?: string) => new Browser(handler, PUBLIC_URL, address)
	return {
		log,
		browser,
		close: async () => {
			log.restore()
			await close()
		},
	}
}

function partsOn(db: Db): Parts {
	const environment = readEnvironment({ PUBLIC_URL, AUTH_SECRET: 'only for tests '.repeat(3) })
	const { appUrl, appRole } = { appUrl: '', appRole: '' }
	const opened = { db, environment, publicUrl: PUBLIC_URL, appUrl, appRole, ownerUrl: '' }
	const unused = { pool: undefined as never, close: async () => undefined }
	return makeParts({ ...opened, ...unused }, { canText: true, isDemo: false })
}

/** The lines that the site writes for each request and fault, kept from the test's own output. */
function captureLog() {
	const lines: string[] = []
	const spies = (['stdout', 'stderr'] as const).map((name) => {
		const write = process[name].write.bind(process[name])
		return vi.spyOn(process[name], 'write').mockImplementation((chunk, ...rest) => {
			if (!String(chunk).startsWith('{"at":')) return write(chunk as string, ...(rest as []))
			lines.push(String(chunk))
			return true
		})
	})
	return { lines, restore: () => spies.forEach((spy) => void spy.mockRestore()) }
}

/** A browser that somebody has signed in with. */
export async function signedIn(site: Site, person: string, address?: string): Promise<Browser> {
	const browser = site.browser(address)
	const form = { email: emailOf(person), password: PASSWORD }
	const answer = await browser.post('/staff/sign-in', form)
	if (answer.status !== 302) throw new Error(`${person} was not let in: ${answer.status}`)
	return browser
}

/** A browser that has begun to write an enquiry. */
export async function writing(site: Site, words = 'The lamp is dark.'): Promise<Browser> {
	const browser = site.browser()
	const content = emptyDraft(words)
	const draft = { subject: 'enquiry' as const, language: 'en' as const, content }
	const { key } = await startDraft(site.db, { ...draft, now: site.time.now })
	browser.cookies.set('__Host-draft', key)
	return browser
}

export const CONTACT = {
	name: 'Amina Yusuf',
	reachBy: 'email',
	email: 'amina@example.com',
	language: 'en',
}

/** Answers every page of an enquiry about a lamp, up to the one that sends it. */
export async function upToCheck(
	browser: Browser,
	{ words = 'The lamp is dark.', contact = CONTACT as Record<string, string> } = {},
): Promise<void> {
	const steps: [path: string, fields: Record<string, string>][] = [
		['/ask', { start: 'yes', words }],
		['/ask/needs', { need: 'street-light' }],
		['/ask/place', { source: 'picked', placeId: 'north-ward' }],
		['/ask/questions/street-light', { where: 'The third one' }],
		['/ask/contact', contact],
		['/ask/access', {}],
	]
	for (const [path, fields] of steps) {
		if (path === '/ask/contact') await leavePhotos(browser)
		const answer = await browser.post(path, fields)
		if (answer.status !== 302) throw new Error(`${path} answered ${answer.status}: ${answer.text}`)
	}
}

async function leavePhotos(browser: Browser) {
	const form = new FormData()
	form.set('continue', 'yes')
	await browser.postFiles('/ask/photos', form)
}

/** Sends an enquiry; gives what the page says afterwards. */
export async function sendOne(browser: Browser, options?: Parameters<typeof upToCheck>[1]) {
	await upToCheck(browser, options)
	const { location } = await browser.post('/ask/check')
	if (location !== '/ask/sent') throw new Error(`sending led to ${location}`)
	const { text } = await browser.get('/ask/sent')
	return { text, ...receiptIn(text) }
}

export function receiptIn(html: string): { reference: string; code: string } {
	const [reference = '', code = ''] = [...html.matchAll(/<bdi>([A-Z0-9-]{6,})<\/bdi>/g)].map(
		(match) => match[1] ?? '',
	)
	return { reference, code }
}
