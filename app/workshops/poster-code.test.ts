import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { posterCode } from './poster-code.ts'

/** Draws the path as a picture that a camera would see. */
function picture({ path, size }: { path: string; size: number }) {
	const scale = 4
	const width = size * scale
	const data = new Uint8ClampedArray(width * width * 4).fill(255)
	for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
		for (let dy = 0; dy < scale; dy++)
			for (let dx = 0; dx < scale; dx++) {
				const at = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4
				data.fill(0, at, at + 3)
			}
	return { width, height: width, data }
}

test.each(['https://larkhithe.example/s/otter', 'https://larkhithe.example/ar/s/garden6'])(
	'%s is read back by a reader of codes',
	(address) => {
		expect(decodeQR(picture(posterCode(address)))).toBe(address)
	},
)
