import { and, eq, or } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import { listContacts } from '#app/residents/contact.server.ts'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/groups.ts'

/** Who is told about a group: its contact persons, and the member that something came from. */
export async function listRecipients(
	db: Db,
	groupId: string,
	{ withMember }: { withMember?: string } = {},
): Promise<{ membershipId: string; recipient: string; language: Language }[]> {
	const told = await db
		.select({
			membershipId: memberships.id,
			contactId: memberships.contactId,
			language: memberships.language,
		})
		.from(memberships)
		.where(
			and(
				eq(memberships.groupId, groupId),
				eq(memberships.status, 'active'),
				or(
					eq(memberships.role, 'contact'),
					withMember ? eq(memberships.id, withMember) : undefined,
				),
			),
		)
	const contacts = await listContacts(
		db,
		told.map(({ contactId }) => contactId),
	)
	return told.flatMap(({ membershipId, contactId, language }) => {
		const recipient = contacts.find(({ id }) => id === contactId)?.value
		return recipient ? [{ membershipId, recipient, language }] : []
	})
}
