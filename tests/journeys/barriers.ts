import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What was looked at already, by this worker: a page looks the same each time. */
const seen = new Set<string>()

/** The page as it would look the same again: its address without ids, its title, its errors. */
async function stateOf(page: Page): Promise<string> {
	const { pathname } = new URL(page.url())
	const pattern = pathname.replace(/\/[\w-]{20,}/g, '/:id')
	const { width } = page.viewportSize() ?? { width: 0 }
	const errors = await page.locator('.govuk-error-message').count()
	return [pattern, await page.title(), width, errors].join(' ')
}

/** What axe objects to on this page, with every rule and on all of the page. */
export async function findBarriers(page: Page): Promise<string[]> {
	const state = await stateOf(page)
	if (seen.has(state)) return []
	seen.add(state)
	const { violations } = await new AxeBuilder({ page }).analyze()
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary}`),
	)
}
