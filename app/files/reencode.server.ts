import sharp from 'sharp'
import { photoPixelsMax, photoSideMaxPixels } from './photo.ts'

const READABLE = new Set(['jpeg', 'png', 'webp'])

sharp.concurrency(1)
sharp.cache(false)

let underWay: Promise<unknown> = Promise.resolve()

/** One picture at a time in each process: decoding is what an attacker would have us do at length. */
function afterOthers<Result>(work: () => Promise<Result>): Promise<Result> {
	const own = underWay.then(work)
	underWay = own.catch(() => undefined)
	return own
}

/**
 * Decodes what was sent and writes it anew as JPEG, which leaves behind where and when it was
 * taken, and anything that was never a picture. Undefined for what cannot be read.
 */
export function reencode(bytes: Uint8Array) {
	return afterOthers(() => writeAnew(bytes)).catch(() => undefined)
}

async function writeAnew(bytes: Uint8Array) {
	const options = { limitInputPixels: photoPixelsMax, failOn: 'error' as const }
	const { format } = await sharp(bytes, options).metadata()
	if (!format || !READABLE.has(format)) return undefined
	const side = photoSideMaxPixels
	return sharp(bytes, options)
		.autoOrient()
		.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.jpeg({ quality: 80 })
		.toBuffer({ resolveWithObject: true })
}
