import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { uploads } from '#db/schema/files.ts'
import type { Scanner } from './clamd.server.ts'

/**
 * Has held files looked at, those first that nobody has tried yet. One of which the scanner is not
 * sure stays held and is tried again after the others; an infected one is emptied. When the scanner
 * cannot be reached, it rejects, and the rest stays held. Gives the number that were decided.
 */
export async function scanHeld(
	db: Db,
	scanner: Scanner,
	{ now, filesMax = 20 }: { now: Date; filesMax?: number },
): Promise<number> {
	const held = await db
		.select({ id: uploads.id })
		.from(uploads)
		.where(eq(uploads.scan, 'held'))
		.orderBy(sql`${uploads.scannedAt} nulls first`, asc(uploads.addedAt))
		.limit(filesMax)
	let decided = 0
	// One at a time: each may be 10 MB.
	for (const { id } of held) {
		const [file] = await db
			.select({ content: uploads.content })
			.from(uploads)
			.where(eq(uploads.id, id))
		if (!file) continue
		const verdict = await scanner.scan(file.content)
		const found = {
			clean: { scan: 'clean' as const },
			infected: { scan: 'infected' as const, content: Buffer.alloc(0) },
			unsure: {},
		}[verdict]
		await db
			.update(uploads)
			.set({ ...found, scannedAt: now })
			.where(and(eq(uploads.id, id), eq(uploads.scan, 'held')))
		if (verdict !== 'unsure') decided += 1
	}
	return decided
}
