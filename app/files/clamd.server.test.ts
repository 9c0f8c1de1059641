import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { makeScanner } from './clamd.server.ts'

/** Not a virus: words that this server alone calls one. */
const signature = 'LOCAL-TEST-SIGNATURE'
const open: Server[] = []

/** Reads INSTREAM as clamd does, and gives what `answer` says of the whole content. */
async function startServer(answer: (content: Buffer) => string | undefined, path?: string) {
	const server = createServer((socket: Socket) => {
		let received = Buffer.alloc(0)
		socket
			.on('error', () => undefined)
			.on('data', (data) => {
				received = Buffer.concat([received, data])
				const content = contentOf(received)
				const reply = content && answer(content)
				if (reply !== undefined) socket.end(reply)
			})
	})
	server.listen(path ?? 0, ...(path ? [] : (['127.0.0.1'] as never[])))
	await once(server, 'listening')
	open.push(server)
	return path ? `unix:${path}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function contentOf(received: Buffer): Buffer | undefined {
	const command = 'zINSTREAM\0'
	if (received.subarray(0, command.length).toString() !== command) return undefined
	const chunks: Buffer[] = []
	for (let at = command.length; at + 4 <= received.length; ) {
		const length = received.readUInt32BE(at)
		if (length === 0) return Buffer.concat(chunks)
		if (at + 4 + length > received.length) return undefined
		chunks.push(received.subarray(at + 4, at + 4 + length))
		at += 4 + length
	}
	return undefined
}

const bySignature = (content: Buffer) =>
	content.includes(signature) ? 'stream: Local.Test FOUND\0' : 'stream: OK\0'

afterEach(async () => {
	for (const server of open.splice(0)) await new Promise((done) => server.close(done))
})

describe('a scanner, against a local server that speaks the protocol of clamd with a test signature', () => {
	test('tells clean from infected, by TCP and by a socket file', async () => {
		const path = join(tmpdir(), `clamd-${process.pid}.sock`)
		rmSync(path, { force: true })
		for (const url of [await startServer(bySignature), await startServer(bySignature, path)]) {
			const { scan } = makeScanner({ url })
			expect(await scan(Buffer.from('a plan of the pond'))).toBe('clean')
			expect(await scan(Buffer.from(`x${signature}x`))).toBe('infected')
			expect(await scan(new Uint8Array())).toBe('clean')
		}
	})

	test('sends all of a large file, and finds what is at its end', async () => {
		const { scan } = makeScanner({ url: await startServer(bySignature) })
		const large = Buffer.alloc(3_000_001, 'a')
		expect(await scan(large)).toBe('clean')
		expect(await scan(Buffer.concat([large, Buffer.from(signature)]))).toBe('infected')
	})

	test('is sure of nothing that is not a plain answer', async () => {
		for (const reply of [
			'INSTREAM size limit exceeded. ERROR\0',
			'stream: OK FOUND\n OK\0',
			'OK\0',
			'',
			'stream: OKAY\0',
		]) {
			const { scan } = makeScanner({ url: await startServer(() => reply) })
			expect(await scan(Buffer.from('x')), reply).toBe('unsure')
		}
	})

	test('that cannot be reached, is silent or says too much is no answer at all', async () => {
		const url = await startServer(() => undefined)
		await expect(makeScanner({ url, secondsMax: 0.2 }).scan(Buffer.from('x'))).rejects.toThrow()
		const loud = await startServer(() => 'x'.repeat(100_000))
		await expect(makeScanner({ url: loud }).scan(Buffer.from('x'))).rejects.toThrow()
		const nobody = makeScanner({ url: 'tcp://127.0.0.1:1' })
		await expect(nobody.scan(Buffer.from('x'))).rejects.toThrow()
	})
})
