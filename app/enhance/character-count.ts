import { CharacterCount as GovukCharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs'
import { lengthTyped } from './length-typed.ts'

/** The count of govuk-frontend, which has two numbers for an emoji where the server has one. */
export class CharacterCount extends GovukCharacterCount {
	protected override updateCount(): void {
		this.count = lengthTyped(this.$textarea.value)
	}
}
