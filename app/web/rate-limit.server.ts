import { lt, sql } from 'drizzle-orm'
import { data, type RouterContextProvider } from 'react-router'
import type { Db } from '#db/client.server.ts'
import { rateLimits } from '#db/schema/web.ts'
import { hashSecret } from '#db/secret.server.ts'
import { clientAddressContext, dbContext, nowContext, settingsContext } from './context.ts'

/**
 * Counts one more try of `key` in the running window and says whether it is still allowed.
 * Kept in PostgreSQL, so several processes share the count; the key is kept as a hash.
 */
export async function isWithinLimit(
	db: Db,
	key: string,
	{ triesMax, windowMinutes, now }: { triesMax: number; windowMinutes: number; now: Date },
): Promise<boolean> {
	const windowMs = windowMinutes * 60_000
	const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
	const [row] = await db
		.insert(rateLimits)
		.values({ key: hashSecret(key), windowStart, count: 1 })
		.onConflictDoUpdate({
			target: [rateLimits.key, rateLimits.windowStart],
			set: { count: sql`${rateLimits.count} + 1` },
		})
		.returning({ count: rateLimits.count })
	return (row?.count ?? 0) <= triesMax
}

export async function forgetOldTries(db: Db, { now }: { now: Date }): Promise<void> {
	await db
		.delete(rateLimits)
		.where(lt(rateLimits.windowStart, new Date(now.getTime() - 86_400_000)))
}

/** Ends the request with "too much at once" when a limit is passed, and says when it is over. */
export async function refuseTooMany(...args: Parameters<typeof isWithinLimit>): Promise<void> {
	if (await isWithinLimit(...args)) return
	const [, , { windowMinutes, now }] = args
	const windowSeconds = windowMinutes * 60
	const passed = Math.floor(now.getTime() / 1000) % windowSeconds
	throw data(null, { status: 429, headers: { 'Retry-After': String(windowSeconds - passed) } })
}

/** For what begins a draft with each press: so many in ten minutes from one address. */
export async function refuseTooManyBegun(
	context: Readonly<RouterContextProvider>,
	what: 'answering' | 'booking',
): Promise<void> {
	const { answersBegunMax: triesMax } = context.get(settingsContext).council
	const limits = { triesMax, windowMinutes: 10, now: context.get(nowContext) }
	await refuseTooMany(
		context.get(dbContext),
		`${what}:${context.get(clientAddressContext)}`,
		limits,
	)
}

/** For what sends an email to any address that is typed: five an hour to one, twenty from one. */
export async function refuseTooManyEmails(
	db: Db,
	{ what, email, clientAddress }: Record<'what' | 'email' | 'clientAddress', string>,
	{ now }: { now: Date },
): Promise<void> {
	const hourly = { windowMinutes: 60, now }
	await refuseTooMany(db, `${what}:${email}`, { ...hourly, triesMax: 5 })
	await refuseTooMany(db, `${what}-from:${clientAddress}`, { ...hourly, triesMax: 20 })
}

/**
 * For what somebody does about something of theirs, and is confirmed to the address that they
 * gave: thirty an hour to one, over what any family or key worker needs. Without one nothing is sent.
 */
export async function refuseTooManyConfirmations(
	db: Db,
	email: string | undefined,
	{ now }: { now: Date },
): Promise<void> {
	if (email === undefined) return
	const key = `confirmed:${email.toLowerCase()}`
	await refuseTooMany(db, key, { triesMax: 30, windowMinutes: 60, now })
}

/**
 * For what is opened with a reference and a code: ten tries in five minutes at one thing from one
 * address, forty from one address, and a thousand an hour at one thing, wherever they come from.
 */
export async function refuseTooManyCodes(
	db: Db,
	{ what, reference, clientAddress }: Record<'what' | 'reference' | 'clientAddress', string>,
	{ now }: { now: Date },
): Promise<void> {
	const limits = { windowMinutes: 5, now }
	await refuseTooMany(db, `${what}:${reference}:${clientAddress}`, { ...limits, triesMax: 10 })
	await refuseTooMany(db, `${what}-from:${clientAddress}`, { ...limits, triesMax: 40 })
	const anybody = { windowMinutes: 60, triesMax: 1000, now }
	await refuseTooMany(db, `${what}-any:${reference}`, anybody)
}
