import { sql } from 'drizzle-orm'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { hubs } from '#db/schema/places.ts'
import type { Position } from './geometry.ts'
import { type Hub, nearestFirst } from './hub.ts'

export function listHubs(db: Db): Promise<Hub[]> {
	return db
		.select()
		.from(hubs)
		.orderBy(sql`lower(${hubs.name} ->> ${DEFAULT_LANGUAGE}), ${hubs.id}`)
}

export async function nearestHubs(db: Db, position: Position, countMax: number): Promise<Hub[]> {
	return nearestFirst(await listHubs(db), position).slice(0, countMax)
}
