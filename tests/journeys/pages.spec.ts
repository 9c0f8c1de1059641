import { draftAtOnce, fill, goOn } from './asking.ts'
import { cutOffUrl, expect, expectFrame, expectPage, press, siteUrl, test } from './journey.ts'
import { openPaths } from './routes.ts'

test('every page has one heading, its landmarks and a skip link that works', async ({
	visitor,
}) => {
	for (const path of openPaths)
		await test.step(path, async () => {
			await visitor.open(path)
			await expectPage(visitor, (await visitor.page.locator('h1').textContent()) ?? '')
			await expectFrame(visitor)
		})
})

test('the urgent numbers are on the home page without scrolling', async ({ visitor }) => {
	const { page } = visitor
	await visitor.open('/')
	for (const number of ['999', '020 7946 0199'])
		await expect(page.getByRole('main').getByRole('link', { name: number })).toBeInViewport({
			ratio: 1,
		})
})

test('printed, a page is what it says and nothing to press', async ({ visitor }) => {
	const { page } = visitor
	await draftAtOnce(visitor)
	await page.emulateMedia({ media: 'print' })
	for (const path of ['/', '/places/tollgate', '/how-we-are-doing', '/privacy', '/ask/check']) {
		await visitor.open(path)
		await expect(page.locator('h1')).toBeVisible()
		for (const part of await page.locator('nav, .app-help, .govuk-button').all())
			await expect(part, `${path}: ${await part.innerHTML()}`).toBeHidden()
		const name = path.replaceAll('/', '-')
		await page.screenshot({ path: `.cache/journeys/print/${visitor.language}${name}.png` })
	}
})

test('when the database is away, nothing is confirmed and what was typed is given back', async ({
	visitor,
}) => {
	const { page, t, language } = visitor
	const prefix = language === 'en' ? '' : `/${language}`
	const words = 'A wall & <b>bricks</b>\nfell down 🙂'
	await page.goto(`${cutOffUrl()}${prefix}/ask`)
	await goOn(visitor, { words })
	await expectPage(visitor, t('web:faults.503.title'))
	await expect(page.locator('textarea[name="words"]')).toHaveValue(words)
	await press(visitor, t('web:faults.sendAgain'))
	await expectPage(visitor, t('web:faults.503.title'))
	await expect(page.locator('textarea[name="words"]')).toHaveValue(words)
	await page.goto(`${cutOffUrl()}${prefix}/places`)
	await expectPage(visitor, t('web:faults.503.title'))
})

test('whoever tries too many codes has to wait', async ({ visitor }) => {
	const { page, t } = visitor
	const form = { reference: 'QQQQ-2222', code: 'WRNG-CDXX-2222' }
	const headers = { Origin: new URL(siteUrl()).origin }
	const tryOnce = async () => (await page.request.post('/follow', { form, headers })).status()
	// A new stretch of time, in which tries are counted anew, may begin in between.
	await expect.poll(tryOnce, { intervals: [0] }).toBe(429)
	await visitor.open('/follow')
	await fill(visitor, form)
	await press(visitor, t('following:open.open'))
	await expectPage(visitor, t('web:faults.429.title'))
})

test('an address that leads nowhere says so', async ({ visitor }) => {
	const { t } = visitor
	for (const path of ['/no-such-page', '/places/no-such-place']) {
		await visitor.open(path)
		await expectPage(visitor, t('web:faults.404.title'))
	}
})
