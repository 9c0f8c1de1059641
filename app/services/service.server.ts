import { asc, eq, inArray, sql } from 'drizzle-orm'
import {
	DEFAULT_LANGUAGE,
	LANGUAGE_CODES,
	type Language,
	languageFor,
} from '#app/languages/language.ts'
import { keepDefinition } from '#app/questions/definition.server.ts'
import type { Db } from '#db/client.server.ts'
import { serviceSearch, services } from '#db/schema/services.ts'
import { neighboursJoined, tellingWords, wordsOf } from './search-words.ts'
import type { Service, ServiceForm } from './service.ts'

/** All services by their name, or only the active ones. */
export function listServices(
	db: Db,
	{ isActive }: { isActive?: boolean } = {},
): Promise<Service[]> {
	return db
		.select()
		.from(services)
		.where(isActive === undefined ? undefined : eq(services.isActive, isActive))
		.orderBy(asc(sql`lower(${services.name} ->> ${DEFAULT_LANGUAGE})`), asc(services.id))
}

/** In the order of the ids; one that does not exist, or comes again, is left out. */
export async function listServicesByIds(db: Db, ids: string[]): Promise<Service[]> {
	if (ids.length === 0) return []
	const found = await db.select().from(services).where(inArray(services.id, ids))
	const byId = new Map(found.map((service) => [service.id, service]))
	return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
}

export async function findService(db: Db, id: string): Promise<Service | undefined> {
	const [service] = await db.select().from(services).where(eq(services.id, id)).limit(1)
	return service
}

export type KeptService = { ok: true; service: Service } | { ok: false; current?: Service }

/**
 * Adds a service (`revision` null) or changes the one of that revision, with its questions and
 * what the finder reads, in one transaction. Refused with what is there now when somebody else
 * was faster: the id is taken, or the revision is no longer the newest.
 */
export function keepService(
	db: Db,
	form: ServiceForm,
	{ revision, now }: { revision: number | null; now: Date },
): Promise<KeptService> {
	const owner = `service:${form.id}`
	return db.transaction(async (tx) => {
		// Two people may add the same id in the same moment: they take turns, before there is a row.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${owner}, 0))`)
		const current = await findService(tx, form.id)
		if ((current?.revision ?? null) !== revision) return { ok: false, current }

		const { definition, ...rest } = form
		const { id: definitionId } = await keepDefinition(tx, { owner, definition, now })
		const row = { ...rest, definitionId, updatedAt: now, revision: (revision ?? 0) + 1 }
		const [service] = await tx
			.insert(services)
			.values(row)
			.onConflictDoUpdate({ target: services.id, set: row })
			.returning()
		if (!service) throw new Error('the service was not stored')
		await rewriteSearch(tx, service)
		return { ok: true, service }
	})
}

async function rewriteSearch(db: Db, service: Service) {
	await db.delete(serviceSearch).where(eq(serviceSearch.serviceId, service.id))
	const languages = LANGUAGE_CODES.filter(
		(code) => service.name[code] || service.description[code] || service.synonyms[code]?.length,
	)
	await db.insert(serviceSearch).values(languages.map((language) => searchRow(service, language)))
}

/** The name weighs most, then the synonyms, then the description. */
function searchRow(service: Service, language: Language) {
	const phrases = [service.name[language] ?? '', ...(service.synonyms[language] ?? [])]
	const [name = [], ...synonyms] = phrases.map(wordsOf)
	// "street light" is found by "streetlight" too.
	const joined = [name, ...synonyms].flatMap(neighboursJoined)
	const description = wordsOf(service.description[language] ?? '')
	const config = languageFor(language).search
	const part = (words: string[], weight: 'A' | 'B' | 'C') =>
		sql`setweight(to_tsvector(${config}::regconfig, unaccent(${words.join(' ')})), ${weight})`
	const terms = phrases.map((phrase) => tellingWords(phrase).join(' ')).join('\n')
	return {
		serviceId: service.id,
		language,
		terms: sql<string>`unaccent(${terms})`,
		vector: sql<string>`${part(name, 'A')} || ${part([...synonyms.flat(), ...joined], 'B')}
			|| ${part(description, 'C')}`,
	}
}
