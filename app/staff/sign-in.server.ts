import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { staff, staffSessions, staffVerifications } from '#db/schema/staff.ts'
import { recordAudit } from './audit.server.ts'
import {
	type Auth,
	cookiesFrom,
	makeAuth,
	onlyCookie,
	readSignedCookie,
	SESSION_COOKIE,
	unlessRefused,
	WAITING_COOKIE,
} from './auth.server.ts'
import {
	claimCode,
	confirmCodeApp,
	findCodeAppSetup,
	removeCodeApp,
	startCodeApp,
} from './code-app.server.ts'
import { findSessionViewer } from './viewer.server.ts'

/** What the functions below work with; made once, when the server starts. */
export type Desk = { db: Db; auth: Auth; secret: string }
export type At = { request: Request; now: Date }

export type SignIn = ReturnType<typeof makeSignIn>

/** Signing in and out with email, password and code app; `cookies` are Set-Cookie headers. */
export function makeSignIn(db: Db, { secret, publicUrl }: { secret: string; publicUrl: string }) {
	const desk: Desk = { db, auth: makeAuth(db, { secret, publicUrl }), secret }
	return {
		signIn: (form: Credentials, at: At) => signIn(desk, form, at),
		findWaiting: (request: Request) => findWaiting(desk, request),
		verifyTotp: (code: string, at: At) => verifyTotp(desk, code, at),
		verifyBackupCode: (code: string, at: At) => verifyBackupCode(desk, code, at),
		signOut: (at: At) => signOut(desk, at),
		findViewer: (request: Request, { now }: { now: Date }) => findViewer(desk, request, now),
		changePassword: (form: PasswordChange, at: At) => changePassword(desk, form, at),
		startCodeApp: (password: string, at: At) => startCodeApp(desk, password, at),
		findCodeAppSetup: (staffId: string, issuer: string) => findCodeAppSetup(desk, staffId, issuer),
		confirmCodeApp: (staffId: string, code: string, at: At) =>
			confirmCodeApp(desk, staffId, code, at),
		removeCodeApp: (staffId: string, password: string, at: At) =>
			removeCodeApp(desk, staffId, password, at),
	}
}

type Credentials = { email: string; password: string }
type PasswordChange = { password: string; newPassword: string }
export type SignedIn = { kind: 'signedIn'; cookies: string[] }

/** Refuses an unknown address, a wrong password and a disabled person in the same way and time. */
async function signIn(
	desk: Desk,
	{ email, password }: Credentials,
	{ request, now }: At,
): Promise<SignedIn | { kind: 'codeNeeded'; cookies: string[] } | { kind: 'refused' }> {
	const body = { email, password }
	// No cookie goes along: whatever was signed in here before must not colour the answer.
	const call = desk.auth.api.signInEmail({ body, headers: new Headers(), returnHeaders: true })
	const answer = await unlessRefused(call)
	if (!answer) {
		await recordAudit(desk.db, { action: 'staff.sign_in_failed', at: now })
		return { kind: 'refused' }
	}
	await endSession(desk, request)
	const cookies = cookiesFrom(answer.headers)
	if ('twoFactorRedirect' in answer.response) return { kind: 'codeNeeded', cookies }
	return signedIn(desk, answer.response.user.id, { cookies, now, with: 'password' })
}

async function signedIn(
	{ db }: Desk,
	staffId: string,
	{ cookies, now, ...detail }: { cookies: string[]; now: Date; with: string },
): Promise<SignedIn> {
	await recordAudit(db, { action: 'staff.signed_in', staffId, detail, at: now })
	return { kind: 'signedIn', cookies }
}

/** The old session of this browser is dead once somebody signs in, whoever it was. */
async function endSession({ auth, secret }: Desk, request: Request) {
	const token = readSignedCookie(request, SESSION_COOKIE, secret)
	if (token) await (await auth.$context).internalAdapter.deleteSession(token)
}

