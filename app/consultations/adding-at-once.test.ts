import { beforeAll, expect, test } from 'vitest'
import { addMaterial, listMaterials } from '#app/workshops/material.server.ts'
import { addCommitment, listCommitments } from '#app/workshops/outcome.server.ts'
import { makePlanned } from '#app/workshops/workshop.test-support.ts'
import type { Db } from '#db/client.server.ts'
import { ownDatabase } from '#tests/support/own-database.ts'
import { makeConsultation, makeOfficers, OFFICERS } from './consultation.test-support.ts'
import { addDocuments, documentsMax, listDocuments } from './document.server.ts'
import { addFinding, listFindings } from './finding.server.ts'

const colleagues = 8
const own = ownDatabase({ connectionsMax: colleagues })
let ids: { consultationId: string; workshopId: string }

beforeAll(async () => {
	const { db } = own
	await makeOfficers(db)
	const consultation = await makeConsultation(db)
	const workshop = await makePlanned(db, { staffId: OFFICERS[0].staffId })
	ids = { consultationId: consultation.id, workshopId: workshop.id }
})

const now = new Date('2027-03-02T09:00:00Z')
const words = { en: 'A bench' }
const document = { variant: 'document' as const, title: words, body: words }
const finding = {
	...{ said: words, reply: words, decision: null, action: null },
	...{ dueOn: null, doneOn: null },
}
type Row = { position: number }
type Case = [name: string, add: (db: Db) => Promise<unknown>, list: (db: Db) => Promise<Row[]>]

test.each<Case>([
	[
		'documents',
		(db) => addDocuments(db, ids.consultationId, [document], { now }),
		(db) => listDocuments(db, ids.consultationId),
	],
	[
		'findings',
		(db) => addFinding(db, ids.consultationId, finding, { now }),
		(db) => listFindings(db, ids.consultationId),
	],
	[
		'materials',
		(db) => addMaterial(db, ids.workshopId, { title: words, body: words }, { now }),
		(db) => listMaterials(db, ids.workshopId),
	],
	[
		'commitments',
		(db) => addCommitment(db, ids.workshopId, { idea: words } as never, { now }),
		(db) => listCommitments(db, ids.workshopId),
	],
])('of %s that are added at once each has a place of its own', async (_, add, list) => {
	const { db } = own
	await Promise.all(Array.from({ length: colleagues }, () => add(db)))
	const positions = (await list(db)).map(({ position }) => position)
	expect(positions).toEqual(Array.from({ length: colleagues }, (_, at) => at + 1))
})

test('many at once do not add more than a page shows', async () => {
	const { db } = own
	const more = Array.from({ length: documentsMax }, () =>
		addDocuments(db, ids.consultationId, [document], { now }),
	)
	const refused = (await Promise.all(more)).filter(({ ok }) => !ok)
	expect([refused.length, (await listDocuments(db, ids.consultationId)).length]).toEqual([
		colleagues,
		documentsMax,
	])
})
