import sharp from 'sharp'
import { teams } from '#db/demo/teams.ts'
import {
	answerAll,
	chooseNeeds,
	describe,
	draftAtOnce,
	fill,
	giveAccessNeeds,
	giveContact,
	givePostcode,
	goOn,
	NAMES,
	nearPostcode,
	plainPostcode,
	readReceipt,
	send,
	serviceName,
	serviceOf,
	skipPhotos,
	WORDS,
} from './asking.ts'
import { expect, expectErrors, expectPage, press, test, type Visitor } from './journey.ts'
import { messagesTo, waitForMessage } from './mail.ts'

const nameOf = (id: string) => ({ id, name: serviceOf(id).name })

test('two needs in one’s own words become one enquiry, with a team and a date for each', async ({
	visitor,
}) => {
	const { page, t, language } = visitor
	await describe(visitor)
	await chooseNeeds(visitor, ['missed-bin', 'pothole'])
	await givePostcode(visitor, plainPostcode.postcode.toLowerCase().replace(' ', ''))
	await answerAll(visitor, ['missed-bin', 'pothole'])
	await skipPhotos(visitor)
	await giveContact(visitor)
	await giveAccessNeeds(visitor, ['large_print'])

	await expectPage(visitor, t('enquiries:check.heading'))
	const main = page.getByRole('main')
	await expect(main).toContainText(WORDS[language])
	await expect(main).toContainText(plainPostcode.postcode)
	await expect(main).toContainText(NAMES[language])
	await expect(main).toContainText(t('enquiries:accessNeeds.large_print'))
	await send(visitor)

	const { reference } = await readReceipt(visitor)
	for (const { name } of ['missed-bin', 'pothole'].map(nameOf)) {
		const need = page.locator('.app-need', { hasText: name[language] })
		await expect(need).toContainText(t('enquiries:receipt.team'))
		await expect(need).toContainText(t('enquiries:receipt.why'))
		await expect(need.locator('strong')).toHaveText(/[\d٠-٩]{4}/)
	}
	const message = await waitForMessage(visitor.email, reference)
	expect(message.text).toContain(serviceName(visitor, 'pothole'))
	expect(message.title).not.toContain(NAMES[language])
})

test('nothing typed wrongly is lost, and each error says what to do', async ({ visitor }) => {
	const { page, t } = visitor
	const field = (name: string) => page.locator(`main [name="${name}"]`)
	await visitor.open('/ask')
	await goOn(visitor)
	await expectErrors(visitor, t('enquiries:words.heading'), [t('enquiries:errors.words.blank')])
	await goOn(visitor, { words: WORDS[visitor.language] })
	await expectPage(visitor, t('enquiries:needs.heading'))
	await goOn(visitor)
	await expectErrors(visitor, t('enquiries:needs.heading'), [t('enquiries:errors.needs.blank')])
	await chooseNeeds(visitor, ['pothole'])

	const place = t('enquiries:place.heading')
	await expectPage(visitor, place)
	await goOn(visitor)
	await expectErrors(visitor, place, [t('places:errors.source.blank')])
	await goOn(visitor, { source: 'postcode', postcode: 'SW1A' })
	await expectErrors(visitor, place, [t('places:errors.postcode.partial')])
	await expect(field('postcode')).toHaveValue('SW1A')
	await goOn(visitor, { postcode: plainPostcode.postcode })

	await expectPage(visitor, serviceName(visitor, 'pothole'))
	await goOn(visitor, { where: 'kerb', depth: 'very' })
	const label = (id: string) => {
		const question = serviceOf('pothole').questions.questions.find((one) => one.id === id)
		return question?.label[visitor.language] ?? ''
	}
	await expectErrors(visitor, serviceName(visitor, 'pothole'), [
		t('questions:errors.number.notNumber', { label: label('depth') }),
		t('questions:errors.radios.blank', { label: label('harm') }),
	])
	await expect(page.locator('[name="where"][value="kerb"]')).toBeChecked()
	await expect(field('depth')).toHaveValue('very')
	await goOn(visitor, { depth: '4', harm: 'no' })
	await skipPhotos(visitor)
	await expectContactErrors(visitor)
	await giveAccessNeeds(visitor, ['other'])
	await expectErrors(visitor, t('enquiries:access.heading'), [t('enquiries:errors.other.blank')])
	await goOn(visitor, { other: 'A quiet room 🙂 <b>' })
	await expectPage(visitor, t('enquiries:check.heading'))
	await expect(page.getByRole('main')).toContainText('A quiet room 🙂 <b>')
})

