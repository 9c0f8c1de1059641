import { askAtOnce, fill, WORDS } from './asking.ts'
import { expect, expectErrors, expectPage, follow, press, test, type Visitor } from './journey.ts'
import { linkIn, waitForMessage } from './mail.ts'

test('the emailed link opens the enquiry, as often as it is needed, and on a button only', async ({
	visitor,
	another,
}) => {
	const { t, email, language } = visitor
	const { reference } = await askAtOnce(visitor)
	const link = linkIn(await waitForMessage(email, reference), '/follow/link/')
	for (const each of [await another(), await another()]) {
		await each.page.goto(link)
		await expectPage(each, t('following:link.heading'))
		await expect(each.page.getByRole('main')).not.toContainText(reference)
		await press(each, t('following:link.open'))
		await expectPage(each, t('following:enquiry.heading'))
		const main = each.page.getByRole('main')
		await expect(main).toContainText(reference)
		await expect(main).toContainText(WORDS[language])
	}
	const wrong = await another()
	await wrong.page.goto(`${link}x`)
	await press(wrong, t('following:link.open'))
	await expectPage(wrong, t('following:link.goneHeading'))
})

test('the follow code opens the enquiry; a wrong one and an unknown reference look the same', async ({
	visitor,
	another,
}) => {
	const { t } = visitor
	const { reference, code } = await askAtOnce(visitor, { contact: { isAnonymous: 'yes' } })
	const elsewhere = await another()
	await elsewhere.open('/follow')
	await press(elsewhere, t('following:open.open'))
	await expectErrors(elsewhere, t('following:open.heading'), [
		t('following:errors.reference.blank'),
		t('following:errors.code.blank'),
	])
	for (const tried of [reference, 'QQQQ-2222']) {
		await fill(elsewhere, { reference: tried, code: 'WRNG-CDXX-2222' })
		await press(elsewhere, t('following:open.open'))
		await expectErrors(elsewhere, t('following:open.heading'), [t('following:errors.code.wrong')])
	}
	await fill(elsewhere, { reference: reference.toLowerCase(), code: code.replaceAll('-', ' ') })
	await press(elsewhere, t('following:open.open'))
	await expectPage(elsewhere, t('following:enquiry.heading'))
})

const sixDigits = /\b\d{6}\b/

test('a code is sent to the address that was given, and to no other', async ({
	visitor,
	another,
}) => {
	const { t, email } = visitor
	const { reference } = await askAtOnce(visitor)
	const elsewhere = await another()
	await elsewhere.open('/follow')
	await follow(elsewhere, t('following:open.sendCode'))
	await expectPage(elsewhere, t('following:code.heading'))
	await fill(elsewhere, { reference: '', contact: 'nobody' })
	await press(elsewhere, t('following:code.send'))
	await expectErrors(elsewhere, t('following:code.heading'), [
		t('following:errors.reference.blank'),
		t('following:errors.contact.format'),
	])
	for (const contact of ['someone.else@example.com', email.toUpperCase()]) {
		await elsewhere.open('/follow/code')
		await fill(elsewhere, { reference, contact })
		await press(elsewhere, t('following:code.send'))
		await expectPage(elsewhere, t('following:open.heading'))
		await expect(elsewhere.page.getByText(t('following:open.codeSent'))).toBeVisible()
	}
	const told = await waitForMessage(email, sixDigits)
	const code = sixDigits.exec(told.text)?.[0] ?? ''
	expect(told.title).not.toContain(code)
	await expect(elsewhere.page.locator('[name="reference"]')).toHaveValue(reference)
	await fill(elsewhere, { code })
	await press(elsewhere, t('following:open.open'))
	await expectPage(elsewhere, t('following:enquiry.heading'))
})

test('the link comes by text message to who wants text messages', async ({ visitor, another }) => {
	const { t } = visitor
	const mobile = `07700 9${String(900000 + Math.floor(Math.random() * 999)).slice(1)}`
	const { reference } = await askAtOnce(visitor, {
		contact: { name: 'Ann', reachBy: 'text', mobile },
	})
	const number = mobile.replaceAll(' ', '').replace(/^0/, '+44')
	const elsewhere = await another()
	await elsewhere.page.goto(linkIn(await waitForMessage(number, reference), '/follow/link/'))
	await press(elsewhere, t('following:link.open'))
	await expectPage(elsewhere, t('following:enquiry.heading'))
})

async function openByCode(visitor: Visitor): Promise<void> {
	const { t } = visitor
	const receipt = await askAtOnce(visitor)
	await follow(visitor, t('enquiries:sent.follow'))
	await fill(visitor, receipt)
	await press(visitor, t('following:open.open'))
	await expectPage(visitor, t('following:enquiry.heading'))
}

test('the resident writes back, and closes the enquiry on a shared computer', async ({
	visitor,
}) => {
	const { page, t } = visitor
	await openByCode(visitor)
	await press(visitor, t('following:enquiry.write'))
	await expectPage(visitor, t('following:message.heading'))
	await press(visitor, t('following:message.send'))
	await expectErrors(visitor, t('following:message.heading'), [t('following:errors.words.blank')])
	await fill(visitor, { words: 'It is still there 😀 <b>bold</b>\nand deeper' })
	await press(visitor, t('following:message.send'))
	await expectPage(visitor, t('following:enquiry.heading'))
	await expect(page.getByText(t('following:enquiry.done.message'))).toBeVisible()
	await expect(page.getByText('It is still there 😀 <b>bold</b>')).toBeVisible()

	await press(visitor, t('following:enquiry.leave'))
	expect(visitor.path()).toBe('/')
	await visitor.open('/follow/enquiry')
	await expectPage(visitor, t('following:open.heading'))
})

test('the resident withdraws', async ({ visitor }) => {
	const { page, t, email } = visitor
	await openByCode(visitor)
	await follow(visitor, t('following:enquiry.withdraw'))
	await expectPage(visitor, t('following:withdrawal.heading'))
	await fill(visitor, { words: 'x'.repeat(2001) })
	await press(visitor, t('following:withdrawal.withdraw'))
	await expectErrors(visitor, t('following:withdrawal.heading'), [
		t('following:errors.words.tooLong'),
	])
	await fill(visitor, { words: 'It is mended' })
	await press(visitor, t('following:withdrawal.withdraw'))
	await expectPage(visitor, t('following:enquiry.heading'))
	await expect(page.getByText(t('following:enquiry.done.withdrawn'))).toBeVisible()
	await expect(page.locator('.app-need')).toContainText(t('enquiries:outcome.withdrawn'))
	await waitForMessage(email, t('notices:withdrawn.notYou'))
})
