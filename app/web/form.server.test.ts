import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { readForm, readFormWithFiles, type Upload } from './form.server.ts'

const url = 'https://our.example/x'
const urlEncoded = 'application/x-www-form-urlencoded'

function posted(body: BodyInit, contentType?: string): Request {
	const headers: Record<string, string> = contentType ? { 'content-type': contentType } : {}
	return new Request(url, { method: 'POST', body, headers })
}

const statusOf = (reading: Promise<unknown>) =>
	reading.then(
		() => 200,
		(error: { init?: { status?: number } }) => error.init?.status ?? error,
	)

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Of buffers that something still refers to. */
function heldBytes(): number {
	// The second time waits for what the first has left to be swept beside the program.
	collectGarbage()
	collectGarbage()
	return process.memoryUsage().arrayBuffers
}

describe('a form of texts', () => {
	test('is read as it was typed', async () => {
		const words = 'one\r\ntwo & <three> + 🌳 عربي \0'
		const form = await readForm(posted(new URLSearchParams([['words', words]])))
		expect([...form]).toEqual([['words', words]])
		const parts = new FormData()
		parts.append('words', words)
		parts.append('need', 'a')
		parts.append('need', 'b')
		expect((await readForm(posted(parts))).getAll('need')).toEqual(['a', 'b'])
	})

	test('without a body or with half a percent sign is still a form', async () => {
		expect([...(await readForm(posted('', urlEncoded)))]).toEqual([])
		expect((await readForm(posted('words=100%', urlEncoded))).get('words')).toBe('100%')
	})

	test('may be 512 KiB long and no longer', async () => {
		const sized = (bytes: number) => posted(`w=${'a'.repeat(bytes - 2)}`, urlEncoded)
		expect(await statusOf(readForm(sized(512 * 1024)))).toBe(200)
		expect(await statusOf(readForm(sized(512 * 1024 + 1)))).toBe(413)
	})

	test('may have 400 fields and no more', async () => {
		const many = (count: number) => posted('a=b&'.repeat(count), urlEncoded)
		expect(await statusOf(readForm(many(400)))).toBe(200)
		expect(await statusOf(readForm(many(401)))).toBe(413)
		const parts = new FormData()
		for (let at = 0; at < 401; at++) parts.append('a', 'b')
		expect(await statusOf(readForm(posted(parts)))).toBe(413)
	})

	test('takes no file', async () => {
		const parts = new FormData()
		parts.append('photo', new File(['x'], 'a.jpg'))
		expect(await statusOf(readForm(posted(parts)))).toBe(413)
	})

	test('that cannot be read is refused as a mistake of the sender', async () => {
		const boundary = 'multipart/form-data; boundary=x'
		expect(await statusOf(readForm(posted('nothing', 'multipart/form-data')))).toBe(400)
		expect(await statusOf(readForm(posted('no parts', boundary)))).toBe(400)
		expect(await statusOf(readForm(posted('--x\r\n', boundary)))).toBe(400)
		const endless = `--x\r\nContent-Disposition: form-data; name="${'a'.repeat(20_000)}"\r\n\r\nb\r\n--x--\r\n`
		expect(await statusOf(readForm(posted(endless, boundary)))).toBe(400)
		expect(await statusOf(readForm(posted('{"words":"a"}', 'application/json')))).toBe(400)
	})
})