async function expectContactErrors(visitor: Visitor) {
	const { page, t, email } = visitor
	const heading = t('enquiries:contact.heading')
	await expectPage(visitor, heading)
	await goOn(visitor)
	await expectErrors(visitor, heading, [
		t('enquiries:errors.name.blank'),
		t('enquiries:errors.reachBy.blank'),
	])
	const name = NAMES[visitor.language]
	await goOn(visitor, { name, reachBy: 'email', email: 'zoe.example.com' })
	await expectErrors(visitor, heading, [t('enquiries:errors.email.format')])
	await goOn(visitor, { reachBy: 'text', mobile: '020 7946 0100' })
	await expectErrors(visitor, heading, [t('enquiries:errors.mobile.notMobile')])
	await expect(page.locator('main [name="name"]')).toHaveValue(name)
	await expect(page.locator('main [name="mobile"]')).toHaveValue('020 7946 0100')
	await goOn(visitor, { reachBy: 'email', email })
}

test('an answer is changed from the last page, and comes back to it', async ({ visitor }) => {
	const { page, t } = visitor
	await draftAtOnce(visitor)
	await expectPage(visitor, t('enquiries:check.heading'))
	const change = async (name: string) => {
		const { main, link } = { main: page.getByRole('main'), link: t('enquiries:check.change') }
		await main.getByRole('link', { name: `${link} ${name}`, exact: true }).click()
	}
	await change(t('enquiries:check.place'))
	await expect(page.locator('main [name="postcode"]')).toHaveValue(plainPostcode.postcode)
	await goOn(visitor, { source: 'none' })
	await expectPage(visitor, t('enquiries:check.heading'))
	await expect(page.getByRole('main')).toContainText(t('enquiries:check.noPlace'))

	await change(t('enquiries:check.access'))
	await giveAccessNeeds(visitor, ['bsl'])
	await expectPage(visitor, t('enquiries:check.heading'))
	await expect(page.getByRole('main')).toContainText(t('enquiries:accessNeeds.bsl'))
})

test('photos are kept without the place they were taken at, and can be removed', async ({
	visitor,
}) => {
	const { page, t } = visitor
	await draftAtOnce(visitor, { needs: ['street-cleaning'] }, '/ask/photos')
	await expectPage(visitor, t('enquiries:photos.heading'))
	const add = async (name: string, buffer: Buffer) => {
		await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
		await press(visitor, t('enquiries:photos.add'))
	}
	await add('wall.jpg', await photoWithPlace())
	await expectPage(visitor, t('enquiries:photos.heading'))
	await expect(page.getByText(t('enquiries:photos.added', { count: 1 }))).toBeVisible()
	const photo = page.getByRole('img', { name: 'wall.jpg' })
	const shown = await page.request.get((await photo.getAttribute('src')) ?? '')
	const { width, exif } = await sharp(await shown.body()).metadata()
	expect(width).toBe(1200)
	expect(exif).toBeUndefined()

	await add('notes.png', Buffer.from('These are words and no picture.'))
	await expectErrors(visitor, t('enquiries:photos.heading'), [
		t('enquiries:errors.photos.notPhoto', { name: 'notes.png' }),
	])
	await expect(photo).toBeVisible()
	await press(visitor, `${t('enquiries:photos.remove')} wall.jpg`)
	await expect(photo).toHaveCount(0)

	await add('lamp.jpg', await photoWithPlace())
	await goOn(visitor)
	await giveContact(visitor)
	await giveAccessNeeds(visitor)
	await expectPage(visitor, t('enquiries:check.heading'))
	await expect(page.getByRole('main')).toContainText('lamp.jpg')
	await send(visitor)
})

/** As phones make them: with where it was taken. */
function photoWithPlace(): Promise<Buffer> {
	const place = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W' }
	return sharp({ create: { width: 1200, height: 800, channels: 3, background: '#8a7a5c' } })
		.withExif({ IFD0: { Make: 'Phone' }, IFD3: place })
		.jpeg()
		.toBuffer()
}

test('sending twice, going back and sending again makes one enquiry', async ({ visitor }) => {
	const { page, t, email } = visitor
	await draftAtOnce(visitor)
	const twin = { ...visitor, page: await page.context().newPage() }
	await twin.page.goto(page.url())
	const button = page.getByRole('main').getByRole('button', { name: t('enquiries:check.send') })
	await button.dblclick()
	await expectPage(visitor, t('enquiries:sent.heading'))
	const { reference } = await readReceipt(visitor)
	await press(twin, t('enquiries:check.send'))
	await expectPage(twin, t('enquiries:sent.heading'))
	expect((await readReceipt(twin)).reference).toBe(reference)
	await page.goBack()
	await expectPage(visitor, t('enquiries:sent.heading'))

	// Whatever a second enquiry would have sent is there before the code that is asked for now.
	await visitor.open('/follow/code')
	await fill(visitor, { reference, contact: email })
	await press(visitor, t('following:code.send'))
	const isCode = /\b\d{6}\b/
	await expect
		.poll(async () => (await messagesTo(email)).some(({ text }) => isCode.test(text)))
		.toBe(true)
	const receipts = (await messagesTo(email)).filter(({ text }) => !isCode.test(text))
	expect(receipts.map(({ title }) => title)).toHaveLength(1)
})

