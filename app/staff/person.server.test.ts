import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import { staff, staffInvitations, teams } from '#db/schema/staff.ts'
import { audit } from '#db/schema/web.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import {
	acceptInvitation,
	findInvitation,
	invitePerson,
	sendPasswordLink,
} from './invitation.server.ts'
import {
	changePerson,
	disablePerson,
	enablePerson,
	findPerson,
	listPeople,
} from './person.server.ts'
import { makeSignIn } from './sign-in.server.ts'

const now = new Date('2027-03-01T09:00:00Z')
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)
const newPassword = 'a quiet word at noon'
const rosa = {
	name: 'Rosa Iyer',
	email: 'rosa.iyer@council.example',
	role: 'officer',
	teamIds: ['north'],
} as const
const form = { ...rosa, teamIds: [...rosa.teamIds] }
const by = { staffId: 'admin' }

async function invite(db: Db, email: string = rosa.email) {
	await db
		.insert(teams)
		.values({ id: 'north', name: { en: 'North' }, kind: 'place' })
		.onConflictDoNothing()
	const answer = await invitePerson(db, { ...form, email }, { now })
	if (!answer.ok) throw new Error('not invited')
	return answer.token
}

async function join(db: Db, email?: string) {
	const token = await invite(db, email)
	await acceptInvitation(db, { token, newPassword }, { now })
	const person = (await listPeople(db)).find((one) => one.email === (email ?? rosa.email))
	if (!person) throw new Error('did not join')
	return person
}

const signInAs = (db: Db, password: string) =>
	makeSignIn(db, { secret: 'tests-only-secret-tests-only-secret', publicUrl: 'http://localhost' })
		.signIn({ email: rosa.email, password }, { request: new Request('http://localhost/'), now })
		.then(({ kind }) => kind)

describe('an invitation', () => {
	test('is looked at as often as one likes, and accepted once', async ({ db }) => {
		const token = await invite(db)
		for (let looks = 0; looks < 20; looks++)
			expect(await findInvitation(db, token, { now })).toEqual({
				name: rosa.name,
				email: rosa.email,
			})

		expect(await acceptInvitation(db, { token, newPassword }, { now })).toEqual({ ok: true })
		expect(await listPeople(db)).toMatchObject([{ ...rosa, disabledAt: null }])
		expect(await signInAs(db, newPassword)).toBe('signedIn')

		const again = { token, newPassword: 'somebody else would like in' }
		expect(await acceptInvitation(db, again, { now })).toEqual({ ok: false, code: 'expired' })
		expect(await findInvitation(db, token, { now })).toBeUndefined()
		expect(await signInAs(db, again.newPassword)).toBe('refused')
	})

	test('lasts seven days', async ({ db }) => {
		const token = await invite(db)
		expect(await findInvitation(db, token, { now: daysLater(6.99) })).toBeDefined()
		expect(await findInvitation(db, token, { now: daysLater(7) })).toBeUndefined()
		const late = await acceptInvitation(db, { token, newPassword }, { now: daysLater(7) })
		expect(late).toEqual({ ok: false, code: 'expired' })
	})

	test('replaces an earlier one to the same address', async ({ db }) => {
		const [first, second] = [await invite(db), await invite(db)]
		expect(await findInvitation(db, first, { now })).toBeUndefined()
		expect(await findInvitation(db, second, { now })).toBeDefined()
	})

	test('is emailed in the same transaction, unless the link is handed over', async ({ db }) => {
		const token = await invite(db)
		expect(await db.select().from(notices)).toMatchObject([
			{
				kind: 'staff_invitation',
				recipient: rosa.email,
				detail: { token, until: '2027-03-08T09:00:00.000Z' },
			},
		])
		await invitePerson(db, { ...form, email: 'ana@council.example' }, { isEmailed: false, now })
		expect(await db.select().from(notices)).toHaveLength(1)
	})

	test('is kept as a hash only', async ({ db }) => {
		const token = await invite(db)
		expect(JSON.stringify(await db.select().from(staffInvitations))).not.toContain(token)
		expect(token.length).toBeGreaterThanOrEqual(43)
	})

	test('is not made for somebody who is there already', async ({ db }) => {
		await join(db)
		expect(await invitePerson(db, form, { now })).toEqual({ ok: false, code: 'taken' })
	})
})

describe('a link to set a new password', () => {
	test('ends the old password and leaves role and code app alone', async ({ db }) => {
		const person = await join(db)
		const token = await sendPasswordLink(db, person, { now })
		await changePerson(db, person.id, { ...form, role: 'team_lead' }, { by, now })
		await db.update(staff).set({ twoFactorEnabled: true }).where(eq(staff.id, person.id))
		const change = { token, newPassword: 'a louder word at night' }
		expect(await acceptInvitation(db, change, { now })).toEqual({ ok: true })
		expect(await signInAs(db, newPassword)).toBe('refused')
		// The code app is still asked for: a lost password must not be a way round it.
		expect(await signInAs(db, change.newPassword)).toBe('codeNeeded')
		expect((await findPerson(db, person.id))?.role).toBe('team_lead')
	})

	test('opens nothing for somebody disabled', async ({ db }) => {
		const person = await join(db)
		const token = await sendPasswordLink(db, person, { now })
		await disablePerson(db, person.id, { by, now })
		const answer = await acceptInvitation(db, { token, newPassword }, { now })
		expect(answer).toEqual({ ok: false, code: 'expired' })
	})
})

describe('an administrator', () => {
	test('changes role and teams, which is noted', async ({ db }) => {
		const person = await join(db)
		const change = { name: 'Rosa Iyer-Bell', role: 'engagement_officer', teamIds: [] } as const
		const changed = await changePerson(db, person.id, { ...change, teamIds: [] }, { by, now })
		expect(changed).toEqual({ ok: true })
		expect(await findPerson(db, person.id)).toMatchObject(change)
		expect(await db.select().from(audit).where(eq(audit.action, 'staff.changed'))).toMatchObject([
			{
				staffId: 'admin',
				subjectId: person.id,
				detail: { fromRole: 'officer', toRole: 'engagement_officer', teams: '' },
			},
		])
	})

	test('cannot shut themselves out', async ({ db }) => {
		const { id } = await join(db)
		const own = { by: { staffId: id }, now }
		const refused = { ok: false, code: 'own' }
		expect(await disablePerson(db, id, own)).toEqual(refused)
		expect(await changePerson(db, id, { ...form, role: 'team_lead' }, own)).toEqual(refused)
		expect(await changePerson(db, id, { ...form, name: 'R. Iyer' }, own)).toEqual({ ok: true })
	})

	test('disables and enables', async ({ db }) => {
		const { id } = await join(db)
		await disablePerson(db, id, { by, now })
		expect(await signInAs(db, newPassword)).toBe('refused')
		expect((await findPerson(db, id))?.disabledAt).toEqual(now)
		await enablePerson(db, id, { by, now })
		expect(await signInAs(db, newPassword)).toBe('signedIn')
	})

	test('finds nobody by an unknown id', async ({ db }) => {
		expect(await findPerson(db, 'nobody')).toBeUndefined()
		expect(await changePerson(db, 'nobody', form, { by, now })).toEqual({
			ok: false,
			code: 'unknown',
		})
	})
})
