import type { Db } from '#db/client.server.ts'
import { GENERAL_SERVICE_ID, generalService } from './general-service.ts'
import { findService, keepService } from './service.server.ts'

/** There is always a service for what fits no other: "none of these" leads somewhere. */
export async function keepGeneralService(db: Db, { now }: { now: Date }): Promise<void> {
	if (await findService(db, GENERAL_SERVICE_ID)) return
	await keepService(db, generalService, { revision: null, now })
}
