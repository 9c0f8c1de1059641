import { expect, test } from 'vitest'
import { fileResponse, photoResponse } from './file-response.ts'

const content = new Uint8Array([1, 2, 3])
const dispositionOf = (name: string) =>
	photoResponse({ content, name }).headers.get('content-disposition') ?? ''

test('a photo is a picture for its page alone: never run, never kept by anybody between', async () => {
	const response = photoResponse({ content, name: 'bin.jpg' })
	expect(Object.fromEntries(response.headers)).toEqual({
		'content-type': 'image/jpeg',
		'content-length': '3',
		'content-disposition': "inline; filename*=UTF-8''bin.jpg",
		'content-security-policy': "default-src 'none'; sandbox",
		'cache-control': 'private, no-store',
	})
	expect(new Uint8Array(await response.arrayBuffer())).toEqual(content)
})

test('its name is that of a JPEG, whatever it was called', () => {
	expect(dispositionOf('bin.png')).toMatch(/''bin\.jpg$/)
	expect(dispositionOf('bin')).toMatch(/''bin\.jpg$/)
	expect(dispositionOf('bin.exe.webp')).toMatch(/''bin\.exe\.jpg$/)
})

test('its name breaks out of no header', () => {
	for (const name of [
		'a"; x="b.jpg',
		"it's.jpg",
		'a\r\nSet-Cookie: b=c',
		'صورة 🌳.jpg',
		'%00(1)*.jpg',
	]) {
		const [, value = ''] = dispositionOf(name).split("UTF-8''")
		expect(value).toMatch(/^[\w!#$&+.^`|~%-]+$/)
		const base = name.replace(/\.jpg$/, '')
		expect(decodeURIComponent(value)).toBe(`${base}.jpg`)
	}
})

test('a file is for saving, under its own name', () => {
	const response = fileResponse({ content, name: 'مخطط (1).pdf', mediaType: 'application/pdf' })
	expect(response.headers.get('content-type')).toBe('application/pdf')
	const disposition = response.headers.get('content-disposition') ?? ''
	expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/)
	expect(decodeURIComponent(disposition)).toContain('مخطط (1).pdf')
	expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})
