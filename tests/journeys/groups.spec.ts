import { fill } from './asking.ts'
import { titleFor } from './consulting.ts'
import {
	expect,
	expectErrors,
	expectFrame,
	expectPage,
	follow,
	press,
	test,
	type Visitor,
} from './journey.ts'
import { linkIn, waitForMessage } from './mail.ts'
import { signIn } from './working.ts'

/** A date of a series that no other journey books. */
const bookedByGroup = '/sessions/brickfields-garden-6'

/** Follows the emailed link that says these words, and opens what it leads to. */
async function openFromMail(visitor: Visitor, words: string) {
	const { page, t } = visitor
	await page.goto(linkIn(await waitForMessage(visitor.email, words), '/groups/link/'))
	await expectPage(visitor, t('groups:link.heading'))
	await press(visitor, t('groups:link.open'))
}

async function register(visitor: Visitor, name: string) {
	const { t } = visitor
	await visitor.open('/groups')
	await expectPage(visitor, t('groups:list.heading'))
	await visitor.page.getByRole('button', { name: t('groups:list.register') }).click()
	await expectPage(visitor, t('groups:register.heading'))
	await fill(visitor, { name, contactName: 'Amina Yusuf' })
	await press(visitor, t('groups:register.send'))
	const errors = (['purpose', 'email', 'shown'] as const).map((field) =>
		t(`groups:errors.${field}.blank`),
	)
	await expectErrors(visitor, t('groups:register.heading'), errors)
	await fill(visitor, { purpose: 'نمشي معاً كل أحد', email: visitor.email, shown: 'name' })
	await press(visitor, t('groups:register.send'))
	await expectPage(visitor, t('groups:register.sent.heading'))
	await openFromMail(visitor, name)
	await expectPage(visitor, t('groups:own.heading'))
	await expect(visitor.page.getByText(t('groups:own.about.waiting'))).toBeVisible()
}

async function verify(officer: Visitor, name: string) {
	const { page, t } = officer
	await officer.open('/staff/groups?status=waiting')
	await expectPage(officer, t('staff-groups:list.heading'))
	await expectFrame(officer, { isStaff: true })
	await follow(officer, name)
	await expectPage(officer, name)
	await expectFrame(officer, { isStaff: true })
	await follow(officer, t('staff-groups:reasons.decline.heading'))
	await press(officer, t('staff-groups:reasons.decline.now'))
	await expectErrors(officer, t('staff-groups:reasons.decline.heading'), [
		t('staff-groups:errors.words.blank'),
	])
	await follow(officer, t('staff-groups:cancel'))
	await press(officer, t('staff-groups:decision.verify'))
	await expect(page.getByText(t('staff-groups:done.verified'))).toBeVisible()
}

/** Every other page of the group's contact person. */
async function lookAround(contact: Visitor) {
	const { t } = contact
	for (const link of ['answers', 'bookings', 'page', 'priorities', 'shown', 'closure'] as const) {
		await contact.open('/groups/own')
		await follow(contact, t(`groups:own.links.${link}`))
		await expectPage(contact, t(`groups:own.links.${link}`))
		await expectFrame(contact)
	}
	await contact.open('/groups/own/answers')
	await follow(contact, t('groups:answers.link'))
	await expectPage(contact, t('groups:answers.link'))
}

async function invite(contact: Visitor, member: Visitor) {
	const { page, t } = contact
	await contact.open('/groups/own')
	await follow(contact, t('groups:own.links.members'))
	await page.getByRole('button', { name: t('groups:members.invite') }).click()
	await expectPage(contact, t('groups:members.invite'))
	await fill(contact, { name: 'Bilal Haddad', email: member.email, role: 'member' })
	await press(contact, t('groups:members.send'))
	await expect(page.getByText(t('groups:members.done.invited'))).toBeVisible()
}

async function propose(member: Visitor, title: string) {
	const { page, t } = member
	await member.open('/groups/own/proposals')
	await expectPage(member, t('groups:own.links.proposals'))
	await page.getByRole('button', { name: t('groups:proposals.new') }).click()
	await fill(member, { kind: 'workshop', title, words: 'The pond smells in summer.' })
	await press(member, t('groups:proposals.send'))
	await expect(page.getByText(t('groups:proposals.proposed'))).toBeVisible()
	await expectPage(member, t('groups:own.links.proposals'))
}

async function answerProposal(officer: Visitor, title: string) {
	const { page, t } = officer
	await officer.open('/staff/groups/proposals')
	await expectPage(officer, t('staff-groups:proposals.heading'))
	await follow(officer, title)
	await expectPage(officer, title)
	await press(officer, t('staff-groups:answer.send'))
	await expectErrors(officer, title, [
		t('staff-groups:errors.status.blank'),
		t('staff-groups:errors.reply-en.blank'),
	])
	await fill(officer, {
		status: 'considering',
		'reply-en': 'We look at the pond in May.',
		'reply-ar': 'ننظر في أمر البركة في مايو.',
	})
	await press(officer, t('staff-groups:answer.send'))
	await expect(page.getByText(t('staff-groups:done.answered'))).toBeVisible()
}

