import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { groups } from '#db/schema/groups.ts'

const invitableMax = 300

/** Verified groups by name, for whoever chooses which of them a workshop is for. */
export function listInvitable(db: Db): Promise<{ id: string; name: string }[]> {
	return db
		.select({ id: groups.id, name: groups.name })
		.from(groups)
		.where(eq(groups.status, 'verified'))
		.orderBy(asc(groups.name), asc(groups.id))
		.limit(invitableMax)
}
