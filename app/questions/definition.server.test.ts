import { randomUUID } from 'node:crypto'
import { connect } from '#db/client.server.ts'
import { expect, test } from '#tests/support/database.ts'
import { findDefinition, keepDefinition, listDefinitions } from './definition.server.ts'
import type { Definition } from './definition.ts'
import { parseDefinition } from './definition-check.ts'

const now = new Date('2026-03-27T09:00:00Z')

function define(...labels: string[]): Definition {
	const result = parseDefinition({
		questions: labels.map((en, index) => ({ id: `q${index}`, type: 'text', label: { en } })),
	})
	if (!result.ok) throw new Error('refused')
	return result.definition
}

test('a change makes a new version, and the old one stays as it was', async ({ db }) => {
	const owner = `service:${randomUUID()}`
	const first = await keepDefinition(db, { owner, definition: define('One'), now })
	const second = await keepDefinition(db, { owner, definition: define('One', 'Two'), now })

	expect([first.version, second.version]).toEqual([1, 2])
	expect(await findDefinition(db, first.id)).toEqual({
		...{ id: first.id, owner, version: 1, definition: define('One') },
	})
	expect(await findDefinition(db, randomUUID())).toBeUndefined()
})

test('the same questions again are the version that there is', async ({ db }) => {
	const owner = `service:${randomUUID()}`
	const first = await keepDefinition(db, { owner, definition: define('One'), now })
	const { questions } = define('One')
	const turned = questions.map((one) => Object.fromEntries(Object.entries(one).reverse()))
	const definition = { questions: turned } as Definition
	expect(await keepDefinition(db, { owner, definition, now })).toEqual(first)

	await keepDefinition(db, { owner, definition: define('Two'), now })
	const back = await keepDefinition(db, { owner, definition: define('One'), now })
	expect(back.version).toBe(3)
})

test('several are read at once', async ({ db }) => {
	const keep = (label: string) =>
		keepDefinition(db, { owner: `service:${label}`, definition: define(label), now })
	const ids = [(await keep('One')).id, (await keep('Two')).id]
	const found = await listDefinitions(db, [...ids, randomUUID()])
	expect(found.map(({ id }) => id).sort()).toEqual(ids.sort())
	expect(await listDefinitions(db, [])).toEqual([])
})

test('two who save at once each get a version of their own', async () => {
	const { db, close } = connect(process.env.DATABASE_URL ?? '')
	const owner = `service:${randomUUID()}`
	const kept = await Promise.all(
		['A', 'B', 'C', 'A'].map((label) =>
			keepDefinition(db, { owner, definition: define(label), now }),
		),
	)
	await close()
	const versions = new Map(kept.map(({ id, version }) => [id, version]))
	expect([...versions.values()].sort()).toEqual([...versions.keys()].map((_, index) => index + 1))
	expect(versions.size).toBeGreaterThanOrEqual(3)
})
