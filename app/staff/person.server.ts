import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { staff, staffSessions } from '#db/schema/staff.ts'
import { recordAudit } from './audit.server.ts'
import { canChangeRole, type Person, type PersonForm } from './person.ts'
import { setTeamsOf, teamIdsByStaff } from './team.server.ts'

const personColumns = {
	id: staff.id,
	name: staff.name,
	email: staff.email,
	role: staff.role,
	hasSecondFactor: staff.twoFactorEnabled,
	disabledAt: staff.disabledAt,
}

/** Everybody by name, those who are disabled too. */
export async function listPeople(db: Db): Promise<Person[]> {
	const people = await db
		.select(personColumns)
		.from(staff)
		.orderBy(asc(sql`lower(${staff.name})`), asc(staff.id))
	const teamIds = await teamIdsByStaff(db)
	return people.map((person) => ({ ...person, teamIds: teamIds.get(person.id) ?? [] }))
}

export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
	const [person] = await db.select(personColumns).from(staff).where(eq(staff.id, id))
	if (!person) return undefined
	return { ...person, teamIds: (await teamIdsByStaff(db)).get(id) ?? [] }
}

type By = { by: { staffId: string }; now: Date }

/** Changes name, role and teams, which hold from the person's next request on. */
export function changePerson(
	db: Db,
	id: string,
	{ name, role, teamIds }: PersonForm,
	{ by, now }: By,
): Promise<{ ok: true } | { ok: false; code: 'own' | 'unknown' }> {
	return db.transaction(async (tx) => {
		const person = await findPerson(tx, id)
		if (!person) return { ok: false, code: 'unknown' }
		if (person.role !== role && !canChangeRole(person, by)) return { ok: false, code: 'own' }
		await tx.update(staff).set({ name, role, updatedAt: now }).where(eq(staff.id, id))
		await setTeamsOf(tx, id, teamIds)
		const detail = { fromRole: person.role, toRole: role, teams: teamIds.join(' ') }
		const line = { action: 'staff.changed', staffId: by.staffId, subjectId: id } as const
		await recordAudit(tx, { ...line, detail, at: now })
		return { ok: true }
	})
}

/** Shuts somebody out at once: no session of theirs is left, and no new one is given. */
export function disablePerson(
	db: Db,
	id: string,
	{ by, now }: By,
): Promise<{ ok: true } | { ok: false; code: 'own' | 'unknown' }> {
	return db.transaction(async (tx) => {
		if (id === by.staffId) return { ok: false, code: 'own' }
		if (!(await setDisabled(tx, id, { disabledAt: now, now })))
			return { ok: false, code: 'unknown' }
		await tx.delete(staffSessions).where(eq(staffSessions.userId, id))
		const line = { action: 'staff.disabled', staffId: by.staffId, subjectId: id } as const
		await recordAudit(tx, { ...line, at: now })
		return { ok: true }
	})
}

/** Whether there was anybody to let in again. */
export function enablePerson(db: Db, id: string, { by, now }: By): Promise<boolean> {
	return db.transaction(async (tx) => {
		if (!(await setDisabled(tx, id, { disabledAt: null, now }))) return false
		const line = { action: 'staff.enabled', staffId: by.staffId, subjectId: id } as const
		await recordAudit(tx, { ...line, at: now })
		return true
	})
}

async function setDisabled(
	tx: Db,
	id: string,
	{ disabledAt, now }: { disabledAt: Date | null; now: Date },
): Promise<boolean> {
	const changed = await tx
		.update(staff)
		.set({ disabledAt, updatedAt: now })
		.where(eq(staff.id, id))
		.returning({ id: staff.id })
	return changed.length > 0
}
