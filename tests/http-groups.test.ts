import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findGroup, findGroupBySlug, listPriorities } from '#app/groups/group.server.ts'
import { makeGroup, makeMember } from '#app/groups/group.test-support.ts'
import { findMembership } from '#app/groups/membership.server.ts'
import { memberships } from '#db/schema/groups.ts'
import { notices } from '#db/schema/notices.ts'
import { OPEN_SLUG } from './support/answering.ts'
import { answerAs, makeLed, memberNamed, memberOf } from './support/grouping.ts'
import { openSite, type Site, signedIn } from './support/http-site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

const NEW = {
	name: 'Heath Walkers',
	purpose: 'We walk on Sundays.',
	spoken: 'en',
	contactName: 'Amina Yusuf',
	email: 'amina@example.com',
	shown: 'name',
}

async function linkTo(email: string): Promise<string> {
	const sent = await site.db.select().from(notices).where(eq(notices.recipient, email))
	return `/groups/link/${sent.at(-1)?.detail.token}`
}

test('a group is registered, confirmed, verified and then there for everybody', async () => {
	const browser = site.browser()
	const empty = await browser.post('/groups/register', { ...NEW, purpose: '' })
	expect(empty.status).toBe(400)
	expect(empty.text).toContain('Write what the group is for')
	expect(empty.text).toContain('value="Heath Walkers"')
	expect((await browser.post('/groups/register', NEW)).location).toBe('/groups/register?sent=yes')

	const link = await linkTo(NEW.email)
	expect((await browser.get(link)).text).not.toContain('Heath Walkers')
	expect((await findGroupBySlug(site.db, 'heath-walkers'))?.status).toBe('unproven')
	expect((await browser.post(link)).location).toBe('/groups/own')
	expect((await browser.get('/groups/own')).text).toContain('Heath Walkers')
	expect((await browser.get('/groups/heath-walkers')).status).toBe(404)

	const { id } = (await findGroupBySlug(site.db, 'heath-walkers')) ?? { id: '' }
	const officer = await signedIn(site, 'engagement')
	expect((await officer.get('/staff/groups')).text).toContain('Heath Walkers')
	expect((await officer.get(`/staff/groups/${id}`)).text).toContain(NEW.email)
	const verified = await officer.post(`/staff/groups/${id}/verification`)
	expect(verified.location).toBe(`/staff/groups/${id}?done=verified`)
	const again = await officer.post(`/staff/groups/${id}/decline`, { words: 'No.' })
	expect(again.location).toBe(`/staff/groups/${id}?done=changedMeanwhile`)
	const page = await site.browser().get('/groups/heath-walkers')
	expect(page.text).toContain('Amina Yusuf')
	expect(page.text).not.toContain(NEW.email)
})

test('a place that there is not, is refused; what was typed stays', async () => {
	const answer = await site.browser().post('/groups/register', { ...NEW, places: 'atlantis' })
	expect(answer.status).toBe(400)
	expect(answer.text).toContain('We walk on Sundays.')
})

test('the answer is the same for an address of a member and for any other', async () => {
	const { contact } = await makeLed(site)
	const email = 'known@example.com'
	await makeMember(site.db, contact.groupId, { email })
	const [known, unknown] = [site.browser('192.0.2.50'), site.browser('192.0.2.51')]
	const one = await known.post('/groups/open', { email })
	const other = await unknown.post('/groups/open', { email: 'nobody@example.com' })
	expect([other.status, other.location, other.text]).toEqual([one.status, one.location, one.text])
	const told = await site.db.select().from(notices).where(eq(notices.recipient, email))
	expect(told.map(({ kind }) => kind)).toEqual(['membership_opening'])
})

test('links are asked for a few times an hour, then no more', async () => {
	const browser = site.browser('192.0.2.52')
	const email = 'often@example.com'
	for (let tries = 0; tries < 5; tries++)
		expect((await browser.post('/groups/open', { email })).status).toBe(302)
	expect((await browser.post('/groups/open', { email })).status).toBe(429)
})

