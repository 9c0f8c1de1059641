import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '#bin/serve.ts'
import { notices } from '#db/schema/notices.ts'
import type { Answer } from './support/browser.ts'
import {
	CONTACT,
	emailOf,
	openSite,
	PASSWORD,
	PUBLIC_URL,
	type Site,
	sendOne,
	signedIn,
} from './support/http-site.ts'

let site: Site
let sent: { reference: string; code: string }
let people = 0
/** Somebody at an address that nobody has called from yet. */
const somebody = () => site.browser(`198.51.100.${++people}`)

beforeAll(async () => {
	site = await openSite()
	sent = await sendOne(somebody())
})
afterAll(() => site.close())

const UNKNOWN = 'YYYY-7777'
const WRONG = 'ZZZZ-ZZZZ-ZZZZ'

/** The same but for what was typed. */
const told = ({ status, text, headers }: Answer, ...typed: string[]) => ({
	status,
	text: typed.reduce((page, word) => page.replaceAll(word, '…'), text),
	cookies: headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/, '=…')),
	location: headers.get('location'),
})

describe('what is known looks like what is not', () => {
	test('to who has a reference and guesses the code', async () => {
		const { reference } = sent
		const wrong = await somebody().post('/follow', { reference, code: WRONG })
		const unknown = await somebody().post('/follow', { reference: UNKNOWN, code: WRONG })
		expect(wrong.status).toBe(400)
		expect(told(wrong, reference, WRONG)).toEqual(told(unknown, UNKNOWN, WRONG))
	})

	test('to who asks for a code to be sent', async () => {
		const { reference } = sent
		const asked: [string, string][] = [
			[reference, CONTACT.email],
			[reference, 'somebody.else@example.com'],
			[UNKNOWN, CONTACT.email],
			[UNKNOWN, 'nobody@example.com'],
		]
		const answers = []
		for (const [reference, contact] of asked) {
			const browser = somebody()
			const answer = await browser.post('/follow/code', { reference, contact })
			const page = await browser.get('/follow?sent=yes')
			answers.push([told(answer), told(page, reference, reference.replaceAll('-', ''))])
		}
		for (const answer of answers) expect(answer).toEqual(answers[0])
		const queued = await site.db.select().from(notices).where(eq(notices.kind, 'sent_code'))
		expect(queued.map(({ recipient }) => recipient)).toEqual([CONTACT.email])
	})

	test('to who guesses a link', async () => {
		const answers = []
		for (const token of ['x', 'x'.repeat(43), '../enquiry', '%00', "' or 1=1"])
			for (const path of ['/follow/link', '/resume']) {
				const { status, text } = await somebody().post(`${path}/${encodeURIComponent(token)}`)
				answers.push(status)
				expect(text).not.toContain(sent.reference)
			}
		expect(new Set(answers)).toEqual(new Set([404]))
	})

	test('to who guesses who works here', async () => {
		const known = await somebody().post('/staff/sign-in', {
			email: emailOf('officer'),
			password: 'wrong',
		})
		const unknown = await somebody().post('/staff/sign-in', {
			email: emailOf('nobody'),
			password: 'wrong',
		})
		expect(known.status).toBe(400)
		expect(told(known, emailOf('officer'))).toEqual(told(unknown, emailOf('nobody')))
	})
})

test('a reference alone opens nothing', async () => {
	const browser = somebody()
	for (const code of ['', ' ', '0', sent.reference])
		expect((await browser.post('/follow', { reference: sent.reference, code })).status).toBe(400)
	expect((await browser.get(`/follow/enquiry?reference=${sent.reference}`)).location).toBe(
		'/follow',
	)
})

test('a code is read however it is written', async () => {
	for (const code of [sent.code.toLowerCase(), sent.code.replaceAll('-', ''), ` ${sent.code} `]) {
		const answer = await somebody().post('/follow', {
			reference: sent.reference.toLowerCase(),
			code,
		})
		expect(answer.location).toBe('/follow/enquiry')
	}
})

