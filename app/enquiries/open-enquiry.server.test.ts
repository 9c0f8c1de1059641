import { eq } from 'drizzle-orm'
import { hoursLater, makeCouncil, receivedAt, sendOne } from '#app/cases/case.test-support.ts'
import { findFollowing, keepCode } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import { contacts, followings, links } from '#db/schema/residents.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import type { DraftContact } from './enquiry-draft.ts'
import { openByCode, openByLink, sendCode } from './open-enquiry.server.ts'

const now = hoursLater(1)
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const texted: DraftContact = {
	isAnonymous: false,
	name: 'Amina',
	reachBy: 'text',
	phone: '+447700900982',
	language: 'en',
}

async function makeEnquiry(db: Db, contact?: DraftContact) {
	await makeCouncil(db)
	return (await sendOne(db, 'missed-bin', contact && { contact })).enquiry
}
async function detailOf(db: Db, kind: 'enquiry_received' | 'sent_code') {
	const rows = await db.select().from(notices).where(eq(notices.kind, kind))
	return rows.at(-1)?.detail ?? {}
}
const opened = async (db: Db, token: string | undefined) =>
	token && (await findFollowing(db, token, { kind: 'enquiry', now }))
const provenAt = async (db: Db) => (await db.select().from(contacts))[0]?.provenAt

describe('by the emailed link', () => {
	test('an enquiry opens as often as it is needed, and the address is known to be theirs', async ({
		db,
	}) => {
		const enquiry = await makeEnquiry(db)
		const { token = '' } = await detailOf(db, 'enquiry_received')
		expect(await provenAt(db)).toBeNull()
		const first = await openByLink(db, token, { now })
		const second = await openByLink(db, token, { now: hoursLater(2) })
		expect(await opened(db, first)).toBe(enquiry.id)
		expect(await opened(db, second)).toBe(enquiry.id)
		expect(first).not.toBe(second)
		expect(await provenAt(db)).toEqual(now)
	})

	test('a wrong one opens nothing and leaves nothing', async ({ db }) => {
		await makeEnquiry(db)
		const { token = '' } = await detailOf(db, 'enquiry_received')
		for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toLowerCase()])
			expect(await openByLink(db, wrong, { now })).toBeUndefined()
		expect(await db.select().from(followings)).toEqual([])
		expect(await provenAt(db)).toBeNull()
	})
})

describe('by a code that was sent', () => {
	test('an enquiry opens once, within a quarter of an hour', async ({ db }) => {
		const enquiry = await makeEnquiry(db)
		const { reference } = enquiry
		await sendCode(db, { reference, contact: 'amina@example.com' }, { now })
		const { code = '' } = await detailOf(db, 'sent_code')
		expect(code).toMatch(/^\d{6}$/)
		expect(await openByCode(db, { reference, code }, { now: minutesLater(15) })).toBeUndefined()
		const typed = {
			reference: reference.toLowerCase(),
			code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
		}
		const token = await openByCode(db, typed, { now: minutesLater(14.9) })
		expect(await opened(db, token)).toBe(enquiry.id)
		expect(await openByCode(db, { reference, code }, { now: minutesLater(14.9) })).toBeUndefined()
		expect(await provenAt(db)).toEqual(minutesLater(14.9))
	})

	test('its digits may be those of an Arabic keyboard', async ({ db }) => {
		const enquiry = await makeEnquiry(db)
		const { reference } = enquiry
		await sendCode(db, { reference, contact: 'amina@example.com' }, { now })
		const { code = '' } = await detailOf(db, 'sent_code')
		const typed = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
		expect(await openByCode(db, { reference, code: typed }, { now })).toBeDefined()
	})

	test('it goes to the number when that is how they are reached', async ({ db }) => {
		const { reference } = await makeEnquiry(db, texted)
		await sendCode(db, { reference, contact: '+447700900982' }, { now })
		const [row] = await db.select().from(notices).where(eq(notices.kind, 'sent_code'))
		expect(row).toMatchObject({ channel: 'text', recipient: '+447700900982' })
	})

	test('it opens no other enquiry', async ({ db }) => {
		const enquiry = await makeEnquiry(db)
		const { enquiry: other } = await sendOne(db)
		await sendCode(db, { reference: enquiry.reference, contact: 'amina@example.com' }, { now })
		const { code = '' } = await detailOf(db, 'sent_code')
		expect(await openByCode(db, { reference: other.reference, code }, { now })).toBeUndefined()
		expect(await openByCode(db, { reference: 'ZZZZ-ZZZZ', code }, { now })).toBeUndefined()
		expect(await openByCode(db, { reference: enquiry.reference, code }, { now })).toBeDefined()
	})

	test('who asks for one with the wrong address gets none, and nothing is left of it', async ({
		db,
	}) => {
		const { reference } = await makeEnquiry(db)
		const before = [await db.select().from(links), await db.select().from(notices)]
		for (const asked of [
			{ reference, contact: 'other@example.com' },
			{ reference, contact: '' },
			{ reference: 'ZZZZ-ZZZZ', contact: 'amina@example.com' },
			{ reference: '', contact: '' },
			{ reference: "' or 1=1 --", contact: 'amina@example.com' },
		])
			await sendCode(db, asked, { now })
		expect([await db.select().from(links), await db.select().from(notices)]).toEqual(before)
	})

	test('none goes by post, or to who left no address', async ({ db }) => {
		const postalAddress = '1 Mill Lane'
		const byPost = { ...texted, reachBy: 'post' as const, phone: undefined, postalAddress }
		const enquiry = await makeEnquiry(db, byPost)
		const contact = { isAnonymous: true, language: 'en' }
		const { enquiry: anonymous } = await sendOne(db, 'missed-bin', { contact })
		await sendCode(db, { reference: enquiry.reference, contact: postalAddress }, { now })
		await sendCode(db, { reference: anonymous.reference, contact: '' }, { now })
		expect(await detailOf(db, 'sent_code')).toEqual({})
	})
})

describe('by the code that was written down', () => {
	const followCode = 'B4KD-QQ7T-9XCM'

	async function withCode(db: Db) {
		const enquiry = await makeEnquiry(db)
		await keepCode(db, followCode, {
			kind: 'follow_code',
			subjectId: enquiry.id,
			now: receivedAt,
		})
		return enquiry
	}

	test('an enquiry opens as often as it is needed, however it is typed', async ({ db }) => {
		const { id, reference } = await withCode(db)
		for (const code of [followCode, 'b4kdqq7t9xcm', ' b4kd qq7t–9xcm ']) {
			const token = await openByCode(db, { reference, code }, { now })
			expect(await opened(db, token)).toBe(id)
		}
		// It shows that they had the page, not that the address is theirs.
		expect(await provenAt(db)).toBeNull()
	})

	test('a wrong code and an unknown reference look the same', async ({ db }) => {
		const { reference } = await withCode(db)
		const answers = [
			await openByCode(db, { reference, code: 'B4KD-QQ7T-9XCN' }, { now }),
			await openByCode(db, { reference, code: '' }, { now }),
			await openByCode(db, { reference: 'ZZZZ-ZZZZ', code: followCode }, { now }),
			await openByCode(db, { reference: '', code: '' }, { now }),
			await openByCode(db, { reference: '🌳', code: '🌳' }, { now }),
		]
		expect(answers).toEqual(answers.map(() => undefined))
		expect(await db.select().from(followings)).toEqual([])
	})
})