test('who is invited sees nothing of the group’s own pages until they accept', async () => {
	const { groupId, browser } = await makeLed(site)
	const invited = { name: 'Bo', email: 'bo@example.com', role: 'member' }
	const sent = await browser.post('/groups/own/members/new', invited)
	expect(sent.location).toBe('/groups/own/members?done=invited')
	const bo = site.browser()
	await bo.post(await linkTo('bo@example.com'))
	for (const path of ['', '/members', '/proposals', '/answers', '/bookings', '/shown'])
		expect((await bo.get(`/groups/own${path}`)).location).toBe('/groups/own/invitation')
	expect((await answerAs(bo, { groupId })).status).toBe(403)
	expect((await bo.post('/groups/own/invitation')).location).toBe('/groups/own?done=joined')
	expect((await bo.get('/groups/own/members')).text).toContain('Ada')
	// A member is no contact.
	for (const path of ['/page', '/priorities', '/members/new', '/handover', '/closure'])
		expect((await bo.get(`/groups/own${path}`)).location).toBe('/groups/own')
	expect((await bo.post('/groups/own/closure')).location).toBe('/groups/own')
	expect((await findGroup(site.db, groupId))?.status).toBe('verified')
})

test('an invitation can be declined, and does not come back', async () => {
	const { groupId } = await makeLed(site)
	const member = await makeMember(site.db, groupId, { status: 'invited', joinedAt: null })
	const browser = await memberOf(site, member)
	expect((await browser.post('/groups/own/refusal')).location).toBe('/groups/own/invitation')
	expect((await browser.get('/groups/own/invitation')).text).toContain('You have declined')
	await browser.post('/groups/own/invitation')
	expect((await findMembership(site.db, member.id))?.status).toBe('declined')
})

test('a browser that has it open loses it when the member is removed', async () => {
	const { groupId, browser } = await makeLed(site)
	const member = await makeMember(site.db, groupId, { name: 'Bo' })
	const bo = await memberOf(site, member)
	const removed = await browser.post(`/groups/own/members/${member.id}/removal`)
	expect(removed.location).toBe('/groups/own/members?done=removed')
	expect((await bo.get('/groups/own/members')).location).toBe('/groups/open?done=over')
	const proposal = { kind: 'topic', title: 'Lamps', words: 'It is dark.' }
	expect((await bo.post('/groups/own/proposals/new', proposal)).location).toContain('/groups/open')
})

test('a hand-made removal of another group’s member changes nothing', async () => {
	const other = await makeMember(site.db, await makeGroup(site.db))
	const { browser } = await makeLed(site)
	for (const id of [other.id, crypto.randomUUID()])
		expect((await browser.post(`/groups/own/members/${id}/removal`)).location).toBe(
			'/groups/own/members',
		)
	expect((await browser.post('/groups/own/members/1/removal')).status).toBe(404)
	expect((await findMembership(site.db, other.id))?.status).toBe('active')
})

test('the last contact is told to hand over, is answered with a yes, and leaves', async () => {
	const { groupId, browser, contact } = await makeLed(site)
	const early = await browser.post('/groups/own/leaving')
	expect(early.status).toBe(400)
	expect(early.text).toContain('You are its last contact person')
	const bo = await makeMember(site.db, groupId, { name: 'Bo' })
	expect((await browser.post('/groups/own/handover')).status).toBe(400)
	const stranger = await browser.post('/groups/own/handover', { memberId: crypto.randomUUID() })
	expect(stranger.status).toBe(400)
	const asking = { memberId: bo.id, after: 'stay' }
	const undecided = await browser.post('/groups/own/handover', { memberId: bo.id })
	expect([undecided.status, undecided.text.includes('Choose what becomes of you')]).toEqual([
		400,
		true,
	])
	const given = await browser.post('/groups/own/handover', asking)
	expect(given.location).toBe('/groups/own?done=asked')
	const waiting = await browser.get('/groups/own/handover')
	expect(waiting.text).toContain('has not answered yet')
	expect((await browser.post('/groups/own/leaving')).status).toBe(400)

	const taker = await memberOf(site, bo)
	expect((await taker.get('/groups/own')).text).toContain('/groups/own/taking-over')
	expect((await taker.get('/groups/own/taking-over')).text).toContain('Ada')
	const accepted = await taker.post('/groups/own/taking-over', { from: contact.id })
	expect(accepted.location).toBe('/groups/own?done=tookOver')
	expect((await browser.get('/groups/own/page')).location).toBe('/groups/own')
	expect((await browser.post('/groups/own/leaving')).location).toBe('/groups/open?done=left')
	expect(browser.cookies.has('__Host-member')).toBe(false)
	expect(await memberNamed(site, groupId, 'Bo')).toMatchObject({ role: 'contact' })
})

