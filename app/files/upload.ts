import { shownName } from './photo.ts'

/** held: not looked at yet, or no scanner there to look. infected: emptied, and never served. */
export const SCAN_STATES = ['held', 'clean', 'infected'] as const
export type ScanState = (typeof SCAN_STATES)[number]

/** "10 MB" in the words of the form. */
export const uploadSizeMaxBytes = 10 * 1024 * 1024

export const UPLOAD_KINDS = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	odt: 'application/vnd.oasis.opendocument.text',
	jpg: 'image/jpeg',
	png: 'image/png',
	txt: 'text/plain; charset=utf-8',
} as const
export type UploadKind = keyof typeof UPLOAD_KINDS

export type UploadRefusal = 'empty' | 'tooLarge' | 'tooMany' | 'wrongKind'

const BEGINNINGS: [UploadKind, number[]][] = [
	['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
	['jpg', [0xff, 0xd8, 0xff]],
	['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** What each office format has to have by its standard (ECMA-376; OASIS OpenDocument 1.2, part 3). */
const ODT_MARK = 'mimetypeapplication/vnd.oasis.opendocument.text'
const DOCX_MARKS = ['[Content_Types].xml', 'word/document.xml']
const odtMarkEndMax = 100

/** What is in a file, whatever it is called; undefined for what is not taken. */
export function kindOf(bytes: Uint8Array): UploadKind | undefined {
	const begins = (marks: number[]) => marks.every((mark, at) => bytes[at] === mark)
	const known = BEGINNINGS.find(([, marks]) => begins(marks))
	if (known) return known[0]
	if (begins(ZIP)) return officeKind(bytes)
	return isPlainText(bytes) ? 'txt' : undefined
}

function officeKind(bytes: Uint8Array): UploadKind | undefined {
	const has = (text: string, within = bytes) => Buffer.from(within).includes(text, 0, 'latin1')
	const head = bytes.subarray(0, odtMarkEndMax)
	if (has(ODT_MARK, head)) return 'odt'
	return DOCX_MARKS.every((mark) => has(mark)) ? 'docx' : undefined
}

/** UTF-8 without control characters other than tabs, line ends and page breaks. */
function isPlainText(bytes: Uint8Array): boolean {
	if (bytes.some((byte) => byte < 0x20 && ![9, 10, 12, 13].includes(byte))) return false
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes)
		return true
	} catch {
		return false
	}
}

/** A name fit to be shown, with the ending of what is in the file. */
export function uploadName(name: string, kind: UploadKind): string {
	const shown = shownName(name, 'file')
	const ending = /\.[^.]*$/.exec(shown)?.[0].toLowerCase()
	if (ending === `.${kind}` || (kind === 'jpg' && ending === '.jpeg')) return shown
	return `${shown}.${kind}`
}
