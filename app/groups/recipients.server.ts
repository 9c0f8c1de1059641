import { and, eq, or, type SQL } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import type { GroupNotice, NoticeDetail } from '#app/notices/notice.ts'
import { queueNotices } from '#app/notices/outbox.server.ts'
import { listContacts } from '#app/residents/contact.server.ts'
import { makeLinks } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/groups.ts'

export type Recipient = { membershipId: string; recipient: string; language: Language }

/**
 * Who of a group is told: its contact persons, with the member that something came from; one member
 * alone; or all who have accepted.
 */
export type Audience = 'contacts' | { contactsAnd: string } | { only: string } | 'all'

function isAddressed(audience: Audience): SQL | undefined {
	if (audience === 'all') return undefined
	const isContact = eq(memberships.role, 'contact')
	if (audience === 'contacts') return isContact
	if ('only' in audience) return eq(memberships.id, audience.only)
	return or(isContact, eq(memberships.id, audience.contactsAnd))
}

export async function listRecipients(
	db: Db,
	groupId: string,
	audience: Audience,
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
				isAddressed(audience),
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

type News = {
	kind: GroupNotice
	groupId: string
	detailIn?: (language: Language) => Pick<NoticeDetail, 'words' | 'title'>
}

/** Mails this audience of the group: see `tellMembers`. */
export async function tellGroup(
	tx: Db,
	audience: Audience,
	news: News,
	{ now }: { now: Date },
): Promise<void> {
	await tellMembers(tx, await listRecipients(tx, news.groupId, audience), news, { now })
}

/** Mails each of them, in their language, with a link that opens their own part in the group. */
export async function tellMembers(
	tx: Db,
	told: Recipient[],
	{ kind, groupId, detailIn = () => ({}) }: News,
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
