import type pg from 'pg'
import type { Stored } from './history.ts'
import { nonceOf } from './residents.ts'

/**
 * Every enquiry received since then, with whether all is there that was sent with it: two cases,
 * each with its decision, its first event and three answers; the enquiry's own event, its notice
 * and job's trace, its two ways to follow it, and a draft that is marked as sent.
 */
export async function readStored(
	pool: pg.Pool,
	since: Date,
): Promise<{ stored: Stored[]; noticeIds: string[] }> {
	const { rows } = await pool.query<{
		reference: string
		words: string
		noticeIds: string[]
		isWhole: boolean
	}>(
		`select e.reference, e.words, array(select n.id::text from notices n where n.enquiry_id = e.id) as "noticeIds",
			(select count(*) from cases c where c.enquiry_id = e.id) = 2
			and not exists (
				select from cases c where c.enquiry_id = e.id and (
					(select count(*) from triage_decisions d where d.case_id = c.id) <> 1
					or (select count(*) from case_events v where v.case_id = c.id and v.kind = 'assigned') <> 1
					or (select count(*) from answers a where a.subject_id = c.id) <> 3
				)
			)
			and (select count(*) from case_events v where v.enquiry_id = e.id and v.kind = 'received') = 1
			and (select count(*) from notices n where n.enquiry_id = e.id and n.kind = 'enquiry_received') = 1
			and (select count(*) from links l where l.subject_id = e.id) = 2
			and exists (select from drafts d where d.id = e.draft_id and d.sent_at is not null)
			as "isWhole"
		 from enquiries e where e.received_at >= $1`,
		[since],
	)
	const stored = rows.map(({ reference, words, isWhole }) => {
		return { reference, nonce: nonceOf(words), isWhole }
	})
	return { stored, noticeIds: rows.flatMap((row) => row.noticeIds) }
}
