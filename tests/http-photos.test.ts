import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from './support/browser.ts'
import { openSite, type Site, upToCheck } from './support/http-site.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
	browser = site.browser()
	await upToCheck(browser)
})

const picture = (width = 40, height = 30) =>
	sharp({ create: { width, height, channels: 3, background: '#00703c' } })

/** Uploads files without going on; gives the page. */
function upload(files: [name: string, content: Uint8Array | string, type?: string][]) {
	const form = new FormData()
	for (const [name, content, type = 'image/jpeg'] of files)
		form.append('photos', new File([content as BlobPart], name, { type }))
	form.set('upload', 'yes')
	return browser.postFiles('/ask/photos', form)
}

const photosIn = (html: string) =>
	[...html.matchAll(/src="(\/ask\/photos\/[\w-]+)"/g)].map((m) => m[1] ?? '')

/** The one photo that is kept, as it is served. */
async function kept() {
	const { text } = await browser.get('/ask/photos')
	const paths = photosIn(text)
	expect(paths.length).toBe(1)
	return { text, ...(await browser.get(paths[0] ?? '').then((answer) => ({ answer }))) }
}

test.for(['jpeg', 'png', 'webp'] as const)('a %s is kept, as a JPEG of its own', async (format) => {
	const content = await picture().toFormat(format).toBuffer()
	expect((await upload([[`lamp.${format}`, content, `image/${format}`]])).status).toBe(200)
	const { answer } = await kept()
	const { format: served, width, height } = await sharp(answer.bytes).metadata()
	expect([served, width, height]).toEqual(['jpeg', 40, 30])
})

test('a photo is served to be looked at by who may, and for nothing else', async () => {
	await upload([['lamp.jpg', await picture().jpeg().toBuffer()]])
	const { answer } = await kept()
	const { headers } = answer
	expect(headers.get('content-type')).toBe('image/jpeg')
	expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
	expect(headers.get('x-content-type-options')).toBe('nosniff')
	expect(headers.get('cache-control')).toContain('no-store')
	const [path = ''] = photosIn((await browser.get('/ask/photos')).text)
	const other = site.browser()
	await upToCheck(other)
	expect((await other.get(path)).status).toBe(404)
	expect((await other.get(path.replace('/ask', '/follow/enquiry'))).location).toBe('/follow')
	expect((await site.browser().get(path)).location).toBe('/ask')
	for (const id of ['x', '%00', "' or 1=1", '../check', crypto.randomUUID(), 'x'.repeat(999)])
		expect([200, 404].includes((await browser.get(`/ask/photos/${id}`)).status)).toBe(true)
	expect((await browser.get('/ask/photos/not-an-id')).status).toBe(404)
})

