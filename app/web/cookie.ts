import { parse, serialize } from 'hono/utils/cookie'

/**
 * `answering-…` ends in the slug of a consultation, `booking-…` in that of a workshop: several can
 * be open at once.
 */
type CookieName =
	| 'draft'
	| 'following'
	| 'reference'
	| 'respondent'
	| 'booker'
	| 'booked'
	| 'member'
	| `answering-${string}`
	| `booking-${string}`

const options = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const

/** The value of one of our cookies, or undefined. */
export function readCookie(request: Request, name: CookieName): string | undefined {
	return parse(request.headers.get('cookie') ?? '')[`__Host-${name}`]
}

/** A Set-Cookie header; without an age it ends with the browser. */
export function setCookie(name: CookieName, value: string, { hours }: { hours?: number } = {}) {
	const maxAge = hours === undefined ? {} : { maxAge: hours * 3600 }
	return serialize(`__Host-${name}`, value, { ...options, ...maxAge })
}

export function clearCookie(name: CookieName) {
	return serialize(`__Host-${name}`, '', { ...options, maxAge: 0 })
}