describe('guessing', () => {
	test('ends with the eleventh guess in five minutes; elsewhere the right one still enters', async () => {
		const { reference, code } = await sendOne(somebody())
		const guesser = somebody()
		const guess = () => guesser.post('/follow', { reference, code: WRONG })
		for (let number = 1; number <= 10; number++) expect((await guess()).status).toBe(400)
		expect((await guess()).status).toBe(429)
		expect((await guesser.post('/follow', { reference, code })).status).toBe(429)
		const spelt = { reference: ` ${reference.replace('-', '').toLowerCase()}`, code }
		expect((await guesser.post('/follow', spelt)).status).toBe(429)
		expect((await somebody().post('/follow', { reference, code })).location).toBe('/follow/enquiry')
		site.time.now = new Date(site.time.now.getTime() + 5 * 60_000)
		expect((await guesser.post('/follow', { reference, code })).location).toBe('/follow/enquiry')
	})

	test('at many references ends too', async () => {
		const guesser = somebody()
		const statuses = []
		for (let number = 0; number < 45; number++) {
			const reference = `ZZZZ-ZZ${String(number).padStart(2, '0')}`
			statuses.push((await guesser.post('/follow', { reference, code: WRONG })).status)
		}
		expect(statuses.indexOf(429)).toBe(40)
	})

	test('of a password ends with the eleventh; elsewhere the person still signs in', async () => {
		const guesser = somebody()
		const email = emailOf('lead')
		for (let number = 1; number <= 10; number++)
			expect(
				(await guesser.post('/staff/sign-in', { email, password: `guess ${number}` })).status,
			).toBe(400)
		const eleventh = await guesser.post('/staff/sign-in', { email, password: PASSWORD })
		expect(eleventh.status).toBe(429)
		const capitals = { email: email.toUpperCase(), password: PASSWORD }
		expect((await guesser.post('/staff/sign-in', capitals)).status).toBe(429)
		const owner = await signedIn(site, 'lead', '198.51.100.250')
		expect((await owner.get('/staff')).status).toBe(200)
	})

	test('no more than five codes an hour go to one address', async () => {
		const statuses = []
		for (let number = 0; number < 7; number++) {
			const form = { reference: sent.reference, contact: 'Often.Asked@example.com' }
			statuses.push((await somebody().post('/follow/code', form)).status)
		}
		expect(statuses).toEqual([302, 302, 302, 302, 302, 429, 429])
	})

	test('from behind made-up addresses gains nothing when there is no proxy', async () => {
		const { reference } = await sendOne(somebody())
		const seen: string[] = []
		const handler: Site['handler'] = (request, address) => {
			seen.push(address)
			return site.handler(request, address)
		}
		const options = { port: 0, host: '127.0.0.1' }
		const { server, stop } = await startServer(handler, { ...options, proxies: 0 })
		const { port } = server.address() as { port: number }
		const guess = async (number: number) => {
			const fake = `203.0.113.${number}`
			const headers = {
				Origin: PUBLIC_URL,
				'X-Forwarded-For': fake,
				'X-Real-IP': fake,
				Forwarded: `for=${fake}`,
			}
			const body = new URLSearchParams({ reference, code: WRONG })
			const answer = await fetch(`http://127.0.0.1:${port}/follow`, {
				method: 'POST',
				headers,
				body,
			})
			await answer.text()
			return answer.status
		}
		const statuses = []
		for (let number = 1; number <= 12; number++) statuses.push(await guess(number))
		await stop()
		expect(statuses).toEqual([...Array(10).fill(400), 429, 429])
		expect(new Set(seen)).toEqual(new Set(['127.0.0.1']))
	})

	test('behind a proxy goes by the address that the proxy saw', async () => {
		const seen: string[] = []
		const handler: Site['handler'] = async (_, address) => {
			seen.push(address)
			return new Response()
		}
		const options = { port: 0, host: '127.0.0.1', proxies: 1 }
		const { server, stop } = await startServer(handler, options)
		const { port } = server.address() as { port: number }
		for (const forwarded of ['203.0.113.1, 192.0.2.8', '192.0.2.8', 'evil, 192.0.2.8'])
			await fetch(`http://127.0.0.1:${port}/`, { headers: { 'X-Forwarded-For': forwarded } })
		await stop()
		expect(seen).toEqual(['192.0.2.8', '192.0.2.8', '192.0.2.8'])
	})
})

