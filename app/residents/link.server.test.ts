import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { followings, links } from '#db/schema/residents.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import {
	endFollowing,
	findFollowing,
	findLinkSubject,
	followingHours,
	isRightCode,
	keepCode,
	makeLink,
	removeExpiredLinks,
	startFollowing,
} from './link.server.ts'

const now = new Date('2027-03-01T10:00:00Z')
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const daysLater = (days: number) => later(days * 86_400_000)
const subjectId = '0f8fad5b-d9cb-469f-a165-70867728950e'
const otherId = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
const countOf = async (db: Db, table: typeof links | typeof followings) =>
	(await db.select().from(table)).length

describe('an emailed link', () => {
	const link = { kind: 'follow', subjectId, now } as const

	test('is long, and only a hash of it is kept', async ({ db }) => {
		const token = await makeLink(db, link)
		expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
		expect(token).toMatch(/^[\w-]+$/)
		expect(await makeLink(db, link)).not.toBe(token)
		expect(JSON.stringify(await db.select().from(links))).not.toContain(token)
	})

	test('is not used up by looking, however often', async ({ db }) => {
		const token = await makeLink(db, link)
		for (let looks = 0; looks < 20; looks++)
			expect(await findLinkSubject(db, token, link)).toBe(subjectId)
		expect(await db.select({ usedAt: links.usedAt }).from(links)).toEqual([{ usedAt: null }])
	})

	test('opens what it was made for, by one of its kind, and nothing else', async ({ db }) => {
		const token = await makeLink(db, link)
		expect(await findLinkSubject(db, token, { kind: 'resume', now })).toBeUndefined()
		for (const wrong of ['', 'x', `${token} `, token.slice(0, -1), '\0', '🌳'])
			expect(await findLinkSubject(db, wrong, link)).toBeUndefined()
		const resume = await makeLink(db, { ...link, kind: 'resume', subjectId: otherId })
		expect(await findLinkSubject(db, resume, { kind: 'resume', now })).toBe(otherId)
	})

	test('ends at its moment, when it has one', async ({ db }) => {
		const expiresAt = daysLater(28)
		const token = await makeLink(db, { ...link, kind: 'resume', expiresAt })
		const at = (moment: Date) => findLinkSubject(db, token, { kind: 'resume', now: moment })
		expect(await at(new Date(expiresAt.getTime() - 1))).toBe(subjectId)
		expect(await at(expiresAt)).toBeUndefined()
		const lasting = await makeLink(db, link)
		expect(await findLinkSubject(db, lasting, { ...link, now: daysLater(3650) })).toBe(subjectId)
	})

	test('opens nothing once it is revoked', async ({ db }) => {
		const token = await makeLink(db, link)
		await db.update(links).set({ revokedAt: now }).where(eq(links.subjectId, subjectId))
		expect(await findLinkSubject(db, token, link)).toBeUndefined()
	})
})

