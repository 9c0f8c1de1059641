import { createHash } from 'node:crypto'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Language, languageFor } from '#app/languages/language.ts'
import { pathIn } from '#app/languages/language-path.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import { findBarriers } from './barriers.ts'

export { expect } from '@playwright/test'

export type JourneyOptions = { language: Language }

const NAMESPACES = [
	...([
		'web',
		'enquiries',
		'following',
		'front-door',
		'indicators',
		'places',
		'questions',
	] as const),
	...(['services', 'statements', 'triage', 'staff-admin', 'staff-cases', 'staff-sign-in'] as const),
	...(['notices', 'staff-calendar', 'consultations', 'responses', 'participation'] as const),
	...(['outcomes', 'results', 'staff-consultations', 'staff-responses'] as const),
	...(['sessions', 'bookings', 'staff-workshops', 'staff-bookings'] as const),
	...(['groups', 'staff-groups'] as const),
] as const

export function textsIn(language: Language) {
	return translatorFor(language).getFixedT(language, NAMESPACES)
}

/** Somebody with a browser of their own. */
export type Visitor = {
	page: Page
	language: Language
	isScripted: boolean
	t: ReturnType<typeof textsIn>
	/** Opens a path of the site in the visitor's language. */
	open: (path: string) => Promise<void>
	/** The path of the page they are on, without its language. */
	path: () => string
	/** An address that nobody else has. */
	email: string
}

type Fixtures = {
	visitor: Visitor
	/** Comes with another browser, which knows nothing of the first. */
	another: (options?: Partial<JourneyOptions>) => Promise<Visitor>
	/** Whatever a browser complained of, or asked of another site. */
	complaints: string[]
}

export const siteUrl = () => process.env.SITE_URL ?? ''
/** The same site with its database gone. */
export const cutOffUrl = () => process.env.CUT_OFF_URL ?? ''

export const test = base.extend<JourneyOptions & Fixtures>({
	language: ['en', { option: true }],
	// biome-ignore lint/correctness/noEmptyPattern: the pattern says what a fixture needs.
	baseURL: async ({}, use) => use(siteUrl()),
	// Each test comes from an address of its own: limits are for each address.
	// biome-ignore lint/correctness/noEmptyPattern: the pattern says what a fixture needs.
	extraHTTPHeaders: async ({}, use, { testId, repeatEachIndex, retry }) => {
		const bytes = createHash('sha256').update(`${testId} ${repeatEachIndex} ${retry}`).digest()
		await use({ 'X-Forwarded-For': `10.${bytes[0]}.${bytes[1]}.${bytes[2]}` })
	},
	// biome-ignore lint/correctness/noEmptyPattern: the pattern says what a fixture needs.
	complaints: async ({}, use) => {
		const complaints: string[] = []
		await use(complaints)
		expect(complaints).toEqual([])
	},
	visitor: async ({ page, complaints, language, javaScriptEnabled }, use, { testId }) => {
		listen(page.context(), complaints)
		await use(visitorWith(page, { language, javaScriptEnabled }, testId))
	},
	another: async ({ browser, complaints, language, javaScriptEnabled }, use, { testId }) => {
		const contexts: BrowserContext[] = []
		await use(async (options) => {
			const context = await browser.newContext()
			contexts.push(context)
			listen(context, complaints)
			const which = `${testId}-${contexts.length}`
			return visitorWith(
				await context.newPage(),
				{ language, javaScriptEnabled, ...options },
				which,
			)
		})
		for (const context of contexts) await context.close()
	},
})

type Own = { language: Language; javaScriptEnabled: boolean | undefined }

function visitorWith(page: Page, { language, javaScriptEnabled }: Own, id: string): Visitor {
	const isScripted = javaScriptEnabled !== false
	const visitor = { page, language, isScripted, email: `${id}@example.com` }
	return inLanguage(visitor, language)
}

/** The same visitor, reading another language from now on. */
export function inLanguage(
	visitor: Pick<Visitor, 'page' | 'isScripted' | 'email'>,
	language: Language,
): Visitor {
	const { page } = visitor
	const own = new RegExp(`^${pathIn(language, '')}(?=/|$)`)
	return {
		...visitor,
		language,
		t: textsIn(language),
		open: async (path) => {
			await page.goto(pathIn(language, path))
		},
		path: () => new URL(page.url()).pathname.replace(own, '') || '/',
	}
}

