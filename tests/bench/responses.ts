import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import type { Consultation } from '#app/consultations/consultation.server.ts'
import { findConsultationById } from '#app/consultations/consultation.server.ts'
import type { Handler } from '#app/entry.http.ts'
import { beginResponse } from '#app/responses/begin-response.server.ts'
import type { ResponseDraft } from '#app/responses/response-draft.ts'
import { sendResponse } from '#app/responses/send-response.server.ts'
import { foldResponses } from '#app/results/count-responses.server.ts'
import type { ExportFile } from '#app/results/export.ts'
import { exportFile } from '#app/results/export-file.server.ts'
import { setResultsPublished } from '#app/results/results.server.ts'
import { type Made, makeConsultation } from '#app/results/results.test-support.ts'
import { loadHandler, makeParts } from '#bin/serve.ts'
import type { Db } from '#db/client.server.ts'
import type { Closing, Told } from './closing-sender.ts'
import { type OwnDatabase, runParts, withOwnDatabase } from './own-database.ts'
import { asRatio, inKilobytes, perSecond, printTable } from './table.ts'

const exportedResponses = 50_000
const answersEach = 5
const growthMaxBytes = 100 * 1024 * 1024
const fewResponses = 1000
const manyResponses = 100_000
const pageRatioMax = 1.5
const pageTurns = 40
const storedWarmSeconds = 1
const storedTurnSeconds = 2
const storedTurns = 2
const storeConnections = 10
const closingProcesses = 4
const closingPeople = 2000
const closingSeconds = 60

async function bench({ database }: OwnDatabase) {
	const { db, appUrl } = database
	await runParts({
		exports: () => benchExports(db),
		results: async () => {
			const handler = await loadHandler(makeParts(database, { canText: false, isDemo: false }))
			await benchPages(db, handler)
		},
		storing: () => benchStoring(db, appUrl),
		closing: () => benchClosing(db, appUrl),
	})
}

/** Rows as sending leaves them, made by the database itself: the number is what matters here. */
async function fill(db: Db, { consultation, definitionId, placeIds }: Made, count: number) {
	const pool = (db as unknown as { $client: pg.Pool }).$client
	const place = [consultation.id, definitionId, placeIds]
	await pool.query(
		`with drafted as (
			insert into drafts (id, key_hash, subject, language, content, started_at, saved_at, expires_at, sent_at)
			select gen_random_uuid(), gen_random_uuid()::text, 'response', 'en', '{}', now(), now(), now(), now()
			from generate_series(1, $4::int) returning id
		), numbered as (select id, row_number() over () as n from drafted), sent as (
			insert into responses (id, reference, consultation_id, draft_id, content_hash, definition_id, channel,
				language, respondent_kind, place_id, received_at, stored_at, answers_hash)
			select gen_random_uuid(), gen_random_uuid()::text, $1, id, '', $2,
				(array['web','web','paper','phone'])[1 + n % 4]::response_channel, 'en', 'anonymous',
				($3::text[])[1 + n % 2], now(), now(), '' from numbered returning id
		)
		insert into answers (subject_id, definition_id, question_id, value)
		select sent.id, $2, given.id, given.value from sent, lateral (values
			('travel', to_jsonb((array['bus','bike','walk'])[1 + (random() * 2.99)::int % 3])),
			('why', to_jsonb(repeat('Because it is a long way round. ', 8) || sent.id)),
			('spend', '{"points":{"trees":4,"benches":6}}'::jsonb),
			('email', to_jsonb('somebody@example.com'::text)),
			('more', '7'::jsonb)
		) as given (id, value)`,
		[...place, count],
	)
	await pool.query('analyze responses, answers')
}

async function benchExports(db: Db) {
	const made = await makeConsultation(db, { slug: 'exported' })
	await fill(db, made, exportedResponses)
	const rows: (string | number)[][] = []
	for (const file of ['responses.csv', 'responses.xlsx', 'responses.json'] as const) {
		const { seconds, bytes, growth } = await measureExport(db, made, file)
		const isWithin = growth <= growthMaxBytes
		if (!isWithin) process.exitCode = 1
		rows.push([
			file,
			inKilobytes(bytes),
			`${seconds.toFixed(1)} s`,
			`${inKilobytes(growth)}${isWithin ? '' : ': too much'}`,
		])
	}
	const answers = (exportedResponses * answersEach).toLocaleString('en')
	const title = `${answers} answers exported (memory may grow by ${inKilobytes(growthMaxBytes)})`
	printTable(title, ['file', 'size', 'time', 'memory grew by'], rows)
}

