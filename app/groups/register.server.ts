import { and, eq, inArray, lt } from 'drizzle-orm'
import type { Language } from '#app/languages/language.ts'
import { queueNotice } from '#app/notices/outbox.server.ts'
import { keepContact } from '#app/residents/contact.server.ts'
import { makeLink } from '#app/residents/link.server.ts'
import type { Db } from '#db/client.server.ts'
import { groups, memberships } from '#db/schema/groups.ts'
import { groupSlugFrom, unprovenDays } from './group.ts'
import type { RegisterForm } from './group-forms.ts'

const slugTriesMax = 200
const removedAtOnceMax = 500

/**
 * Takes down a new group and mails a link to who registers it. Nobody sees it until that link was
 * followed, and it is removed when it never is.
 */
export function registerGroup(
	db: Db,
	form: RegisterForm,
	{ language, now }: { language: Language; now: Date },
): Promise<void> {
	return db.transaction(async (tx) => {
		const groupId = await addGroup(tx, form, { language, now })
		const contact = await keepContact(tx, { kind: 'email', value: form.email })
		const membershipId = crypto.randomUUID()
		await tx.insert(memberships).values({
			...{ id: membershipId, groupId, contactId: contact.id, language },
			...{ name: form.contactName, phone: form.phone, shown: form.shown },
			...{ role: 'contact', status: 'invited', invitedAt: now },
		})
		const expiresAt = new Date(now.getTime() + unprovenDays * 86_400_000)
		const link = { kind: 'membership', subjectId: membershipId, now, expiresAt } as const
		await queueNotice(tx, {
			kind: 'group_confirm',
			channel: 'email',
			recipient: contact.value,
			detail: { token: await makeLink(tx, link) },
			...{ language, groupId, now },
		})
	})
}

async function addGroup(
	tx: Db,
	{ name, purpose, places, spoken }: RegisterForm,
	{ language, now }: { language: Language; now: Date },
): Promise<string> {
	const slug = groupSlugFrom(name)
	for (let attempt = 1; attempt <= slugTriesMax; attempt++) {
		const [added] = await tx
			.insert(groups)
			.values({
				slug: attempt === 1 ? slug : `${slug}-${attempt}`,
				...{ name, purpose: { [language]: purpose }, placeIds: places, spoken },
				...{ language, registeredAt: now, changedAt: now },
			})
			.onConflictDoNothing({ target: groups.slug })
			.returning({ id: groups.id })
		if (added) return added.id
	}
	throw new Error(`no address is free for ${slug}`)
}

/** Forgets registrations that nobody confirmed, a bounded number at a time. */
export function removeUnproven(db: Db, { now }: { now: Date }): Promise<void> {
	const before = new Date(now.getTime() - unprovenDays * 86_400_000)
	return db.transaction(async (tx) => {
		const old = await tx
			.select({ id: groups.id })
			.from(groups)
			.where(and(eq(groups.status, 'unproven'), lt(groups.registeredAt, before)))
			.limit(removedAtOnceMax)
			.for('update', { skipLocked: true })
		const ids = old.map(({ id }) => id)
		if (ids.length === 0) return
		await tx.delete(memberships).where(inArray(memberships.groupId, ids))
		await tx.delete(groups).where(inArray(groups.id, ids))
	})
}
