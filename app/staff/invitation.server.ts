import { and, eq, gt, isNull } from 'drizzle-orm'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import { queueNotice } from '#app/notices/outbox.server.ts'
import type { Db } from '#db/client.server.ts'
import { staff, staffInvitations } from '#db/schema/staff.ts'
import { hashSecret, makeSecret } from '#db/secret.server.ts'
import { recordAudit } from './audit.server.ts'
import { hashPassword, setPassword } from './password.server.ts'
import type { InvitationForm, Person } from './person.ts'
import { invitationDays } from './sign-in.ts'
import { setTeamsOf } from './team.server.ts'

type Sending = {
	invitedBy?: string
	/** Left out where the link is handed over in another way. */
	isEmailed?: boolean
	now: Date
}

/**
 * Invites somebody to the staff, by a link that holds the token for seven days and works once.
 * An earlier link to the same address stops working.
 */
export function invitePerson(
	db: Db,
	form: InvitationForm,
	sending: Sending,
): Promise<{ ok: true; token: string } | { ok: false; code: 'taken' }> {
	return db.transaction(async (tx) => {
		const taken = await tx.select({ id: staff.id }).from(staff).where(eq(staff.email, form.email))
		if (taken.length > 0) return { ok: false, code: 'taken' }
		return { ok: true, token: await storeInvitation(tx, form, sending) }
	})
}

/** A link by which somebody who is there already sets a new password; it changes nothing else. */
export function sendPasswordLink(
	db: Db,
	{ name, email, role, teamIds }: Person,
	sending: Sending,
): Promise<string> {
	return db.transaction((tx) => storeInvitation(tx, { name, email, role, teamIds }, sending))
}

async function storeInvitation(
	tx: Db,
	{ name, email, role, teamIds }: InvitationForm,
	{ invitedBy, isEmailed = true, now }: Sending,
): Promise<string> {
	const token = makeSecret()
	const tokenHash = hashSecret(token)
	const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
	const isOpen = and(eq(staffInvitations.email, email), isNull(staffInvitations.usedAt))
	await tx.delete(staffInvitations).where(isOpen)
	const row = { tokenHash, name, email, role, teamIds, invitedBy, createdAt: now, expiresAt }
	await tx.insert(staffInvitations).values(row)
	if (isEmailed) await queueInvitation(tx, { email, token, expiresAt, now })
	await recordAudit(tx, { action: 'staff.invited', staffId: invitedBy, detail: { role }, at: now })
	return token
}

function queueInvitation(
	tx: Db,
	{ email, token, expiresAt, now }: { email: string; token: string; expiresAt: Date; now: Date },
) {
	return queueNotice(tx, {
		kind: 'staff_invitation',
		channel: 'email',
		recipient: email,
		language: DEFAULT_LANGUAGE,
		detail: { token, until: expiresAt.toISOString() },
		now,
	})
}

/** Whom an open invitation is for. Looking never uses it up. */
export async function findInvitation(db: Db, token: string, { now }: { now: Date }) {
	const [invitation] = await db
		.select({ name: staffInvitations.name, email: staffInvitations.email })
		.from(staffInvitations)
		.where(openInvitation(token, now))
	return invitation
}

const openInvitation = (token: string, now: Date) =>
	and(
		eq(staffInvitations.tokenHash, hashSecret(token)),
		isNull(staffInvitations.usedAt),
		gt(staffInvitations.expiresAt, now),
	)

/** Uses the invitation up and sets the password; the code app of somebody who has one stays. */
export async function acceptInvitation(
	db: Db,
	{ token, newPassword }: { token: string; newPassword: string },
	{ now }: { now: Date },
): Promise<{ ok: true } | { ok: false; code: 'expired' }> {
	// Slow on purpose, so not while the row is held, nor for a token that opens nothing.
	if (!(await findInvitation(db, token, { now }))) return { ok: false, code: 'expired' }
	const passwordHash = await hashPassword(newPassword)
	return db.transaction(async (tx) => {
		const [invitation] = await tx
			.update(staffInvitations)
			.set({ usedAt: now })
			.where(openInvitation(token, now))
			.returning()
		if (!invitation) return { ok: false, code: 'expired' }
		const staffId = await staffIdFor(tx, invitation, now)
		if (!staffId) return { ok: false, code: 'expired' }
		await setPassword(tx, staffId, { passwordHash, now })
		await recordAudit(tx, { action: 'staff.invitation_accepted', staffId, at: now })
		return { ok: true }
	})
}

/** The person of that address, who is added when new; nobody when disabled. */
async function staffIdFor(
	tx: Db,
	{ email, name, role, teamIds }: InvitationForm,
	now: Date,
): Promise<string | undefined> {
	const [known] = await tx
		.select({ id: staff.id, disabledAt: staff.disabledAt })
		.from(staff)
		.where(eq(staff.email, email))
	if (known) return known.disabledAt ? undefined : known.id
	const id = crypto.randomUUID()
	const times = { createdAt: now, updatedAt: now }
	await tx.insert(staff).values({ id, name, email, role, emailVerified: true, ...times })
	await setTeamsOf(tx, id, teamIds)
	return id
}
