/** What the mail sink shows of an email. */
export type MailMessage = {
	headers: [name: string, value: string][]
	messageId: string
	from: string
	subject: string
	language: string
	text: string
	html: string
	/** Of a file for the calendar that came with it. */
	calendar: string
	attachments: Attachment[]
}

/** A file that came with an email, byte for byte. */
export type Attachment = { name: string; isCalendar: boolean; content: Buffer }

type Part = { headers: [name: string, value: string][]; body: string }

/**
 * Reads mail as our own sender makes it: one text, or several in multipart/alternative, with files
 * or without, in UTF-8, as quoted-printable, base64 or plain. Anything else is shown as it came.
 */
export function readMail(raw: Buffer): MailMessage {
	const mail = readPart(raw.toString('latin1'))
	const parts = leaves(mail)
	const header = (name: string) => headerOf(mail, name)
	const textOf = (type: string) => parts.find((part) => typeOf(part).startsWith(type))
	return {
		headers: mail.headers,
		messageId: header('message-id'),
		from: decodeWords(header('from')),
		subject: decodeWords(header('subject')),
		language: header('content-language'),
		text: decodeBody(textOf('text/plain')),
		html: decodeBody(textOf('text/html')),
		calendar: decodeBody(textOf('text/calendar')),
		attachments: parts.flatMap(attachmentIn),
	}
}

function readPart(source: string): Part {
	const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(source) ?? [
		'',
		source,
		'',
	]
	const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
	const headers = lines.map((line): [string, string] => {
		const colon = line.indexOf(':')
		return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
	})
	return { headers, body }
}

function headerOf({ headers }: Part, name: string): string {
	return headers.find(([known]) => known === name)?.[1] ?? ''
}

function typeOf(part: Part): string {
	return headerOf(part, 'content-type').toLowerCase() || 'text/plain'
}

function leaves(part: Part): Part[] {
	const boundary = /boundary="?([^";]+)"?/i.exec(headerOf(part, 'content-type'))?.[1]
	if (!typeOf(part).startsWith('multipart/') || !boundary) return [part]
	const pieces = `\r\n${part.body}`.split(`\r\n--${boundary}`).slice(1)
	const inner = pieces.filter((piece) => !piece.startsWith('--'))
	return inner.flatMap((piece) => leaves(readPart(piece.replace(/^[ \t]*\r\n/, ''))))
}

/** A name that could be more than a name, such as a path, is made plain. */
function attachmentIn(part: Part): Attachment[] {
	const disposition = headerOf(part, 'content-disposition')
	if (!/^attachment\b/i.test(disposition)) return []
	const [, quoted, plain] = /\bfilename=(?:"([^"]*)"|([^\s;]+))/i.exec(disposition) ?? []
	const given = (quoted ?? plain ?? '').replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '')
	const name = given.slice(0, 100) || 'attachment'
	return [{ name, isCalendar: typeOf(part).startsWith('text/calendar'), content: bytesOf(part) }]
}

function decodeBody(part: Part | undefined): string {
	if (!part) return ''
	return bytesOf(part).toString('utf8').replace(/\r\n/g, '\n').trimEnd()
}

function bytesOf(part: Part): Buffer {
	const encoding = headerOf(part, 'content-transfer-encoding').toLowerCase()
	if (encoding === 'base64') return Buffer.from(part.body, 'base64')
	if (encoding === 'quoted-printable') return quotedBytes(part.body.replace(/=[ \t]*\r?\n/g, ''))
	return Buffer.from(part.body, 'latin1')
}

function quotedBytes(encoded: string): Buffer {
	const bytes = encoded.replace(/=([\dA-F]{2})/gi, (_, hex) =>
		String.fromCharCode(Number.parseInt(hex, 16)),
	)
	return Buffer.from(bytes, 'latin1')
}

/** Words such as =?UTF-8?B?…?= in a header; the space between two of them means nothing. */
function decodeWords(value: string): string {
	const joined = value.replace(/\?=\s+=\?/g, '?==?')
	return joined.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding, words) =>
		encoding.toLowerCase() === 'b'
			? Buffer.from(words, 'base64').toString('utf8')
			: quotedBytes(words.replace(/_/g, ' ')).toString('utf8'),
	)
}
