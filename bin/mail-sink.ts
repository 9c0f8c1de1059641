import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { z } from 'zod'
import { type Attachment, readMail } from './mail-message.ts'
import {
	FILE_POLICY,
	LETTER_POLICY,
	letterPage,
	listPage,
	messagePage,
	notFoundPage,
	PAGE_POLICY,
	SINK_STYLE,
	type SinkMessage,
} from './mail-pages.ts'

export type MailSink = {
	smtpUrl: string
	/** Where the text messages of the demonstration are posted to. */
	textsUrl: string
	pageUrl: string
	/** What came in, oldest first. */
	messages: () => SinkMessage[]
	stop: () => Promise<void>
}

const LOOPBACK = '127.0.0.1'
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]']
const mailBytesMax = 1_000_000
const textBytesMax = 10_000

const TextPosted = z.object({ to: z.string().max(40), text: z.string(), id: z.string().max(100) })

/**
 * Takes the mail and the text messages of the demonstration, and shows them on a page of its own.
 * A message is in a file before its sender is told that it was taken; the newest `messagesMax` are
 * kept. Only this machine can reach it. A port of 0 takes any that is free.
 */
export async function startMailSink({
	smtpPort,
	httpPort,
	folder,
	messagesMax = 500,
	publicUrl,
}: {
	smtpPort: number
	httpPort: number
	folder: string
	messagesMax?: number
	publicUrl?: string
}): Promise<MailSink> {
	const box = await openBox(folder, messagesMax)
	const smtp = makeSmtpServer(box)
	const http = createServer((request, response) => {
		answer(request, response, box, publicUrl).catch(() => {
			if (!response.headersSent) reply(response, 500, '')
			response.end()
		})
	})
	const smtpAddress = await listen(smtp.server, smtpPort)
	const pageAddress = await listen(http, httpPort)
	return {
		smtpUrl: `smtp://${smtpAddress}`,
		textsUrl: `http://${pageAddress}/texts`,
		pageUrl: `http://${pageAddress}/`,
		messages: () => [...box.messages],
		stop: async () => {
			http.closeAllConnections()
			await Promise.all([
				new Promise((resolve) => http.close(resolve)),
				new Promise<void>((resolve) => smtp.close(resolve)),
			])
		},
	}
}

async function listen(server: Server | SMTPServer['server'], port: number): Promise<string> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject)
		server.listen(port, LOOPBACK, resolve)
	})
	return `${LOOPBACK}:${(server.address() as AddressInfo).port}`
}

type Box = {
	messages: SinkMessage[]
	add: (extension: 'eml' | 'json', content: Buffer) => Promise<void>
}

/** Files are named by the time of arrival, so that their names sort as they came. */
async function openBox(folder: string, messagesMax: number): Promise<Box> {
	await mkdir(folder, { recursive: true, mode: 0o700 })
	const names = (await readdir(folder)).filter((name) => /\.(eml|json)$/.test(name)).sort()
	const messages: SinkMessage[] = []
	for (const name of names.slice(-messagesMax)) {
		const content = await readFile(join(folder, name))
		// A file that a power cut left empty is no reason not to start.
		if (content.length > 0) messages.push(readStored(name, content))
	}

	let arrivals = 0
	const add = async (extension: 'eml' | 'json', content: Buffer) => {
		arrivals += 1
		const at = new Date().toISOString().replaceAll(':', '')
		const name = `${at}-${String(arrivals).padStart(6, '0')}.${extension}`
		const message = readStored(name, content)
		await writeFile(join(folder, `${name}.new`), content, { mode: 0o600 })
		await rename(join(folder, `${name}.new`), join(folder, name))
		messages.push(message)
		for (const old of messages.splice(0, Math.max(0, messages.length - messagesMax)))
			await rm(join(folder, fileOf(old)), { force: true })
	}
	return { messages, add }
}

const fileOf = ({ id, channel }: SinkMessage) => `${id}.${channel === 'email' ? 'eml' : 'json'}`

