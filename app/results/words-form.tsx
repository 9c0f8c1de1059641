import { useTranslation } from 'react-i18next'
import { type Language, languageFor } from '#app/languages/language.ts'
import { OwnWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'

/** As many themes as there are digits have one as their access key. */
const keysMax = 9

/** One answer in words, with the themes that it can be given. */
export function WordsForm({
	answer,
	themes,
	tags,
	isUntagged,
	isNext,
}: {
	answer: {
		words: string
		wordsHash: string
		/** Since it was given its themes. */
		isChanged: boolean
		responseId: string
		reference: string
		language: Language
	}
	themes: { id: string; name: string; guidance: string | null; retiredAt: Date | null }[]
	/** With the name of who gave it. */
	tags: { themeId: string; by: string }[]
	isUntagged: boolean
	/** Comes straight after another one, so that hands can stay on the keyboard. */
	isNext: boolean
}) {
	const { t } = useTranslation('staff-responses')
	const items = themes.map(({ id, name, guidance, retiredAt }, index) => {
		const by = tags.find((tag) => tag.themeId === id)?.by
		const given = by && t(answer.isChanged ? 'words.byBefore' : 'words.by', { name: by })
		const retired = retiredAt && t('words.retired')
		const words = [guidance, given, retired].filter(Boolean).join(' ')
		const accessKey = index < keysMax ? String(index + 1) : undefined
		return {
			value: id,
			text: accessKey ? `${name} [${accessKey}]` : name,
			accessKey,
			autoFocus: isNext && index === 0,
			hint: words ? { children: words } : undefined,
		}
	})
	return (
		<form method="post">
			<input type="hidden" name="responseId" value={answer.responseId} />
			<input type="hidden" name="read" value={answer.wordsHash} />
			{isUntagged && <input type="hidden" name="show" value="untagged" />}
			<p className="govuk-hint">
				{answer.reference} · <bdi>{languageFor(answer.language).name}</bdi>
			</p>
			{answer.isChanged && <InsetText>{t('words.changed')}</InsetText>}
			<div className="app-quote">
				<OwnWords>{answer.words}</OwnWords>
			</div>
			<Checkboxes
				name="theme"
				idPrefix="theme"
				fieldset={{ legend: { children: t('words.themes') } }}
				hint={{ children: t('words.hint') }}
				defaultValues={tags.map(({ themeId }) => themeId)}
				items={items}
			/>
			<Button>{t('words.next')}</Button>
		</form>
	)
}
