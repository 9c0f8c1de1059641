import { data, RouterContextProvider } from 'react-router'
import { clientAddressContext, dbContext, nowContext, signInContext } from '#app/web/context.ts'
import type { Db } from '#db/client.server.ts'
import { staff } from '#db/schema/staff.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { setDemoPasswords } from '../demo-password.server.ts'
import { makeSignIn } from '../sign-in.server.ts'
import { action } from './sign-in.tsx'

const email = 'rosa.iyer@council.example'
const password = 'a quiet word at noon'
const now = new Date()

async function openDesk(db: Db) {
	const row = { id: 'rosa', name: 'Rosa Iyer', email, role: 'officer' } as const
	await db.insert(staff).values({ ...row, createdAt: now, updatedAt: now })
	await setDemoPasswords(db, { password, now })
	const settings = { secret: 'tests-only-secret-tests-only-secret', publicUrl: 'http://localhost' }
	const desk = makeSignIn(db, settings)

	return async function post(
		fields: Record<string, string>,
		{ address = '203.0.113.1', query = '' }: { address?: string; query?: string } = {},
	) {
		const context = new RouterContextProvider()
		context.set(dbContext, db)
		context.set(nowContext, now)
		context.set(signInContext, desk)
		context.set(clientAddressContext, address)
		const url = new URL(`http://localhost/staff/sign-in${query}`)
		const request = new Request(url, { method: 'POST', body: new URLSearchParams(fields) })
		return action({ request, context, params: {}, url, pattern: '/staff/sign-in' })
	}
}
const leadsTo = (answer: unknown) => (answer as Response).headers.get('location')

describe('signing in', () => {
	test('leads to the queue, or to the page that asked for it', async ({ db }) => {
		const post = await openDesk(db)
		const answer = await post({ email, password })
		expect((answer as Response).status).toBe(302)
		expect(leadsTo(answer)).toBe('/staff')
		expect((answer as Response).headers.get('set-cookie')).toMatch(/^__Host-staff=/)

		const query = '?next=%2Fstaff%2Fcases%2F7%3Fpage%3D2'
		expect(leadsTo(await post({ email, password }, { query }))).toBe('/staff/cases/7?page=2')
	})

	test('never leads off the site', async ({ db }) => {
		const post = await openDesk(db)
		for (const next of ['//e', '/\\e', '%2f%2fe', 'javascript:alert(1)', 'https://e']) {
			const query = `?next=${encodeURIComponent(next)}`
			expect(leadsTo(await post({ email, password }, { query }))).toBe('/staff')
		}
	})

	test('answers an unknown address and a wrong password alike', async ({ db }) => {
		const post = await openDesk(db)
		const wrong = await post({ email, password: 'not the right one' })
		const unknown = await post({ email: 'nobody@council.example', password })
		expect(wrong).toEqual(data({ email, errors: { password: 'noMatch' } }, { status: 400 }))
		expect(unknown).toMatchObject({
			data: { email: 'nobody@council.example', errors: { password: 'noMatch' } },
			init: { status: 400 },
		})
	})

	test('keeps the address typed, never the password', async ({ db }) => {
		const post = await openDesk(db)
		const answer = await post({ email: 'rosa', password })
		expect(answer).toMatchObject({ data: { email: 'rosa', errors: { email: 'format' } } })
		expect(JSON.stringify(answer)).not.toContain(password)
	})

	test('stops the eleventh try within five minutes, and lets the owner in elsewhere', async ({
		db,
	}) => {
		const post = await openDesk(db)
		for (let tries = 0; tries < 10; tries++)
			expect(await post({ email, password: 'a guess' })).toMatchObject({ init: { status: 400 } })

		const stopped = await post({ email, password })
		expect(stopped).toEqual(data({ email, errors: { email: 'tooMany' } }, { status: 429 }))
		const capitals = { email: email.toUpperCase(), password }
		expect(await post(capitals)).toMatchObject({ init: { status: 429 } })
		expect(leadsTo(await post({ email, password }, { address: '203.0.113.2' }))).toBe('/staff')
	})
})
