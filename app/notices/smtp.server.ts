import { createTransport } from 'nodemailer'
import type { Language } from '#app/languages/language.ts'
import type { Delivery } from './notice.ts'

export type Mail = {
	noticeId: string
	recipient: string
	language: Language
	subject: string
	text: string
	html: string
	/** What a calendar can take in, as a file. */
	calendar?: { method: 'PUBLISH' | 'CANCEL'; content: string }
}

export type Mailer = { send: (mail: Mail) => Promise<Delivery>; close: () => void }

const sendSecondsMax = 60

/**
 * Sends mail through the council's server, over a few connections that stay open. The Message-ID
 * follows from the notice: a repeat after a crash can be recognised. Failures come back as our own
 * codes; what the server said may hold an address, so nobody else sees it.
 */
export function makeMailer({
	smtpUrl,
	from,
	publicUrl,
	connectionsMax = 4,
}: {
	smtpUrl: string
	from: { name: string; address: string }
	publicUrl: string
	connectionsMax?: number
}): Mailer {
	const transport = createTransport({
		url: smtpUrl,
		pool: true,
		maxConnections: connectionsMax,
		connectionTimeout: 10_000,
		dnsTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 30_000,
		disableFileAccess: true,
		disableUrlAccess: true,
	})
	const { hostname } = new URL(publicUrl)
	const send = async (mail: Mail): Promise<Delivery> => {
		try {
			await transport.sendMail({
				messageId: `<${mail.noticeId}@${hostname}>`,
				from,
				to: { name: '', address: mail.recipient },
				envelope: { from: from.address, to: [mail.recipient] },
				subject: mail.subject,
				text: mail.text,
				html: mail.html,
				textEncoding: 'quoted-printable',
				attachments: mail.calendar && [attachment(mail.calendar)],
				headers: {
					'Auto-Submitted': 'auto-generated',
					'X-Auto-Response-Suppress': 'All',
					'Content-Language': mail.language,
				},
				signal: AbortSignal.timeout(sendSecondsMax * 1000),
			})
			return { ok: true }
		} catch (error) {
			return readSmtpError(error)
		}
	}
	return { send, close: () => transport.close() }
}

/** A file and not an invitation: nobody is asked to answer it by mail. */
function attachment({ method, content }: NonNullable<Mail['calendar']>) {
	const contentType = `text/calendar; charset=utf-8; method=${method}`
	return { filename: 'session.ics', content, contentType }
}

/**
 * Only what the server says of this recipient or this mail is about them; a refused sign-in or
 * sender is for us to mend, and the mail goes out once that is done.
 */
function readSmtpError(error: unknown): Delivery {
	const { command, responseCode } = error as { command?: string; responseCode?: number }
	if (!responseCode || !(command === 'RCPT TO' || command === 'DATA'))
		return { ok: false, failure: 'unreachable', isFinal: false }
	return { ok: false, failure: 'refused', isFinal: responseCode >= 500 }
}
