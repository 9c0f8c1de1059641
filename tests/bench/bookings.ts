import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { book } from '#app/bookings/book.server.ts'
import { makeWorkshop, newBooking } from '#app/bookings/booking.test-support.ts'
import { anyOperation } from '#app/bookings/places-operations.test-support.ts'
import { tryOperations } from '#app/bookings/try-places.test-support.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Race, Raced } from './booking-sender.ts'
import { type OwnDatabase, runParts, withOwnDatabase } from './own-database.ts'
import { asRatio, perSecond, printTable } from './table.ts'

const racers = 200
const raceProcesses = 4
const operationsTried = 10_000
const operationsEach = 100
const storedSeconds = 2
const storedTurns = 2
const storeConnections = 10
const workshopsStoredIn = 50

async function bench({ database: { db, appUrl } }: OwnDatabase) {
	await runParts({
		race: () => benchRace(db, appUrl),
		storing: () => benchStoring(db, appUrl),
		operations: () => benchOperations(db),
	})
}

const poolOf = (db: Db) => (db as unknown as { $client: pg.Pool }).$client

/** Weeks ahead of the clock on the wall, with room for so many. */
function comingWorkshop(db: Db, capacityInPerson: number) {
	const startsAt = new Date(Date.now() + 30 * 86_400_000)
	const endsAt = new Date(startsAt.getTime() + 7_200_000)
	return makeWorkshop(db, { startsAt, endsAt, capacityInPerson })
}

/** Everybody wants the last place at one moment. */
async function benchRace(db: Db, appUrl: string) {
	const workshop = await comingWorkshop(db, 1)
	const senders = Array.from({ length: raceProcesses }, () =>
		fork(join(import.meta.dirname, 'booking-sender.ts')),
	)
	await Promise.all(senders.map((sender) => once(sender, 'message')))
	const startsAt = Date.now() + 1000
	const share = racers / raceProcesses
	const raced = await Promise.all(
		senders.map(async (sender) => {
			const names = Array.from({ length: share }, () => crypto.randomUUID())
			const answered = once(sender, 'message') as Promise<[Raced]>
			sender.send({ appUrl, workshopId: workshop.id, names, startsAt } satisfies Race)
			const [result] = await answered
			sender.disconnect()
			return result
		}),
	)
	const booked = raced.reduce((sum, one) => sum + one.booked, 0)
	const waiting = raced.reduce((sum, one) => sum + one.waiting, 0)
	const retries = raced.reduce((sum, one) => sum + one.retries, 0)
	const { rows } = await poolOf(db).query(
		`select array_agg(waiting_number order by waiting_number) filter (where status = 'waiting') as numbers,
			count(*) filter (where status = 'booked')::int as booked,
			(select array_agg(number order by number) from booking_ledger where workshop_id = $1) as steps
		 from bookings where workshop_id = $1`,
		[workshop.id],
	)
	const isRow = (list: number[], length: number) =>
		list.length === length && list.every((number, at) => number === at + 1)
	const isRight =
		booked === 1 &&
		waiting === racers - 1 &&
		rows[0].booked === 1 &&
		isRow(rows[0].numbers, racers - 1) &&
		isRow(rows[0].steps, racers)
	if (!isRight) process.exitCode = 1
	const seconds = Math.max(...raced.map((one) => one.seconds))
	const place = isRight ? `1 to ${racers - 1}, no gap` : 'WRONG'
	printTable(
		`${racers} people book the last place at once, from ${raceProcesses} processes`,
		['booked', 'waiting', 'tried again', 'order', 'took'],
		[[booked, waiting, retries, place, `${seconds.toFixed(1)} s`]],
	)
}

/** Random operations by the real code and by a plain model, in runs on a workshop each. */
async function benchOperations(db: Db) {
	const runs = operationsTried / operationsEach
	const lists = fc.sample(
		fc.array(anyOperation, { minLength: operationsEach, maxLength: operationsEach }),
		{ numRuns: runs, seed: Number(process.env.SEED ?? Date.now()) % 2 ** 31 },
	)
	const startedAt = performance.now()
	const wrong: string[] = []
	for (const operations of lists) wrong.push(...(await tryOperations(db, operations)))
	if (wrong.length > 0) process.exitCode = 1
	const seconds = (performance.now() - startedAt) / 1000
	const { rows } = await poolOf(db).query(
		'select event, count(*)::int from booking_ledger group by event order by count desc',
	)
	for (const line of wrong.slice(0, 20)) console.log(line)
	printTable(
		`${operationsTried} random operations on ${runs} workshops, each compared with a plain model`,
		['what differs from the model', 'took'],
		[[wrong.length, `${seconds.toFixed(0)} s`]],
	)
	printTable(
		'Steps in the ledger',
		['event', 'number'],
		rows.map(({ event, count }) => [event, count]),
	)
}

