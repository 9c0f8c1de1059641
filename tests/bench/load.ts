import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { makeClient, type Resident, sendEnquiryAs } from './resident.ts'

/** What the load generator is asked for; it is a process of its own, and answers with a count. */
export type Task =
	| { kind: 'pages'; port: number; request: string; connections: number; seconds: number }
	| {
			kind: 'journeys'
			port: number
			residents: number
			seconds: number
			postcodes: string[]
	  }
export type Done = { count: number; failed: number; seconds: number }

/** Asks for the same page over and over; connections stay open and are read to the last byte. */
async function loadPages(task: Task & { kind: 'pages' }): Promise<Done> {
	const done = { count: 0, failed: 0 }
	const request = Buffer.from(task.request, 'latin1')
	const sockets = Array.from({ length: task.connections }, () => {
		const socket = connect(task.port, '127.0.0.1')
		socket.setNoDelay(true)
		askAgain(socket, request, done)
		return socket
	})
	const startedAt = performance.now()
	await setTimeout(task.seconds * 1000)
	const seconds = (performance.now() - startedAt) / 1000
	for (const socket of sockets) socket.removeAllListeners('close').destroy()
	return { ...done, seconds }
}

function askAgain(socket: Socket, request: Buffer, done: { count: number; failed: number }) {
	let head = ''
	let left = -1
	socket.on('connect', () => socket.write(request))
	socket.on('error', () => undefined)
	socket.on('close', () => {
		done.failed++
	})
	socket.on('data', (chunk) => {
		let body = chunk.length
		if (left < 0) {
			head += chunk.toString('latin1')
			const end = head.indexOf('\r\n\r\n')
			if (end < 0) return
			const length = /\r\ncontent-length: (\d+)/i.exec(head)
			if (!head.startsWith('HTTP/1.1 200') || !length) {
				socket.destroy()
				return
			}
			left = Number(length[1])
			body = head.length - end - 4
			head = ''
		}
		left -= body
		if (left > 0) return
		left = -1
		done.count++
		socket.write(request)
	})
}

/** Whole journeys, one after the other for each resident, each from an address of its own. */
async function loadJourneys(task: Task & { kind: 'journeys' }): Promise<Done> {
	const client = makeClient(task.port, { connectionsMax: task.residents })
	const done = { count: 0, failed: 0 }
	let begun = 0
	const startedAt = performance.now()
	const endsAt = startedAt + task.seconds * 1000
	const live = async () => {
		while (performance.now() < endsAt) {
			const resident = residentOf(begun++, task.postcodes)
			const sent = await sendEnquiryAs(client.as(resident.address), resident).catch(() => undefined)
			if (sent) done.count++
			else done.failed++
		}
	}
	await Promise.all(Array.from({ length: task.residents }, live))
	client.close()
	return { ...done, seconds: (performance.now() - startedAt) / 1000 }
}

export function residentOf(number: number, postcodes: string[]): Resident {
	return {
		words: `There is a hole in the road and the street light above it is out. Number ${number}.`,
		postcode: postcodes[number % postcodes.length] ?? '',
		email: `resident-${number}@example.com`,
		address: `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`,
	}
}

if (import.meta.main)
	process.on('message', async (task: Task) => {
		const done = task.kind === 'pages' ? await loadPages(task) : await loadJourneys(task)
		process.send?.(done)
	})
