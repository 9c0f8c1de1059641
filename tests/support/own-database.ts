import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import { connect } from '#db/client.server.ts'
import { dropTestDatabase, makeTestDatabase } from './template-database.ts'

/**
 * A database for the tests beside this call, open from their `beforeAll` on and gone afterwards: for
 * transactions that wait for each other, which need connections of their own and rows that stay.
 */
export function ownDatabase({ connectionsMax }: { connectionsMax: number }) {
	const ownerUrl = process.env.DATABASE_OWNER_URL ?? ''
	const name = `test_own_${process.pid}_${randomBytes(3).toString('hex')}`
	let url = ''
	let opened: ReturnType<typeof connect> | undefined
	beforeAll(async () => {
		url = (await makeTestDatabase(ownerUrl, name)).appUrl
		opened = connect(url, { connectionsMax })
	})
	afterAll(async () => {
		await opened?.close()
		await dropTestDatabase(ownerUrl, name)
	})
	const connection = () => {
		if (!opened) throw new Error('the database is open from beforeAll on')
		return opened
	}
	return {
		get url() {
			return url
		},
		get db() {
			return connection().db
		},
		get pool() {
			return connection().pool
		},
	}
}
