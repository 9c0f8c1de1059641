import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MailSink, startMailSink } from './mail-sink.ts'

let folder: string
let sink: MailSink
const start = (messagesMax?: number) =>
	startMailSink({ smtpPort: 0, httpPort: 0, folder, messagesMax })

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'mail-sink-'))
	sink = await start()
})

afterEach(async () => {
	await sink.stop()
	await rm(folder, { recursive: true })
})

const mail = {
	from: { name: 'Larkhithe Council', address: 'front@larkhithe.example' },
	to: 'amina@example.com',
	messageId: '<one@larkhithe.example>',
	subject: 'طلبك K7QD-93XT: مستجدات من مجلس لاركهايث بخصوص أمر طويل الاسم جدًا',
	text: `سطر أول = 100%\n${'a bb ccc '.repeat(60)}end\n\nhttps://front.example/ar/follow/link/tOkEn.\nنهاية`,
	html: '<!doctype html><html lang="ar" dir="rtl"><head><title>x</title></head><body><p>سطر four words of it and more than one line of them, to be folded where spaces are</p></body></html>',
	headers: { 'Content-Language': 'ar' },
}

async function send(change: Partial<typeof mail> & { textEncoding?: 'base64' } = {}) {
	const transport = createTransport({ url: sink.smtpUrl })
	await transport.sendMail({ ...mail, ...change })
	transport.close()
}

const sendText = (body: string) =>
	fetch(sink.textsUrl, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })

async function pageOf(path: string) {
	const response = await fetch(new URL(path, sink.pageUrl))
	return { status: response.status, headers: response.headers, body: await response.text() }
}

test.for(['quoted-printable', 'base64'] as const)(
	'a mail in %s is read as it was sent',
	async (textEncoding) => {
		await send({ textEncoding } as object)
		expect(sink.messages()).toMatchObject([
			{
				channel: 'email',
				recipients: ['amina@example.com'],
				messageId: '<one@larkhithe.example>',
				from: 'Larkhithe Council <front@larkhithe.example>',
				subject: mail.subject,
				language: 'ar',
				text: mail.text,
				html: mail.html,
			},
		])
	},
)

test('messages outlast a restart, and the oldest go when there are too many', async () => {
	await send({ subject: 'first' })
	await send({ subject: 'second' })
	await sendText(JSON.stringify({ to: '+447700900982', text: 'third', id: 'three' }))
	const before = sink.messages()
	await sink.stop()
	await writeFile(join(folder, '2026-03-02T100000.000Z-000001.eml'), '')
	sink = await start()
	expect(sink.messages()).toEqual(before)
	await sink.stop()
	sink = await start(2)
	await send({ subject: 'fourth' })
	expect(sink.messages().map(({ subject, text }) => subject || text)).toEqual(['third', 'fourth'])
	await sink.stop()
	await rm(join(folder, '2026-03-02T100000.000Z-000001.eml'))
	expect(await readdir(folder)).toHaveLength(3)
	sink = await start()
})

test('the page lists the newest first, in its language', async () => {
	await send({ subject: 'An older one' })
	await send()
	const { body, headers } = await pageOf('/')
	expect(body.indexOf(mail.subject)).toBeLessThan(body.indexOf('An older one'))
	expect(body).toContain('lang="ar" dir="rtl">طلبك')
	expect(headers.get('content-security-policy')).toContain("default-src 'none'")
	expect(headers.get('content-security-policy')).not.toContain('script')
})

test('a mail is shown as text with links, and as its reader sees it', async () => {
	await send()
	const [message] = sink.messages()
	const { body } = await pageOf(`/messages/${message?.id}`)
	expect(body).toContain('<a href="https://front.example/ar/follow/link/tOkEn">')
	const letter = await pageOf(`/messages/${message?.id}/html`)
	expect(letter.body).toContain('<base target="_top">')
	expect(letter.headers.get('content-security-policy')).toMatch(/sandbox (?!.*allow-scripts)/)
	expect((await pageOf('/messages/none')).status).toBe(404)
})

const CALENDAR = 'BEGIN:VCALENDAR\r\nSUMMARY:حديقة = park\r\nEND:VCALENDAR\r\n'

test('what came with a mail is listed, and handed out to be saved as it came', async () => {
	const picture = Buffer.from([0, 255, 13, 10, 61, 10])
	const attachments = [
		{ filename: 'session.ics', content: CALENDAR, contentType: 'text/calendar; method=CANCEL' },
		{ filename: '../"x"\r\n<b>.html', content: '<script>1</script>', contentType: 'text/html' },
		{ filename: 'picture.png', content: picture },
	]
	await send({ attachments } as object)
	const [message] = sink.messages()
	const { body } = await pageOf(`/messages/${message?.id}`)
	expect(body).toContain(`<a href="/messages/${message?.id}/attachments/0">session.ics</a>`)
	expect(body).not.toContain('<b>')
	expect(message?.html).toBe(mail.html)
	const fileAt = (at: number) =>
		fetch(new URL(`/messages/${message?.id}/attachments/${at}`, sink.pageUrl))
	const calendar = await fileAt(0)
	expect(await calendar.text()).toBe(CALENDAR)
	expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
	expect(calendar.headers.get('content-disposition')).toBe('attachment; filename="session.ics"')
	expect(calendar.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox$/)
	expect(calendar.headers.get('x-content-type-options')).toBe('nosniff')
	const hostile = await fileAt(1)
	expect(hostile.headers.get('content-type')).toBe('text/plain; charset=utf-8')
	expect(hostile.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)
	expect(Buffer.from(await (await fileAt(2)).arrayBuffer())).toEqual(picture)
	expect((await fileAt(3)).status).toBe(404)
})

test('a mail with nothing beside it lists nothing', async () => {
	await send()
	const [message] = sink.messages()
	expect((await pageOf(`/messages/${message?.id}`)).body).not.toContain('Attachments')
})

test('what is in a mail stays text on the page', async () => {
	const hostile = '<img src=x onerror=alert(1)>"'
	await send({ subject: hostile, text: `${hostile} https://x.example/"onload=1` })
	await sendText(JSON.stringify({ to: hostile.slice(0, 40), text: hostile, id: '1' }))
	for (const message of sink.messages())
		expect((await pageOf(`/messages/${message.id}`)).body).not.toContain('<img')
	expect((await pageOf('/')).body).not.toContain('<img')
})

test('a text message comes in by post, in the right form only', async () => {
	const taken = await sendText(JSON.stringify({ to: '+447700900982', text: 'Hello', id: 'abc' }))
	expect(taken.status).toBe(202)
	expect(sink.messages()).toMatchObject([
		{ channel: 'text', recipients: ['+447700900982'], text: 'Hello', messageId: 'abc' },
	])
	expect((await sendText('{')).status).toBe(400)
	expect((await sendText('{"to":1}')).status).toBe(400)
	expect((await sendText(' '.repeat(10_001))).status).toBe(413)
	expect((await fetch(sink.pageUrl, { method: 'DELETE' })).status).toBe(405)
})

test('another name for this machine is not answered', async () => {
	const { hostname, port } = new URL(sink.pageUrl)
	const status = await new Promise((resolve) => {
		request({ hostname, port, headers: { Host: 'evil.example' } }, ({ statusCode }) =>
			resolve(statusCode),
		).end()
	})
	expect(status).toBe(421)
})
