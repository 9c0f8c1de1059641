import { comingWorkshops } from '#db/demo/workshop-coming.ts'
import { fill } from './asking.ts'
import { expect, expectErrors, expectPage, follow, press, test, type Visitor } from './journey.ts'
import { linkIn, waitForMessage } from './mail.ts'

type Fields = Parameters<typeof fill>[1]

/** Three dates of one series, so that three readers do not take each other's places. */
function sessionOf({ language, isScripted }: Visitor): string {
	if (language === 'en') return 'brickfields-garden-4'
	return isScripted ? 'brickfields-garden-3' : 'brickfields-garden-6'
}

/** How many places the session's page says are left. */
async function readFree(visitor: Visitor): Promise<number> {
	const { page, open } = visitor
	await open(`/sessions/${sessionOf(visitor)}`)
	const text = await page.locator('main section', { has: page.locator('form') }).innerText()
	return Number(/\d+/.exec(text)?.[0])
}

async function step(visitor: Visitor, heading: string, fields: Fields = {}) {
	await expectPage(visitor, heading)
	await fill(visitor, fields)
	await press(visitor, visitor.t('bookings:continue'))
}

/** From the session's page to the one that checks everything. */
async function upToCheck(visitor: Visitor, button: string, who: Fields, contact: Fields) {
	const { t, open } = visitor
	await open(`/sessions/${sessionOf(visitor)}`)
	await press(visitor, button)
	await step(visitor, t('bookings:who.heading'), who)
	await step(visitor, t('bookings:support.heading'), {
		support: ['food', 'quiet-space'],
		'words-food': 'Halal حلال',
		supportConsent: 'yes',
	})
	await step(visitor, t('bookings:contact.heading'), contact)
	await expectPage(visitor, t('bookings:check.heading'))
}

/** By the link of the newest email that says these words. */
async function openByMail(visitor: Visitor, words: string) {
	const { page, t } = visitor
	const message = await waitForMessage(visitor.email, words)
	await page.goto(linkIn(message, '/bookings/link/'))
	await expectPage(visitor, t('bookings:link.heading'))
	await press(visitor, t('bookings:link.open'))
	await expectPage(visitor, t('bookings:own.heading'))
}

test('places are booked, waited for, offered by email, passed on and given back', async ({
	visitor,
	another,
}) => {
	const { t, page } = visitor
	const free = await readFree(visitor)
	const all = { as: 'group', groupName: 'Marsh Growers', groupSize: String(free) }
	const amina = { name: 'Amina Yusuf', email: visitor.email, wantsOutcome: 'yes' }
	await upToCheck(visitor, t('sessions:state.book'), all, amina)
	await press(visitor, t('bookings:check.book'))
	await expectPage(visitor, t('bookings:booked.heading', { count: free }))
	const reference = await page.locator('.app-reference').innerText()
	const code = await page.locator('.app-code').innerText()

	const waiting = await another()
	const ben = { name: 'Ben Okri', email: waiting.email }
	await upToCheck(waiting, t('sessions:state.wait'), { as: 'me' }, ben)
	await expect(waiting.page.getByRole('main')).toContainText(t('bookings:frame.waitingWhat'))
	await press(waiting, t('bookings:check.join'))
	await expectPage(waiting, t('bookings:booked.waiting'))

	// On another device, by what was written down.
	const device = await another()
	await device.open('/bookings')
	await fill(device, { reference, code: 'B4KD-QQ7T-9XCM' })
	await press(device, t('bookings:open.open'))
	await expectErrors(device, t('bookings:open.heading'), [t('bookings:errors.code.wrong')])
	await fill(device, { code })
	await press(device, t('bookings:open.open'))
	await expectPage(device, t('bookings:own.heading'))
	await device.open('/bookings/own/people')
	await expectPage(device, t('bookings:people.heading'))
	await fill(device, { places: String(free - 1), names: 'Cleo Vane\nDina Haddad' })
	await press(device, t('bookings:save'))
	await expect(device.page.getByRole('status')).toHaveText(t('bookings:own.done.changed'))

	await openByMail(waiting, t('notices:bookingOffer.open'))
	await press(waiting, t('bookings:state.accept', { count: 1 }))
	await expect(waiting.page.getByRole('status')).toHaveText(t('bookings:own.done.accepted'))

	const third = await another()
	await follow(waiting, t('bookings:actions.transfer'))
	await expectPage(waiting, t('bookings:transfer.heading', { count: 1 }))
	await fill(waiting, { name: 'Eve Stone', email: third.email })
	await press(waiting, t('bookings:transfer.send', { count: 1 }))
	await expectPage(waiting, t('bookings:open.heading'))
	await openByMail(third, t('notices:bookingReceived.open'))
	await follow(third, t('bookings:actions.cancel'))
	await expectPage(third, t('bookings:cancellation.heading', { count: 1 }))
	await press(third, t('bookings:cancellation.yes', { count: 1 }))
	await expect(third.page.getByRole('status')).toHaveText(t('bookings:own.done.cancelled'))

	await openByMail(visitor, t('notices:bookingReceived.open'))
	await follow(visitor, t('bookings:actions.cancel'))
	await press(visitor, t('bookings:cancellation.yes', { count: free - 1 }))
	await expect(page.getByRole('status')).toHaveText(t('bookings:own.done.cancelled'))
})

