import { createHmac } from 'node:crypto'
import { count, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { staff, staffSessions, staffTeams, staffTwoFactors, teams } from '#db/schema/staff.ts'
import { audit } from '#db/schema/web.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { setDemoPasswords } from './demo-password.server.ts'
import { disablePerson } from './person.server.ts'
import { forgetEndedSignIns, makeSignIn, type SignIn } from './sign-in.server.ts'

const email = 'rosa.iyer@council.example'
const password = 'a quiet word at noon'
const settings = { secret: 'tests-only-secret-tests-only-secret', publicUrl: 'http://localhost' }
const minutesLater = (minutes: number) => new Date(Date.now() + minutes * 60_000)

/** Keeps cookies as a browser does. */
class Browser {
	cookies = new Map<string, string>()

	at(now = new Date()) {
		const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
		return { request: new Request('http://localhost/', { headers: { cookie } }), now }
	}

	/** Takes the cookies of an answer and hands the answer on. */
	keep<Answer extends object>(answer: Answer): Answer {
		for (const line of 'cookies' in answer ? (answer.cookies as string[]) : []) {
			const [, name = '', value = ''] = line.match(/^([^=]+)=([^;]*)/) ?? []
			if (line.includes('Max-Age=0')) this.cookies.delete(name)
			else this.cookies.set(name, value)
		}
		return answer
	}
}

async function openDesk(db: Db): Promise<SignIn> {
	const now = new Date()
	const times = { createdAt: now, updatedAt: now }
	await db.insert(staff).values({ id: 'rosa', name: 'Rosa Iyer', email, role: 'officer', ...times })
	await setDemoPasswords(db, { password, now })
	return makeSignIn(db, settings)
}

/** RFC 6238 with SHA-1, six digits, 30 seconds. */
function totp(key: string, at = new Date()): string {
	const bits = [...key].map((letter) =>
		'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
	)
	const bytes =
		bits
			.join('')
			.match(/.{8}/g)
			?.map((byte) => Number.parseInt(byte, 2)) ?? []
	const counter = Buffer.alloc(8)
	counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
	const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
	const offset = (mac.at(-1) ?? 0) & 15
	return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Codes change every 30 seconds, and a test must not meet the change. */
async function farFromNextCode() {
	const leftMs = 30_000 - (Date.now() % 30_000)
	if (leftMs < 4_000) await new Promise((go) => setTimeout(go, leftMs + 50))
}

describe('a session', () => {
	test('begins with the right password, as role and teams are now', async ({ db }) => {
		const desk = await openDesk(db)
		const browser = new Browser()
		const answer = browser.keep(await desk.signIn({ email, password }, browser.at()))

		expect(answer.kind).toBe('signedIn')
		await db.insert(teams).values({ id: 'on-duty', name: { en: 'On duty' }, kind: 'duty' })
		await db.insert(staffTeams).values({ staffId: 'rosa', teamId: 'on-duty' })
		await db.update(staff).set({ role: 'team_lead' }).where(eq(staff.id, 'rosa'))
		expect(await desk.findViewer(browser.at().request, browser.at())).toEqual({
			staffId: 'rosa',
			name: 'Rosa Iyer',
			email,
			role: 'team_lead',
			teamIds: ['on-duty'],
			isDuty: true,
			hasSecondFactor: false,
		})
	})

	test('has a cookie that scripts, other sites and other hosts cannot reach', async ({ db }) => {
		const desk = await openDesk(db)
		const answer = await desk.signIn({ email, password }, new Browser().at())
		const [cookie, ...others] = answer.kind === 'signedIn' ? answer.cookies : []
		expect(others).toEqual([])
		expect(cookie).toMatch(/^__Host-staff=/)
		expect(cookie?.split('; ').slice(1).sort()).toEqual([
			'HttpOnly',
			'Path=/',
			'SameSite=Lax',
			'Secure',
		])
	})

	test('is new at every sign-in, and the old one is dead', async ({ db }) => {
		const desk = await openDesk(db)
		const browser = new Browser()
		browser.keep(await desk.signIn({ email, password }, browser.at()))
		const before = browser.at()
		browser.keep(await desk.signIn({ email, password }, browser.at()))

		expect(browser.at().request.headers.get('cookie')).not.toBe(
			before.request.headers.get('cookie'),
		)
		expect(await desk.findViewer(before.request, before)).toBeUndefined()
		expect(await desk.findViewer(browser.at().request, browser.at())).toBeDefined()
	})

	test('ends with signing out', async ({ db }) => {
		const desk = await openDesk(db)
		const browser = new Browser()
		browser.keep(await desk.signIn({ email, password }, browser.at()))
		const before = browser.at()
		browser.keep(await desk.signOut(browser.at()))

		expect(browser.cookies.size).toBe(0)
		expect(await desk.findViewer(before.request, before)).toBeUndefined()
	})

	test('is not to be had with a forged cookie', async ({ db }) => {
		const desk = await openDesk(db)
		const browser = new Browser()
		browser.keep(await desk.signIn({ email, password }, browser.at()))
		const [session] = await db.select().from(staffSessions)
		browser.cookies.set('__Host-staff', session?.token ?? '')
		expect(await desk.findViewer(browser.at().request, browser.at())).toBeUndefined()
		browser.cookies.set('__Host-staff', `${session?.token}.${'A'.repeat(43)}%3D`)
		expect(await desk.findViewer(browser.at().request, browser.at())).toBeUndefined()
	})

	test('ends after 30 minutes without use', async ({ db }) => {
		const desk = await openDesk(db)
		const browser = new Browser()
		browser.keep(await desk.signIn({ email, password }, browser.at()))
		const isIn = async (now: Date) => Boolean(await desk.findViewer(browser.at().request, { now }))

		expect(await isIn(minutesLater(29))).toBe(true)
		expect(await isIn(minutesLater(58))).toBe(true)
		expect(await isIn(minutesLater(89))).toBe(false)
	})

	test('ends after 12 hours however much it is used', async ({ db }) => {
		const desk = await openDesk(db)
		const browser = new Browser()
		browser.keep(await desk.signIn({ email, password }, browser.at()))
		const isIn = async (now: Date) => Boolean(await desk.findViewer(browser.at().request, { now }))

		for (let minutes = 25; minutes < 715; minutes += 25)
			expect(await isIn(minutesLater(minutes))).toBe(true)
		expect(await isIn(minutesLater(719))).toBe(true)
		expect(await isIn(minutesLater(721))).toBe(false)
	})

	test('ends at once for somebody who is disabled, and no other begins', async ({ db }) => {
		const desk = await openDesk(db)
		const browser = new Browser()
		browser.keep(await desk.signIn({ email, password }, browser.at()))
		await disablePerson(db, 'rosa', { by: { staffId: 'admin' }, now: new Date() })

		expect(await desk.findViewer(browser.at().request, browser.at())).toBeUndefined()
		expect(await desk.signIn({ email, password }, browser.at())).toEqual({ kind: 'refused' })
		const [sessions] = await db.select({ count: count() }).from(staffSessions)
		expect(sessions?.count).toBe(0)
	})

	test('is cleared away when it has ended', async ({ db }) => {
		const desk = await openDesk(db)
		await desk.signIn({ email, password }, new Browser().at())
		await forgetEndedSignIns(db, { now: minutesLater(29) })
		expect(await db.select().from(staffSessions)).toHaveLength(1)
		await forgetEndedSignIns(db, { now: minutesLater(31) })
		expect(await db.select().from(staffSessions)).toHaveLength(0)
	})
})

test('an unknown address and a wrong password get the same answer, and neither is noted', async ({
	db,
}) => {
	const desk = await openDesk(db)
	const wrong = await desk.signIn({ email, password: 'not the right one' }, new Browser().at())
	const unknown = await desk.signIn(
		{ email: 'nobody@council.example', password },
		new Browser().at(),
	)
	expect(wrong).toEqual({ kind: 'refused' })
	expect(unknown).toEqual(wrong)

	const lines = await db.select().from(audit).where(eq(audit.action, 'staff.sign_in_failed'))
	expect(lines.map(({ staffId, subjectId, detail }) => ({ staffId, subjectId, detail }))).toEqual([
		{ staffId: null, subjectId: null, detail: {} },
		{ staffId: null, subjectId: null, detail: {} },
	])
})

test('the password is kept as the library hashes it, and demo passwords replace none', async ({
	db,
}) => {
	const desk = await openDesk(db)
	await setDemoPasswords(db, { password: 'another password', now: new Date() })
	const rows = await db.execute(sql`select password from staff_accounts`)
	expect(rows.rows).toEqual([{ password: expect.stringMatching(/^[0-9a-f]{32}:[0-9a-f]{128}$/) }])
	expect((await desk.signIn({ email, password }, new Browser().at())).kind).toBe('signedIn')
})

test('changing the password asks for the old one and ends every other session', async ({ db }) => {
	const desk = await openDesk(db)
	const [here, there] = [new Browser(), new Browser()]
	for (const browser of [here, there])
		browser.keep(await desk.signIn({ email, password }, browser.at()))
	const newPassword = 'a louder word at night'

	const wrong = { password: 'not the right one', newPassword }
	expect(await desk.changePassword(wrong, here.at())).toEqual({ kind: 'refused' })
	const answer = here.keep(await desk.changePassword({ password, newPassword }, here.at()))
	expect(answer.kind).toBe('changed')

	expect(await desk.findViewer(here.at().request, here.at())).toBeDefined()
	expect(await desk.findViewer(there.at().request, there.at())).toBeUndefined()
	expect(await desk.signIn({ email, password }, there.at())).toEqual({ kind: 'refused' })
	const again = await desk.signIn({ email, password: newPassword }, there.at())
	expect(again.kind).toBe('signedIn')
})

describe('with a code app', () => {
	/** Somebody signed in with a code app that works, at the code of `at`. */
	async function withCodeApp(db: Db) {
		await farFromNextCode()
		const desk = await openDesk(db)
		const browser = new Browser()
		browser.keep(await desk.signIn({ email, password }, browser.at()))
		await desk.startCodeApp(password, browser.at())
		const setup = await desk.findCodeAppSetup('rosa', 'Town Council')
		const key = setup?.key ?? ''
		const confirmed = browser.keep(
			await desk.confirmCodeApp('rosa', totp(key, minutesLater(-0.5)), browser.at()),
		)
		const backupCodes = confirmed.kind === 'confirmed' ? confirmed.backupCodes : []
		return { desk, browser, key, setup, backupCodes }
	}

	test('setting up asks for the password, shows the key until its first code, then never', async ({
		db,
	}) => {
		const { desk, browser, key, setup, backupCodes } = await withCodeApp(db)
		expect(setup?.uri).toMatch(/^otpauth:\/\/totp\/Town%20Council:rosa\.iyer/)
		expect(key).toMatch(/^[A-Z2-7]{32,}$/)
		expect(backupCodes).toHaveLength(10)
		expect(await desk.findCodeAppSetup('rosa', 'Town Council')).toBeUndefined()
		const viewer = await desk.findViewer(browser.at().request, browser.at())
		expect(viewer?.hasSecondFactor).toBe(true)
		expect(await desk.startCodeApp(password, browser.at())).toEqual({ kind: 'refused' })
		const [row] = await db.select().from(staffTwoFactors)
		expect(JSON.stringify(row)).not.toContain(key)
	})

	test('nothing is set up with a wrong password or a wrong first code', async ({ db }) => {
		const desk = await openDesk(db)
		const browser = new Browser()
		browser.keep(await desk.signIn({ email, password }, browser.at()))
		expect(await desk.startCodeApp('wrong', browser.at())).toEqual({ kind: 'refused' })
		expect(await desk.findCodeAppSetup('rosa', 'Town')).toBeUndefined()
		await desk.startCodeApp(password, browser.at())
		const { key = '' } = (await desk.findCodeAppSetup('rosa', 'Town')) ?? {}
		const stale = totp(key, minutesLater(-10))
		expect(await desk.confirmCodeApp('rosa', stale, browser.at())).toEqual({ kind: 'refused' })
		expect((await desk.signIn({ email, password }, browser.at())).kind).toBe('signedIn')
	})

	test('the password alone opens nothing, the code does, and only once', async ({ db }) => {
		const { desk, key } = await withCodeApp(db)
		const code = totp(key)
		const [first, second] = [new Browser(), new Browser()]
		for (const browser of [first, second]) {
			const answer = browser.keep(await desk.signIn({ email, password }, browser.at()))
			expect(answer.kind).toBe('codeNeeded')
			expect([...browser.cookies.keys()]).toEqual(['__Host-staff-code'])
			expect(await desk.findViewer(browser.at().request, browser.at())).toBeUndefined()
			expect(await desk.findWaiting(browser.at().request)).toEqual({ staffId: 'rosa' })
		}

		expect(first.keep(await desk.verifyTotp(code, first.at())).kind).toBe('signedIn')
		expect([...first.cookies.keys()]).toEqual(['__Host-staff'])
		expect(await desk.findViewer(first.at().request, first.at())).toBeDefined()
		expect(await desk.verifyTotp(code, second.at())).toEqual({ kind: 'refused' })
		const older = totp(key, minutesLater(-0.5))
		expect(await desk.verifyTotp(older, second.at())).toEqual({ kind: 'refused' })
	})

	test('a wrong code is refused, and after five the password is asked for again', async ({
		db,
	}) => {
		const { desk, key } = await withCodeApp(db)
		const browser = new Browser()
		browser.keep(await desk.signIn({ email, password }, browser.at()))
		const wrong = totp(key, minutesLater(-60))
		for (let tries = 0; tries < 6; tries++)
			expect((await desk.verifyTotp(wrong, browser.at())).kind).toBe('refused')
		expect(await desk.verifyTotp(totp(key), browser.at())).toEqual({ kind: 'expired' })
	})

	test('a backup code works once', async ({ db }) => {
		const { desk, backupCodes } = await withCodeApp(db)
		const [code = ''] = backupCodes
		const [first, second] = [new Browser(), new Browser()]
		for (const browser of [first, second])
			browser.keep(await desk.signIn({ email, password }, browser.at()))
		expect(first.keep(await desk.verifyBackupCode(code, first.at())).kind).toBe('signedIn')
		expect(await desk.verifyBackupCode(code, second.at())).toEqual({ kind: 'refused' })
	})

	test('a code is asked from nobody who has not given a password', async ({ db }) => {
		const { desk, browser, key } = await withCodeApp(db)
		expect(await desk.verifyTotp(totp(key), new Browser().at())).toEqual({ kind: 'expired' })
		expect(await desk.verifyTotp(totp(key), browser.at())).toEqual({ kind: 'expired' })
	})

	test('somebody disabled meanwhile gets no further', async ({ db }) => {
		const { desk, key } = await withCodeApp(db)
		const browser = new Browser()
		browser.keep(await desk.signIn({ email, password }, browser.at()))
		await disablePerson(db, 'rosa', { by: { staffId: 'admin' }, now: new Date() })
		expect(await desk.verifyTotp(totp(key), browser.at())).toEqual({ kind: 'expired' })
	})

	test('it goes with the password, and the password is enough from then on', async ({ db }) => {
		const { desk, browser } = await withCodeApp(db)
		const wrong = await desk.removeCodeApp('rosa', 'wrong', browser.at())
		expect(wrong).toEqual({ kind: 'refused' })
		browser.keep(await desk.removeCodeApp('rosa', password, browser.at()))
		expect((await desk.signIn({ email, password }, browser.at())).kind).toBe('signedIn')
	})
})
