import { Radios as GovukRadios } from 'govuk-frontend/dist/govuk/components/radios/radios.mjs'

/** The radios of govuk-frontend, without a state that ARIA does not allow on a radio button. */
export class Radios extends GovukRadios {
	protected override syncConditionalRevealWithInputState(input: HTMLInputElement): void {
		super.syncConditionalRevealWithInputState(input)
		input.removeAttribute('aria-expanded')
	}
}
