import { createConnection } from 'node:net'

export type ScanVerdict = 'clean' | 'infected' | 'unsure'
export type Scanner = { scan: (content: Uint8Array) => Promise<ScanVerdict> }

const chunkSizeMaxBytes = 64 * 1024
const replySizeMaxBytes = 4096
const scanSecondsMax = 30

/**
 * Has files looked at by clamd, at `tcp://host:port` or `unix:/path`: the command INSTREAM of
 * clamd(8), with each chunk after its length. Only its plain "OK" makes a file clean; an error or
 * anything unknown is `unsure`. Rejects when it cannot be reached or takes too long.
 */
export function makeScanner({
	url,
	secondsMax = scanSecondsMax,
}: {
	url: string
	secondsMax?: number
}): Scanner {
	const { protocol, hostname, port, pathname } = new URL(url)
	const host = hostname.replace(/^\[|\]$/g, '')
	const address = protocol === 'unix:' ? { path: pathname } : { host, port: Number(port || 3310) }
	const scan = (content: Uint8Array) =>
		new Promise<ScanVerdict>((resolve, reject) => {
			const socket = createConnection(address)
			const fail = (error: Error) => {
				socket.destroy()
				reject(error)
			}
			const timer = setTimeout(() => fail(new Error('clamd took too long')), secondsMax * 1000)
			socket.once('close', () => clearTimeout(timer))
			socket.once('error', fail)
			let reply = ''
			socket.setEncoding('latin1').on('data', (text: string) => {
				reply += text
				if (reply.length > replySizeMaxBytes) fail(new Error('clamd said too much'))
			})
			socket.once('end', () => {
				resolve(verdictOf(reply))
				socket.destroy()
			})
			socket.once('connect', () => {
				socket.write('zINSTREAM\0')
				for (const chunk of chunksOf(content)) {
					const length = Buffer.alloc(4)
					length.writeUInt32BE(chunk.length)
					socket.write(length)
					socket.write(chunk)
				}
				socket.write(Buffer.alloc(4))
			})
		})
	return { scan }
}

function* chunksOf(content: Uint8Array) {
	for (let at = 0; at < content.length; at += chunkSizeMaxBytes)
		yield content.subarray(at, at + chunkSizeMaxBytes)
}

function verdictOf(reply: string): ScanVerdict {
	const [line = ''] = reply.split('\0')
	if (line === 'stream: OK') return 'clean'
	return /^stream: .+ FOUND$/.test(line) ? 'infected' : 'unsure'
}
