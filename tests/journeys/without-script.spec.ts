import { draftAtOnce } from './asking.ts'
import { expect, siteUrl, test } from './journey.ts'
import { openPaths } from './routes.ts'

test('the pages are the same with and without JavaScript', async ({ visitor, browser }) => {
	await draftAtOnce(visitor)
	const storageState = await visitor.page.context().storageState()
	const context = await browser.newContext({ storageState, javaScriptEnabled: false })
	const unscripted = await context.newPage()
	const draftPaths = ['needs', 'place', 'questions/pothole', 'photos', 'contact', 'access', 'check']
	for (const path of [...openPaths, ...draftPaths.map((one) => `/ask/${one}`)]) {
		const url = `${siteUrl()}${visitor.language === 'en' ? '' : `/${visitor.language}`}${path}`
		// Another journey may change what a page lists between the two looks at it: then look again,
		// at an address of its own, for either browser may keep what it saw for a minute.
		let looks = 0
		await expect(async () => {
			looks += 1
			const look = `${url}?look=${looks}`
			const [one, other] = [await visitor.page.goto(look), await unscripted.goto(look)]
			expect(await other?.text(), path).toBe(await one?.text())
		}).toPass({ timeout: 20_000 })
	}
	await context.close()
})
