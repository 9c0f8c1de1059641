import { makeGroup, makeMember } from '#app/groups/group.test-support.ts'
import { findMembership, listMembers, type Membership } from '#app/groups/membership.server.ts'
import { listProposals, propose } from '#app/groups/proposal.server.ts'
import { startFollowing } from '#app/residents/link.server.ts'
import { OPEN_SLUG } from './answering.ts'
import type { Browser } from './browser.ts'
import type { Site } from './http-site.ts'

export const GROUP_SLUG = 'heath-walkers'

/** A browser in which somebody has opened their part in a group. */
export async function memberOf(
	{ db, time: { now }, browser }: Site,
	{ id }: Pick<Membership, 'id'>,
	opened: Browser = browser(),
): Promise<Browser> {
	const token = await startFollowing(db, { kind: 'membership', subjectId: id }, { now })
	opened.cookies.set('__Host-member', token)
	return opened
}

/** The contact person of a verified group of their own. */
export async function contactOf(site: Site, browser?: Browser): Promise<Browser> {
	const groupId = await makeGroup(site.db)
	return memberOf(site, await makeMember(site.db, groupId, { role: 'contact' }), browser)
}

/** A verified group, and the browser of its contact person. */
export async function makeLed(site: Site, name?: string) {
	const groupId = await makeGroup(site.db, name ? { name } : {})
	const contact = await makeMember(site.db, groupId, { role: 'contact', name: 'Ada' })
	return { groupId, contact, browser: await memberOf(site, contact) }
}

/** Begins to answer the consultation that is open. */
export const answerAs = (browser: Browser, fields: Record<string, string>) =>
	browser.post(`/consultations/${OPEN_SLUG}/answer`, fields)

/** A verified group with a member and a proposal, for the parameters of routes about them. */
export async function makeProposed({ db, time: { now } }: Site) {
	const groupId = await makeGroup(db, { slug: GROUP_SLUG, name: 'Heath Walkers' })
	const by = await makeMember(db, groupId)
	const asked = { kind: 'topic', title: 'Lamps', words: 'It is dark.', place: '' } as const
	await propose(db, by, asked, { language: 'en', now })
	const [proposal] = await listProposals(db, groupId)
	return { groupId, memberId: by.id, proposalId: proposal?.id ?? '' }
}

/** The member of a group by the name that they gave. */
export async function memberNamed({ db }: Site, groupId: string, name: string) {
	const found = (await listMembers(db, groupId)).find((member) => member.name === name)
	const member = found && (await findMembership(db, found.id))
	if (!member) throw new Error(`nobody in the group is called ${name}`)
	return member
}
