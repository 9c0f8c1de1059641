import { and, eq, or } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import { queueNotices } from '#app/notices/outbox.server.ts'
import { listContacts } from '#app/residents/contact.server.ts'
import { makeLinks } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/groups.ts'

/**
 * Mails what the council decided to the contact persons of a group, and to the member that it came
 * from, each in their language and with a link that opens their part in it.
 */
export async function tellGroup(
	tx: Db,
	groupId: string,
	{
		kind,
		withMember,
		wordsIn,
		now,
	}: {
		kind: 'group_decided' | 'proposal_answered'
		withMember?: string
		wordsIn: (language: Language) => string | undefined
		now: Date
	},
): Promise<void> {
	const told = await listRecipients(tx, groupId, withMember)
	const ids = told.map(({ membershipId }) => membershipId)
	const tokens = await makeLinks(tx, ids, { kind: 'membership', now })
	const notices = told.map(({ recipient, language }, at) => ({
		...{ kind, channel: 'email' as const, recipient, language, groupId },
		detail: { token: tokens[at], words: wordsIn(language) },
	}))
	await queueNotices(tx, notices, { now })
}

async function listRecipients(
	db: Db,
	groupId: string,
	withMember: string | undefined,
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