describe('a code', () => {
	const sent = { kind: 'sent_code', subjectId, now, expiresAt: later(60_000) } as const
	const written = { kind: 'follow_code', subjectId, now } as const

	test('that was sent is right once', async ({ db }) => {
		await keepCode(db, '123456', sent)
		expect(await isRightCode(db, subjectId, '123457', sent)).toBe(false)
		expect(await isRightCode(db, subjectId, '123456', sent)).toBe(true)
		expect(await isRightCode(db, subjectId, '123456', sent)).toBe(false)
	})

	test('that was sent ends at its moment', async ({ db }) => {
		await keepCode(db, '123456', sent)
		const at = (moment: Date) => isRightCode(db, subjectId, '123456', { ...sent, now: moment })
		expect(await at(sent.expiresAt)).toBe(false)
		expect(await at(later(59_999))).toBe(true)
	})

	test('that chance gives a second time is right again', async ({ db }) => {
		await keepCode(db, '123456', sent)
		await isRightCode(db, subjectId, '123456', sent)
		await keepCode(db, '123456', { ...sent, expiresAt: later(120_000) })
		expect(await isRightCode(db, subjectId, '123456', { ...sent, now: later(90_000) })).toBe(true)
	})

	test('that was written down is right as often as it is typed', async ({ db }) => {
		await keepCode(db, 'B4KD-QQ7T-9XCM', written)
		for (const moment of [now, daysLater(1), daysLater(3650)]) {
			const asked = { ...written, now: moment }
			expect(await isRightCode(db, subjectId, 'B4KD-QQ7T-9XCM', asked)).toBe(true)
		}
	})

	test('is right for its own enquiry and as its own kind', async ({ db }) => {
		await keepCode(db, '123456', sent)
		await keepCode(db, 'B4KD-QQ7T-9XCM', written)
		expect(await isRightCode(db, otherId, '123456', sent)).toBe(false)
		expect(await isRightCode(db, subjectId, '123456', written)).toBe(false)
		expect(await isRightCode(db, subjectId, 'B4KD-QQ7T-9XCM', sent)).toBe(false)
	})

	test('of two enquiries can be the same without being seen to be', async ({ db }) => {
		await keepCode(db, '123456', sent)
		await keepCode(db, '123456', { ...sent, subjectId: otherId })
		const hashes = (await db.select().from(links)).map(({ tokenHash }) => tokenHash)
		expect(new Set(hashes).size).toBe(2)
		expect(await isRightCode(db, subjectId, '123456', sent)).toBe(true)
		expect(await isRightCode(db, otherId, '123456', sent)).toBe(true)
	})
})

describe('a browser that follows an enquiry', () => {
	test('does so for two hours and no longer', async ({ db }) => {
		const token = await startFollowing(db, { kind: 'enquiry', subjectId }, { now })
		const end = later(followingHours * 3_600_000)
		const at = (moment: Date) => findFollowing(db, token, { kind: 'enquiry', now: moment })
		expect(await at(new Date(end.getTime() - 1))).toBe(subjectId)
		expect(await at(end)).toBeUndefined()
		expect(JSON.stringify(await db.select().from(followings))).not.toContain(token)
	})

	test('stops when asked to, and the other browsers go on', async ({ db }) => {
		const own = await startFollowing(db, { kind: 'enquiry', subjectId }, { now })
		const other = await startFollowing(db, { kind: 'enquiry', subjectId }, { now })
		await endFollowing(db, own)
		expect(await findFollowing(db, own, { kind: 'enquiry', now })).toBeUndefined()
		expect(await findFollowing(db, other, { kind: 'enquiry', now })).toBe(subjectId)
	})
})

describe('what has run out is forgotten', () => {
	test('a week after its end, and what never ends is kept', async ({ db }) => {
		await makeLink(db, { kind: 'follow', subjectId, now })
		await makeLink(db, { kind: 'resume', subjectId, now, expiresAt: later(0) })
		await startFollowing(db, { kind: 'enquiry', subjectId }, { now })
		await removeExpiredLinks(db, { now: daysLater(7) })
		expect([await countOf(db, links), await countOf(db, followings)]).toEqual([2, 0])
		await removeExpiredLinks(db, { now: new Date(daysLater(7).getTime() + 1) })
		expect(await countOf(db, links)).toBe(1)
		await removeExpiredLinks(db, { now: daysLater(3650) })
		expect(await countOf(db, links)).toBe(1)
	})

	test('no more of it than a bounded number at a time', async ({ db }) => {
		for (let made = 0; made < 5; made++) {
			await makeLink(db, { kind: 'resume', subjectId, now, expiresAt: now })
			await startFollowing(db, { kind: 'enquiry', subjectId }, { now })
		}
		const left: number[][] = []
		for (let times = 0; times < 3; times++) {
			await removeExpiredLinks(db, { now: daysLater(30), batchMax: 2 })
			left.push([await countOf(db, links), await countOf(db, followings)])
		}
		expect(left).toEqual([
			[3, 3],
			[1, 1],
			[0, 0],
		])
	})
})
