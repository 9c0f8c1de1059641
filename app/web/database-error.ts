/** SQLSTATE classes and codes that mean: not now. Connections, resources, shutdown, read-only. */
const UNAVAILABLE_STATES = /^(08|53|57P|25006|58030)/
const UNAVAILABLE_NETWORK =
	/^(ECONNREFUSED|ECONNRESET|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EPIPE|ETIMEDOUT)$/
const UNAVAILABLE_WORDS =
	/timeout exceeded when trying to connect|Connection terminated|is not queryable/

/** Whether an error, or what caused it, says that the database cannot be used at the moment. */
export function isDatabaseUnavailable(error: unknown): boolean {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		const { code } = cause as { code?: unknown }
		if (typeof code === 'string')
			if (UNAVAILABLE_STATES.test(code) || UNAVAILABLE_NETWORK.test(code)) return true
		if (UNAVAILABLE_WORDS.test(cause.message)) return true
		if (cause instanceof AggregateError && cause.errors.some(isDatabaseUnavailable)) return true
	}
	return false
}
