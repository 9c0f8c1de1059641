import { setTimeout } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { markDraftSent, startDraft } from '#app/questions/draft.server.ts'
import type { Db } from '#db/client.server.ts'
import { photos } from '#db/schema/files.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { ownDatabase } from '#tests/support/own-database.ts'
import {
	attachPhotos,
	findPhotoContent,
	keepPhoto,
	listPhotos,
	removePhoto,
} from './photo.server.ts'
import { photoSideMaxPixels } from './photo.ts'

const now = new Date('2027-03-01T10:00:00Z')
const photosMax = 3

async function makeDraft(db: Db) {
	const begin = { subject: 'enquiry', language: 'en', content: {}, now } as const
	return (await startDraft(db, begin)).draft.id
}

/** Red on the left, blue on the right, so that turning it can be seen. */
function picture({ width = 40, height = 20 } = {}) {
	const half = { create: { width: width / 2, height, channels: 3 as const, background: '#0000ff' } }
	const red = { create: { width, height, channels: 3 as const, background: '#ff0000' } }
	return sharp(red).composite([{ input: half, left: width / 2, top: 0 }])
}

const keep = (db: Db, draftId: string, bytes: Uint8Array, name = 'bin.jpg') =>
	keepPhoto(db, { draftId, name, bytes }, { photosMax, now })

async function keptOf(db: Db, draftId: string, bytes: Uint8Array) {
	const kept = await keep(db, draftId, bytes)
	if (!kept.ok) throw new Error(kept.code)
	const photo = await findPhotoContent(db, kept.id, { draftId })
	return photo?.content ?? Buffer.alloc(0)
}

describe('what is kept of a photo', () => {
	test('is the picture, without where, when and with what it was taken', async ({ db }) => {
		const draftId = await makeDraft(db)
		const exif = {
			IFD0: { Make: 'Camera of Amina', Copyright: 'Amina Yusuf' },
			IFD2: { DateTimeOriginal: '2027:02:28 08:15:00' },
			IFD3: { GPSLatitude: '51/1 30/1 3230/100', GPSLatitudeRef: 'N' },
		}
		const bytes = await picture()
			.withExif(exif)
			.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
			.jpeg()
			.toBuffer()
		expect(bytes.includes('Camera of Amina')).toBe(true)
		const content = await keptOf(db, draftId, bytes)
		const { format, exif: left, xmp, icc, iptc } = await sharp(content).metadata()
		expect([format, left, xmp, icc, iptc]).toEqual([
			'jpeg',
			undefined,
			undefined,
			undefined,
			undefined,
		])
		for (const trace of ['Camera', 'Amina', '2027:02', 'Exif', 'xmpmeta'])
			expect(content.includes(trace)).toBe(false)
	})

	test('is the right way up', async ({ db }) => {
		const draftId = await makeDraft(db)
		const lying = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer()
		const content = await keptOf(db, draftId, lying)
		const { width, height, orientation } = await sharp(content).metadata()
		expect({ width, height, orientation }).toEqual({ width: 20, height: 40 })
		expect(await listPhotos(db, { draftId })).toMatchObject([{ width: 20, height: 40 }])
		// Turned by a quarter to the right, the red left side is on top.
		const { data } = await sharp(content).raw().toBuffer({ resolveWithObject: true })
		const [red = 0, , blue = 0] = data
		expect(red).toBeGreaterThan(200)
		expect(blue).toBeLessThan(60)
	})

	test('is no larger than it needs to be, and never made larger', async ({ db }) => {
		const draftId = await makeDraft(db)
		const sizeOf = async (width: number, height: number) => {
			const bytes = await picture({ width, height }).png().toBuffer()
			const { width: w, height: h } = await sharp(await keptOf(db, draftId, bytes)).metadata()
			return [w, h]
		}
		expect(await sizeOf(3200, 1000)).toEqual([photoSideMaxPixels, 500])
		expect(await sizeOf(1000, 3200)).toEqual([500, photoSideMaxPixels])
		expect(await sizeOf(40, 20)).toEqual([40, 20])
	})

	test('is a JPEG, also of a PNG that one can see through and of a WebP', async ({ db }) => {
		const draftId = await makeDraft(db)
		const clear = { width: 8, height: 8, channels: 4 as const, background: '#ff000000' }
		const png = await sharp({ create: clear }).png().toBuffer()
		const content = await keptOf(db, draftId, png)
		expect((await sharp(content).metadata()).format).toBe('jpeg')
		expect([...(await sharp(content).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255])
		const webp = await picture().webp().toBuffer()
		expect((await sharp(await keptOf(db, draftId, webp)).metadata()).format).toBe('jpeg')
	})

	test('is not what was hidden behind the picture', async ({ db }) => {
		const draftId = await makeDraft(db)
		const jpeg = await picture().jpeg().toBuffer()
		const hidden = Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')])
		expect((await keptOf(db, draftId, hidden)).includes('script')).toBe(false)
	})

	test('comes with a name fit to be shown', async ({ db }) => {
		const draftId = await makeDraft(db)
		await keep(db, draftId, await picture().jpeg().toBuffer(), '../<b>bin</b>\r\n.jpg')
		expect(await listPhotos(db, { draftId })).toMatchObject([{ name: 'b.jpg' }])
	})
})

describe('what is no photo', () => {
	test('is refused, whatever it is called', async ({ db }) => {
		const draftId = await makeDraft(db)
		const jpeg = await picture({ width: 400, height: 400 }).jpeg().toBuffer()
		const png = await picture().png().toBuffer()
		const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'
		const refused: Record<string, Uint8Array> = {
			svg: Buffer.from(svg),
			gif: await picture().gif().toBuffer(),
			tiff: await picture().tiff().toBuffer(),
			avif: await picture().avif({ effort: 0 }).toBuffer(),
			html: Buffer.from('<!doctype html><title>bin.jpg</title>'),
			pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
			zip: Buffer.from('PK\x03\x04\x14\0\0\0'),
			text: Buffer.from('no picture at all'),
			noise: Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)),
			'only the start of a JPEG': jpeg.subarray(0, 20),
			'half a JPEG': jpeg.subarray(0, jpeg.length / 2),
			'half a PNG': png.subarray(0, png.length - 30),
		}
		for (const [kind, bytes] of Object.entries(refused))
			expect(await keep(db, draftId, bytes), kind).toEqual({ ok: false, code: 'notPhoto' })
		expect(await keep(db, draftId, new Uint8Array())).toEqual({ ok: false, code: 'empty' })
		expect(await listPhotos(db, { draftId })).toEqual([])
	})

	test('is refused by its size in pixels before any of them is read', async ({ db }) => {
		const draftId = await makeDraft(db)
		const png = await picture().png().toBuffer()
		// The head says 50,000 by 50,000; what follows is of a small picture.
		png.writeUInt32BE(50_000, 16)
		png.writeUInt32BE(50_000, 20)
		png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
		const memoryBefore = process.memoryUsage().rss
		expect(await keep(db, draftId, png)).toEqual({ ok: false, code: 'notPhoto' })
		expect(process.memoryUsage().rss - memoryBefore).toBeLessThan(100_000_000)
	})
})