/** Who has given the password here and is to give a code, for ten minutes. */
async function findWaiting({ db, auth, secret }: Desk, request: Request) {
	const identifier = readSignedCookie(request, WAITING_COOKIE, secret)
	if (!identifier) return undefined
	const waiting = await (await auth.$context).internalAdapter.findVerificationValue(identifier)
	if (!waiting) return undefined
	const [person] = await db
		.select({ staffId: staff.id })
		.from(staff)
		.where(and(eq(staff.id, waiting.value), isNull(staff.disabledAt)))
	return person
}

type CodeAnswer = SignedIn | { kind: 'refused' } | { kind: 'expired' }

async function verifyTotp(desk: Desk, code: string, at: At): Promise<CodeAnswer> {
	const waiting = await findWaiting(desk, at.request)
	if (!waiting) return { kind: 'expired' }
	const claim = await claimCode(desk, waiting.staffId, code, at)
	const call = () => desk.auth.api.verifyTOTP(waitingCall(code, at))
	// A wrong code goes on to the library, which counts it and closes the account for a while.
	const answer = claim === 'used' ? undefined : await unlessRefused(call())
	return finishCode(desk, waiting.staffId, answer, { ...at, with: 'code_app' })
}

async function verifyBackupCode(desk: Desk, code: string, at: At): Promise<CodeAnswer> {
	const waiting = await findWaiting(desk, at.request)
	if (!waiting) return { kind: 'expired' }
	const answer = await unlessRefused(desk.auth.api.verifyBackupCode(waitingCall(code, at)))
	return finishCode(desk, waiting.staffId, answer, { ...at, with: 'backup_code' })
}

/** Without the session's cookie, for the library would take somebody signed in as verified. */
function waitingCall(code: string, { request }: At) {
	const headers = onlyCookie(request, WAITING_COOKIE)
	return { body: { code }, headers, returnHeaders: true } as const
}

async function finishCode(
	desk: Desk,
	staffId: string,
	answer: { headers: Headers } | undefined,
	{ request, now, with: method }: At & { with: string },
): Promise<CodeAnswer> {
	if (!answer) {
		await recordAudit(desk.db, { action: 'staff.sign_in_failed', staffId, at: now })
		return { kind: 'refused' }
	}
	await endSession(desk, request)
	return signedIn(desk, staffId, { cookies: cookiesFrom(answer.headers), now, with: method })
}

async function signOut(desk: Desk, { request, now }: At): Promise<{ cookies: string[] }> {
	const viewer = await findViewer(desk, request, now)
	const headers = onlyCookie(request, SESSION_COOKIE)
	const answer = await desk.auth.api.signOut({ headers, returnHeaders: true })
	if (viewer)
		await recordAudit(desk.db, { action: 'staff.signed_out', staffId: viewer.staffId, at: now })
	return { cookies: cookiesFrom(answer.headers) }
}

async function findViewer({ db, secret }: Desk, request: Request, now: Date) {
	const token = readSignedCookie(request, SESSION_COOKIE, secret)
	return token ? findSessionViewer(db, token, { now }) : undefined
}

/** Ends every other session of the person and gives this browser a new one. */
async function changePassword(
	desk: Desk,
	{ password, newPassword }: PasswordChange,
	{ request, now }: At,
): Promise<{ kind: 'changed'; cookies: string[] } | { kind: 'refused' }> {
	const body = { currentPassword: password, newPassword, revokeOtherSessions: true }
	const headers = onlyCookie(request, SESSION_COOKIE)
	const answer = await unlessRefused(
		desk.auth.api.changePassword({ body, headers, returnHeaders: true }),
	)
	if (!answer) return { kind: 'refused' }
	const staffId = answer.response.user.id
	await recordAudit(desk.db, { action: 'staff.password_changed', staffId, at: now })
	return { kind: 'changed', cookies: cookiesFrom(answer.headers) }
}

/** For the daily clearing-up: sessions and waiting sign-ins that are over. */
export async function forgetEndedSignIns(db: Db, { now }: { now: Date }): Promise<void> {
	await db.delete(staffSessions).where(lte(staffSessions.expiresAt, now))
	await db.delete(staffVerifications).where(lte(staffVerifications.expiresAt, now))
}