describe('a link that was emailed', () => {
	async function tokenOf(kind: 'enquiry_received' | 'resume_draft'): Promise<string> {
		const queued = await site.db.select().from(notices).where(eq(notices.kind, kind))
		return String(queued.map(({ detail }) => (detail as { token?: string }).token).at(-1))
	}

	async function lookAt(path: string) {
		for (let number = 0; number < 10; number++) {
			const reader = somebody()
			const answer = await reader.get(path)
			expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
			for (const word of [sent.reference, CONTACT.name, CONTACT.email, 'The lamp is dark.'])
				expect(answer.text).not.toContain(word)
			expect((await reader.get(path, { method: 'HEAD' })).status).toBe(200)
		}
	}

	test('to an enquiry is used up by no look, and opens by a press', async () => {
		await sendOne(somebody())
		const path = `/follow/link/${await tokenOf('enquiry_received')}`
		await lookAt(path)
		const browser = somebody()
		expect((await browser.post(path)).location).toBe('/follow/enquiry')
		expect((await browser.get('/follow/enquiry')).text).toContain('The lamp is dark.')
		expect((await somebody().get(`/ar${path}`)).status).toBe(200)
	})

	test('to a draft is used up by no look, and opens it where it was left', async () => {
		const writer = somebody()
		await writer.post('/ask', { start: 'yes', words: 'The lamp is dark.' })
		await writer.post('/ask/save', { email: CONTACT.email })
		const path = `/resume/${await tokenOf('resume_draft')}`
		await lookAt(path)
		const other = somebody()
		expect((await other.post(path)).location).toBe('/ask/needs')
		expect((await other.get('/ask/needs')).text).toContain('The lamp is dark.')
		expect((await writer.get('/ask/needs')).location).toBe('/ask')
	})

	test('is long enough that nobody guesses it', async () => {
		const token = await tokenOf('enquiry_received')
		expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
	})
})

test('a sent code opens once, soon, and only its enquiry', async () => {
	const { reference } = await sendOne(somebody(), {
		contact: { ...CONTACT, email: 'b@example.com' },
	})
	const askForCode = async () => {
		await somebody().post('/follow/code', { reference, contact: 'b@example.com' })
		const queued = await site.db
			.select()
			.from(notices)
			.where(eq(notices.recipient, 'b@example.com'))
		return String(queued.map(({ detail }) => (detail as { code?: string }).code).findLast(Boolean))
	}
	const code = await askForCode()
	expect(code).toMatch(/^\d{6}$/)
	expect((await somebody().post('/follow', { reference: sent.reference, code })).status).toBe(400)
	expect((await somebody().post('/follow', { reference, code })).location).toBe('/follow/enquiry')
	expect((await somebody().post('/follow', { reference, code })).status).toBe(400)
	const late = await askForCode()
	site.time.now = new Date(site.time.now.getTime() + 16 * 60_000)
	expect((await somebody().post('/follow', { reference, code: late })).status).toBe(400)
})

test('an enquiry that was opened closes after two hours, and at once when it is left', async () => {
	const [one, other] = [somebody(), somebody()]
	for (const browser of [one, other]) await browser.post('/follow', sent)
	await one.post('/follow/leaving')
	expect((await one.get('/follow/enquiry')).location).toBe('/follow')
	expect((await other.get('/follow/enquiry')).status).toBe(200)
	site.time.now = new Date(site.time.now.getTime() + 2 * 3_600_000 + 1000)
	expect((await other.get('/follow/enquiry')).location).toBe('/follow')
	const words = 'Written for a long while'
	const late = await other.post('/follow/enquiry/messages', { words })
	expect(late.status).toBe(401)
	expect(late.text).toContain(`<textarea name="words" hidden="">${words}</textarea>`)
	expect(late.text).not.toContain('The lamp is dark.')
})