describe('photos of a draft', () => {
	test('are three at most, and another one when one is taken out', async ({ db }) => {
		const draftId = await makeDraft(db)
		const bytes = await picture().jpeg().toBuffer()
		const codes: unknown[] = []
		for (let sent = 0; sent < 4; sent++) codes.push((await keep(db, draftId, bytes)).ok)
		expect(codes).toEqual([true, true, true, false])
		expect(await keep(db, draftId, bytes)).toEqual({ ok: false, code: 'tooMany' })
		const [first] = await listPhotos(db, { draftId })
		await removePhoto(db, first?.id ?? '', { draftId })
		expect(await keep(db, draftId, bytes)).toMatchObject({ ok: true })
	})

	test('are for who holds the draft, and nobody else', async ({ db }) => {
		const [draftId, otherId] = [await makeDraft(db), await makeDraft(db)]
		const kept = await keep(db, draftId, await picture().jpeg().toBuffer())
		const id = kept.ok ? kept.id : ''
		expect(await findPhotoContent(db, id, { draftId })).toBeDefined()
		expect(await findPhotoContent(db, id, { draftId: otherId })).toBeUndefined()
		expect(await findPhotoContent(db, id, { enquiryId: draftId })).toBeUndefined()
		await removePhoto(db, id, { draftId: otherId })
		expect(await listPhotos(db, { draftId })).toHaveLength(1)
		expect(await listPhotos(db, { draftId: otherId })).toEqual([])
	})

	test('are not found by what is no id', async ({ db }) => {
		const draftId = await makeDraft(db)
		for (const id of ['', '1', 'x', '\0', "' or 1=1 --"]) {
			expect(await findPhotoContent(db, id, { draftId })).toBeUndefined()
			await removePhoto(db, id, { draftId })
		}
	})

	test('are not taken for one that was sent, has run out, or never was', async ({ db }) => {
		const bytes = await picture().jpeg().toBuffer()
		const gone = { ok: false, code: 'draftGone' }
		const draftId = await makeDraft(db)
		const late = new Date(now.getTime() + 29 * 86_400_000)
		const photo = { draftId, name: 'bin.jpg', bytes }
		expect(await keepPhoto(db, photo, { photosMax, now: late })).toEqual(gone)
		await markDraftSent(db, draftId, { now })
		expect(await keep(db, draftId, bytes)).toEqual(gone)
		expect(await keep(db, crypto.randomUUID(), bytes)).toEqual(gone)
		expect(await db.select().from(photos)).toEqual([])
	})
})

describe('at once', () => {
	const own = ownDatabase({ connectionsMax: 8 })

	test('from several pages, three are kept and the others refused', async () => {
		const { db } = own
		const draftId = await makeDraft(db)
		const bytes = await picture().jpeg().toBuffer()
		const kept = await Promise.all(Array.from({ length: 8 }, () => keep(db, draftId, bytes)))
		expect(kept.filter(({ ok }) => ok)).toHaveLength(photosMax)
		expect(kept.filter((one) => !one.ok && one.code === 'tooMany')).toHaveLength(5)
		expect(await listPhotos(db, { draftId })).toHaveLength(photosMax)
	})

	test('while the draft is sent, a photo goes with it or is refused', async () => {
		const { db } = own
		const draftId = await makeDraft(db)
		const bytes = await picture().jpeg().toBuffer()
		const enquiryId = null as unknown as string
		let late: ReturnType<typeof keep> | undefined
		await db.transaction(async (tx) => {
			await markDraftSent(tx, draftId, { now })
			await attachPhotos(tx, { draftId, enquiryId })
			late = keep(db, draftId, bytes)
			// Long enough for it to be waiting here, were it not for the end of the sending.
			await setTimeout(150)
		})
		expect(await late).toEqual({ ok: false, code: 'draftGone' })
		expect(await listPhotos(db, { draftId })).toEqual([])
	})

	test('a broken picture holds up no other', async () => {
		const { db } = own
		const draftId = await makeDraft(db)
		const bytes = await picture().jpeg().toBuffer()
		const [broken, whole] = await Promise.all([
			keep(db, draftId, Buffer.from('nothing')),
			keep(db, draftId, bytes),
		])
		expect([broken.ok, whole.ok]).toEqual([false, true])
	})
})
