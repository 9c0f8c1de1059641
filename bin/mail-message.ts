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
}

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

function decodeBody(part: Part | undefined): string {
	if (!part) return ''
	const encoding = headerOf(part, 'content-transfer-encoding').toLowerCase()
	return decode(part.body, encoding).replace(/\r\n/g, '\n').trimEnd()
}

function decode(encoded: string, encoding: string): string {
	if (encoding === 'base64') return Buffer.from(encoded, 'base64').toString('utf8')
	if (encoding === 'quoted-printable') return decodeQuoted(encoded.replace(/=[ \t]*\r?\n/g, ''))
	return Buffer.from(encoded, 'latin1').toString('utf8')
}

function decodeQuoted(encoded: string): string {
	const bytes = encoded.replace(/=([\dA-F]{2})/gi, (_, hex) =>
		String.fromCharCode(Number.parseInt(hex, 16)),
	)
	return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Words such as =?UTF-8?B?…?= in a header; the space between two of them means nothing. */
function decodeWords(value: string): string {
	const joined = value.replace(/\?=\s+=\?/g, '?==?')
	return joined.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding, words) =>
		encoding.toLowerCase() === 'b'
			? Buffer.from(words, 'base64').toString('utf8')
			: decodeQuoted(words.replace(/_/g, ' ')),
	)
}
