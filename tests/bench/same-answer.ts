import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { enquiries } from '#db/schema/enquiries.ts'
import { groups, memberships } from '#db/schema/groups.ts'
import { contacts } from '#db/schema/residents.ts'
import { type Answer, makeClient } from './resident.ts'

const triesEach = 1000
/** As many codes, or links to a group, as one address may ask for in an hour. */
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
	const pairs = known.slice(0, triesEach).map((one, index) => {
		return {
			known: one,
			unknown: { reference: 'ZZZZ-ZZZZ', contact: `nobody-${index}@example.com` },
		}
	})
	return compare(port, '/follow/code', pairs)
}

/**
 * Asks for the link to a group with an address of one of its members and with one that nobody has,
 * in turns. The members are put there for it, each to be asked for as often as one address may.
 */
export async function compareOpening(db: Db, port: number) {
	const groupId = await addMembers(db, triesEach / triesPerContact)
	const pairs = Array.from({ length: triesEach }, (_, index) => {
		const number = Math.floor(index / triesPerContact)
		return {
			known: { email: memberEmail(groupId, number) },
			unknown: { email: `nobody-${number}@example.com` },
		}
	})
	return compare(port, '/groups/open', pairs)
}

const memberEmail = (groupId: string, number: number) => `${groupId}-${number}@example.com`

async function addMembers(db: Db, count: number): Promise<string> {
	const [now, groupId] = [new Date(), crypto.randomUUID()]
	await db.insert(groups).values({
		...{ id: groupId, slug: groupId, name: 'Many', purpose: { en: 'To be asked for.' } },
		...{ status: 'verified', language: 'en', registeredAt: now, changedAt: now, decidedAt: now },
	})
	const people = Array.from({ length: count }, (_, number) => ({
		id: crypto.randomUUID(),
		...{ kind: 'email' as const, value: memberEmail(groupId, number) },
	}))
	await db.insert(contacts).values(people)
	await db.insert(memberships).values(
		people.map(({ id: contactId }) => ({
			...{ groupId, contactId, name: 'Amina Yusuf', role: 'member' as const },
			...{ status: 'active' as const, language: 'en' as const, invitedAt: now, joinedAt: now },
		})),
	)
	return groupId
}

type Form = Record<string, string>

/** Posts what is known and what is not, in turns. */
async function compare(port: number, path: string, pairs: { known: Form; unknown: Form }[]) {
	const client = makeClient(port, { connectionsMax: 1 })
	const tried: Record<'known' | 'unknown', Tried[]> = { known: [], unknown: [] }
	for (const [index, pair] of pairs.entries()) {
		// From as many addresses as there are tries, so that no limit of one address is met.
		const send = client.as(`10.${index % 250}.${Math.floor(index / 250)}.7`)
		for (const kind of ['known', 'unknown'] as const) {
			const form = pair[kind]
			const start = performance.now()
			const answer = await send(path, { form })
			const milliseconds = performance.now() - start
			tried[kind].push({ milliseconds, told: withoutTyped(answer, form) })
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

/** What was typed may come back, such as the reference in a cookie; nothing else may differ. */
function withoutTyped({ status, headers, body }: Answer, form: Form): string {
	const { date: _date, ...rest } = headers
	const text = JSON.stringify([status, rest, body])
	const without = Object.values(form).reduce((all, typed) => all.replaceAll(typed, ''), text)
	return without.replaceAll(/"x-request-id":"[^"]*"/g, '')
}

function median(tried: Tried[]): number {
	const sorted = tried.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other)
	return sorted[Math.floor(sorted.length / 2)] ?? 0
}