test('near the line between two places, the resident chooses', async ({ visitor }) => {
	const { page, t } = visitor
	await draftAtOnce(visitor, {}, '/ask/place')
	await givePostcode(visitor, nearPostcode.postcode)
	await expectPage(visitor, t('enquiries:boundary.heading'))
	const choices = page.getByRole('radio')
	await expect(choices).toHaveCount(2)
	const other = page.locator('.govuk-radios__item').filter({ hasNot: page.locator(':checked') })
	const name = (await other.innerText()).trim()
	await other.getByRole('radio').check()
	await goOn(visitor)
	await answerAll(visitor, ['pothole'])
	await skipPhotos(visitor)
	await giveContact(visitor)
	await giveAccessNeeds(visitor)
	await expectPage(visitor, t('enquiries:check.heading'))
	await expect(page.getByRole('main')).toContainText(name)
})

test('what others do is said to be theirs, and may still be sent to us', async ({ visitor }) => {
	const { page, t, language } = visitor
	await describe(visitor, { en: 'no electricity, powr cut', ar: 'انقطاع الكهرباء' }[language])
	await chooseNeeds(visitor, ['power-cut'])
	await expectPage(visitor, t('enquiries:elsewhere.heading'))
	await expect(page.getByRole('main')).toContainText('105')
	await press(visitor, t('enquiries:elsewhere.continue'))
	await givePostcode(visitor, plainPostcode.postcode)
	await answerAll(visitor, ['power-cut'])
	await giveContact(visitor)
	await giveAccessNeeds(visitor)
	await send(visitor)
})

test('what fits no service goes to the desk where a person reads it', async ({ visitor }) => {
	const { page, t, language } = visitor
	await describe(visitor, 'Zzyzx qwrtp')
	await expect(page.getByText(t('services:choice.legendNone'))).toBeVisible()
	await page.getByRole('checkbox', { name: t('services:choice.somethingElse') }).check()
	await goOn(visitor)
	await expectPage(visitor, t('enquiries:place.heading'))
	await goOn(visitor, { source: 'address', address: 'By the bus stop 🚏 opposite the library' })
	await skipPhotos(visitor)
	await giveContact(visitor)
	await giveAccessNeeds(visitor)
	await send(visitor)
	const desk = teams.find(({ kind }) => kind === 'desk')
	await expect(page.locator('.app-need')).toContainText(desk?.name[language] ?? '')
})

test('no name is needed where the service allows it', async ({ visitor }) => {
	const { page, t } = visitor
	await draftAtOnce(visitor, {}, '/ask/contact')
	await giveContact(visitor, { isAnonymous: 'yes' })
	await giveAccessNeeds(visitor)
	await send(visitor)
	await expect(page.getByRole('main')).toContainText(t('enquiries:sent.next.reach.none'))
})

test('somebody may ask for someone else', async ({ visitor }) => {
	const { page, t, language } = visitor
	await draftAtOnce(visitor, {}, '/ask/contact')
	await giveContact(visitor, {
		name: NAMES[language],
		isForOther: 'yes',
		onBehalfOf: 'Maria Silva, my mother',
		reachBy: 'in_person',
	})
	await giveAccessNeeds(visitor)
	await expectPage(visitor, t('enquiries:check.heading'))
	await expect(page.getByRole('main')).toContainText('Maria Silva, my mother')
	await send(visitor)
	await expect(page.getByRole('main')).toContainText(t('enquiries:sent.next.reach.in_person'))
})

test('within a sensitive service there is a way to leave quickly, and the urgent numbers', async ({
	visitor,
}) => {
	const { page, t, language } = visitor
	await describe(visitor, { en: 'safeguarding adult neglect', ar: 'إساءة لمسن' }[language])
	await chooseNeeds(visitor, ['worried-about-adult'])
	await expectPage(visitor, t('enquiries:place.heading'))
	await expect(page.getByRole('link', { name: '999' })).toBeVisible()
	const exit = page.getByRole('region', { name: t('web:exit.label') })
	await expect(exit.getByRole('button', { name: t('web:exit.button') })).toBeVisible()
	await givePostcode(visitor, plainPostcode.postcode)
	await answerAll(visitor, ['worried-about-adult'])
	await giveContact(visitor)
	await giveAccessNeeds(visitor)
	await send(visitor)
	await expect(exit).toBeVisible()
})
