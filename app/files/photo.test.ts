import { expect, test } from 'vitest'
import { isPhotoId, shownName } from './photo.ts'

test.for([
	['bin.jpg', 'bin.jpg'],
	['../../etc/passwd', 'passwd'],
	['C:\\Users\\amina\\bin.png', 'bin.png'],
	[' صورة الشارع.jpg ', 'صورة الشارع.jpg'],
	['🌳 tree.webp', '🌳 tree.webp'],
	['a"b<script>.jpg', 'abscript.jpg'],
	['one\r\nSet-Cookie: a=b.jpg', 'oneSet-Cookie: a=b.jpg'],
	['photo\u202egpj.exe', 'photogpj.exe'],
	['null\0byte.jpg', 'nullbyte.jpg'],
	['', 'photo.jpg'],
	['folder/', 'photo.jpg'],
	['\u202a\u2069', 'photo.jpg'],
])('the name %j is shown as %j', ([name = '', shown]) => {
	expect(shownName(name)).toBe(shown)
})

test('a name is cut after 80 characters, never in the middle of one', () => {
	expect(shownName('a'.repeat(80))).toHaveLength(80)
	expect(shownName('a'.repeat(81))).toHaveLength(80)
	expect([...shownName('🌳'.repeat(200))]).toHaveLength(80)
	expect(shownName('🌳'.repeat(200)).isWellFormed()).toBe(true)
})

test('what cannot be the id of a photo is told apart', () => {
	expect(isPhotoId(crypto.randomUUID())).toBe(true)
	for (const other of ['', 'x', '1', `${crypto.randomUUID()}x`, `${crypto.randomUUID()}\n`, '\0'])
		expect(isPhotoId(other)).toBe(false)
})
