import { count, eq, isNull, sql } from 'drizzle-orm'
import { readMeasures } from '#app/indicators/measure.server.ts'
import { countOf } from '#app/results/distribution.ts'
import { readCounted } from '#app/results/results.server.ts'
import { caseEvents, cases } from '#db/schema/cases.ts'
import { consultations } from '#db/schema/consultations.ts'
import { enquiries } from '#db/schema/enquiries.ts'
import { notices } from '#db/schema/notices.ts'
import { abuseReports, responses } from '#db/schema/responses.ts'
import { triageDecisions } from '#db/schema/triage.ts'
import { expect, test } from '#tests/support/database.ts'
import { wards } from './borough.ts'
import { fillDemo } from './demo.server.ts'

const now = new Date('2026-11-18T11:20:00Z')

test('an empty database is filled with a borough whose rows agree with each other', async ({
	db,
}) => {
	await fillDemo(db, { now })

	const [held] = await db.select({ count: count() }).from(enquiries)
	expect(held?.count).toBeGreaterThan(1000)
	const [sent] = await db.select({ count: count() }).from(notices)
	expect(sent?.count).toBe(0)

	const measures = await readMeasures(db, {
		now,
		threshold: 5,
		timeZone: 'Europe/London',
		places: wards,
	})
	for (const { borough, places, baselines } of measures) {
		expect(borough.state).toBe('shown')
		expect(baselines.length).toBe(9)
		expect(baselines.every(({ isComparable }) => isComparable)).toBe(true)
		expect(places.filter(({ figure }) => figure.state === 'shown').length).toBeGreaterThanOrEqual(8)
	}

	const openOfClosed = await db
		.select({ id: cases.id })
		.from(cases)
		.innerJoin(enquiries, eq(enquiries.id, cases.enquiryId))
		.where(sql`(${enquiries.closedAt} is not null) and ${cases.status} = 'open'`)
	expect(openOfClosed).toEqual([])

	const undecided = await db
		.select({ id: cases.id })
		.from(cases)
		.leftJoin(triageDecisions, eq(triageDecisions.caseId, cases.id))
		.where(isNull(triageDecisions.id))
	expect(undecided).toEqual([])

	const backwards = await db.execute(
		sql`select 1 from (select ${caseEvents.at} as at, lag(${caseEvents.at}) over (order by ${caseEvents.id}) as before from ${caseEvents}) as events where at < before`,
	)
	expect(backwards.rows).toEqual([])

	const asked = await db.select().from(consultations)
	expect(asked.length).toBe(6)
	for (const { id, slug, frozenAt } of asked) {
		const counted = countOf((await readCounted(db, id)).all, '', '')
		const [stored] = await db
			.select({ count: count() })
			.from(responses)
			.where(eq(responses.consultationId, id))
		expect([slug, counted.count]).toEqual([slug, stored?.count])
		expect([slug, frozenAt !== null]).toEqual([slug, counted.count > 0])
	}
	const reported = await db.select().from(abuseReports)
	expect(reported.length).toBe(1)
}, 60_000)
