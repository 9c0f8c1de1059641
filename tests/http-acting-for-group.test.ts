import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findGroup } from '#app/groups/group.server.ts'
import { makeGroup, makeMember } from '#app/groups/group.test-support.ts'
import { findMembership } from '#app/groups/membership.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { bookings } from '#db/schema/bookings.ts'
import { memberships } from '#db/schema/groups.ts'
import { responses } from '#db/schema/responses.ts'
import { OPEN_SLUG } from './support/answering.ts'
import { bookAs, makeSession } from './support/booking.ts'
import { answerAs, contactOf, makeLed, memberOf } from './support/grouping.ts'
import { openSite, receiptIn, type Site } from './support/http-site.ts'

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

test('a member answers for their group, and a post with another group’s id is refused', async () => {
	const { groupId, browser, contact } = await makeLed(site, 'Swan Watch')
	const other = await makeGroup(site.db)
	for (const id of [other, crypto.randomUUID(), "' or 1=1"])
		expect((await answerAs(browser, { groupId: id })).status).toBe(403)
	expect((await answerAs(site.browser(), { groupId })).status).toBe(403)

	expect((await answerAs(browser, { groupId })).location).toContain('/answer/page/all')
	const base = `/consultations/${OPEN_SLUG}/answer`
	await browser.post(`${base}/page/all`, { where: 'lake', why: 'Swans.' })
	const about = await browser.get(`${base}/about`)
	expect(about.text).toContain('value="Swan Watch"')
	const typed = { kind: 'group', groupName: 'The King', contactName: 'Ada', mayPublish: 'yes' }
	await browser.post(`${base}/about`, { ...typed, email: 'ada@example.com', groupId: other })
	await browser.post(`${base}/equality`)
	const check = await browser.get(`${base}/check`)
	expect(check.text).toContain('Swan Watch')
	expect(check.text).not.toContain('The King')
	expect((await browser.post(`${base}/check`)).location).toContain('/received')
	const stored = await site.db.select().from(responses).where(eq(responses.groupId, groupId))
	expect(stored).toMatchObject([{ respondentKind: 'group', groupName: 'Swan Watch' }])

	// Its page says so only where the group wants it to.
	const group = await findGroup(site.db, groupId)
	const publicPage = async () => (await site.browser().get(`/groups/${group?.slug}`)).text
	expect(await publicPage()).not.toContain(`/consultations/${OPEN_SLUG}`)
	const page = { revision: '1', 'purpose-en': 'We watch.', showsTakenPart: 'yes' }
	await browser.post('/groups/own/page', page)
	expect(await publicPage()).toContain(`/consultations/${OPEN_SLUG}`)
	expect((await findMembership(site.db, contact.id))?.status).toBe('active')
})

test('what somebody began for themselves is not turned into their group’s', async () => {
	const { groupId, browser } = await makeLed(site)
	await answerAs(browser, {})
	const answer = await answerAs(browser, { groupId })
	expect(answer.location).toBe(`/groups/own/answers?begun=${OPEN_SLUG}`)
	expect((await browser.get(answer.location)).text).toContain('begun to answer for yourself')
	const before = browser.cookies.get(`__Host-answering-${OPEN_SLUG}`)
	expect((await answerAs(browser, { groupId, anew: 'yes' })).location).toContain('/answer/')
	expect(browser.cookies.get(`__Host-answering-${OPEN_SLUG}`)).not.toBe(before)
})

test('who leaves the group before they send, sends nothing in its name', async () => {
	const { groupId } = await makeLed(site)
	const bo = await makeMember(site.db, groupId, { name: 'Bo' })
	const browser = await memberOf(site, bo)
	await answerAs(browser, { groupId })
	const base = `/consultations/${OPEN_SLUG}/answer`
	await browser.post(`${base}/page/all`, { where: 'wood' })
	await browser.post(`${base}/about`, { kind: 'group', groupName: 'x', contactName: 'Bo' })
	await browser.post(`${base}/equality`)
	await site.db.update(memberships).set({ status: 'left' }).where(eq(memberships.id, bo.id))
	expect((await browser.post(`${base}/check`)).location).toBe(`${base}/about`)
	await browser.post(`${base}/about`, { kind: 'group', groupName: 'Us', contactName: 'Bo' })
	expect((await browser.post(`${base}/check`)).location).toContain('/received')
	const stored = await site.db.select().from(responses).where(eq(responses.groupName, 'Us'))
	expect(stored).toMatchObject([{ groupId: null }])
})

