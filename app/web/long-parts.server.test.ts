import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutLongParts } from './long-parts.server.ts'

const sizes = { partSizeMaxBytes: 10, totalSizeMaxBytes: 1_000_000 }
/** What a part may be long in all: its bytes, its head, the mark, and one to tell that it is cut. */
const passedMax = 10 + 1 + 8 * 1024 + '\r\n--x'.length

async function passed(chunks: string[], limits = sizes): Promise<string> {
	const bytes = chunks.filter((chunk) => chunk !== '').map((chunk) => Buffer.from(chunk, 'latin1'))
	const out: Uint8Array[] = []
	const cut = cutLongParts('x', limits, () => new Error('too much'))
	const body = new ReadableStream<Uint8Array>({
		start(all) {
			for (const chunk of bytes) all.enqueue(chunk)
			all.close()
		},
	})
	for await (const chunk of body.pipeThrough(cut)) out.push(chunk)
	return Buffer.concat(out).toString('latin1')
}

describe('a body in parts', () => {
	const piece = fc.constantFrom('\r\n--x', '\r\n--', '\r', '\n', '--x', 'a', 'bcd', '\r\n\r\n')

	test('of ordinary length passes as it came, however it is chopped', () =>
		fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
				expect(await passed(pieces)).toBe(pieces.join(''))
				expect(await passed(pieces.join('').split(''))).toBe(pieces.join(''))
			}),
		))

	test('loses the end of a part that is too long, and nothing after it', async () => {
		const fits = 'a'.repeat(passedMax)
		const after = '\r\n--xnext\r\n--x--'
		expect(await passed([`${fits}${after}`])).toBe(`${fits}${after}`)
		expect(await passed([`${fits}a${after}`])).toBe(`${fits}${after}`)
		const long = `${'a'.repeat(100_000)}\r\n--xb${'c'.repeat(100_000)}\r\n--xd`
		const kept = `${fits}\r\n--xb${'c'.repeat(passedMax - 1)}\r\n--xd`
		expect(await passed([long])).toBe(kept)
		expect(await passed(long.match(/[\s\S]{1,7}/g) ?? [])).toBe(kept)
	})

	test('ends with an error when it is longer than anything we take', async () => {
		const limits = { ...sizes, totalSizeMaxBytes: 20 }
		expect(await passed(['a'.repeat(20)], limits)).toBe('a'.repeat(20))
		await expect(passed(['a'.repeat(20), 'a'], limits)).rejects.toThrow('too much')
	})
})
