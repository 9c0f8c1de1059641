import { expect, test } from 'vitest'
import { kindOf, uploadName } from './upload.ts'

const bytes = (...parts: (string | number[] | Buffer)[]) =>
	Buffer.concat(
		parts.map((part) =>
			Array.isArray(part) ? Buffer.from(part) : typeof part === 'string' ? Buffer.from(part) : part,
		),
	)
const zipHead = bytes('PK\x03\x04', Array(26).fill(0))

test('a kind is told by what is in the file', () => {
	expect(kindOf(bytes('%PDF-1.7\n'))).toBe('pdf')
	expect(kindOf(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpg')
	expect(kindOf(bytes([0x89], 'PNG\r\n', [0x1a], '\n'))).toBe('png')
	expect(kindOf(bytes(zipHead, 'mimetypeapplication/vnd.oasis.opendocument.text'))).toBe('odt')
	expect(kindOf(bytes(zipHead, '[Content_Types].xml', 'x'.repeat(5000), 'word/document.xml'))).toBe(
		'docx',
	)
	expect(kindOf(bytes('Dear council,\r\n\tشجرة 🌳\f'))).toBe('txt')
})

test('what is none of these has no kind, whatever it looks like from afar', () => {
	expect(kindOf(zipHead)).toBeUndefined()
	expect(kindOf(bytes(zipHead, '[Content_Types].xml xl/workbook.xml'))).toBeUndefined()
	expect(kindOf(bytes('GIF89a', [0, 1]))).toBeUndefined()
	expect(kindOf(bytes('MZ', [0x90, 0]))).toBeUndefined()
	expect(kindOf(bytes('text', [0]))).toBeUndefined()
	expect(kindOf(bytes([0xc3, 0x28]))).toBeUndefined()
})

test('a name has no folders and the ending of its kind', () => {
	expect(uploadName('C:\\plans\\Pond.PDF', 'pdf')).toBe('Pond.PDF')
	expect(uploadName('tree.jpeg', 'jpg')).toBe('tree.jpeg')
	expect(uploadName('../../run.exe', 'txt')).toBe('run.exe.txt')
	expect(uploadName('<b>\u202egnp.exe', 'png')).toBe('bgnp.exe.png')
	expect(uploadName('', 'odt')).toBe('file.odt')
})
