import { type Language, languageFor } from '#app/languages/language.ts'
import { pathIn } from '#app/languages/language-path.ts'
import {
	ANSWERS,
	chooseNeeds,
	describe,
	fill,
	giveAccessNeeds,
	giveContact,
	goOn,
	skipPhotos,
} from './asking.ts'
import { expect, expectPage, siteUrl, test, textsIn, type Visitor } from './journey.ts'
import { openPaths } from './routes.ts'

const otherThan = (language: Language): Language => (language === 'en' ? 'ar' : 'en')

/** Presses the other language in the header, and is on the same page in that language. */
async function switchLanguage(visitor: Visitor): Promise<Visitor> {
	const { page } = visitor
	const language = otherThan(visitor.language)
	const { name } = languageFor(language)
	await page.getByRole('banner').getByRole('button', { name, exact: true }).click()
	await expect(page.locator('html')).toHaveAttribute('lang', language)
	const { pathname } = new URL(page.url())
	const isHere = language === 'ar' ? pathname.startsWith('/ar/') : !pathname.startsWith('/ar/')
	expect(isHere, `${pathname} is in ${language}`).toBe(true)
	const path = () => new URL(page.url()).pathname.replace(/^\/ar/, '')
	return { ...visitor, language, t: textsIn(language), path }
}

test('switching the language keeps what is half typed, and the page', async ({ visitor }) => {
	const { page } = visitor
	const field = (name: string) => page.locator(`main [name="${name}"]`)
	const kept = async (fields: Record<string, string>) => {
		const { pathname } = new URL(page.url())
		await fill(visitor, fields)
		const after = await switchLanguage(visitor)
		expect(after.path()).toBe(pathname.replace(/^\/ar/, ''))
		for (const [name, value] of Object.entries(fields)) {
			const choice = page.locator(`main [name="${name}"][value="${value}"]`)
			const isChoice = ['radio', 'checkbox'].includes(
				(await field(name).first().getAttribute('type')) ?? '',
			)
			if (isChoice) await expect(choice).toBeChecked()
			else await expect(field(name)).toHaveValue(value)
		}
		await switchLanguage(after)
	}
	await visitor.open('/ask')
	await kept({ words: 'Half a sentence <b> & ، 🙂' })
	await describe(visitor)
	await kept({ find: 'damp', need: 'pothole' })
	await chooseNeeds(visitor, ['pothole'])
	await kept({ source: 'postcode', postcode: 'not one ye' })
	await fill(visitor, { source: 'none' })
	await goOn(visitor)
	await kept({ where: 'kerb', depth: 'twelve' })
	await goOn(visitor, ANSWERS.pothole)
	await kept({})
	await skipPhotos(visitor)
	await kept({ name: 'سلمى Zoë', reachBy: 'email', email: 'half@' })
	await giveContact(visitor)
	await kept({ needs: 'other', other: 'A quiet r' })
	await page.locator('[name="needs"][value="other"]').uncheck()
	await giveAccessNeeds(visitor)
	await kept({})
	await expectPage(visitor, visitor.t('enquiries:check.heading'))
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
