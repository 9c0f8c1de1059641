import { type Attributes, classNames } from './attributes.ts'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'

/** Texts by plural form (CLDR: zero, one, two, few, many, other) with %{count} where the number goes. */
type PluralTexts = Partial<Record<Intl.LDMLPluralRule, string>>

export type CharacterCountProps = TextareaProps & {
	/** The limit in characters; not `maxLength`, which would cut off what someone pastes. */
	maxlength?: number
	/** The limit in words. */
	maxwords?: number
	countType?: 'characters' | 'words' | 'graphemes'
	/** Percent of the limit from which the count is shown. */
	threshold?: number
	/** Says the limit, with the number in it; shown until the count takes its place. */
	textareaDescription: string
	countMessage?: Attributes
	charactersUnderLimit?: PluralTexts
	charactersAtLimit?: string
	charactersOverLimit?: PluralTexts
	wordsUnderLimit?: PluralTexts
	wordsAtLimit?: string
	wordsOverLimit?: PluralTexts
}

export function CharacterCount({
	maxlength,
	maxwords,
	countType = maxwords === undefined ? undefined : 'words',
	threshold,
	textareaDescription,
	countMessage,
	charactersUnderLimit,
	charactersAtLimit,
	charactersOverLimit,
	wordsUnderLimit,
	wordsAtLimit,
	wordsOverLimit,
	className,
	formGroup,
	...rest
}: CharacterCountProps) {
	const infoId = `${rest.id ?? rest.name}-info`
	const hasLimit = Boolean(maxlength || maxwords)
	const message = (
		<Hint
			{...countMessage}
			id={infoId}
			className={classNames('govuk-character-count__message', countMessage?.className)}
		>
			{hasLimit && textareaDescription}
		</Hint>
	)
	return (
		<Textarea
			{...rest}
			describedBy={infoId}
			className={classNames('govuk-js-character-count', className)}
			formGroup={{
				...formGroup,
				className: classNames('govuk-character-count', formGroup?.className),
				'data-module': 'govuk-character-count',
				'data-maxlength': maxlength,
				'data-maxwords': maxwords,
				'data-threshold': threshold,
				'data-count-type': countType,
				'data-i18n.textarea-description.other': hasLimit ? undefined : textareaDescription,
				...pluralAttributes('characters-under-limit', charactersUnderLimit),
				'data-i18n.characters-at-limit': charactersAtLimit,
				...pluralAttributes('characters-over-limit', charactersOverLimit),
				...pluralAttributes('words-under-limit', wordsUnderLimit),
				'data-i18n.words-at-limit': wordsAtLimit,
				...pluralAttributes('words-over-limit', wordsOverLimit),
				afterInput: message,
			}}
		/>
	)
}

function pluralAttributes(name: string, texts: PluralTexts = {}) {
	return Object.fromEntries(
		Object.entries(texts).map(([form, text]) => [`data-i18n.${name}.${form}` as const, text]),
	)
}