describe('a form with files', () => {
	const limits = { filesMax: 2, fileSizeMaxBytes: 1000 }

	async function read(fields: [string, string | File][], keep?: (one: Upload) => Promise<void>) {
		const parts = new FormData()
		for (const [name, value] of fields) parts.append(name, value)
		const seen: [string, number][] = []
		const given = keep ?? (async (one) => void seen.push([one.name, one.size]))
		const result = await readFormWithFiles(posted(parts), limits, given)
		return { result, seen }
	}
	const file = (name: string, size: number) => new File(['x'.repeat(size)], name)

	test('gives each file away as it comes, and keeps the texts', async () => {
		const { result, seen } = await read([
			['photos', file('a.jpg', 1000)],
			['continue', 'yes'],
			['photos', file('صورة.jpg', 1)],
		])
		expect(seen).toEqual([
			['a.jpg', 1000],
			['صورة.jpg', 1],
		])
		expect([...result.form]).toEqual([['continue', 'yes']])
	})

	test('shows a field that a browser left empty as a file without a name', async () => {
		const head = 'Content-Disposition: form-data; name="photos"; filename=""'
		const body = `--x\r\n${head}\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n`
		const request = posted(body, 'multipart/form-data; boundary=x')
		const seen: [string, number][] = []
		await readFormWithFiles(request, limits, async ({ name, size }) => void seen.push([name, size]))
		expect(seen).toEqual([['', 0]])
	})

	test('lets go of one file too many and of one too large, and reads all the rest', async () => {
		const { result, seen } = await read([
			['before', 'one'],
			['photos', file('large', 1001)],
			['photos', file('a', 1000)],
			['between', 'two'],
			['photos', file('b', 1)],
			['after', 'three'],
		])
		expect(seen).toEqual([['a', 1000]])
		expect([...result.form]).toEqual([
			['before', 'one'],
			['between', 'two'],
			['after', 'three'],
		])
		expect(result.refused).toEqual([
			{ fieldName: 'photos', name: 'large', code: 'tooLarge' },
			{ fieldName: 'photos', name: 'b', code: 'tooMany' },
		])
	})

	test('counts no field that was left empty as a file too many', async () => {
		const empty = new File([], '')
		const { result } = await read([
			...['p', 'q', 'r'].map((name): [string, File] => [name, empty]),
			['s', file('a', 1)],
			['t', file('b', 1)],
		])
		expect(result.refused).toEqual([])
	})

	test('reads on after a file of fifty megabytes, holding next to nothing of it', async () => {
		const part = (name: string, more = '') =>
			`--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
		let left = 50 * 1024
		let held = 0
		const kilobyte = Buffer.alloc(1024, '\r\n--y')
		const body = new ReadableStream<Uint8Array>({
			start: (out) => out.enqueue(Buffer.from(part('film', '; filename="a.mov"'))),
			pull(out) {
				if (left-- > 0) return out.enqueue(kilobyte)
				held = heldBytes()
				out.enqueue(Buffer.from(`\r\n${part('words')}kept\r\n--x--\r\n`))
				out.close()
			},
		})
		const headers = { 'content-type': 'multipart/form-data; boundary=x' }
		const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
		const request = new Request(url, init)
		const before = heldBytes()
		const { form, refused } = await readFormWithFiles(request, limits, async () => undefined)
		expect([...form]).toEqual([['words', 'kept']])
		expect(refused).toMatchObject([{ name: 'a.mov', code: 'tooLarge' }])
		expect(held - before).toBeLessThan(10 * 1024 * 1024)
	})

	test('takes no more words with files than without', async () => {
		const words = (bytes: number): [string, string][] => [
			['a', 'a'.repeat(bytes / 2)],
			['b', 'b'.repeat(bytes / 2)],
		]
		expect(await statusOf(read(words(512 * 1024)))).toBe(200)
		expect(await statusOf(read(words(512 * 1024 + 2)))).toBe(413)
	})

	test('of bytes that are no text is refused as a mistake of the sender', async () => {
		const head = '--x\r\nContent-Disposition: form-data; name="words"\r\n\r\n'
		const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0xff]), Buffer.from('\r\n--x--')])
		const type = 'multipart/form-data; boundary=x'
		const keep = async () => undefined
		expect(await statusOf(readFormWithFiles(posted(bytes, type), limits, keep))).toBe(400)
		expect(await statusOf(readForm(posted(bytes, type)))).toBe(400)
	})

	test('passes on what went wrong with keeping a file, so that it is not called a bad form', async () => {
		const fault = Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' })
		const reading = read([['photos', file('a', 1)]], () => Promise.reject(fault))
		await expect(reading).rejects.toBe(fault)
	})

	test('that breaks off in the middle is refused as a mistake of the sender', async () => {
		const head =
			'--x\r\nContent-Disposition: form-data; name="photos"; filename="a.jpg"\r\n\r\nhalf'
		const broken = posted(head, 'multipart/form-data; boundary=x')
		expect(await statusOf(readFormWithFiles(broken, limits, async () => undefined))).toBe(400)
	})
})