test('where, when and with what it was taken is left behind', async () => {
	const secret = 'SERIAL-CANARY-1234'
	const content = await picture()
		.withExif({
			IFD0: { Make: secret, Artist: 'Amina Yusuf', ImageDescription: secret },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitude: '0/1 7/1 0/1' },
		})
		.withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><r>${secret}</r></x:xmpmeta>`)
		.jpeg()
		.toBuffer()
	expect(content.includes(secret)).toBe(true)
	expect((await sharp(content).metadata()).exif).toBeDefined()
	await upload([['lamp.jpg', content]])
	const { answer } = await kept()
	const { exif, xmp, iptc, icc } = await sharp(answer.bytes).metadata()
	expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
	for (const word of [secret, 'Amina', 'Exif', 'GPS', 'xmpmeta'])
		expect(answer.bytes.includes(word)).toBe(false)
})

test('a photo lies as it was held', async () => {
	const content = await picture(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer()
	await upload([['lamp.jpg', content]])
	const { width, height } = await sharp((await kept()).answer.bytes).metadata()
	expect([width, height]).toEqual([30, 40])
})

test('what hides behind a picture is left behind', async () => {
	const script = '<script>alert("canary")</script><?php echo 1 ?>'
	const jpeg = await picture().jpeg().toBuffer()
	const comment = Buffer.concat([
		Buffer.from([0xff, 0xfe, 0, script.length + 2]),
		Buffer.from(script),
	])
	const polyglot = Buffer.concat([
		jpeg.subarray(0, 2),
		comment,
		jpeg.subarray(2),
		Buffer.from(`PK\x03\x04${script}`),
	])
	expect((await upload([['lamp.html', polyglot, 'text/html']])).status).toBe(200)
	const { answer } = await kept()
	expect(answer.headers.get('content-type')).toBe('image/jpeg')
	for (const word of ['script', 'canary', 'php', 'PK\x03\x04'])
		expect(answer.bytes.includes(word)).toBe(false)
})

/** A PNG that says how large it would be, and has next to nothing in it. */
function giant(width: number, height: number): Buffer {
	const chunk = (type: string, content: Buffer) => {
		const body = Buffer.concat([Buffer.from(type), content])
		const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
		length.writeUInt32BE(content.length)
		check.writeUInt32BE(crc32(body))
		return Buffer.concat([length, body, check])
	}
	const head = Buffer.alloc(13)
	head.writeUInt32BE(width, 0)
	head.writeUInt32BE(height, 4)
	head.set([8, 2, 0, 0, 0], 8)
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
	const nothing = Buffer.from('789c030000000001', 'hex')
	const parts = [chunk('IHDR', head), chunk('IDAT', nothing), chunk('IEND', Buffer.alloc(0))]
	return Buffer.concat([signature, ...parts])
}

const svg =
	'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"><script>alert(1)</script></svg>'
const html = '<!DOCTYPE html><script>alert(1)</script>'
const jpeg = () => picture(400, 300).jpeg().toBuffer()

const REFUSED: [
	what: string,
	name: string,
	content: () => Promise<Uint8Array | string> | Uint8Array | string,
][] = [
	['a drawing that can run', 'lamp.svg', () => svg],
	['such a drawing under another name', 'lamp.png', () => `<?xml version="1.0"?>${svg}`],
	['a page named as a picture', 'lamp.png', () => html],
	['a page after the first bytes of a picture', 'lamp.png', () => `\x89PNG\r\n\x1a\n${html}`],
	['a picture of 50,000 by 50,000', 'lamp.png', () => giant(50_000, 50_000)],
	['a picture of the largest size there is', 'lamp.png', () => giant(0x7fffffff, 0x7fffffff)],
	['a picture without size', 'lamp.png', () => giant(0, 0)],
	['a picture of another kind', 'lamp.gif', () => picture().gif().toBuffer()],
	['a picture of many pages', 'lamp.tiff', () => picture().tiff().toBuffer()],
	[
		'a document',
		'lamp.pdf',
		() => '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>',
	],
	['an archive', 'lamp.jpg', () => Buffer.from('504b0304140000000800', 'hex')],
	['the head of a picture alone', 'lamp.jpg', async () => (await jpeg()).subarray(0, 40)],
	['half a picture', 'lamp.jpg', async () => (await jpeg()).subarray(0, 700)],
	['an empty file', 'lamp.jpg', () => ''],
	['one byte', 'lamp.jpg', () => 'x'],
]

describe('refused beside the field, with nothing kept', () => {
	test.for(REFUSED)('%s', async ([, name, make]) => {
		const answer = await upload([[name, await make(), 'image/png']])
		expect(answer.status).toBe(400)
		expect(answer.text).toContain('govuk-error-summary')
		expect(photosIn(answer.text)).toEqual([])
	})

	test('a file of sixteen megabytes, and one of a hundred, with the good one kept', async () => {
		const content = await picture().jpeg().toBuffer()
		for (const megabytes of [16, 100]) {
			const answer = await upload([
				['film.jpg', Buffer.alloc(megabytes * 1024 * 1024, 1)],
				['lamp.jpg', content],
			])
			expect(answer.status).toBe(400)
			expect(answer.text).toContain('film.jpg must be 15 MB or smaller')
			expect(photosIn(answer.text).length).toBe(megabytes === 16 ? 1 : 2)
		}
	})

	test('the fourth, with the three before it kept', async () => {
		const content = await picture().jpeg().toBuffer()
		for (const name of ['1.jpg', '2.jpg', '3.jpg'])
			expect((await upload([[name, content]])).status).toBe(200)
		const answer = await upload([['4.jpg', content]])
		expect([answer.status, photosIn(answer.text).length]).toEqual([400, 3])
		const many = await upload(['5', '6', '7', '8', '9'].map((name) => [`${name}.jpg`, content]))
		expect([many.status, photosIn(many.text).length]).toEqual([400, 3])
	})

	test('a bad one among good ones is named, and the good ones are kept', async () => {
		const content = await picture().jpeg().toBuffer()
		const answer = await upload([
			['good.jpg', content],
			['bad <i>.svg', svg],
		])
		expect([answer.status, photosIn(answer.text).length]).toEqual([400, 1])
		expect(answer.text).not.toContain('<i>')
	})
})

test('a name is shown without folders, line ends or marks, and never taken for more', async () => {
	const content = await picture().jpeg().toBuffer()
	const NAMES = [
		'../../../etc/passwd',
		'..\\..\\boot.ini',
		'lamp.jpg\r\nSet-Cookie: a=b',
		'<img src=x onerror=alert(1)>.jpg',
		'"; filename="evil.html',
		'\u202egpj.exe',
		'صورة.jpg',
		"l'été & co.jpg",
		`${'x'.repeat(5000)}.jpg`,
		'.',
	]
	for (const name of NAMES) {
		browser = site.browser()
		await upToCheck(browser)
		await upload([[name, content]])
		const { text, answer } = await kept()
		expect(text).not.toMatch(/<img src=x|onerror=alert\(1\)>|\.\.\/|\u202e/)
		const disposition = answer.headers.get('content-disposition') ?? ''
		expect(disposition).toMatch(/^inline; filename\*=UTF-8''[\w.!~*'()%-]*\.jpg$/)
		expect(disposition.length).toBeLessThan(1200)
		expect(answer.headers.getSetCookie()).toEqual([])
	}
})

test('a photo can be taken out again, by its owner alone', async () => {
	await upload([['lamp.jpg', await picture().jpeg().toBuffer()]])
	const [path = ''] = photosIn((await browser.get('/ask/photos')).text)
	const remove = new FormData()
	remove.set('remove', path.split('/').at(-1) ?? '')
	const other = site.browser()
	await upToCheck(other)
	await other.postFiles('/ask/photos', remove)
	expect((await browser.get(path)).status).toBe(200)
	for (const id of ['', 'x', "' or ''='", '\0'].map(String)) {
		const odd = new FormData()
		odd.set('remove', id)
		expect((await browser.postFiles('/ask/photos', odd)).status).toBeLessThan(500)
	}
	await browser.postFiles('/ask/photos', remove)
	expect((await browser.get(path)).status).toBe(404)
})
