import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { readEnvironment } from '#app/web/env.server.ts'
import { keptSecret, openDatabase, publicUrlOf } from './open-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a secret of the installation', () => {
	test('is made once, whole, and for its owner alone', () => {
		const data = join(folder, 'new', 'data')
		const secret = keptSecret(data, 'auth-secret')
		expect(secret).toMatch(/^[\w-]{43}$/)
		expect(keptSecret(data, 'auth-secret')).toBe(secret)
		expect(statSync(join(data, 'auth-secret')).mode & 0o777).toBe(0o600)
		expect(readdirSync(data)).toEqual(['auth-secret'])
		expect(keptSecret(data, 'app-password')).not.toBe(secret)
	})

	test('that is there already is taken as it is', () => {
		writeFileSync(join(folder, 'given'), 'made before\n')
		expect(keptSecret(folder, 'given')).toBe('made before')
		expect(readFileSync(join(folder, 'given'), 'utf8')).toBe('made before\n')
	})
})

test('the public address is the given one without a slash at its end, or this machine', () => {
	const urlOf = (given: Record<string, string>) => publicUrlOf(readEnvironment(given))
	expect(urlOf({})).toBe('http://localhost:3000')
	expect(urlOf({ PORT: '8080' })).toBe('http://localhost:8080')
	expect(urlOf({ PUBLIC_URL: 'https://council.example/' })).toBe('https://council.example')
	expect(urlOf({ PUBLIC_URL: 'https://council.example' })).toBe('https://council.example')
})

describe('the council’s own PostgreSQL', () => {
	const appUrl = process.env.DATABASE_URL ?? ''
	const ownerUrl = process.env.DATABASE_OWNER_URL ?? ''

	test('is used as it is given, under a name that says who is there', async () => {
		const given = {
			DATABASE_URL: appUrl,
			DATABASE_OWNER_URL: ownerUrl,
			DATA_DIR: join(folder, 'x'),
		}
		const environment = readEnvironment(given)
		const database = await openDatabase({ environment, name: 'front-door-test' })
		expect(database).toMatchObject({ appUrl, ownerUrl, appRole: 'front_door', environment })
		const { rows } = await database.db.execute(
			sql`select current_user as role, current_setting('application_name') as name`,
		)
		expect(rows).toEqual([{ role: 'front_door', name: 'front-door-test' }])
		// There is nothing of ours to stop.
		await database.close({ stopsServer: true })
		const again = await openDatabase({ environment })
		expect((await again.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
		await again.close()
		expect(readdirSync(folder)).not.toContain('x')
	})

	test('has one role for everything when only one is given', async () => {
		const database = await openDatabase({ environment: readEnvironment({ DATABASE_URL: appUrl }) })
		expect(database.ownerUrl).toBe(appUrl)
		await database.close()
	})
})
