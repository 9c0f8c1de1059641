import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import { queueNotices } from '#app/notices/outbox.server.ts'
import { keepContact, listContacts } from '#app/residents/contact.server.ts'
import { makeLinks } from '#app/residents/link.server.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookings, workshopInvitations } from '#db/schema/bookings.ts'
import { type Invitee, invitationState } from './invitation.ts'

const listedMax = 1000

type By = { staffId: string; now: Date }

/**
 * Invites each address, and tells it so by email. Who was invited before is not told twice; who
 * was withdrawn is invited anew.
 */
export function inviteAll(
	db: Db,
	workshopId: string,
	invitees: Invitee[],
	{ language, staffId, now }: By & { language: Language },
): Promise<{ invited: number; before: number }> {
	return db.transaction(async (tx) => {
		const made: { id: string; email: string }[] = []
		// In one order, so that two hosts who invite the same people wait for each other in turn.
		for (const { email, name } of invitees.toSorted((a, b) => (a.email < b.email ? -1 : 1))) {
			const contact = await keepContact(tx, { kind: 'email', value: email })
			const by = { invitedBy: staffId, invitedAt: now }
			const [added] = await tx
				.insert(workshopInvitations)
				.values({ workshopId, contactId: contact.id, name, language, ...by })
				.onConflictDoUpdate({
					target: [workshopInvitations.workshopId, workshopInvitations.contactId],
					set: { withdrawnAt: null, language, ...by },
					setWhere: isNotNull(workshopInvitations.withdrawnAt),
				})
				.returning({ id: workshopInvitations.id })
			if (added) made.push({ id: added.id, email })
		}
		const ids = made.map(({ id }) => id)
		const tokens = await makeLinks(tx, ids, { kind: 'invitation', now })
		const notices = made.map(({ email }, at) => ({
			...{ kind: 'workshop_invitation' as const, channel: 'email' as const },
			...{ recipient: email, language, workshopId, detail: { token: tokens[at] } },
		}))
		await queueNotices(tx, notices, { now })
		const line = { action: 'workshop.invitations_sent', staffId, subjectId: workshopId } as const
		if (made.length > 0) await recordAudit(tx, { ...line, detail: { sent: made.length }, at: now })
		return { invited: made.length, before: invitees.length - made.length }
	})
}

/** False where there is none to withdraw; what was booked with it stays. */
export function withdrawInvitation(
	db: Db,
	{ workshopId, invitationId }: { workshopId: string; invitationId: string },
	{ staffId, now }: By,
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const withdrawn = await tx
			.update(workshopInvitations)
			.set({ withdrawnAt: now })
			.where(
				and(
					eq(workshopInvitations.id, invitationId),
					eq(workshopInvitations.workshopId, workshopId),
					isNull(workshopInvitations.withdrawnAt),
					isNull(workshopInvitations.bookingId),
				),
			)
			.returning({ id: workshopInvitations.id })
		if (withdrawn.length === 0) return false
		const line = { action: 'workshop.invitation_withdrawn', subjectId: invitationId } as const
		await recordAudit(tx, { ...line, staffId, at: now })
		return true
	})
}

/** Everybody who was invited, in the order of the invitations, with where each stands. */
export async function listInvitations(db: Db, workshopId: string) {
	const rows = await db
		.select()
		.from(workshopInvitations)
		.where(eq(workshopInvitations.workshopId, workshopId))
		.orderBy(asc(workshopInvitations.invitedAt), asc(workshopInvitations.id))
		.limit(listedMax)
	const contacts = await listContacts(
		db,
		rows.map(({ contactId }) => contactId),
	)
	const bookingIds = rows.flatMap(({ bookingId }) => bookingId ?? [])
	const booked = bookingIds.length
		? await db
				.select({ id: bookings.id, reference: bookings.reference })
				.from(bookings)
				.where(inArray(bookings.id, bookingIds))
		: []
	return rows.map((row) => ({
		...row,
		email: contacts.find(({ id }) => id === row.contactId)?.value ?? '',
		reference: booked.find(({ id }) => id === row.bookingId)?.reference,
		state: invitationState(row),
	}))
}
export type ListedInvitation = Awaited<ReturnType<typeof listInvitations>>[number]
