import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import { queueNotices } from '#app/notices/outbox.server.ts'
import { findContactOf, markContactProven } from '#app/residents/contact.server.ts'
import { findLinkSubject, makeLinks, startFollowing } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { groups, memberships } from '#db/schema/groups.ts'
import { findMembership } from './membership.server.ts'

const linksAtOnceMax = 20
/** How long a link that was asked for opens the membership. */
const openingLinkDays = 7

class Undone extends Error {}

/**
 * Mails a link to each membership of an address. For one that has none the same statements run: a
 * link that has run out already, and notices that are taken back, so that neither the answer nor
 * its time tells the two apart.
 */
export async function mailLinks(
	db: Db,
	{ email, language, now }: { email: string; language: Language; now: Date },
): Promise<void> {
	const contact = await findContactOf(db, { kind: 'email', value: email })
	const found = await listOpen(db, contact?.id ?? crypto.randomUUID())
	const isNobody = found.length === 0
	const nobody = { id: crypto.randomUUID(), groupId: crypto.randomUUID(), language }
	const asked = isNobody ? [nobody] : found
	await db.transaction(async (tx) => {
		const ids = asked.map(({ id }) => id)
		const days = isNobody ? 0 : openingLinkDays
		const expiresAt = new Date(now.getTime() + days * 86_400_000)
		const tokens = await makeLinks(tx, ids, { kind: 'membership', now, expiresAt })
		const notices = asked.map(({ groupId, language: own }, at) => ({
			...({ kind: 'membership_opening', channel: 'email' } as const),
			...{ recipient: email, language: own, groupId, detail: { token: tokens[at] } },
		}))
		const queue = async (inner: Db) => {
			await queueNotices(inner, notices, { now })
			if (isNobody) throw new Undone()
		}
		await tx.transaction(queue).catch((error: unknown) => {
			if (!(error instanceof Undone)) throw error
		})
	})
}

function listOpen(db: Db, contactId: string) {
	return db
		.select({
			id: memberships.id,
			groupId: memberships.groupId,
			language: memberships.language,
		})
		.from(memberships)
		.innerJoin(groups, eq(groups.id, memberships.groupId))
		.where(
			and(
				eq(memberships.contactId, contactId),
				inArray(memberships.status, ['active', 'invited']),
				ne(groups.status, 'closed'),
			),
		)
		.orderBy(asc(memberships.invitedAt), asc(memberships.id))
		.limit(linksAtOnceMax)
}

/**
 * Opens somebody's part in a group by an emailed link; the token is for the cookie of this browser.
 * The link that went to who registered the group confirms it: from then on it waits for staff.
 */
export function openByLink(
	db: Db,
	token: string,
	{ now }: { now: Date },
): Promise<string | undefined> {
	return db.transaction(async (tx) => {
		const id = await findLinkSubject(tx, token, { kind: 'membership', now })
		const membership = id ? await findMembership(tx, id) : undefined
		if (!membership || !['active', 'invited'].includes(membership.status)) return undefined
		// Who has the link has read what was sent to the address.
		await markContactProven(tx, membership.contactId, { now })
		if (membership.group.status === 'unproven') await confirm(tx, membership, { now })
		return startFollowing(tx, { kind: 'membership', subjectId: membership.id }, { now })
	})
}

async function confirm(
	tx: Db,
	{ id, groupId }: { id: string; groupId: string },
	{ now }: { now: Date },
) {
	await tx
		.update(groups)
		.set({ status: 'waiting', changedAt: now })
		.where(and(eq(groups.id, groupId), eq(groups.status, 'unproven')))
	await tx
		.update(memberships)
		.set({ status: 'active', joinedAt: now })
		.where(and(eq(memberships.id, id), eq(memberships.status, 'invited')))
}
