import type { Language, LocalText } from '#app/languages/language.ts'
import type { FindingForm } from './finding.ts'

/** noDecision, noFindings: nothing to tell yet. untranslated: not in every language it was asked in. */
export type OutcomeProblem = 'noDecision' | 'noFindings' | 'untranslated'

/** What keeps an outcome from being told. */
export function missingOfOutcome(
	{ decision, languages }: { decision: LocalText | null; languages: Language[] },
	findings: FindingForm[],
): OutcomeProblem[] {
	const texts = [
		decision,
		...findings.flatMap(({ said, reply, decision: decided, action }) => [
			said,
			reply,
			decided,
			action,
		]),
	]
	const isWhole = texts.every((text) => !text || languages.every((language) => text[language]))
	const problems: OutcomeProblem[] = []
	if (!decision) problems.push('noDecision')
	if (findings.length === 0) problems.push('noFindings')
	if (!isWhole) problems.push('untranslated')
	return problems
}
