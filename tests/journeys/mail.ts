import { expect } from '@playwright/test'

export type Message = { title: string; text: string }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function plain(html: string): string {
	return html.replace(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole)
}

async function read(url: string): Promise<string> {
	return (await fetch(url)).text()
}

/** What came for an address, newest first, as the page of the mail sink shows it. */
export async function messagesTo(recipient: string): Promise<Message[]> {
	const base = process.env.MAIL_URL ?? ''
	const list = await read(base)
	const lines = list.split('<li>').filter((line) => line.includes(` to ${recipient},`))
	const addresses = lines.map((line) => /href="([^"]+)"/.exec(line)?.[1] ?? '')
	return Promise.all(
		addresses.map(async (address) => {
			const page = await read(new URL(address, base).href)
			const title = plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? '')
			const words = /<div class="words"[^>]*>([\s\S]*?)<\/div>/.exec(page)?.[1] ?? ''
			return { title, text: plain(words.replace(/<[^>]+>/g, '')) }
		}),
	)
}

const says = (text: string, words: string | RegExp) =>
	typeof words === 'string' ? text.includes(words) : words.test(text)

/** Waits for the newest message to an address that says `words`. */
export async function waitForMessage(recipient: string, words: string | RegExp): Promise<Message> {
	let found: Message | undefined
	await expect
		.poll(
			async () => {
				const messages = await messagesTo(recipient)
				found = messages.find(({ title, text }) => says(`${title}\n${text}`, words))
				return found !== undefined || messages.map(({ title }) => title)
			},
			{ timeout: 60_000, message: `a message to ${recipient} that says “${words}”` },
		)
		.toBe(true)
	if (!found) throw new Error('no message')
	return found
}

/** The address in a message that leads to a page of the site, such as '/follow/link/'. */
export function linkIn({ text }: Message, path: string): string {
	const link = text.match(/https?:\/\/\S+/g)?.find((one) => new URL(one).pathname.includes(path))
	if (!link) throw new Error(`no link to ${path} in “${text}”`)
	return link
}