test('what is wrong is told in the same words in the summary and beside the field', async ({
	visitor,
}) => {
	const { t, page } = visitor
	await visitor.open('/sessions/bsl-and-our-services')
	await press(visitor, t('sessions:state.book'))
	await step(visitor, t('bookings:who.heading'), { as: 'others', others: '6' })
	await expectErrors(visitor, t('bookings:who.heading'), [t('bookings:errors.others.tooMany')])
	await fill(visitor, { others: '1', othersNames: 'Ben Okri', claims: 'bsl' })
	await press(visitor, t('bookings:continue'))
	await step(visitor, t('bookings:questions.heading'), { used: 'حلال <b>' })
	await step(visitor, t('bookings:support.heading'), { support: ['food'] })
	await expectErrors(visitor, t('bookings:support.heading'), [
		t('bookings:errors.words-food.blank'),
		t('bookings:errors.supportConsent.blank'),
	])
	await fill(visitor, { 'words-food': 'No nuts', supportConsent: 'yes' })
	await press(visitor, t('bookings:continue'))
	await step(visitor, t('bookings:contact.heading'), { name: 'Amina Yusuf', email: 'amina@' })
	await expectErrors(visitor, t('bookings:contact.heading'), [t('bookings:errors.email.format')])
	await expect(page.locator('main [name="name"]')).toHaveValue('Amina Yusuf')
	await fill(visitor, { email: visitor.email })
	await press(visitor, t('bookings:continue'))
	await expectPage(visitor, t('bookings:check.heading'))
	for (const words of ['Ben Okri', 'حلال <b>', 'No nuts', visitor.email])
		await expect(page.getByRole('main')).toContainText(words)
	await press(visitor, t('bookings:check.book'))
	await expectPage(visitor, t('bookings:booked.heading', { count: 2 }))

	await openByMail(visitor, t('notices:bookingReceived.open'))
	await page.locator('main a[href*="/bookings/own/support"]').click()
	await expectPage(visitor, t('bookings:support.heading'))
	await fill(visitor, { support: ['quiet-space'] })
	await press(visitor, t('bookings:save'))
	await expect(page.getByRole('status')).toHaveText(t('bookings:own.done.supported'))
	await page.locator('main a[href*="/bookings/own/answers"]').first().click()
	await expectPage(visitor, t('bookings:questions.heading'))
	await fill(visitor, { used: 'خبز <i>' })
	await press(visitor, t('bookings:save'))
	await expect(page.getByRole('status')).toHaveText(t('bookings:own.done.answered'))
	await expect(page.getByRole('main')).toContainText('خبز <i>')
	await expectPage(visitor, t('bookings:own.heading'))
})

test('what there is to read before a session is read from its page', async ({ visitor }) => {
	const { page, language } = visitor
	const demo = comingWorkshops.find(({ slug }) => slug === 'canal-path-lighting')
	const [material] = demo?.materials ?? []
	const title = material?.title[language === 'en' ? 0 : 1] ?? ''
	await visitor.open('/sessions/canal-path-lighting')
	await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
	await expectPage(visitor, title)
})