/** Errors of a page, and whatever it asks of another site than ours. */
function listen(context: BrowserContext, complaints: string[]) {
	const site = new URL(siteUrl()).origin
	context.on('weberror', (error) => complaints.push(`${error.error()}`))
	context.on('console', (message) => {
		const { url } = message.location()
		// A page that is refused is a line in the console too; of anything else it must not be one.
		const isOfPage = message.text().startsWith('Failed to load resource') && !/\.\w+$/.test(url)
		if (message.type() === 'error' && !isOfPage) complaints.push(`${url}: ${message.text()}`)
	})
	context.on('request', (request) => {
		const { origin } = new URL(request.url())
		const isOurs = origin === site || origin === new URL(cutOffUrl()).origin
		if (!isOurs) complaints.push(`asks another site: ${request.url()}`)
	})
}

/** On a page: its one h1, its title, its language, and nothing that axe objects to. */
export async function expectPage(
	visitor: Visitor,
	heading: string,
	{ errors = false }: { errors?: boolean } = {},
): Promise<void> {
	const { page, language, t } = visitor
	await expect(page.locator('h1')).toHaveText(heading)
	const html = page.locator('html')
	await expect(html).toHaveAttribute('lang', language)
	await expect(html).toHaveAttribute('dir', languageFor(language).direction)
	const title = await page.title()
	const prefix = t('web:shell.errorPrefix')
	if (errors) expect(title.startsWith(prefix), `“${title}” begins with “${prefix}”`).toBe(true)
	else expect(title.startsWith(prefix), `“${title}” says there is an error`).toBe(false)
	if (!visitor.isScripted) return
	// A page of last resort has no script.
	if ((await page.locator('script').count()) > 0)
		await expect(page.locator('body')).toHaveClass(/js-enabled/)
	expect.soft(await findBarriers(page), page.url()).toEqual([])
}

/**
 * On a page with errors: each in the summary and beside its field, in the same words; the links of
 * the summary lead to the fields, and the summary has the focus where there is JavaScript.
 */
export async function expectErrors(
	visitor: Visitor,
	heading: string,
	texts: string[],
): Promise<void> {
	const { page, isScripted } = visitor
	await expectPage(visitor, heading, { errors: true })
	const summary = page.locator('.govuk-error-summary')
	if (isScripted) await expect(summary).toBeFocused()
	const links = summary.getByRole('link')
	await expect(links).toHaveText(texts)
	for (const link of await links.all()) {
		const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`)
		await expect(target).toHaveCount(1)
		const text = (await link.textContent()) ?? ''
		await expect(page.locator('.govuk-error-message', { hasText: text }).first()).toBeVisible()
		await link.click()
		const field = target.locator('xpath=self::*[self::input or self::textarea or self::select]')
		if ((await field.count()) > 0) await expect(target).toBeFocused()
	}
}

/** Presses a button of the page itself, by its words. */
export async function press({ page }: Visitor, name: string): Promise<void> {
	await page.getByRole('main').getByRole('button', { name, exact: true }).click()
}

/** Follows a link of the page itself, by its words. */
export async function follow({ page }: Visitor, name: string): Promise<void> {
	await page.getByRole('main').getByRole('link', { name, exact: true }).click()
}

/** What every page has, whatever it is about. */
export async function expectFrame({ page, language }: Visitor, { isStaff = false } = {}) {
	const heading = await page.locator('h1').textContent()
	expect(heading?.trim(), page.url()).toBeTruthy()
	await expect(page.locator('html')).toHaveAttribute('lang', language)
	await expect(page.locator('html')).toHaveAttribute('dir', languageFor(language).direction)
	for (const role of ['banner', 'main', 'contentinfo'] as const)
		await expect(page.getByRole(role)).toHaveCount(1)
	const t = textsIn(language)
	if (!isStaff)
		await expect(page.getByRole('region', { name: t('web:help.heading') })).toBeVisible()

	await page.keyboard.press('Tab')
	const skip = page.getByRole('link', { name: t('web:shell.skip') })
	await expect(skip).toBeFocused()
	await expect(skip).toBeInViewport()
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/#main-content$/)
}
