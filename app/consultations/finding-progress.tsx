import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { dayText } from '#app/questions/answer-text.ts'
import { Tag } from '#app/ui/tag.tsx'
import { type FindingForm, progressOf } from './finding.ts'

const TAGS = { done: 'govuk-tag--green', due: 'govuk-tag--blue', late: 'govuk-tag--red' }

/** How far an action is, in words first. `today`: the council's day, YYYY-MM-DD. */
export function FindingProgress({
	finding,
	language,
	today,
}: {
	finding: Pick<FindingForm, 'dueOn' | 'doneOn'>
	language: Language
	today: string
}) {
	const { t } = useTranslation('outcomes')
	const progress = progressOf(finding, { today })
	if (!progress) return null
	const { state, day } = progress
	return (
		<Tag className={TAGS[state]}>{t(`progress.${state}`, { day: dayText(day, language) })}</Tag>
	)
}