async function measureExport(db: Db, { consultation }: Made, file: ExportFile) {
	const before = process.memoryUsage().rss
	let [peak, bytes] = [before, 0]
	const startedAt = performance.now()
	const { body } = await exportFile(db, consultation, { file, threshold: 5 })
	for await (const piece of body) {
		bytes += piece.length
		peak = Math.max(peak, process.memoryUsage().rss)
	}
	return { bytes, growth: peak - before, seconds: (performance.now() - startedAt) / 1000 }
}

async function benchPages(db: Db, handler: Handler) {
	const sizes = [fewResponses, manyResponses]
	const paths: string[] = []
	for (const size of sizes) {
		const made = await makeConsultation(db, { slug: `results-${size}` })
		await fill(db, made, size)
		await setResultsPublished(db, made.consultation.id, {
			by: { staffId: made.staffId },
			now: new Date(),
		})
		paths.push(`/consultations/results-${size}/results`)
	}
	const startedAt = performance.now()
	const counted = await foldResponses(db, { now: new Date() })
	const rate = counted / ((performance.now() - startedAt) / 1000)
	const times = sizes.map(() => [] as number[])
	for (let turn = -5; turn < pageTurns; turn++)
		for (const [at, path] of paths.entries()) {
			const begun = performance.now()
			const answer = await handler(new Request(`http://localhost${path}`), '127.0.0.1')
			await answer.arrayBuffer()
			if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
			if (turn >= 0) times[at]?.push(performance.now() - begun)
		}
	const [few = 0, many = 0] = times.map(median)
	if (many / few > pageRatioMax) process.exitCode = 1
	printTable(
		`Results page, median of ${pageTurns} (may take ${pageRatioMax} times as long)`,
		['responses', 'time', 'ratio'],
		[
			[fewResponses, `${few.toFixed(1)} ms`, ''],
			[manyResponses, `${many.toFixed(1)} ms`, (many / few).toFixed(2)],
		],
	)
	console.log(`\nResponses counted into the results: ${perSecond(rate)} a second`)
}

function median(list: number[]): number {
	return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
}

type Ready = { draftId: string; content: ResponseDraft; consultation: Consultation }

async function openNow(db: Db, slug: string, closesAt: Date) {
	const made = await makeConsultation(db, { slug })
	const pool = (db as unknown as { $client: pg.Pool }).$client
	await pool.query(
		"update consultations set opens_at = now() - interval '1 day', closes_at = $2, grace_hours = 0 where id = $1",
		[made.consultation.id, closesAt],
	)
	const consultation = await findConsultationById(db, made.consultation.id)
	if (!consultation) throw new Error('the consultation is gone')
	return consultation
}

async function makeReady(db: Db, consultation: Consultation, count: number): Promise<Ready[]> {
	const ready: Ready[] = []
	for (let number = 0; number < count; number++) {
		const now = new Date()
		const { draft } = await beginResponse(db, { consultation, language: 'en', now })
		const answers = { travel: 'bus', why: `Person ${number} says so at some length, for once.` }
		const content = { ...(draft.content as ResponseDraft), answers }
		ready.push({ draftId: draft.id, content, consultation })
	}
	return ready
}

async function benchStoring(db: Db, appUrl: string) {
	const consultation = await openNow(db, 'stored', new Date(Date.now() + 3_600_000))
	const ready = await makeReady(db, consultation, 6000)
	const facts = { placeIds: new Set<string>(), timeZone: 'Europe/London' }
	const storeOurs = async () => {
		const one = ready.pop()
		if (!one) return false
		await sendResponse(db, { ...one, language: 'en', facts, now: new Date() })
		return true
	}
	const clients = Array.from({ length: storeConnections }, () => new pg.Client(appUrl))
	await Promise.all(clients.map((client) => client.connect()))
	const storeItBare = async (at: number) => {
		const one = ready.pop()
		const client = clients[at]
		if (!one || !client) return false
		await storeBare(client, one)
		return true
	}
	await storeFor(storedWarmSeconds, storeOurs)
	await storeFor(storedWarmSeconds, storeItBare)
	const rates: { ours: number; bare: number }[] = []
	for (let turn = 0; turn < storedTurns; turn++) {
		const ours = await storeFor(storedTurnSeconds, storeOurs)
		rates.push({ ours, bare: await storeFor(storedTurnSeconds, storeItBare) })
	}
	const ours = rates.reduce((sum, one) => sum + one.ours, 0) / storedTurns
	const bare = rates.reduce((sum, one) => sum + one.bare, 0) / storedTurns
	await Promise.all(clients.map((client) => client.end()))
	printTable(
		`Responses stored a second, ${storeConnections} connections (bare: pg writes the same rows)`,
		['what', 'ours', 'bare', 'ratio'],
		[['two answers, no email', perSecond(ours), perSecond(bare), asRatio(ours, bare)]],
	)
}

