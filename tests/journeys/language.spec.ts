import { type Language, languageFor } from '#app/languages/language.ts'
import { pathIn } from '#app/languages/language-path.ts'
import { ANSWERS, chooseNeeds, describe, fill, giveContact, goOn, skipPhotos } from './asking.ts'
import { expect, expectPage, inLanguage, siteUrl, test, type Visitor } from './journey.ts'
import { openPaths } from './routes.ts'

const otherThan = (language: Language): Language => (language === 'en' ? 'ar' : 'en')

/** Presses the other language in the header, and is on the same page in that language. */
async function switchLanguage(visitor: Visitor): Promise<Visitor> {
	const { page } = visitor
	const path = visitor.path()
	const language = otherThan(visitor.language)
	const { name } = languageFor(language)
	await page.getByRole('banner').getByRole('button', { name, exact: true }).click()
	await expect(page.locator('html')).toHaveAttribute('lang', language)
	const after = inLanguage(visitor, language)
	expect(new URL(page.url()).pathname).toBe(pathIn(language, path))
	return after
}

/** Types something, switches the language, and finds it there as it was typed. */
async function typeAndSwitch(
	visitor: Visitor,
	fields: Record<string, string> = {},
): Promise<Visitor> {
	await fill(visitor, fields)
	const after = await switchLanguage(visitor)
	for (const [name, value] of Object.entries(fields)) {
		const field = visitor.page.locator(`main [name="${name}"]`)
		const type = (await field.first().getAttribute('type')) ?? ''
		if (['radio', 'checkbox'].includes(type))
			await expect(visitor.page.locator(`main [name="${name}"][value="${value}"]`)).toBeChecked()
		else await expect(field).toHaveValue(value)
	}
	return after
}

test('switching the language keeps what is half typed, and the page', async ({ visitor }) => {
	await visitor.open('/ask')
	let now = await typeAndSwitch(visitor, { words: 'Half a sentence <b> & ، 🙂' })
	await describe(now)
	now = await typeAndSwitch(now, { find: 'damp', need: 'pothole' })
	await chooseNeeds(now, ['pothole'])
	now = await typeAndSwitch(now, { source: 'postcode', postcode: 'not one ye' })
	await goOn(now, { source: 'none' })
	now = await typeAndSwitch(now, { where: 'kerb', depth: 'twelve' })
	await goOn(now, ANSWERS.pothole)
	now = await typeAndSwitch(now)
	await skipPhotos(now)
	now = await typeAndSwitch(now, { name: 'سلمى Zoë', reachBy: 'email', email: 'half@' })
	await giveContact(now)
	now = await typeAndSwitch(now, { needs: 'other', other: 'A quiet r' })
	await goOn(now)
	now = await typeAndSwitch(now)
	await expectPage(now, now.t('enquiries:check.heading'))
	await expect(now.page.getByRole('main')).toContainText('A quiet r')
})

test('every page that is open to all has its counterpart, and says its language', async ({
	visitor,
}) => {
	const { page, language } = visitor
	for (const path of openPaths.filter((one) => !one.startsWith('/ask'))) {
		await visitor.open(path)
		const other = otherThan(language)
		const link = page
			.getByRole('banner')
			.getByRole('link', { name: languageFor(other).name, exact: true })
		if ((await link.count()) === 0) continue
		expect(await link.getAttribute('href')).toBe(pathIn(other, path))
		const counterpart = await page.request.get(pathIn(other, path))
		const { direction } = languageFor(other)
		expect(await counterpart.text()).toContain(`<html lang="${other}" dir="${direction}"`)
		expect(counterpart.headers()['content-language']).toBe(other)
	}
})

test('the staff area is in English alone', async ({ visitor }) => {
	const { page, t, language } = visitor
	const answer = await page.goto(`${siteUrl()}/ar/staff`)
	expect(answer?.status()).toBe(404)
	if (language === 'ar') await expectPage(visitor, t('web:faults.404.title'))
	const english = await page.goto(`${siteUrl()}/en/ask`)
	expect(english?.status()).toBe(404)
})
