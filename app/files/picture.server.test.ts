import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeEach } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { pictures } from '#db/schema/files.ts'
import { staff } from '#db/schema/staff.ts'
import { expect, test } from '#tests/support/database.ts'
import { photoSizeMaxBytes } from './photo.ts'
import { findPicture, keepPicture } from './picture.server.ts'

const now = new Date('2027-03-01T10:00:00Z')
const adding = { by: { staffId: 'meera' }, now }
const red = { create: { width: 40, height: 20, channels: 3 as const, background: '#ff0000' } }

beforeEach<{ db: Db }>(async ({ db }) => {
	const dates = { createdAt: now, updatedAt: now }
	const role = 'engagement_officer' as const
	await db.insert(staff).values({ id: 'meera', name: 'M', email: 'm@example.com', role, ...dates })
})

test('a picture is written anew, and the same one is kept once', async ({ db }) => {
	const bytes = await sharp(red)
		.withExif({ IFD0: { Make: 'Camera of Amina' } })
		.png()
		.toBuffer()
	const kept = await keepPicture(db, bytes, adding)
	if (!kept.ok) throw new Error(kept.code)
	const content = await findPicture(db, kept.id)
	expect(await sharp(content).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 20 })
	expect(content?.includes('Amina')).toBe(false)
	expect(await keepPicture(db, bytes, adding)).toEqual(kept)
	const rows = await db.select({ id: pictures.id }).from(pictures).where(eq(pictures.id, kept.id))
	expect(rows).toHaveLength(1)
})

test('what is no picture, empty or too large is refused', async ({ db }) => {
	const codeOf = async (bytes: Uint8Array) => {
		const kept = await keepPicture(db, bytes, adding)
		return kept.ok ? undefined : kept.code
	}
	expect(await codeOf(new Uint8Array())).toBe('empty')
	expect(await codeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('notPhoto')
	expect(await codeOf(new Uint8Array(photoSizeMaxBytes + 1))).toBe('tooLarge')
})

test('what is not there, or is no id, is not found', async ({ db }) => {
	expect(await findPicture(db, crypto.randomUUID())).toBeUndefined()
	expect(await findPicture(db, 'x')).toBeUndefined()
})
