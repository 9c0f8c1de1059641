import { draftAtOnce, goOn, plainPostcode, send } from './asking.ts'
import { expect, expectErrors, expectPage, follow, press, test } from './journey.ts'
import { linkIn, waitForMessage } from './mail.ts'

test('answers that are not sent yet are opened on another device by an emailed link', async ({
	visitor,
	another,
}) => {
	const { page, t, email } = visitor
	await draftAtOnce(visitor)
	await follow(visitor, t('enquiries:check.later'))
	await expectPage(visitor, t('enquiries:save.heading'))
	await press(visitor, t('enquiries:save.send'))
	await expectErrors(visitor, t('enquiries:save.heading'), [t('enquiries:errors.email.blank')])
	await page.getByLabel(t('enquiries:save.label')).fill(email)
	await press(visitor, t('enquiries:save.send'))
	await expectPage(visitor, t('enquiries:save.sentHeading'))

	const link = linkIn(await waitForMessage(email, '/resume/'), '/resume/')
	const elsewhere = await another()
	await elsewhere.page.goto(link)
	await elsewhere.page.goto(link)
	await expectPage(elsewhere, t('enquiries:resume.heading'))
	await expect(elsewhere.page.getByRole('main')).not.toContainText(plainPostcode.postcode)
	await follow(visitor, t('enquiries:save.goOn'))
	await expectPage(visitor, t('enquiries:check.heading'))
	await visitor.open('/ask/contact')

	await press(elsewhere, t('enquiries:resume.open'))
	await expectPage(elsewhere, t('enquiries:check.heading'))
	await expect(elsewhere.page.getByRole('main')).toContainText(plainPostcode.postcode)
	// The first browser cannot write over it, and gives back what was typed there meanwhile.
	await goOn(visitor, { name: 'A new name' })
	await expectPage(visitor, t('web:faults.401.title'))
	await expect(page.locator('textarea[name="name"]')).toHaveValue('A new name')
	await visitor.open('/ask/check')
	await expectPage(visitor, t('enquiries:words.heading'))
	await expect(page.getByText(t('enquiries:words.elsewhere'))).toBeVisible()

	await send(elsewhere)
	await elsewhere.page.goto(link)
	await press(elsewhere, t('enquiries:resume.open'))
	await expectPage(elsewhere, t('enquiries:resume.goneHeading'))
})