function readStored(name: string, content: Buffer): SinkMessage {
	const id = name.replace(/\.\w+$/, '')
	const [, time = '', minutes = '', seconds = ''] = /^(.{13})(\d\d)([\d.]+Z)/.exec(id) ?? []
	const receivedAt = new Date(`${time}:${minutes}:${seconds}`)
	if (name.endsWith('.json')) {
		const { to, text, id: messageId } = TextPosted.parse(JSON.parse(content.toString('utf8')))
		const blank = { from: '', subject: '', language: '', html: '', headers: [], attachments: [] }
		return { ...blank, id, channel: 'text', receivedAt, recipients: [to], messageId, text }
	}
	const mail = readMail(content)
	const recipients = mail.headers.flatMap(([header, value]) =>
		header === 'delivered-to' ? value : [],
	)
	return { id, channel: 'email', receivedAt, recipients, ...mail }
}

function makeSmtpServer(box: Box): SMTPServer {
	return new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		disableReverseLookup: true,
		size: mailBytesMax,
		closeTimeout: 1_000,
		onData(stream, { envelope }, done) {
			const deliveredTo = envelope.rcptTo.map(({ address }) => `Delivered-To: ${address}\r\n`)
			readWhole(stream)
				.then((mail) => box.add('eml', Buffer.concat([Buffer.from(deliveredTo.join('')), mail])))
				.then(() => done())
				.catch(() => done(Object.assign(new Error('not stored'), { responseCode: 451 })))
		},
	})
}

async function readWhole(stream: SMTPServerDataStream): Promise<Buffer> {
	const chunks: Buffer[] = []
	for await (const chunk of stream) chunks.push(chunk)
	if (stream.sizeExceeded) throw new Error('too large')
	return Buffer.concat(chunks)
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	box: Box,
	publicUrl?: string,
): Promise<void> {
	const host = request.headers.host ?? ''
	if (!LOOPBACK_NAMES.includes(host.replace(/:\d+$/, ''))) return reply(response, 421, '')
	const path = (request.url ?? '/').split('?')[0] ?? '/'
	if (path === '/texts' && request.method === 'POST') return takeText(request, response, box)
	if (request.method !== 'GET' && request.method !== 'HEAD') return reply(response, 405, '')
	if (path === '/style.css') return reply(response, 200, SINK_STYLE, { type: 'text/css' })
	if (path === '/') return reply(response, 200, listPage(box.messages.toReversed(), { publicUrl }))

	const [, id, view, file] =
		/^\/messages\/([\w.-]+?)(?:(\/html)|\/attachments\/(\d{1,3}))?$/.exec(path) ?? []
	const message = box.messages.find((one) => one.id === id)
	const attachment = file && message?.attachments[Number(file)]
	if (attachment) return replyFile(response, attachment)
	if (!message || file || (view && !message.html)) return reply(response, 404, notFoundPage())
	if (view) return reply(response, 200, letterPage(message), { policy: LETTER_POLICY })
	return reply(response, 200, messagePage(message))
}

async function takeText(
	request: IncomingMessage,
	response: ServerResponse,
	box: Box,
): Promise<void> {
	let body = ''
	for await (const chunk of request.setEncoding('utf8')) {
		body += chunk
		if (body.length > textBytesMax) return reply(response, 413, '')
	}
	const posted = readPosted(body)
	if (!posted) return reply(response, 400, '')
	await box.add('json', Buffer.from(JSON.stringify(posted)))
	reply(response, 202, '')
}

function readPosted(body: string) {
	try {
		return TextPosted.safeParse(JSON.parse(body)).data
	} catch {
		return undefined
	}
}

function reply(
	response: ServerResponse,
	status: number,
	body: string,
	{ type = 'text/html', policy = PAGE_POLICY }: { type?: string; policy?: string } = {},
): void {
	response.writeHead(status, safeHeaders({ type, policy }))
	response.end(body)
}

/** To be saved and never opened here, whatever it is. */
function replyFile(response: ServerResponse, file: Attachment): void {
	const type = file.isCalendar ? 'text/calendar' : 'text/plain'
	response.writeHead(200, {
		...safeHeaders({ type, policy: FILE_POLICY }),
		'Content-Disposition': `attachment; filename="${file.name}"`,
	})
	response.end(file.content)
}

function safeHeaders({ type, policy }: { type: string; policy: string }) {
	return {
		'Content-Type': `${type}; charset=utf-8`,
		'Content-Security-Policy': policy,
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
		'Cache-Control': 'no-store',
	}
}
