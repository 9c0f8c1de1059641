import { isLanguage, languageFor } from '#app/languages/language.ts'
import { escapeHtml } from '#app/notices/notice-layout.ts'
import type { Attachment } from './mail-message.ts'

export type SinkMessage = {
	id: string
	channel: 'email' | 'text'
	receivedAt: Date
	/** Of the envelope, which decides who gets it. */
	recipients: string[]
	/** Of a text message, the id that the gateway is given. */
	messageId: string
	from: string
	subject: string
	language: string
	text: string
	html: string
	headers: [name: string, value: string][]
	attachments: Attachment[]
}

const shared = "default-src 'none'; base-uri 'none'; form-action 'none'"
export const PAGE_POLICY = `${shared}; style-src 'self'; frame-src 'self'; frame-ancestors 'none'`

const IN_FRAME =
	'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'
export const FILE_POLICY = `${shared}; frame-ancestors 'none'; sandbox`
export const LETTER_POLICY = `${shared}; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox ${IN_FRAME}`

export const SINK_STYLE = `
* { box-sizing: border-box; }
body { margin: 0; background: #fcfbf8; color: #16262a; font: 1.0625rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; }
header { background: #0b4f5c; color: #fff; padding: 1rem; }
header p { max-width: 60rem; margin: 0 auto; font-weight: bold; }
header a { color: inherit; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.25rem; }
a { color: #0b4f5c; }
a:focus-visible, iframe:focus-visible { outline: 3px solid #16262a; outline-offset: 2px; background: #ffd23f; color: #16262a; }
ol { margin: 1.5rem 0; padding: 0; list-style: none; }
li { padding: 0.75rem 0; border-block-start: 1px solid #dcd8cd; }
li > a { display: block; font-weight: bold; padding-block: 0.125rem; overflow-wrap: anywhere; }
.about { color: #4b5a5e; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0 0 1rem; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
.words { padding: 1rem; background: #fff; border: 1px solid #dcd8cd; white-space: pre-wrap; overflow-wrap: anywhere; }
iframe { width: 100%; height: 40rem; border: 1px solid #dcd8cd; background: #fff; }
`

export function listPage(
	messages: SinkMessage[],
	{ publicUrl }: { publicUrl?: string } = {},
): string {
	const items = messages.map(
		(
			message,
		) => `<li><a href="/messages/${message.id}" ${langOf(message)}>${escapeHtml(titleOf(message))}</a>
<span class="about">${kindOf(message)} to ${escapeHtml(message.recipients.join(', '))}, ${when(message)}</span></li>`,
	)
	const list =
		items.length > 0 ? `<ol>${items.join('\n')}</ol>` : '<p>Nothing has been sent yet.</p>'
	return page(
		'Messages sent',
		`<h1>Messages sent</h1>
<p>Emails and text messages of the demonstration end here instead of going out. The newest is first.</p>
<p><a href="/">Look again</a>${publicUrl ? ` · <a href="${escapeHtml(publicUrl)}">To the front door</a>` : ''}</p>
${list}`,
	)
}

export function messagePage(message: SinkMessage): string {
	const rows: [string, string][] = [
		['Sent as', kindOf(message)],
		['To', message.recipients.join(', ')],
		...(message.from ? [['From', message.from] as [string, string]] : []),
		['When', when(message)],
	]
	const letter = `<h2>As the reader sees it</h2>
<iframe src="/messages/${message.id}/html" sandbox="${IN_FRAME}" title="The email as the reader sees it"></iframe>`
	return page(
		titleOf(message),
		`<p><a href="/">All messages</a></p>
<h1 ${langOf(message)}>${escapeHtml(titleOf(message))}</h1>
<dl>${rows.map(([label, value]) => `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
<h2>As plain text</h2>
<div class="words" ${langOf(message)}>${withLinks(message.text)}</div>
${message.attachments.length > 0 ? attachmentList(message) : ''}
${message.html ? letter : ''}`,
	)
}

function attachmentList({ id, attachments }: SinkMessage): string {
	const items = attachments.map(({ name, isCalendar, content }, at) => {
		const what = `${isCalendar ? 'for a calendar, ' : ''}${content.length} bytes`
		const href = escapeHtml(`/messages/${id}/attachments/${at}`)
		return `<li><a href="${href}">${escapeHtml(name)}</a><span class="about">${what}</span></li>`
	})
	return `<h2>Attachments</h2>\n<ol>${items.join('\n')}</ol>`
}

/** The email itself. Its links leave the frame that shows it. */
export function letterPage({ html }: SinkMessage): string {
	return html.replace('<head>', '<head><base target="_top">')
}

export function notFoundPage(): string {
	return page('Message not found', '<h1>Message not found</h1><p><a href="/">All messages</a></p>')
}

function page(title: string, main: string): string {
	return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – messages of the demonstration</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><p>Messages of the demonstration</p></header>
<main>
${main}
</main>
</body>
</html>
`
}

function titleOf({ subject, text }: SinkMessage): string {
	return subject || (text.length > 80 ? `${text.slice(0, 80)}…` : text)
}

function kindOf({ channel }: SinkMessage): string {
	return channel === 'email' ? 'Email' : 'Text message'
}

function when({ receivedAt }: SinkMessage): string {
	return receivedAt.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
}

/** A text message does not say its language. */
function langOf({ language }: SinkMessage): string {
	if (!isLanguage(language)) return 'dir="auto"'
	return `lang="${language}" dir="${languageFor(language).direction}"`
}

function withLinks(text: string): string {
	return text
		.split(/(https?:\/\/[^\s<>"]+[^\s<>".,:;!?)])/)
		.map((piece, index) => {
			const escaped = escapeHtml(piece)
			return index % 2 === 1 ? `<a href="${escaped}">${escaped}</a>` : escaped
		})
		.join('')
}
