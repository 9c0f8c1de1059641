import { and, eq, gt, inArray, isNull, lt, or } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { followings, links } from '#db/schema/residents.ts'
import { hashCode, hashSecret, makeSecret } from '#db/secret.server.ts'
import type { LinkKind, OpenedKind } from './link.ts'

export const followingHours = 2
const expiredKeptDays = 7

type NewLink = { kind: LinkKind; subjectId: string; now: Date; expiresAt?: Date }

function isUsable(kind: LinkKind, now: Date) {
	return and(
		eq(links.kind, kind),
		isNull(links.revokedAt),
		or(isNull(links.expiresAt), gt(links.expiresAt, now)),
	)
}

async function storeLink(db: Db, tokenHash: string, { now, expiresAt, ...link }: NewLink) {
	await db
		.insert(links)
		.values({ ...link, tokenHash, createdAt: now, expiresAt })
		.onConflictDoUpdate({
			target: links.tokenHash,
			set: { expiresAt, usedAt: null, revokedAt: null },
		})
}

/** A link to be emailed; only its hash is kept. */
export async function makeLink(db: Db, link: NewLink): Promise<string> {
	const token = makeSecret()
	await storeLink(db, hashSecret(token), link)
	return token
}

/** Links to be emailed, many in one statement; in the order of what they open. */
export async function makeLinks(
	db: Db,
	subjectIds: string[],
	{ kind, now, expiresAt }: Omit<NewLink, 'subjectId'>,
): Promise<string[]> {
	if (subjectIds.length === 0) return []
	const made = subjectIds.map((subjectId) => ({ subjectId, token: makeSecret() }))
	await db.insert(links).values(
		made.map(({ subjectId, token }) => {
			return { tokenHash: hashSecret(token), kind, subjectId, createdAt: now, expiresAt }
		}),
	)
	return made.map(({ token }) => token)
}

/** Keeps a code that a person will type together with a reference. */
export async function keepCode(db: Db, code: string, link: NewLink): Promise<void> {
	await storeLink(db, hashCode(link.subjectId, code), link)
}

/** Ends the codes of this kind: only the newest one that was sent is good. */
export async function revokeCodes(
	db: Db,
	subjectId: string,
	{ kind, now }: { kind: 'follow_code' | 'sent_code'; now: Date },
): Promise<void> {
	await db
		.update(links)
		.set({ revokedAt: now })
		.where(and(eq(links.subjectId, subjectId), eq(links.kind, kind), isNull(links.revokedAt)))
}

/**
 * What an emailed link opens. Looking does not use it up, so a mail scanner does no harm. With
 * `isHeld`, nobody ends the link until the transaction ends.
 */
export async function findLinkSubject(
	db: Db,
	token: string,
	{ kind, now, isHeld = false }: { kind: LinkKind; now: Date; isHeld?: boolean },
): Promise<string | undefined> {
	const found = db
		.select({ subjectId: links.subjectId })
		.from(links)
		.where(and(eq(links.tokenHash, hashSecret(token)), isUsable(kind, now)))
	const [link] = await (isHeld ? found.for('share') : found)
	return link?.subjectId
}

/** Whether the code is right; a sent code is used up by it, a written-down one is not. */
export async function isRightCode(
	db: Db,
	subjectId: string,
	code: string,
	{ kind, now }: { kind: 'follow_code' | 'sent_code'; now: Date },
): Promise<boolean> {
	const used = await db
		.update(links)
		.set({ usedAt: now })
		.where(
			and(
				eq(links.tokenHash, hashCode(subjectId, code)),
				isUsable(kind, now),
				kind === 'sent_code' ? isNull(links.usedAt) : undefined,
			),
		)
		.returning({ subjectId: links.subjectId })
	return used.length === 1
}

/**
 * Remembers that this browser has opened something; the token is for its cookie. `memberId`: who
 * opened it as a member of a group; it ends the token, and cannot be taken off it.
 */
export async function startFollowing(
	db: Db,
	{ memberId, ...opened }: { kind: OpenedKind; subjectId: string; memberId?: string },
	{ now }: { now: Date },
): Promise<string> {
	const token = memberId ? `${makeSecret()}.${memberId}` : makeSecret()
	const expiresAt = new Date(now.getTime() + followingHours * 3_600_000)
	await db
		.insert(followings)
		.values({ ...opened, tokenHash: hashSecret(token), openedAt: now, expiresAt })
	return token
}

export async function findFollowing(
	db: Db,
	token: string,
	{ kind, now }: { kind: OpenedKind; now: Date },
): Promise<string | undefined> {
	const [following] = await db
		.select({ subjectId: followings.subjectId })
		.from(followings)
		.where(
			and(
				eq(followings.tokenHash, hashSecret(token)),
				eq(followings.kind, kind),
				gt(followings.expiresAt, now),
			),
		)
	return following?.subjectId
}

/** The membership by which what the token stands for was opened. */
export function memberIdIn(token: string): string | undefined {
	return token.split('.')[1]
}

export async function endFollowing(db: Db, token: string): Promise<void> {
	await db.delete(followings).where(eq(followings.tokenHash, hashSecret(token)))
}

/** Forgets what has run out, at most `batchMax` of each kind at a time. */
export async function removeExpiredLinks(
	db: Db,
	{ now, batchMax = 1000 }: { now: Date; batchMax?: number },
): Promise<void> {
	const longAgo = new Date(now.getTime() - expiredKeptDays * 86_400_000)
	const old = db
		.select({ tokenHash: links.tokenHash })
		.from(links)
		.where(lt(links.expiresAt, longAgo))
		.limit(batchMax)
	await db.delete(links).where(inArray(links.tokenHash, old))
	const ended = db
		.select({ tokenHash: followings.tokenHash })
		.from(followings)
		.where(lt(followings.expiresAt, now))
		.limit(batchMax)
	await db.delete(followings).where(inArray(followings.tokenHash, ended))
}

/** From now on nothing opens it: neither what was sent or written down, nor a browser that has it. */
export async function revokeLinks(
	db: Db,
	subjectIds: string[],
	{ now }: { now: Date },
): Promise<void> {
	await db
		.update(links)
		.set({ revokedAt: now })
		.where(and(inArray(links.subjectId, subjectIds), isNull(links.revokedAt)))
	await db.delete(followings).where(inArray(followings.subjectId, subjectIds))
}
