import { and, eq, isNull } from 'drizzle-orm'
import { findLinkSubject } from '#app/residents/link.server.ts'
import { findWorkshop, type Workshop } from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import { workshopInvitations } from '#db/schema/bookings.ts'
import { findInvitation } from './invited.server.ts'

/** What an emailed invitation is for; undefined where it was withdrawn, or has led to a booking. */
export async function findInvited(
	db: Db,
	token: string,
	{ now }: { now: Date },
): Promise<{ invitationId: string; workshop: Workshop } | undefined> {
	const id = await findLinkSubject(db, token, { kind: 'invitation', now })
	if (!id) return undefined
	const [row] = await db
		.select({ workshopId: workshopInvitations.workshopId })
		.from(workshopInvitations)
		.where(and(eq(workshopInvitations.id, id), isNull(workshopInvitations.withdrawnAt)))
	const workshop = row && (await findWorkshop(db, row.workshopId))
	const invitation = workshop && (await findInvitation(db, id, { workshopId: workshop.id }))
	return invitation && !invitation.isUsed ? { invitationId: id, workshop } : undefined
}