/** Books places by the button of the group's own page, and opens the booking from there again. */
async function book(member: Visitor, groupName: string) {
	const { page, t } = member
	await member.open('/groups/own/bookings')
	await page.locator(`form[action$="${bookedByGroup}/book"]`).getByRole('button').click()
	await expectPage(member, t('bookings:who.heading'))
	await expectForGroup(member, groupName)
	await fill(member, { groupSize: '2' })
	await press(member, t('bookings:continue'))
	await expectPage(member, t('bookings:support.heading'))
	await press(member, t('bookings:continue'))
	await expectPage(member, t('bookings:contact.heading'))
	await expect(page.locator('#name')).toHaveValue('Bilal Haddad')
	await expect(page.locator('#email')).toHaveValue(member.email)
	await press(member, t('bookings:continue'))
	await expectPage(member, t('bookings:check.heading'))
	await expectForGroup(member, groupName)
	await expect(page.locator('a[href$="#groupName"]')).toHaveCount(0)
	await press(member, t('bookings:check.book'))
	await expect(page.locator('.app-reference')).toBeVisible()
	const reference = await page.locator('.app-reference').innerText()
	await member.open('/groups/own/bookings')
	await expectPage(member, t('groups:own.links.bookings'))
	const booked = page.getByRole('listitem').filter({ hasText: reference })
	await booked.getByRole('button', { name: t('groups:bookings.openOwn') }).click()
	await expectPage(member, t('bookings:own.heading'))
	await expect(page.getByText(reference)).toBeVisible()
}

async function expectForGroup({ page, t }: Visitor, groupName: string) {
	const group = `\u2068${groupName}\u2069`
	await expect(page.getByText(t('bookings:frame.group', { group }))).toBeVisible()
}

/** Asks the member to take over, who is told by email and accepts; nothing changes before. */
async function handOver(contact: Visitor, member: Visitor, memberName: string) {
	const { page, t } = contact
	await press(contact, t('groups:handover.send'))
	await expectErrors(contact, t('groups:own.links.handover'), [
		t('groups:errors.memberId.blank'),
		t('groups:errors.after.blank'),
	])
	await page.getByRole('radio', { name: memberName }).check()
	await fill(contact, { after: 'stay' })
	await press(contact, t('groups:handover.send'))
	await expect(page.getByText(t('groups:own.done.asked'))).toBeVisible()
	await follow(contact, t('groups:own.seeWaiting'))
	await expectPage(contact, t('groups:own.links.handover'))
	await expect(page.getByRole('button', { name: t('groups:handover.takeBack') })).toBeVisible()

	const mail = await waitForMessage(member.email, t('notices:groupHandover.role'))
	await member.page.goto(linkIn(mail, '/groups/link/'))
	await press(member, t('groups:link.open'))
	await member.page.getByRole('button', { name: t('groups:own.seeAsked') }).click()
	await expectPage(member, t('groups:takingOver.heading'))
	await expectFrame(member)
	await press(member, t('groups:invitation.accept'))
	await expect(member.page.getByText(t('groups:own.done.tookOver'))).toBeVisible()
	await waitForMessage(contact.email, t('notices:groupHandedOver.after'))
}

test('a group is registered and verified, proposes, is answered, books, and is handed over', async ({
	visitor,
	another,
}) => {
	const { page, t, language } = visitor
	const name = titleFor(visitor, 'Pond Friends')
	await register(visitor, name)
	const officer = await another({ language: 'en' })
	await signIn(officer, 'meera-chowdhury')
	await verify(officer, name)
	await waitForMessage(visitor.email, t('notices:groupDecided.verified'))

	await lookAround(visitor)
	const member = await another()
	await invite(visitor, member)
	await openFromMail(member, name)
	await expectPage(member, t('groups:invitation.open.heading'))
	await press(member, t('groups:invitation.accept'))
	await expectPage(member, t('groups:own.heading'))

	const title = titleFor(visitor, 'Meet about the pond')
	await propose(member, title)
	await answerProposal(officer, title)
	const reply = { en: 'We look at the pond in May.', ar: 'ننظر في أمر البركة في مايو.' }[language]
	await waitForMessage(member.email, reply)
	await book(member, name)
	// The list as it was at the beginning is kept by the browser for half a minute.
	await visitor.open('/groups?page=1')
	await follow(visitor, name)
	await expectPage(visitor, name)
	await expect(page.getByText(reply)).toBeVisible()
	await expect(page.getByText('Amina Yusuf')).toBeVisible()
	await expect(page.getByText(visitor.email)).toHaveCount(0)

	await visitor.open('/groups/own/leaving')
	await expectPage(visitor, t('groups:own.links.leaving'))
	await expect(page.getByText(t('groups:leaving.last'))).toBeVisible()
	await follow(visitor, t('groups:own.links.handover'))
	await handOver(visitor, member, 'Bilal Haddad')
	await visitor.open('/groups/own/leaving')
	await press(visitor, t('groups:leaving.leave'))
	await expect(page.getByText(t('groups:open.done.left'))).toBeVisible()
})