async function storeFor(seconds: number, store: (at: number) => Promise<boolean>) {
	const startedAt = performance.now()
	const endsAt = startedAt + seconds * 1000
	let done = 0
	const work = async (at: number) => {
		while (performance.now() < endsAt && (await store(at))) done++
	}
	await Promise.all(Array.from({ length: storeConnections }, (_, at) => work(at)))
	return done / ((performance.now() - startedAt) / 1000)
}

/** The least that keeps a response: one transaction, its rows, and nothing checked. */
async function storeBare(client: pg.Client, { draftId, content, consultation }: Ready) {
	const id = crypto.randomUUID()
	await client.query('begin')
	await client.query('update drafts set sent_at = now(), content = $2 where id = $1', [
		draftId,
		'{}',
	])
	await client.query(
		`insert into responses (id, reference, consultation_id, draft_id, content_hash, definition_id, channel,
			language, respondent_kind, received_at, stored_at, answers_hash)
		 values ($1, $2, $3, $4, '', $5, 'web', 'en', 'anonymous', now(), now(), '')`,
		[id, id, consultation.id, draftId, content.definitionId],
	)
	await client.query(
		`insert into answers (subject_id, definition_id, question_id, value)
		 values ($1, $2, 'travel', $3), ($1, $2, 'why', $4)`,
		[id, content.definitionId, '"bus"', JSON.stringify(content.answers.why)],
	)
	await client.query('commit')
}

/** Everybody begins in time and sends around the close: who is in, who is told, and what is kept. */
async function benchClosing(db: Db, appUrl: string) {
	const closesAt = new Date(Date.now() + 3_600_000)
	const consultation = await openNow(db, 'closing', closesAt)
	const ready = await makeReady(db, consultation, closingPeople)
	const pool = (db as unknown as { $client: pg.Pool }).$client
	const senders = Array.from({ length: closingProcesses }, () =>
		fork(join(import.meta.dirname, 'closing-sender.ts')),
	)
	// The minute begins once all of them can send.
	await Promise.all(senders.map((sender) => once(sender, 'message')))
	const halfMilliseconds = (closingSeconds * 1000) / 2
	const moment = new Date(Date.now() + 2000 + halfMilliseconds)
	await pool.query('update consultations set closes_at = $2 where id = $1', [
		consultation.id,
		moment,
	])
	const startsAt = moment.getTime() - halfMilliseconds
	const share = Math.ceil(closingPeople / closingProcesses)
	const told = await Promise.all(
		senders.map(async (sender, at) => {
			const own = ready.slice(at * share, (at + 1) * share)
			const task: Closing = {
				appUrl,
				consultation: { id: consultation.id, slug: consultation.slug },
				people: own.map(({ draftId, content }) => ({ draftId, content })),
				startsAt,
				seconds: closingSeconds,
			}
			const answered = once(sender, 'message') as Promise<[Told]>
			sender.send(task)
			const [result] = await answered
			sender.disconnect()
			return result
		}),
	)
	const received = told.flatMap((one) => one.received)
	const late = told.flatMap((one) => one.late)
	const { rows } = await pool.query(
		`select d.id, d.sent_at is not null as sent, r.received_at < $2 as in_time,
			(select count(*)::int from answers a where a.subject_id = r.id) as answers
		 from drafts d left join responses r on r.draft_id = d.id where d.id = any($1)`,
		[ready.map(({ draftId }) => draftId), moment],
	)
	const isRight = ({ id, sent, in_time: inTime, answers }: (typeof rows)[number]) =>
		received.includes(id)
			? sent && inTime && answers === 2
			: late.includes(id) && !sent && inTime === null
	const wrong = rows.filter((row) => !isRight(row)).length
	const faults = new Set(told.flatMap((one) => one.faults))
	if (faults.size > 0) console.log(`\nTried again after: ${[...faults].join(', ')}`)
	const retries = told.reduce((sum, one) => sum + one.retries, 0)
	const failed = told.reduce((sum, one) => sum + one.failed, 0)
	if (wrong > 0 || failed > 0 || received.length + late.length !== closingPeople)
		process.exitCode = 1
	printTable(
		`${closingPeople} people send in ${closingSeconds} s around the close, from ${closingProcesses} processes`,
		['in', 'told that it is closed', 'tried again', 'never answered', 'stored otherwise than told'],
		[[received.length, late.length, retries, failed, wrong]],
	)
}

await withOwnDatabase(bench)