test('who is asked to take over declines, or finds it taken back; anybody else is asked nothing', async () => {
	const { groupId, browser, contact } = await makeLed(site)
	const bo = await makeMember(site.db, groupId, { name: 'Bo', email: 'bo.asked@example.com' })
	const cy = await memberOf(site, await makeMember(site.db, groupId, { name: 'Cy' }))
	const asking = { memberId: bo.id, after: 'leave' }
	await browser.post('/groups/own/handover', asking)
	const taker = site.browser()
	await taker.post(await linkTo('bo.asked@example.com'))
	const page = '/groups/own/taking-over'
	expect((await taker.get(page)).text).toContain('They then leave the group.')
	for (const from of ['', 'Ada', contact.id])
		expect((await cy.post(page, { from })).location).toBe(page)
	expect((await taker.post(page, { from: crypto.randomUUID() })).location).toBe(page)
	expect((await cy.get(page)).text).toContain('There is nothing to answer')

	const declined = await taker.post(`${page}/refusal`, { from: contact.id })
	expect(declined.location).toBe('/groups/own?done=notTakenOver')
	expect((await browser.get('/groups/own/handover')).text).toContain('name="memberId"')
	await browser.post('/groups/own/handover', asking)
	const back = await browser.post('/groups/own/handover/withdrawal')
	expect(back.location).toBe('/groups/own?done=takenBack')
	expect((await taker.post(page, { from: contact.id })).location).toBe(page)
	expect(await memberNamed(site, groupId, 'Ada')).toMatchObject({ role: 'contact' })

	await browser.post('/groups/own/handover', asking)
	await taker.post(page, { from: contact.id })
	expect((await browser.get('/groups/own')).location).toBe('/groups/open?done=over')
})

test('two contact persons on one page: the second sees what the first saved, and loses nothing', async () => {
	const { groupId, browser } = await makeLed(site)
	const first = { revision: '1', 'priority-1-en': 'Benches by the pond' }
	expect((await browser.post('/groups/own/priorities', first)).status).toBe(302)
	const second = { revision: '1', 'priority-1-en': 'Lamps on the path' }
	const clash = await browser.post('/groups/own/priorities', second)
	expect(clash.status).toBe(409)
	expect(clash.text).toContain('Benches by the pond')
	expect(clash.text).toContain('value="Lamps on the path"')
	expect(clash.text).toContain('name="revision" value="2"')
	const third = await browser.post('/groups/own/priorities', { ...second, revision: '2' })
	expect(third.status).toBe(302)
	expect(await listPriorities(site.db, groupId)).toEqual([{ en: 'Lamps on the path' }])
	const page = { revision: '3', 'purpose-en': 'We walk.', website: 'javascript:alert(1)' }
	expect((await browser.post('/groups/own/page', page)).status).toBe(400)
	const stale = await browser.post('/groups/own/page', { ...page, revision: '1', website: '' })
	expect(stale.status).toBe(409)
})

