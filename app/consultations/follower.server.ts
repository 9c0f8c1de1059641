import { and, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import { queueNotice } from '#app/notices/outbox.server.ts'
import { keepContact, markContactProven } from '#app/residents/contact.server.ts'
import { findLinkSubject, makeLink } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { consultationFollowers, publicQuestions } from '#db/schema/consultations.ts'
import { listClosedBefore } from './consultation.server.ts'

export type Follower = typeof consultationFollowers.$inferSelect

/** The one row of an address for a consultation; after one that has ended, a new one. */
async function addFollower(
	db: Db,
	{
		now,
		...follower
	}: { consultationId: string; contactId: string; language: Language; now: Date },
): Promise<Follower> {
	const isSame = and(
		eq(consultationFollowers.consultationId, follower.consultationId),
		eq(consultationFollowers.contactId, follower.contactId),
		isNull(consultationFollowers.endedAt),
	)
	const [known] = await db.select().from(consultationFollowers).where(isSame).limit(1)
	if (known) return known
	const [added] = await db
		.insert(consultationFollowers)
		.values({ ...follower, askedAt: now })
		.returning()
	if (!added) throw new Error('the new follower came back empty')
	return added
}

/** Asks by email whether the address is theirs; until the link was followed, nothing is sent. */
export function askToFollow(
	db: Db,
	{
		consultationId,
		email,
		language,
		now,
	}: { consultationId: string; email: string; language: Language; now: Date },
): Promise<void> {
	return db.transaction(async (tx) => {
		const contact = await keepContact(tx, { kind: 'email', value: email })
		const asked = { consultationId, contactId: contact.id, language, now }
		const follower = await addFollower(tx, asked)
		const token = await makeLink(tx, { kind: 'follower', subjectId: follower.id, now })
		await queueNotice(tx, {
			kind: 'confirm_following',
			channel: 'email',
			recipient: email,
			language,
			consultationId,
			detail: { token },
			now,
		})
	})
}

/** By the emailed link, which confirms and ends alike; looking changes nothing. */
export async function findFollowerByLink(
	db: Db,
	token: string,
	{ now }: { now: Date },
): Promise<Follower | undefined> {
	const id = await findLinkSubject(db, token, { kind: 'follower', now })
	if (!id) return undefined
	const [found] = await db
		.select()
		.from(consultationFollowers)
		.where(eq(consultationFollowers.id, id))
	return found
}

export async function confirmFollower(db: Db, follower: Follower, { now }: { now: Date }) {
	await db
		.update(consultationFollowers)
		.set({ confirmedAt: now })
		.where(
			and(eq(consultationFollowers.id, follower.id), isNull(consultationFollowers.confirmedAt)),
		)
	// Who has the link has read what was sent to the address.
	await markContactProven(db, follower.contactId, { now })
}

export async function endFollower(db: Db, id: string, { now }: { now: Date }) {
	await db
		.update(consultationFollowers)
		.set({ endedAt: now })
		.where(and(eq(consultationFollowers.id, id), isNull(consultationFollowers.endedAt)))
}

/**
 * Forgets who followed, or asked a question in public, where the consultation closed before `since`
 * or their following ended before it; who began to follow later still waits to hear what came of it.
 * Questions that everybody can read stay.
 */
export async function forgetOldFollowers(db: Db, { since }: { since: Date }): Promise<void> {
	const closed = await listClosedBefore(db, since)
	await db
		.delete(consultationFollowers)
		.where(
			or(
				and(
					inArray(consultationFollowers.consultationId, closed),
					lt(consultationFollowers.askedAt, since),
				),
				lt(consultationFollowers.endedAt, since),
			),
		)
	const isOfClosed = inArray(publicQuestions.consultationId, closed)
	const isNotPublic = or(isNull(publicQuestions.answer), eq(publicQuestions.isHidden, true))
	await db.delete(publicQuestions).where(and(isOfClosed, isNotPublic))
	await db
		.update(publicQuestions)
		.set({ contactId: null })
		.where(and(isOfClosed, isNotNull(publicQuestions.contactId)))
}
