import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export type RequestLine = {
	method: string
	pattern: string
	status: number
	durationMs: number
	language?: string
	errors?: string[]
}

export const metrics = new Registry()
const requests = new Counter({
	name: 'http_requests_total',
	help: 'Requests answered',
	labelNames: ['method', 'pattern', 'status'],
	registers: [metrics],
})
const durations = new Histogram({
	name: 'http_request_duration_seconds',
	help: 'Time to answer',
	labelNames: ['pattern'],
	buckets: [0.005, 0.02, 0.1, 0.5, 2],
	registers: [metrics],
})

/** A figure that is read when it is asked for. */
export function exposeGauge(name: string, help: string, read: () => Promise<number>) {
	// A second handler in one process takes the place of the first.
	metrics.removeSingleMetric(name)
	new Gauge({
		name,
		help,
		registers: [metrics],
		async collect() {
			this.set(await read())
		},
	})
}

/** One line for each request: the route's pattern, never the address that was asked for. */
export function logRequest({ method, pattern, status, durationMs, ...rest }: RequestLine) {
	requests.inc({ method, pattern, status })
	durations.observe({ pattern }, durationMs / 1000)
	const at = new Date().toISOString()
	const line = { at, event: 'request', method, pattern, status, durationMs: Math.round(durationMs) }
	process.stdout.write(`${JSON.stringify({ ...line, ...rest })}\n`)
}

export function logFault(event: string, error: unknown) {
	const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
	// The message of a failed query repeats its parameters, which may be a resident's words.
	const safe = name === 'DrizzleQueryError' || message.startsWith('Failed query') ? name : message
	const frames = stack
		?.split('\n')
		.filter((line) => line.startsWith('    at '))
		.slice(0, 6)
	process.stderr.write(
		`${JSON.stringify({ at: new Date().toISOString(), event, message: safe, frames })}\n`,
	)
}