test('what a group proposes is answered in words that stand on its page', async () => {
	const { groupId, browser } = await makeLed(site, 'Pond Friends')
	const path = '/groups/own/proposals/new'
	expect((await browser.post(path, { kind: 'workshop', title: 'A clean pond' })).status).toBe(400)
	const elsewhere = { kind: 'topic', title: 'Lamps', words: 'Dark.', place: 'atlantis' }
	expect((await browser.post(path, elsewhere)).status).toBe(400)
	const asked = { kind: 'topic', title: 'A clean pond', words: 'It <b>smells</b>.' }
	expect((await browser.post(path, asked)).location).toBe('/groups/own/proposals?done=proposed')
	const officer = await signedIn(site, 'engagement')
	const list = await officer.get('/staff/groups/proposals')
	const [, id] = /proposals\/([\da-f-]{36})"[^>]*><bdi>A clean pond/.exec(list.text) ?? []
	const one = `/staff/groups/proposals/${id}`
	const answer = { seen: 'received', status: 'taken-up', 'reply-en': 'We meet in May.' }
	const unlinked = await officer.post(one, answer)
	expect(unlinked.status).toBe(400)
	expect(unlinked.text).toContain('We meet in May.')
	const forged = await officer.post(one, { ...answer, cameOf: `workshop:${crypto.randomUUID()}` })
	expect(forged.status).toBe(400)
	const [, cameOf = ''] = /value="(consultation:[\da-f-]{36})"/.exec(unlinked.text) ?? []
	const taken = await officer.post(one, { ...answer, cameOf })
	expect(taken.location).toBe('/staff/groups/proposals?status=taken-up&done=answered')
	const late = await officer.post(one, { ...answer, 'reply-en': 'No.', cameOf })
	expect([late.status, late.text.includes('Somebody answered meanwhile')]).toEqual([400, true])
	const group = await findGroup(site.db, groupId)
	const { text } = await site.browser().get(`/groups/${group?.slug}`)
	for (const words of ['Taken up', 'We meet in May.', 'It &lt;b&gt;smells', `/${OPEN_SLUG}"`])
		expect(text).toContain(words)
})

test('a closed group stays to be read, names nobody, and takes nothing more', async () => {
	const { groupId, browser, contact } = await makeLed(site)
	await site.db.update(memberships).set({ shown: 'name' }).where(eq(memberships.id, contact.id))
	const group = await findGroup(site.db, groupId)
	const path = `/groups/${group?.slug}`
	expect((await site.browser().get(path)).text).toContain('Ada')
	expect((await browser.post('/groups/own/closure')).location).toBe('/groups/own')
	const { status, text } = await site.browser().get(path)
	expect(status).toBe(200)
	expect(text).toContain('This group is closed')
	expect(text).not.toContain('Ada')
	expect((await site.browser().get('/groups')).text).not.toContain(path)
	expect((await answerAs(browser, { groupId })).status).toBe(403)
	expect((await browser.get('/groups/own/proposals')).location).toBe('/groups/own')
	expect((await browser.post('/groups/own/leaving')).location).toBe('/groups/open?done=left')
})

test('an address on a group’s page is one address, whatever is in it', async () => {
	const { groupId } = await makeLed(site)
	const shown = { role: 'contact' as const, shown: 'name-and-contact' as const }
	await makeMember(site.db, groupId, { ...shown, email: 'ada?bcc=all@example.com' })
	const group = await findGroup(site.db, groupId)
	const { text } = await site.browser().get(`/groups/${group?.slug}`)
	expect(text).toContain('href="mailto:ada%3Fbcc%3Dall@example.com"')
})

