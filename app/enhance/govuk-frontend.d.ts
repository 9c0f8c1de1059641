/** What we use of govuk-frontend's scripts, which come without types. */
type GovukComponent = {
	readonly moduleName: string
	new (root: Element): object
}

declare module 'govuk-frontend/dist/govuk/components/button/button.mjs' {
	export const Button: GovukComponent
}

declare module 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs' {
	export class CharacterCount {
		static readonly moduleName: string
		constructor(root: Element)
		protected count: number
		protected readonly $textarea: HTMLTextAreaElement
		/** Called once at the start and then whenever something is typed. */
		protected updateCount(): void
	}
}

declare module 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs' {
	export const Checkboxes: GovukComponent
}

declare module 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs' {
	export const ErrorSummary: GovukComponent
}

declare module 'govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs' {
	export const ExitThisPage: GovukComponent
}

declare module 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs' {
	export const NotificationBanner: GovukComponent
}

declare module 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs' {
	export const PasswordInput: GovukComponent
}

declare module 'govuk-frontend/dist/govuk/components/radios/radios.mjs' {
	export class Radios {
		static readonly moduleName: string
		constructor(root: Element)
		/** Called once at the start and whenever another one is chosen. */
		protected syncConditionalRevealWithInputState(input: HTMLInputElement): void
	}
}

declare module 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs' {
	export const SkipLink: GovukComponent
}
