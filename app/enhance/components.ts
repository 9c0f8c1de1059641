import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { Checkboxes } from 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { ExitThisPage } from 'govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs'
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs'
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'
import { CharacterCount } from './character-count.ts'
import { Radios } from './radios.ts'

const COMPONENTS = [
	Button,
	CharacterCount,
	Checkboxes,
	ExitThisPage,
	PasswordInput,
	Radios,
	SkipLink,
	NotificationBanner,
	// Last: it takes the focus, and what it leads to should have its final form by then.
	ErrorSummary,
]

/** Starts every component that the page has; one that cannot start leaves the page as served. */
export function startComponents(page: Document): void {
	for (const Component of COMPONENTS)
		for (const element of page.querySelectorAll(`[data-module="${Component.moduleName}"]`))
			try {
				new Component(element)
			} catch {
				// The page works without it, and there is nobody here to tell.
			}
}
