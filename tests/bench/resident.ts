import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; size: number }
export type Asked = { form?: Record<string, string | string[]>; cookie?: string }
export type Send = (path: string, asked?: Asked) => Promise<Answer>
export type Client = { as: (address: string) => Send; close: () => void }

export type Resident = { words: string; postcode: string; email: string; address: string }
/** What is about to be asked for; the cookie is that of the draft. */
export type Step = { path: string; kind: 'read' | 'post'; cookie: string }
export type Confirmation = { reference: string; followCode: string; cookie: string }

const answerSecondsMax = 30
const pagesMax = 30

/**
 * A browser without JavaScript, as far as the site can tell, over connections that stay open. The
 * site must trust one proxy, so that each resident can come from an address of their own.
 */
export function makeClient(port: number, { connectionsMax }: { connectionsMax: number }): Client {
	const agent = new Agent({ keepAlive: true, maxSockets: connectionsMax })
	const origin = `http://localhost:${port}`
	const as =
		(address: string): Send =>
		(path, { form, cookie } = {}) =>
			new Promise((answered, failed) => {
				const body = form && encode(form)
				const headers = {
					Host: `localhost:${port}`,
					Accept: 'text/html',
					'X-Forwarded-For': address,
					...(cookie && { Cookie: cookie }),
					...(body !== undefined && {
						Origin: origin,
						'Content-Type': 'application/x-www-form-urlencoded',
						'Content-Length': Buffer.byteLength(body),
					}),
				}
				const method = form ? 'POST' : 'GET'
				const asked = request({ agent, host: '127.0.0.1', port, path, method, headers })
				asked.setTimeout(answerSecondsMax * 1000, () => asked.destroy(new Error('no answer')))
				asked.on('error', failed)
				asked.on('response', (response) => {
					const chunks: Buffer[] = []
					response.on('data', (chunk: Buffer) => chunks.push(chunk))
					response.on('error', failed)
					response.on('end', () => {
						const { statusCode: status = 0, headers: given } = response
						const whole = Buffer.concat(chunks)
						answered({ status, headers: given, body: whole.toString('utf8'), size: whole.length })
					})
				})
				asked.end(body)
			})
	return { as, close: () => agent.destroy() }
}

function encode(form: Record<string, string | string[]>): string {
	const pairs = Object.entries(form).flatMap(([name, value]) =>
		[value].flat().map((one): [string, string] => [name, one]),
	)
	return new URLSearchParams(pairs).toString()
}

/** The cookies that an answer sets, as the next request gives them back. */
export function cookiesOf({ headers }: Answer): string {
	return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
}

export class Refused extends Error {}

export function locationOf(path: string, { status, headers }: Answer): string {
	if (status < 300 || status > 399 || !headers.location) throw new Refused(`${path}: ${status}`)
	return headers.location
}

/**
 * The whole journey, from the home page to the confirmation, with two needs: every page is read
 * and its form is posted; or with `postsOnly`, just posted where that can be. `onStep` is waited for before each
 * request of the draft.
 */
export async function sendEnquiryAs(
	send: Send,
	{ words, postcode, email }: Resident,
	{ onStep, postsOnly = false }: { onStep?: (step: Step) => unknown; postsOnly?: boolean } = {},
): Promise<Confirmation> {
	if (!postsOnly) await send('/')
	const begun = await send('/ask', { form: { start: 'yes', words } })
	const cookie = cookiesOf(begun)
	let path = locationOf('/ask', begun)
	for (let pages = 0; pages < pagesMax; pages++) {
		let page: Answer | undefined
		if (!postsOnly || ['/ask/boundary', '/ask/sent'].includes(path)) {
			await onStep?.({ path, kind: 'read', cookie })
			page = await send(path, { cookie })
			if (page.status === 200 && path === '/ask/sent') return { ...readConfirmation(page), cookie }
			if (page.status !== 200) {
				path = locationOf(path, page)
				continue
			}
		}
		await onStep?.({ path, kind: 'post', cookie })
		const form = path === '/ask/boundary' ? firstPlace(page) : answersTo(path, { postcode, email })
		path = locationOf(path, await send(path, { cookie, form }))
	}
	throw new Refused('the journey does not end')
}

function answersTo(path: string, { postcode, email }: { postcode: string; email: string }) {
	const answers: Record<string, Record<string, string | string[]>> = {
		'/ask/needs': { need: ['pothole', 'street-light'] },
		'/ask/place': { source: 'postcode', postcode },
		'/ask/questions/pothole': { where: 'kerb', depth: '12', harm: 'no' },
		'/ask/questions/street-light': { what: 'out', column: 'LC 1207', lamps: '2' },
		'/ask/photos': { continue: 'yes' },
		'/ask/contact': { name: 'Amina Okafor', reachBy: 'email', email, language: 'en' },
		'/ask/access': { needs: ['large_print'] },
		'/ask/check': {},
	}
	const form = answers[path]
	if (!form) throw new Refused(`${path}: a page that is not known`)
	return form
}

function firstPlace(page: Answer | undefined) {
	return { place: /name="place"[^>]* value="([^"]+)"/.exec(page?.body ?? '')?.[1] ?? '' }
}

function readConfirmation({ body }: Answer) {
	const [reference, followCode] = [...body.matchAll(/<bdi>([A-Z0-9]{4}(?:-[A-Z0-9]{4})+)<\/bdi>/g)]
	if (!reference?.[1] || !followCode?.[1]) throw new Refused('/ask/sent: without a reference')
	return { reference: reference[1], followCode: followCode[1] }
}
