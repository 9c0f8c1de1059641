import { listShaped, readShaped } from '#app/workshops/shaped.server.ts'
import type { Db } from '#db/client.server.ts'
import { listTold, readOutcomes } from '../finding.server.ts'
import { neededFor, pageOfTold } from '../told.ts'

type Asked = { placeId?: string; page: number; perPage: number }

/** What came of consultations and of sessions: those of a page, as one list. */
export async function readTold(db: Db, { placeId, ...paged }: Asked) {
	const most = neededFor(paged.page, paged.perPage)
	const kinds = [await listTold(db, { placeId, most }), await listShaped(db, { placeId, most })]
	const { count, told } = pageOfTold<'consultation' | 'session'>(kinds, paged)
	const idsOf = (kind: 'consultation' | 'session') =>
		told.filter((one) => one.kind === kind).map(({ id }) => id)
	const read = [
		...(await readOutcomes(db, idsOf('consultation'))),
		...(await readShaped(db, idsOf('session'))),
	]
	const outcomes = told.flatMap(({ kind, id, at }) => {
		const own = read.find((one) => one.id === id)
		return own ? [{ ...own, kind, at }] : []
	})
	return { count, outcomes }
}