async function benchStoring(db: Db, appUrl: string) {
	const workshops = await Promise.all(
		Array.from({ length: workshopsStoredIn }, () => comingWorkshop(db, 1_000_000)),
	)
	const clients = Array.from({ length: storeConnections }, () => new pg.Client(appUrl))
	await Promise.all(clients.map((client) => client.connect()))
	const rows: (string | number)[][] = []
	for (const [title, among] of [
		[`in ${workshopsStoredIn} workshops`, workshops],
		['all in one workshop', [await comingWorkshop(db, 1_000_000)]],
	] as const) {
		let next = 0
		const pick = () => among[next++ % among.length] as Workshop
		const ours = () => storeOurs(db, pick())
		const bare = (at: number) => storeBare(clients[at] as pg.Client, pick())
		const rates: { ours: number; bare: number }[] = []
		await storeFor(1, ours)
		await storeFor(1, bare)
		for (let turn = 0; turn < storedTurns; turn++)
			rates.push({
				ours: await storeFor(storedSeconds, ours),
				bare: await storeFor(storedSeconds, bare),
			})
		const mean = (of: 'ours' | 'bare') =>
			rates.reduce((sum, one) => sum + one[of], 0) / rates.length
		const [own, other] = [mean('ours'), mean('bare')]
		rows.push([title, perSecond(own), perSecond(other), asRatio(own, other)])
	}
	await Promise.all(clients.map((client) => client.end()))
	printTable(
		`Bookings stored a second, ${storeConnections} connections (bare: pg locks the workshop and writes the same rows)`,
		['one person, no email', 'ours', 'bare', 'ratio'],
		rows,
	)
}

async function storeFor(seconds: number, store: (at: number) => Promise<unknown>) {
	const startedAt = performance.now()
	const endsAt = startedAt + seconds * 1000
	let done = 0
	const work = async (at: number) => {
		for (; performance.now() < endsAt; done++) await store(at)
	}
	await Promise.all(Array.from({ length: storeConnections }, (_, at) => work(at)))
	return done / ((performance.now() - startedAt) / 1000)
}

async function storeOurs(db: Db, workshop: Workshop) {
	const name = crypto.randomUUID()
	const made = await book(db, newBooking(workshop, { name, now: new Date() }))
	if (made.kind !== 'booked') throw new Error(made.kind)
}

/** The least that keeps a booking: one transaction under the lock, its rows, and nothing checked. */
async function storeBare(client: pg.Client, workshop: Workshop) {
	const id = crypto.randomUUID()
	await client.query('begin')
	await client.query('select 1 from workshops where id = $1 for no key update', [workshop.id])
	await client.query(
		`insert into bookings (id, reference, door_code, workshop_id, kind, name, language, channel, attending,
			places, status, created_at, changed_at)
		 values ($1, $2, $2, $3, 'person', $4, 'en', 'web', 'in-person', 1, 'booked', now(), now())`,
		[id, id, workshop.id, id],
	)
	await client.query('insert into booking_people (booking_id, position, name) values ($1, 1, $2)', [
		id,
		id,
	])
	const { rows } = await client.query(
		'update workshops set ledger_number = ledger_number + 1 where id = $1 returning ledger_number',
		[workshop.id],
	)
	await client.query(
		`insert into booking_ledger (workshop_id, number, event, booking_id, detail, at)
		 values ($1, $2, 'booked', $3, '{"places":1}', now())`,
		[workshop.id, rows[0].ledger_number, id],
	)
	await client.query(
		`insert into links (token_hash, kind, subject_id, created_at) values ($1, 'follow_code', $2, now())`,
		[id, id],
	)
	await client.query('commit')
}

await withOwnDatabase(bench)
