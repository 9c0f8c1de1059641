import { createHmac } from 'node:crypto'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { isAPIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { and, eq, isNull } from 'drizzle-orm'
import { parse } from 'hono/utils/cookie'
import type { Db } from '#db/client.server.ts'
import {
	staff,
	staffAccounts,
	staffSessions,
	staffTwoFactors,
	staffVerifications,
} from '#db/schema/staff.ts'
import { isSameSecret } from '#db/secret.server.ts'
import { passwordLengthMax, passwordLengthMin, sessionIdleMinutes } from './sign-in.ts'

export const SESSION_COOKIE = '__Host-staff'
/** Held between the password and the code. */
export const WAITING_COOKIE = '__Host-staff-code'

/**
 * The sign-in library on our own tables. Its pages over HTTP are not served: our forms call it.
 * What it would log holds addresses, so it logs nothing; what matters is in our audit.
 */
export function makeAuth(db: Db, { secret, publicUrl }: { secret: string; publicUrl: string }) {
	return betterAuth({
		appName: 'front-door',
		baseURL: publicUrl,
		secret,
		database: drizzleAdapter(db, {
			provider: 'pg',
			schema: {
				user: staff,
				session: staffSessions,
				account: staffAccounts,
				verification: staffVerifications,
				twoFactor: staffTwoFactors,
			},
		}),
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: passwordLengthMin,
			maxPasswordLength: passwordLengthMax,
		},
		user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
		// Use is noted by `findViewer`, which also knows the absolute limit.
		session: { expiresIn: sessionIdleMinutes * 60, disableSessionRefresh: true },
		plugins: [twoFactor()],
		databaseHooks: {
			session: { create: { before: async ({ userId }) => isEnabled(db, userId) } },
		},
		advanced: {
			useSecureCookies: false, // Else the names would begin with __Secure-; ours say more.
			defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
			cookies: {
				session_token: { name: SESSION_COOKIE },
				two_factor: { name: WAITING_COOKIE },
			},
			ipAddress: { disableIpTracking: true },
		},
		rateLimit: { enabled: false },
		logger: { disabled: true },
		telemetry: { enabled: false },
	})
}
export type Auth = ReturnType<typeof makeAuth>

async function isEnabled(db: Db, staffId: string): Promise<boolean> {
	const rows = await db
		.select({ id: staff.id })
		.from(staff)
		.where(and(eq(staff.id, staffId), isNull(staff.disabledAt)))
	return rows.length > 0
}

/**
 * The value of a cookie that the library signed, or undefined when it is missing or forged. Done
 * here because it happens at every request, and the library's own way costs a database read.
 */
export function readSignedCookie(
	request: Request,
	name: string,
	secret: string,
): string | undefined {
	const signed = parse(request.headers.get('cookie') ?? '', name)[name] ?? ''
	const end = signed.lastIndexOf('.')
	if (end <= 0) return undefined
	const value = signed.slice(0, end)
	const signature = createHmac('sha256', secret).update(value).digest('base64')
	return isSameSecret(signature, signed.slice(end + 1)) ? value : undefined
}

/** Only this cookie of a request, as the library is to see it. */
export function onlyCookie(request: Request, name: string): Headers {
	const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
	const own = pairs.filter((pair) => pair.startsWith(`${name}=`))
	return new Headers(own.length > 0 ? { cookie: own.join('; ') } : {})
}

/** The Set-Cookie headers to pass on. The session's ends with the browser; its age is ours to say. */
export function cookiesFrom(headers: Headers): string[] {
	const ours = headers
		.getSetCookie()
		.filter((cookie) => [SESSION_COOKIE, WAITING_COOKIE].includes(cookie.split('=', 1)[0] ?? ''))
	return ours.map((cookie) =>
		cookie.startsWith(`${SESSION_COOKIE}=`) ? cookie.replace(/; Max-Age=[1-9]\d*/, '') : cookie,
	)
}

/** The library refuses by throwing: undefined then, while any other fault goes on its way. */
export async function unlessRefused<Answer>(call: Promise<Answer>): Promise<Answer | undefined> {
	try {
		return await call
	} catch (error) {
		if (isAPIError(error) && error.statusCode < 500) return undefined
		throw error
	}
}
