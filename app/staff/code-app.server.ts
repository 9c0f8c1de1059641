import { createOTP } from '@better-auth/utils/otp'
import { symmetricDecrypt } from 'better-auth/crypto'
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { staff, staffTwoFactors } from '#db/schema/staff.ts'
import { isSameSecret } from '#db/secret.server.ts'
import { recordAudit } from './audit.server.ts'
import { type Auth, cookiesFrom, onlyCookie, SESSION_COOKIE, unlessRefused } from './auth.server.ts'
import type { At, Desk } from './sign-in.server.ts'
import { codePeriodSeconds, codePeriods } from './sign-in.ts'

/**
 * Takes the period that a right code belongs to, for ever: 'used' when it, or a later one, was
 * taken before. The library accepts a code for as long as it is current, so a code that was
 * looked at over a shoulder could be used again.
 */
export async function claimCode(
	{ db, auth }: Desk,
	staffId: string,
	code: string,
	{ now }: { now: Date },
): Promise<'claimed' | 'used' | 'wrong'> {
	const [row] = await db
		.select({ secret: staffTwoFactors.secret })
		.from(staffTwoFactors)
		.where(eq(staffTwoFactors.userId, staffId))
	if (!row) return 'wrong'
	const app = await codeAppOf(auth, row.secret)
	const codes = await Promise.all(
		codePeriods(now).map(async (period) => ({ period, code: await app.hotp(period) })),
	)
	const period = codes.findLast((known) => isSameSecret(known.code, code))?.period
	if (period === undefined) return 'wrong'
	const claimed = await db
		.update(staffTwoFactors)
		.set({ lastCodePeriod: period })
		.where(
			and(
				eq(staffTwoFactors.userId, staffId),
				or(isNull(staffTwoFactors.lastCodePeriod), lt(staffTwoFactors.lastCodePeriod, period)),
			),
		)
		.returning({ id: staffTwoFactors.id })
	return claimed.length > 0 ? 'claimed' : 'used'
}

async function codeAppOf(auth: Auth, secret: string) {
	const key = (await auth.$context).secretConfig
	const seed = await symmetricDecrypt({ key, data: secret })
	return createOTP(seed, { digits: 6, period: codePeriodSeconds })
}

/** Makes a new key for the person signed in, which counts once a code of it is given. */
export async function startCodeApp(
	{ auth }: Desk,
	password: string,
	{ request }: At,
): Promise<{ kind: 'started' } | { kind: 'refused' }> {
	const headers = onlyCookie(request, SESSION_COOKIE)
	const body = { password, method: 'totp' } as const
	const answer = await unlessRefused(auth.api.enableTwoFactor({ body, headers }))
	return answer ? { kind: 'started' } : { kind: 'refused' }
}

/** The key, only while it waits for its first code; afterwards nobody can read it again. */
export async function findCodeAppSetup(
	{ db, auth }: Desk,
	staffId: string,
	issuer: string,
): Promise<{ key: string; uri: string } | undefined> {
	const [row] = await db
		.select({ secret: staffTwoFactors.secret, email: staff.email })
		.from(staffTwoFactors)
		.innerJoin(staff, eq(staff.id, staffTwoFactors.userId))
		.where(and(eq(staff.id, staffId), eq(staffTwoFactors.verified, false)))
	if (!row) return undefined
	const uri = (await codeAppOf(auth, row.secret)).url(issuer, row.email)
	return { key: new URL(uri).searchParams.get('secret') ?? '', uri }
}

/** Turns the code app on and gives the backup codes, for the only time. */
export async function confirmCodeApp(
	desk: Desk,
	staffId: string,
	code: string,
	{ request, now }: At,
): Promise<{ kind: 'confirmed'; backupCodes: string[]; cookies: string[] } | { kind: 'refused' }> {
	if ((await claimCode(desk, staffId, code, { now })) !== 'claimed') return { kind: 'refused' }
	const headers = onlyCookie(request, SESSION_COOKIE)
	const call = desk.auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
	const answer = await unlessRefused(call)
	if (!answer) return { kind: 'refused' }
	const { backupCodes } = await desk.auth.api.viewBackupCodes({ body: { userId: staffId } })
	await recordAudit(desk.db, { action: 'staff.code_app_added', staffId, at: now })
	return { kind: 'confirmed', backupCodes, cookies: cookiesFrom(answer.headers) }
}

export async function removeCodeApp(
	desk: Desk,
	staffId: string,
	password: string,
	{ request, now }: At,
): Promise<{ kind: 'removed'; cookies: string[] } | { kind: 'refused' }> {
	const headers = onlyCookie(request, SESSION_COOKIE)
	const call = desk.auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })
	const answer = await unlessRefused(call)
	if (!answer) return { kind: 'refused' }
	await recordAudit(desk.db, { action: 'staff.code_app_removed', staffId, at: now })
	return { kind: 'removed', cookies: cookiesFrom(answer.headers) }
}

/** For somebody who lost both the app and the backup codes, by an administrator. */
export async function removeCodeAppOf(
	db: Db,
	staffId: string,
	{ by, now }: { by: string; now: Date },
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.delete(staffTwoFactors).where(eq(staffTwoFactors.userId, staffId))
		await tx.update(staff).set({ twoFactorEnabled: false }).where(eq(staff.id, staffId))
		const line = { action: 'staff.code_app_removed', staffId: by, subjectId: staffId } as const
		await recordAudit(tx, { ...line, at: now })
	})
}
