import type { Locator } from '@playwright/test'
import {
	askAtOnce,
	draftAtOnce,
	NAMES,
	openAtOnce,
	plainPostcode,
	readReceipt,
	serviceName,
	WORDS,
} from './asking.ts'
import { beginBookingAtOnce, bookAtOnce, bookedPaths, bookingPaths } from './booking.ts'
import { expect, expectPage, test, type Visitor } from './journey.ts'
import {
	countRunningAnimations,
	enlargeText,
	listClipped,
	listEdgeless,
	listSmallTargets,
	listStops,
	listTooWide,
	lookAtFocus,
	spaceText,
} from './measuring.ts'
import { openPaths } from './routes.ts'

const draftPaths = [
	...['/ask', '/ask/needs', '/ask/place', '/ask/questions/damp-mould', '/ask/photos'],
	...['/ask/contact', '/ask/access', '/ask/check', '/ask/save'],
]
const followPaths = ['', '/messages', '/withdrawal'].map((path) => `/follow/enquiry${path}`)

/** Goes to every page of residents, and calls `look` on each; says what was found where. */
async function lookEverywhere(visitor: Visitor, look: () => Promise<string[]>): Promise<string[]> {
	const found: string[] = []
	const visit = async (paths: string[]) => {
		for (const path of paths) {
			await visitor.open(path)
			found.push(...(await look()).map((one) => `${path}: ${one}`))
		}
	}
	await visit(openPaths.filter((path) => path !== '/ask'))
	await draftAtOnce(visitor, { needs: ['damp-mould'] })
	await visit(draftPaths)
	await openAtOnce(visitor, await askAtOnce(visitor))
	await visit(['/ask/sent', ...followPaths])
	await beginBookingAtOnce(visitor)
	await visit(bookingPaths)
	await bookAtOnce(visitor)
	await visit(bookedPaths)
	return found
}

test('the Tab key reaches everything in its order, is never caught, and is always seen', async ({
	visitor,
}) => {
	const { page } = visitor
	const found = await lookEverywhere(visitor, async () => {
		const wrong: string[] = []
		const stops = await page.evaluate(listStops)
		for (const [stop, html] of stops.entries()) {
			await page.keyboard.press('Tab')
			const focused = await page.evaluate(lookAtFocus)
			if (focused?.stop !== stop) return [...wrong, `${focused?.html} comes instead of ${html}`]
			if (focused.isCovered) wrong.push(`something lies over ${html}`)
			if (!focused.isSeen) wrong.push(`no focus to be seen on ${html}`)
		}
		// Out of the page, or round to its beginning.
		await page.keyboard.press('Tab')
		const { stop = 0 } = (await page.evaluate(lookAtFocus)) ?? {}
		if (stop !== 0) wrong.push('no way out at the end')
		return wrong
	})
	expect(found).toEqual([])
})

test('on every page all that is to be pressed is large enough, nothing has to be scrolled sideways and no text is cut off', async ({
	visitor,
}) => {
	const { page } = visitor
	const own = page.viewportSize() ?? { width: 360, height: 740 }
	const found = await lookEverywhere(visitor, async () => {
		const targets = await page.evaluate(listSmallTargets)
		await page.setViewportSize({ width: 320, height: 256 })
		const small = await page.evaluate(listTooWide)
		await page.setViewportSize(own)
		await page.evaluate(spaceText)
		const spaced = [...(await page.evaluate(listClipped)), ...(await page.evaluate(listTooWide))]
		await page.evaluate(enlargeText)
		const large = await page.evaluate(listTooWide)
		return Object.entries({ targets, small, spaced, large }).flatMap(([what, all]) =>
			all.map((one) => `${what}: ${one}`),
		)
	})
	expect(found).toEqual([])
})

test('with forced colours every field and button has its edge; with less motion nothing moves', async ({
	visitor,
}) => {
	const { page } = visitor
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
	await draftAtOnce(visitor)
	for (const path of ['/', '/places', '/ask/needs', '/ask/contact', '/ask/check', '/follow']) {
		await visitor.open(path)
		expect(await page.evaluate(listEdgeless), path).toEqual([])
		expect(await page.evaluate(countRunningAnimations), path).toBe(0)
		const name = `${visitor.language}${path.replaceAll('/', '-')}`
		await page.screenshot({ path: `.cache/journeys/forced-colours/${name}.png`, fullPage: true })
	}
})

/** Presses Tab until something has the focus. */
async function tabTo({ page }: Visitor, wanted: Locator): Promise<void> {
	for (let presses = 0; presses < 80; presses++) {
		await page.keyboard.press('Tab')
		if (await wanted.evaluate((one) => one === document.activeElement)) return
	}
	throw new Error(`the Tab key does not reach ${wanted}`)
}

async function typeInto(visitor: Visitor, name: string, words: string): Promise<void> {
	await tabTo(visitor, visitor.page.locator(`main [name="${name}"]`))
	await visitor.page.keyboard.type(words)
}

/** Ticks, or chooses the first of a group and goes down it with the arrow keys. */
async function choose(visitor: Visitor, name: string, downwards = 0): Promise<void> {
	const { page } = visitor
	await tabTo(visitor, page.locator(`main [name="${name}"]`).first())
	await page.keyboard.press('Space')
	for (let presses = 0; presses < downwards; presses++) await page.keyboard.press('ArrowDown')
}

async function pressByKey(visitor: Visitor, name: string): Promise<void> {
	const button = visitor.page.getByRole('main').getByRole('button', { name, exact: true })
	await tabTo(visitor, button)
	await visitor.page.keyboard.press('Enter')
}

test('an enquiry is sent with the keyboard alone', async ({ visitor }) => {
	const { page, t, language } = visitor
	const goOn = () => pressByKey(visitor, t('enquiries:continue'))
	await visitor.open('/')
	await typeInto(visitor, 'words', WORDS[language])
	await pressByKey(visitor, t('front-door:home.go'))
	await expectPage(visitor, t('enquiries:needs.heading'))
	await tabTo(visitor, page.getByRole('checkbox', { name: serviceName(visitor, 'pothole') }))
	await page.keyboard.press('Space')
	await goOn()
	await expectPage(visitor, t('enquiries:place.heading'))
	await choose(visitor, 'source')
	await typeInto(visitor, 'postcode', plainPostcode.postcode)
	await goOn()
	await expectPage(visitor, serviceName(visitor, 'pothole'))
	await choose(visitor, 'where', 1)
	await choose(visitor, 'harm')
	await goOn()
	await expectPage(visitor, t('enquiries:photos.heading'))
	await goOn()
	await expectPage(visitor, t('enquiries:contact.heading'))
	await typeInto(visitor, 'name', NAMES[language])
	await choose(visitor, 'reachBy')
	await typeInto(visitor, 'email', visitor.email)
	await goOn()
	await expectPage(visitor, t('enquiries:access.heading'))
	await choose(visitor, 'needs')
	await goOn()
	await expectPage(visitor, t('enquiries:check.heading'))
	await pressByKey(visitor, t('enquiries:check.send'))
	await expectPage(visitor, t('enquiries:sent.heading'))
	await readReceipt(visitor)
})
