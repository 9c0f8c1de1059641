import { isDeepStrictEqual } from 'node:util'
import { desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { questionDefinitions } from '#db/schema/questions.ts'
import type { Definition } from './definition.ts'

const columns = {
	id: questionDefinitions.id,
	owner: questionDefinitions.owner,
	version: questionDefinitions.version,
	definition: questionDefinitions.body,
}

/**
 * Keeps what an owner (`service:missed-bin`) asks, as a new version where it differs from the
 * current one.
 */
export async function keepDefinition(
	db: Db,
	{ owner, definition, now }: { owner: string; definition: Definition; now: Date },
): Promise<{ id: string; version: number }> {
	const body: Definition = JSON.parse(JSON.stringify(definition))
	return db.transaction(async (tx) => {
		// Two who save at once take turns, so that each version has its number.
		await tx.execute(
			sql`select pg_advisory_xact_lock(hashtextextended(${`questions:${owner}`}, 0))`,
		)
		const [current] = await tx
			.select(columns)
			.from(questionDefinitions)
			.where(eq(questionDefinitions.owner, owner))
			.orderBy(desc(questionDefinitions.version))
			.limit(1)
		if (current && isDeepStrictEqual(current.definition, body))
			return { id: current.id, version: current.version }

		const version = (current?.version ?? 0) + 1
		const [kept] = await tx
			.insert(questionDefinitions)
			.values({ owner, version, body, createdAt: now })
			.returning({ id: questionDefinitions.id })
		if (!kept) throw new Error('the new version of a definition came back without an id')
		return { id: kept.id, version }
	})
}

export async function findDefinition(db: Db, id: string) {
	const [found] = await listDefinitions(db, [id])
	return found
}

/** The addresses of all pictures that any version of any questions shows. */
export async function listAskedPictures(db: Db): Promise<Set<string>> {
	const { rows } = await db.execute<{ address: string }>(
		sql`select distinct image #>> '{}' as address from ${questionDefinitions},
			jsonb_path_query(${questionDefinitions.body}, '$.questions[*].options[*].image') as image`,
	)
	return new Set(rows.map(({ address }) => address))
}

type Kept = { id: string; owner: string; version: number; definition: Definition }

/** The ones that were read last: a version never changes, so nobody has to ask for it twice. */
const known = new Map<string, Kept>()
const knownMax = 200

/** In no order; an id that is unknown has no entry. */
export async function listDefinitions(db: Db, ids: string[]): Promise<Kept[]> {
	const asked = [...new Set(ids)]
	const missing = asked.filter((id) => !known.has(id))
	const there = asked.flatMap((id) => known.get(id) ?? [])
	if (missing.length === 0) return there
	const isMissing = inArray(questionDefinitions.id, missing)
	const read = await db.select(columns).from(questionDefinitions).where(isMissing)
	for (const one of read) known.set(one.id, one)
	for (const [id] of [...known].slice(0, Math.max(0, known.size - knownMax))) known.delete(id)
	return [...there, ...read]
}
