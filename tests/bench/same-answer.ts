import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { enquiries } from '#db/schema/enquiries.ts'
import { contacts } from '#db/schema/residents.ts'
import { type Answer, makeClient } from './resident.ts'

const triesEach = 1000
/** As many codes as one address may ask for in an hour. */
const triesPerContact = 5

type Tried = { milliseconds: number; told: string }

/**
 * Asks for a code with a reference and an address that belong together, and with a reference that
 * does not exist, in turns. `isSame`: whether status, headers and page were the same each time;
 * `gap`: between the medians, in milliseconds.
 */
export async function compareAnswers(db: Db, port: number) {
	const found = await db
		.select({ reference: enquiries.reference, contact: contacts.value })
		.from(enquiries)
		.innerJoin(contacts, eq(contacts.id, enquiries.contactId))
		.where(eq(contacts.kind, 'email'))
		.limit(triesEach)
	const uses = new Map<string, number>()
	const known = [...found, ...found, ...found, ...found, ...found].filter(({ contact }) => {
		const used = uses.get(contact) ?? 0
		uses.set(contact, used + 1)
		return used < triesPerContact
	})
	const client = makeClient(port, { connectionsMax: 1 })
	const tried: Record<'known' | 'unknown', Tried[]> = { known: [], unknown: [] }
	for (const [index, one] of known.slice(0, triesEach).entries()) {
		// From as many addresses as there are tries, so that no limit of one address is met.
		const send = client.as(`10.${index % 250}.${Math.floor(index / 250)}.7`)
		const unknown = { reference: 'ZZZZ-ZZZZ', contact: `nobody-${index}@example.com` }
		for (const [kind, form] of [['known', one] as const, ['unknown', unknown] as const]) {
			const start = performance.now()
			const answer = await send('/follow/code', { form })
			const milliseconds = performance.now() - start
			tried[kind].push({ milliseconds, told: withoutTyped(answer, form.reference) })
		}
	}
	client.close()
	const told = new Set([...tried.known, ...tried.unknown].map((one) => one.told))
	const [own, other] = [median(tried.known), median(tried.unknown)]
	return {
		count: tried.known.length,
		isSame: told.size === 1,
		known: own,
		unknown: other,
		gap: Math.abs(own - other),
	}
}

/** The reference that was typed comes back in a cookie; nothing else of an answer may differ. */
function withoutTyped({ status, headers, body }: Answer, reference: string): string {
	const { date: _date, ...rest } = headers
	const text = JSON.stringify([status, rest, body])
	return text.replaceAll(reference, '').replaceAll(/"x-request-id":"[^"]*"/g, '')
}

function median(tried: Tried[]): number {
	const sorted = tried.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other)
	return sorted[Math.floor(sorted.length / 2)] ?? 0
}
