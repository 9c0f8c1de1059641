import type pg from 'pg'
import { makeOfficers } from '#app/consultations/consultation.test-support.ts'
import type { Handler } from '#app/entry.http.ts'
import { loadHandler, makeParts } from '#bin/serve.ts'
import type { Db } from '#db/client.server.ts'
import { type OwnDatabase, withOwnDatabase } from './own-database.ts'
import { printTable } from './table.ts'

const fewSessions = 50
const manySessions = 5000
const bookingsEach = 20
const ratioMax = 1.5
const turns = 60
const warmTurns = 10
/** Whole pages whatever the number: as they come, those before, narrowed; and one that finds none. */
const paths = [
	'/sessions',
	'/sessions?when=past',
	'/sessions?language=en',
	'/sessions?topic=culture',
]

/** The list at few sessions and at many, in the same run. */
async function bench({ database }: OwnDatabase) {
	const { db } = database
	const handler = await loadHandler(makeParts(database, { canText: false, isDemo: false }))
	await makeOfficers(db)
	await fill(db, fewSessions)
	const few = await measure(handler)
	await fill(db, manySessions - fewSessions)
	const many = await measure(handler)
	const rows = paths.map((path, at) => {
		const [one = 0, other = 0] = [few[at], many[at]]
		if (other / one > ratioMax) process.exitCode = 1
		return [path, `${one.toFixed(1)} ms`, `${other.toFixed(1)} ms`, (other / one).toFixed(2)]
	})
	printTable(
		`List of sessions, median of ${turns} (may take ${ratioMax} times as long)`,
		['page', `${fewSessions}`, `${manySessions}`, 'ratio'],
		rows,
	)
}

/** Half of them over and half to come, an hour apart, each with its bookings. */
async function fill(db: Db, count: number) {
	const pool = (db as unknown as { $client: pg.Pool }).$client
	await pool.query(
		`with made as (
			insert into workshops (id, slug, short_code, status, topic, languages, title, summary, decides, open,
				starts_at, ends_at, mode, access_facts, capacity_in_person, capacity_online, created_by,
				created_at, changed_at, published_at)
			select gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid()::text, 'published',
				(array['streets','parks','homes','care','money'])[1 + n % 5]::consultation_topic, '{en}',
				'{"en":"A session"}', '{"en":"What it is about, in a line or two of plain words."}',
				'{"en":"What is decided"}', '{"en":"What is open"}', at, at + interval '2 hours',
				(array['in-person','online','hybrid'])[1 + n % 3]::workshop_mode,
				(case when n % 2 = 0 then '{step-free,food}' else '{}' end)::access_fact[], 30, 30, 'meera',
				now(), now(), now() - interval '30 days'
			from (select n, now() + (n - $1::int / 2 + 0.5) * interval '1 hour' as at
				from generate_series(1, $1::int) as n) as numbered
			returning id
		)
		insert into bookings (reference, door_code, workshop_id, kind, name, language, attending, places, status,
			created_at, changed_at)
		select gen_random_uuid()::text, n::text, id, 'person', 'Somebody', 'en', 'in-person', 1, 'booked', now(), now()
		from made, generate_series(1, $2::int) as n`,
		[count, bookingsEach],
	)
	await pool.query('analyze workshops, bookings')
}

async function measure(handler: Handler): Promise<number[]> {
	const times = paths.map(() => [] as number[])
	for (let turn = -warmTurns; turn < turns; turn++)
		for (const [at, path] of paths.entries()) {
			const begun = performance.now()
			const answer = await handler(new Request(`http://localhost${path}`), '127.0.0.1')
			await answer.arrayBuffer()
			if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
			if (turn >= 0) times[at]?.push(performance.now() - begun)
		}
	return times.map((list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0)
}

await withOwnDatabase(bench)
