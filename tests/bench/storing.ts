import { randomBytes, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type pg from 'pg'
import type { EnquiryDraft } from '#app/enquiries/enquiry-draft.ts'
import { type Sending, type SendingFacts, sendEnquiry } from '#app/enquiries/send-enquiry.server.ts'
import { noticeAttemptsMax } from '#app/notices/notice.ts'
import { SEND_NOTICE_TASK } from '#app/notices/outbox.server.ts'
import { listServicesByIds } from '#app/services/service.server.ts'
import { listTeams } from '#app/staff/team.server.ts'
import { readCalendar } from '#app/triage/calendar.server.ts'
import type { Db } from '#db/client.server.ts'
import { enquiries } from '#db/schema/enquiries.ts'
import { drafts } from '#db/schema/questions.ts'

const NEEDS = ['pothole', 'street-light']
const dayMilliseconds = 86_400_000

/** An enquiry as the journey would hold it at the check page: two needs, six answers, an email. */
export async function makeContent(db: Db): Promise<EnquiryDraft> {
	const [pothole, light] = await listServicesByIds(db, NEEDS)
	if (!pothole || !light) throw new Error('the demo has no potholes and street lights')
	const ward = 'beacon-heath'
	return {
		channel: 'web',
		words: 'There is a hole in the road by the shops, and the street light above it is out.',
		needs: NEEDS,
		place: { source: 'picked', placeIds: [ward] },
		answers: {
			pothole: {
				definitionId: pothole.definitionId,
				answers: { where: 'kerb', depth: 12, harm: 'no' },
			},
			'street-light': {
				definitionId: light.definitionId,
				answers: { what: 'out', column: 'LC 1207', lamps: 2 },
			},
		},
		arePhotosDone: true,
		contact: { isAnonymous: false, name: 'Amina Okafor', reachBy: 'email', language: 'en' },
		access: { needs: ['large_print'] },
		typed: {},
	}
}

export async function readFacts(db: Db): Promise<SendingFacts> {
	return {
		services: await listServicesByIds(db, NEEDS),
		teams: await listTeams(db),
		calendar: await readCalendar(db, { division: 'england-and-wales' }),
		timeZone: 'Europe/London',
	}
}

/** Drafts to send, all made beforehand. */
export async function makeDrafts(db: Db, count: number, content: EnquiryDraft): Promise<string[]> {
	const now = new Date()
	const expiresAt = new Date(now.getTime() + 28 * dayMilliseconds)
	const made: string[] = []
	for (let start = 0; start < count; start += 500) {
		const rows = Array.from({ length: Math.min(500, count - start) }, () => ({
			keyHash: randomUUID(),
			subject: 'enquiry' as const,
			language: 'en' as const,
			content,
			startedAt: now,
			savedAt: now,
			expiresAt,
		}))
		const stored = await db.insert(drafts).values(rows).returning({ id: drafts.id })
		made.push(...stored.map(({ id }) => id))
	}
	return made
}

export function sendingOf(draftId: string, content: EnquiryDraft, facts: SendingFacts): Sending {
	const { contact } = content
	if (!contact) throw new Error('the enquiry needs a contact')
	const email = `${draftId}@example.com`
	return {
		draftId,
		draftKey: draftId,
		content: { ...content, contact: { ...contact, email } },
		language: 'en',
		facts,
		now: new Date(),
	}
}

/** What sending one enquiry wrote, as plain statements to be run again with other ids. */
export type Recording = {
	statements: { text: string; values: unknown[] }[]
	/** Values that must be new each time: ids, tokens, the reference, the address. */
	ids: string[]
	unique: string[]
	draftId: string
}

const ROWS_OF = [
	['contacts', 'id = (select contact_id from enquiries where id = $1)'],
	['enquiries', 'id = $1'],
	['cases', 'enquiry_id = $1'],
	['answers', 'subject_id in (select id from cases where enquiry_id = $1)'],
	['triage_decisions', 'case_id in (select id from cases where enquiry_id = $1)'],
	['case_events', 'enquiry_id = $1'],
	['links', 'subject_id = $1'],
	['notices', 'enquiry_id = $1'],
] as const

/** Sends one enquiry and reads back each row that it made. */
export async function record(db: Db, client: pg.Client, sending: Sending): Promise<Recording> {
	const sent = await sendEnquiry(db, sending)
	if (sent.kind !== 'received') throw new Error('the first enquiry was not stored')
	const { enquiryId } = sent
	const [stored] = await db.select().from(enquiries).where(eq(enquiries.id, enquiryId))
	const statements: Recording['statements'] = []
	const ids = new Set<string>()
	const unique = new Set([stored?.reference ?? '', `${sending.draftId}@example.com`])
	for (const [table, condition] of ROWS_OF) {
		const { rows } = await client.query<{ row: Record<string, unknown> }>(
			`select to_jsonb(${table}) as row from ${table} where ${condition}`,
			[enquiryId],
		)
		for (const { row } of rows) {
			if (typeof row.id === 'string') ids.add(row.id)
			if (typeof row.token_hash === 'string') unique.add(row.token_hash)
		}
		statements.push(
			await insertOf(
				client,
				table,
				rows.map(({ row }) => row),
			),
		)
	}
	const noticeId = statements.at(-1)?.values.find((value) => ids.has(String(value)))
	statements.push(jobOf(String(noticeId)))
	return { statements, ids: [...ids], unique: [...unique], draftId: sending.draftId }
}

async function insertOf(client: pg.Client, table: string, rows: Record<string, unknown>[]) {
	const { rows: columns } = await client.query<{ name: string; type: string }>(
		`select column_name as name, data_type as type from information_schema.columns
		 where table_schema = 'public' and table_name = $1 and column_default is distinct from
		 format('nextval(%L::regclass)', $1 || '_id_seq') order by ordinal_position`,
		[table],
	)
	const values = rows.flatMap((row) =>
		columns.map(({ name, type }) => (type === 'jsonb' ? JSON.stringify(row[name]) : row[name])),
	)
	const places = rows.map(
		(_, index) => `(${columns.map((_, place) => `$${index * columns.length + place + 1}`).join()})`,
	)
	const names = columns.map(({ name }) => name).join()
	return { text: `insert into ${table} (${names}) values ${places.join()}`, values }
}

/** Jobs are made by a function of the job library, for ours and for the bare loop alike. */
function jobOf(noticeId: string) {
	const payload = JSON.stringify({ noticeId })
	const text = `select graphile_worker.add_job($1, $2::json, max_attempts => $3, job_key => $4)`
	const values = [SEND_NOTICE_TASK, payload, noticeAttemptsMax, `${SEND_NOTICE_TASK}:${noticeId}`]
	return { text, values }
}

/** The same rows once more, as anybody would write them who had them ready. */
export async function storeBare(client: pg.Client, recording: Recording, draftId: string) {
	const fresh = new Map<string, string>([
		...recording.ids.map((id) => [id, randomUUID()] as const),
		...recording.unique.map((value) => [value, randomBytes(32).toString('base64url')] as const),
		[recording.draftId, draftId],
	])
	const renewed = (value: unknown) => (typeof value === 'string' ? renew(value, fresh) : value)
	await client.query('begin')
	await client.query('update drafts set sent_at = now() where id = $1 and sent_at is null', [
		draftId,
	])
	for (const { text, values } of recording.statements) await client.query(text, values.map(renewed))
	await client.query('commit')
}

function renew(value: string, fresh: Map<string, string>): string {
	const known = fresh.get(value)
	if (known) return known
	if (!value.includes('send_notice:') && !value.startsWith('{"noticeId"')) return value
	return value.replace(/[0-9a-f-]{36}/, (id) => fresh.get(id) ?? id)
}

/** How many each of `connections` loops stores in a while; ends early when the drafts run out. */
export async function storeFor(
	seconds: number,
	draftIds: string[],
	stores: ((draftId: string) => Promise<unknown>)[],
): Promise<{ count: number; seconds: number }> {
	const startedAt = performance.now()
	let count = 0
	await Promise.all(
		stores.map(async (store) => {
			while (performance.now() - startedAt < seconds * 1000) {
				const draftId = draftIds.pop()
				if (!draftId) return
				await store(draftId)
				count++
			}
		}),
	)
	return { count, seconds: (performance.now() - startedAt) / 1000 }
}
