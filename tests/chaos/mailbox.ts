import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Mailbox = { smtpUrl: string; messageIds: string[]; stop: () => Promise<void> }

/** A mail server that lives on while the site is killed, and counts what it was given. */
export async function openMailbox(): Promise<Mailbox> {
	const messageIds: string[] = []
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		disableReverseLookup: true,
		closeTimeout: 1_000,
		onData(stream, _session, done) {
			let mail = ''
			stream.setEncoding('latin1').on('data', (chunk: string) => {
				mail += chunk
			})
			// What is cut off in the middle never comes to its end, and was not taken.
			stream.on('end', () => {
				messageIds.push(/^message-id: <([^@>]+)/im.exec(mail)?.[1] ?? 'none')
				done()
			})
		},
	})
	server.on('error', () => undefined)
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
	const { port } = server.server.address() as AddressInfo
	return {
		smtpUrl: `smtp://127.0.0.1:${port}`,
		messageIds,
		stop: () => new Promise((stopped) => server.close(stopped)),
	}
}