test('a page that staff hide is not there, and what the group proposed and booked is', async () => {
	const { groupId, browser } = await makeLed(site, 'Loud Club')
	const member = await memberOf(site, await makeMember(site.db, groupId))
	const group = await findGroup(site.db, groupId)
	const path = `/groups/${group?.slug}`
	const page = `/staff/groups/${groupId}`
	const officer = await signedIn(site, 'engagement')
	const empty = await officer.post(`${page}/hiding`, { words: ' ' })
	expect([empty.status, empty.text.includes('Write why')]).toEqual([400, true])
	const words = 'The website sells something.'
	const done = await officer.post(`${page}/hiding`, { words })
	expect(done.location).toBe(`${page}?done=hidden`)
	expect((await officer.post(`${page}/hiding`, { words })).location).toContain('changedMeanwhile')
	const nowhere = await site.browser().get('/groups/there-is-none')
	const hidden = await site.browser().get(path)
	expect(hidden.status).toBe(404)
	const without = (text: string) => text.replaceAll(/\/groups\/[\w-]+/g, '')
	expect(without(hidden.text)).toBe(without(nowhere.text))
	expect((await site.browser().get('/groups')).text).not.toContain(path)
	expect((await officer.get('/staff/groups?status=verified')).text).toContain('Page hidden')

	const told = await browser.get('/groups/own')
	expect(told.text).toContain(words)
	expect(told.text).not.toContain(`"${path}"`)
	expect((await member.get('/groups/own')).text).not.toContain(words)
	const proposal = { kind: 'topic', title: 'Quiet hours', words: 'At night.' }
	expect((await member.post('/groups/own/proposals/new', proposal)).location).toContain('proposed')
	expect((await officer.post(`${page}/showing`)).location).toBe(`${page}?done=shown`)
	expect((await officer.post(`${page}/showing`)).location).toContain('changedMeanwhile')
	expect((await site.browser().get(path)).text).toContain('Quiet hours')
})

test('staff close a group for good, with a reason that its members read', async () => {
	const { groupId, browser } = await makeLed(site)
	const page = `/staff/groups/${groupId}`
	const officer = await signedIn(site, 'engagement')
	expect((await officer.post(`${page}/closure`, { words: '' })).status).toBe(400)
	expect((await findGroup(site.db, groupId))?.status).toBe('verified')
	const words = 'Nobody has been reached for two years.'
	expect((await officer.post(`${page}/closure`, { words })).location).toBe(`${page}?done=closed`)
	expect((await officer.get(`${page}/closure`)).location).toBe(page)
	const again = await officer.post(`${page}/closure`, { words: 'Again.' })
	expect(again.location).toBe(`${page}?done=changedMeanwhile`)
	expect((await browser.get('/groups/own')).text).toContain(words)
	expect((await answerAs(browser, { groupId })).status).toBe(403)
	// What waits is declined, not closed: a hand-made post changes nothing.
	const waiting = await makeGroup(site.db, { status: 'waiting' })
	await officer.post(`/staff/groups/${waiting}/closure`, { words })
	expect((await findGroup(site.db, waiting))?.status).toBe('waiting')
})

test('staff see what was changed since they looked, until they say that they have looked', async () => {
	const { groupId, browser } = await makeLed(site, 'Meadow Mowers')
	const officer = await signedIn(site, 'engagement')
	const page = `/staff/groups/${groupId}`
	const mark = 'Changed since it was looked at on'
	expect((await officer.get(page)).text).not.toContain(mark)
	const words = { 'purpose-en': 'We mow.', 'purpose-ar': 'نبيع الجزازات' }
	await browser.post('/groups/own/page', { revision: '1', ...words })
	const { text } = await officer.get(page)
	// Whoever looks at it reads every language that it is in.
	for (const one of Object.values(words)) expect(text).toContain(one)
	expect(text).toContain(mark)
	expect((await officer.get('/staff/groups?status=verified')).text).toContain(mark)
	const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(text) ?? []
	for (const wrong of ['', 'yesterday', '2020-01-01T00:00:00.000Z'])
		expect((await officer.post(`${page}/look`, { seen: wrong })).location).toContain('changedSince')
	expect((await officer.get(page)).text).toContain(mark)
	expect((await officer.post(`${page}/look`, { seen })).location).toBe(`${page}?done=looked`)
	expect((await officer.get(page)).text).not.toContain(mark)
})
