import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Without its comments it is read into a page in two thirds of the time. */
const axeSource = readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8',
)

/** The page as it would look the same again: its address without ids, its title, its errors. */
async function stateOf(page: Page): Promise<string> {
	const { pathname } = new URL(page.url())
	const pattern = pathname.replace(/\/[\w-]{20,}/g, '/:id')
	const { width } = page.viewportSize() ?? { width: 0 }
	const errors = await page.locator('.govuk-error-message').count()
	return [pattern, await page.title(), width, errors].join(' ')
}

/** Whether no worker of this run has looked at it; the folder is emptied when the site starts. */
function isNew(state: string): boolean {
	const folder = '.cache/journeys/site/looked-at'
	mkdirSync(folder, { recursive: true })
	const name = createHash('sha256').update(state).digest('hex')
	try {
		writeFileSync(`${folder}/${name}`, state, { flag: 'wx' })
		return true
	} catch {
		return false
	}
}

/** What axe objects to on this page, with every rule and on all of the page; once for each state. */
export async function findBarriers(page: Page): Promise<string[]> {
	if (!isNew(await stateOf(page))) return []
	// No page has frames, so nothing is lost by looking at them all in one go. What passes is looked
	// at all the same; to describe each of it would take longer than to look. Only rules about sound
	// and video, of which no page has any, need files loaded beforehand.
	const { violations } = await new AxeBuilder({ page, axeSource })
		.setLegacyMode(true)
		.options({ resultTypes: ['violations'], preload: false })
		.analyze()
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary}`),
	)
}