test('an earlier answer becomes the group’s by its reference and code, once', async () => {
	const sender = site.browser()
	const base = `/consultations/${OPEN_SLUG}/answer`
	await answerAs(sender, {})
	await sender.post(`${base}/page/all`, { where: 'lake' })
	await sender.post(`${base}/about`, { kind: 'group', groupName: 'Duck Club', contactName: 'Di' })
	await sender.post(`${base}/equality`)
	await sender.post(`${base}/check`)
	const { reference, code } = receiptIn(
		(await sender.get(`/consultations/${OPEN_SLUG}/received`)).text,
	)
	const { groupId, browser } = await makeLed(site)
	const link = '/groups/own/answers/link'
	const wrong = await browser.post(link, { reference, code: 'BBBB-BBBB-BBBB' })
	expect([wrong.status, wrong.text.includes('do not belong together')]).toEqual([400, true])
	const linked = await browser.post(link, { reference, code: code.toLowerCase() })
	expect(linked.location).toBe('/groups/own/answers?done=linked')
	expect((await browser.get('/groups/own/answers')).text).toContain(reference)
	const stored = await site.db.select().from(responses).where(eq(responses.reference, reference))
	expect(stored[0]?.groupId).toBe(groupId)
	const other = await contactOf(site)
	expect((await other.post(link, { reference, code })).text).toContain('belongs to a group already')
})

test('a member books for the group by its name, as the one the group knows, and its contact persons open it', async () => {
	const { groupId, browser: contact } = await makeLed(site, 'Heron Watch')
	const email = 'bo.books@example.com'
	const bo = await makeMember(site.db, groupId, { name: 'Bo Larsen', email })
	const booker = await memberOf(site, bo)
	const cy = await memberOf(site, await makeMember(site.db, groupId, { name: 'Cy' }))
	const slug = 'heron-walk'
	await makeSession(site, { slug, allowsGroups: true })
	const book = `/sessions/${slug}/book`
	const stranger = await contactOf(site)
	expect((await stranger.post(book, { groupId })).status).toBe(403)
	await booker.post(book, { groupId })
	expect((await booker.get(`${book}/who`)).text).toContain('Heron Watch')
	await booker.post(`${book}/who`, { groupSize: '3', attending: 'in-person' })
	await booker.post(`${book}/support`, { support: 'none' })
	const asked = await booker.get(`${book}/contact`)
	for (const value of ['Bo Larsen', email]) expect(asked.text).toContain(`value="${value}"`)
	await booker.post(`${book}/contact`, { name: 'Bo Larsen', email })
	const check = await booker.get(`${book}/check`)
	expect(check.text).toContain('Heron Watch')
	expect(check.text).not.toContain('#groupName')
	expect((await booker.post(`${book}/check`)).location).toBe(`/sessions/${slug}/booked`)

	const [stored] = await site.db.select().from(bookings).where(eq(bookings.groupId, groupId))
	const opening = `/groups/own/bookings/${stored?.id}/opening`
	for (const who of [booker, contact]) {
		const list = await who.get('/groups/own/bookings')
		expect(list.text).toContain(`/sessions/${slug}"`)
		expect(list.text).toContain(`action="${opening}"`)
		expect((await who.post(opening)).location).toBe('/bookings/own')
		const own = await who.get('/bookings/own')
		expect(own.text).toContain(stored?.reference)
		expect(own.text).not.toContain('#groupName')
	}
	const list = await cy.get('/groups/own/bookings')
	expect([list.text.includes(`/sessions/${slug}"`), list.text.includes(opening)]).toEqual([
		true,
		false,
	])
	for (const other of [cy, stranger]) {
		expect((await other.post(opening)).status).toBe(404)
		expect((await other.get('/bookings/own')).location).toBe('/bookings')
	}
	expect((await contact.post('/groups/own/bookings/1/opening')).status).toBe(404)
	await site.db.update(memberships).set({ status: 'removed' }).where(eq(memberships.id, bo.id))
	expect((await booker.post(opening)).location).toBe('/groups/open?done=over')
})

