import { describe, fill, serviceOf } from './asking.ts'
import { expect, expectErrors, expectPage, follow, press, test, type Visitor } from './journey.ts'
import { linkIn, waitForMessage } from './mail.ts'
import { codeFor, giveCredentials, signIn } from './working.ts'

/** One for each kind of visitor: two who change the same service at once are told of the clash. */
function serviceToEdit({ language, isScripted }: Visitor): string {
	const ids = { en: ['gritting', 'trees'], ar: ['graffiti', 'pavement'] }[language]
	return ids[isScripted ? 0 : 1] ?? ''
}

test('an administrator words a service anew, and residents read it', async ({
	visitor,
	another,
}) => {
	const administrator = await another({ language: 'en' })
	const { page, t } = administrator
	await signIn(administrator, 'ruth-abernethy')
	await follow(administrator, t('staff-admin:services.heading'))
	await expectPage(administrator, t('staff-admin:services.heading'))
	const { id, name } = serviceOf(serviceToEdit(visitor))
	await page.getByRole('link', { name: name.en, exact: true }).click()
	await expectPage(administrator, name.en ?? '')
	await fill(administrator, { 'name-en': '', timescaleDays: 'soon' })
	await press(administrator, t('staff-admin:services.save'))
	await expectErrors(administrator, name.en ?? '', [
		t('staff-admin:services.inLanguage', {
			field: t('staff-admin:services.errors.name.blank'),
			language: 'English',
		}),
		t('staff-admin:services.errors.timescaleDays.format'),
	])
	const description = { en: `Worded anew: ${id}`, ar: `صياغة جديدة: ${id}` }
	await fill(administrator, {
		'name-en': name.en ?? '',
		timescaleDays: '7',
		'description-en': description.en,
		'description-ar': description.ar,
	})
	await press(administrator, t('staff-admin:services.save'))
	await expectPage(administrator, t('staff-admin:services.heading'))
	await expect(page.getByText(t('staff-admin:services.saved', { name: name.en }))).toBeVisible()

	await describe(visitor, name[visitor.language])
	await expect(visitor.page.getByText(description[visitor.language])).toBeVisible()
})

test('a colleague is invited, sets a password from the email and signs in with a code app', async ({
	another,
}) => {
	const administrator = await another({ language: 'en' })
	const { page, t } = administrator
	const colleague = await another({ language: 'en' })
	const { email } = colleague
	await signIn(administrator, 'ruth-abernethy')
	await expectPage(administrator, t('staff-cases:start.heading'))
	await administrator.open('/staff/people')
	await press(administrator, t('staff-admin:people.add'))
	await expectPage(administrator, t('staff-admin:people.inviteHeading'))
	await press(administrator, t('staff-admin:people.inviteSubmit'))
	await expectErrors(administrator, t('staff-admin:people.inviteHeading'), [
		t('staff-sign-in:errors.email.blank'),
		t('staff-sign-in:errors.name.blank'),
		t('staff-sign-in:errors.role.blank'),
	])
	await fill(administrator, { email, name: 'Åsa Öst', role: 'officer', teamIds: 'north' })
	await press(administrator, t('staff-admin:people.inviteSubmit'))
	await expect(page.getByText(t('staff-admin:people.done.invited'))).toBeVisible()

	await setPassword(colleague)
	const key = await turnOnCodeApp(colleague)
	await colleague.page.getByRole('button', { name: t('staff-sign-in:shell.signOut') }).click()
	await signInWithCode(colleague, key)
	await expectPage(colleague, t('staff-cases:queue.heading'))
})

const password = 'four quite ordinary words'

async function setPassword(colleague: Visitor) {
	const { page, t, email } = colleague
	const path = '/staff/invitations/'
	await page.goto(linkIn(await waitForMessage(email, path), path))
	const heading = t('staff-sign-in:invitation.heading')
	await expectPage(colleague, heading)
	await fill(colleague, { newPassword: 'short' })
	await press(colleague, t('staff-sign-in:invitation.submit'))
	await expectErrors(colleague, heading, [t('staff-sign-in:errors.newPassword.tooShort')])
	await fill(colleague, { newPassword: password })
	await press(colleague, t('staff-sign-in:invitation.submit'))
	await expect(page.getByText(t('staff-sign-in:signIn.passwordSet'))).toBeVisible()
	await giveCredentials(colleague, { email, password: 'not this one' })
	await expectErrors(colleague, t('staff-sign-in:signIn.heading'), [
		t('staff-sign-in:errors.password.noMatch'),
	])
	await fill(colleague, { email, password })
	await press(colleague, t('staff-sign-in:signIn.submit'))
	await expectPage(colleague, t('staff-cases:queue.heading'))
}

async function turnOnCodeApp(colleague: Visitor): Promise<string> {
	const { page, t } = colleague
	await page.getByRole('link', { name: t('staff-sign-in:navigation.account') }).click()
	await expectPage(colleague, t('staff-sign-in:account.heading'))
	await page.getByRole('link', { name: t('staff-sign-in:account.setUp') }).click()
	const heading = t('staff-sign-in:codeApp.heading')
	await expectPage(colleague, heading)
	await fill(colleague, { password })
	await press(colleague, t('staff-sign-in:codeApp.start'))
	await expectPage(colleague, heading)
	const key = await page.locator('code').innerText()
	await fill(colleague, { code: '123' })
	await press(colleague, t('staff-sign-in:codeApp.confirm'))
	await expectErrors(colleague, heading, [t('staff-sign-in:errors.code.format')])
	await fill(colleague, { code: codeFor(key) })
	await press(colleague, t('staff-sign-in:codeApp.confirm'))
	await expectPage(colleague, t('staff-sign-in:codeApp.onHeading'))
	await follow(colleague, t('staff-sign-in:codeApp.finish'))
	await expect(page.getByRole('main')).toContainText(t('staff-sign-in:account.codeAppOn'))
	return key
}

async function signInWithCode(colleague: Visitor, key: string) {
	const { t, email } = colleague
	await giveCredentials(colleague, { email, password })
	const heading = t('staff-sign-in:code.heading')
	await expectPage(colleague, heading)
	await press(colleague, t('staff-sign-in:code.submit'))
	await expectErrors(colleague, heading, [t('staff-sign-in:errors.code.blank')])
	// The one that turned the app on has been used; a clock may be half a minute fast.
	await fill(colleague, { code: codeFor(key, 1) })
	await press(colleague, t('staff-sign-in:code.submit'))
}
