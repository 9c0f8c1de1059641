import { and, eq, or } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import type { GroupNotice, NoticeDetail } from '#app/notices/notice.ts'
import { queueNotices } from '#app/notices/outbox.server.ts'
import { listContacts } from '#app/residents/contact.server.ts'
import { makeLinks } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/groups.ts'

export type Recipient = { membershipId: string; recipient: string; language: Language }

/** Who is told about a group: its contact persons, and the member that something came from; or all. */
export async function listRecipients(
	db: Db,
	groupId: string,
	{ withMember, areAll = false }: { withMember?: string; areAll?: boolean } = {},
): Promise<Recipient[]> {
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
				areAll
					? undefined
					: or(
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

/** Mails each of them, in their language, with a link that opens their own part in the group. */
export async function tellMembers(
	tx: Db,
	told: Recipient[],
	{
		kind,
		groupId,
		detailIn = () => ({}),
	}: {
		kind: GroupNotice
		groupId: string
		detailIn?: (language: Language) => Pick<NoticeDetail, 'words' | 'title'>
	},
	{ now }: { now: Date },
): Promise<void> {
	const ids = told.map(({ membershipId }) => membershipId)
	const tokens = await makeLinks(tx, ids, { kind: 'membership', now })
	const notices = told.map(({ recipient, language }, at) => ({
		...{ kind, channel: 'email' as const, recipient, language, groupId },
		detail: { token: tokens[at], ...detailIn(language) },
	}))
	await queueNotices(tx, notices, { now })
}