test('who leaves the group loses the booking that they opened as its contact person', async () => {
	const { groupId, contact, browser } = await makeLed(site)
	const slug = 'otter-walk'
	await makeSession(site, { slug, allowsGroups: true })
	const id = await bookAs(site, 'Bo Larsen', { slug, email: 'bo@example.com' })
	const named = { groupId, groupName: 'Otters', kind: 'group' as const }
	await site.db.update(bookings).set(named).where(eq(bookings.id, id))
	const opening = `/groups/own/bookings/${id}/opening`
	expect((await browser.post(opening)).location).toBe('/bookings/own')
	expect((await browser.get('/bookings/own')).text).toContain('Bo Larsen')
	const token = browser.cookies.get('__Host-booker') ?? ''
	await site.db.update(memberships).set({ status: 'left' }).where(eq(memberships.id, contact.id))
	const to = { name: 'Cleo Vane', email: 'cleo@example.com', language: 'en' }
	// Nor does the token open it without the part that says whose it is.
	for (const held of [token, token.split('.')[0] ?? '', `${token.split('.')[0]}.`]) {
		browser.cookies.set('__Host-booker', held)
		expect((await browser.get('/bookings/own')).location).toBe('/bookings')
		expect((await browser.post('/bookings/own/transfer', to)).location).not.toContain('done')
	}
	const [stored] = await site.db.select().from(bookings).where(eq(bookings.id, id))
	expect(stored).toMatchObject({ name: 'Bo Larsen', groupId })
})

test('what was sent in the name of a group is changed by its members, and by nobody who left', async () => {
	const { groupId } = await makeLed(site, 'Toad Patrol')
	const bo = await makeMember(site.db, groupId, { name: 'Bo' })
	const browser = await memberOf(site, bo)
	const base = `/consultations/${OPEN_SLUG}/answer`
	await answerAs(browser, { groupId })
	await browser.post(`${base}/page/all`, { where: 'wood', why: 'Toads cross there.' })
	await browser.post(`${base}/about`, { kind: 'group', groupName: 'x', contactName: 'Bo' })
	await browser.post(`${base}/equality`)
	await browser.post(`${base}/check`)
	const received = await browser.get(`/consultations/${OPEN_SLUG}/received`)
	await browser.post('/responses', receiptIn(received.text))
	const stored = async () => {
		const [one] = await site.db.select().from(responses).where(eq(responses.groupId, groupId))
		return one && (await listAnswers(site.db, [one.id]))[0]?.answers
	}
	const change = async (why: string) => {
		const begun = await browser.post('/responses/own/change')
		if (!begun.location.endsWith('/check')) return begun.location
		await browser.post(`${base}/page/all`, { where: 'wood', why })
		return (await browser.post(`${base}/check`)).location
	}
	expect(await change('Toads cross by night.')).toContain('/received')
	expect(await stored()).toMatchObject({ why: 'Toads cross by night.' })

	// What was begun as a member is not sent as one who is a member no more.
	await browser.post('/responses/own/change')
	await browser.post(`${base}/page/all`, { where: 'lake', why: 'Toads are ugly.' })
	const isBo = eq(memberships.id, bo.id)
	await site.db.update(memberships).set({ status: 'removed' }).where(isBo)
	expect((await browser.post(`${base}/check`)).location).toBe(`${base}/about`)
	expect(await change('Toads are ugly.')).toBe('/groups/open?done=asGroup')
	expect((await browser.get('/groups/open?done=asGroup')).text).toContain('in the name of a group')
	expect(await stored()).toMatchObject({ why: 'Toads cross by night.' })
})

test('who answers for a group reads on each page for which one', async () => {
	const { groupId, browser } = await makeLed(site, 'Otter Watch')
	const first = await answerAs(browser, { groupId })
	expect((await browser.get(first.location)).text).toMatch(/You answer for .{1,3}Otter Watch/)
	const alone = site.browser()
	const own = await answerAs(alone, {})
	expect((await alone.get(own.location)).text).not.toContain('You answer for')
})
