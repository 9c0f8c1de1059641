import { count, eq } from 'drizzle-orm'
import { setDemoPasswords } from '#app/staff/demo-password.server.ts'
import type { Db } from '#db/client.server.ts'
import { fillDemo } from '#db/demo/demo.server.ts'
import { staff as DEMO_STAFF } from '#db/demo/teams.ts'
import { places } from '#db/schema/places.ts'
import { settings } from '#db/schema/web.ts'

/** For the made-up people of the demo borough, whose database holds nobody's words. */
export const DEMO_PASSWORD = 'larkhithe-demo-2026'

/** Fills an empty database with the demo borough; false when it holds something else. */
export async function prepareDemo(db: Db, { now }: { now: Date }): Promise<boolean> {
	const [mark] = await db.select().from(settings).where(eq(settings.name, 'demo'))
	if (mark) return true
	const [held] = await db.select({ count: count() }).from(places)
	if (held && held.count > 0) return false
	process.stderr.write('Filling the database with the demo borough …\n')
	await db.transaction(async (tx) => {
		await fillDemo(tx, { now })
		await setDemoPasswords(tx, { password: DEMO_PASSWORD, now })
	})
	return true
}

export function demoSignIns(): string[] {
	const width = Math.max(...DEMO_STAFF.map(({ email }) => email.length))
	return [
		...DEMO_STAFF.map(({ email, role, name }) => `    ${email.padEnd(width)}  ${name}, ${role}`),
		`    password for all of them: ${DEMO_PASSWORD}`,
	]
}
