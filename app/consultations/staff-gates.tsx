import { useTranslation } from 'react-i18next'
import { isLanguage } from '#app/languages/language.ts'
import { dayText } from '#app/questions/answer-text.ts'
import { Tag } from '#app/ui/tag.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { Gate } from './consultation.ts'
import type { GateProblem, GateResult } from './gates.ts'
import { type Fields, languageName, say, type Translate } from './staff-fields.tsx'

/**
 * The four principles, each passed, or with a box for the reason why it may stand all the same.
 * Without fields nothing is asked: there are other things to do first.
 */
export function GateChecks({ gates, fields }: { gates: GateResult[]; fields?: Fields }) {
	const { t } = useTranslation('staff-consultations')
	return gates.map(({ gate, isPassed, problems, facts }) => (
		<section key={gate} className="app-box app-gate" aria-labelledby={`gate-${gate}`}>
			<h2 className="govuk-heading-m" id={`gate-${gate}`}>
				{t(`gates.${gate}.name`)} <GateTag isPassed={isPassed} />
			</h2>
			<p className="govuk-body">{t(`gates.${gate}.about`)}</p>
			<GateFacts facts={facts} />
			{problems.length > 0 && <GateProblems problems={problems} />}
			{!isPassed && fields && <Textarea {...fields.field(`justification-${gate}`)} rows={3} />}
		</section>
	))
}

function GateTag({ isPassed }: { isPassed: boolean }) {
	const { t } = useTranslation('staff-consultations')
	return (
		<Tag className={isPassed ? 'govuk-tag--green' : 'govuk-tag--red'}>
			{t(isPassed ? 'gates.passed' : 'gates.notPassed')}
		</Tag>
	)
}

function GateProblems({ problems }: { problems: GateProblem[] }) {
	const { t } = useTranslation('staff-consultations')
	return (
		<ul className="govuk-list govuk-list--bullet">
			{problems.map((problem) => (
				<li key={problem}>{t(`gates.problems.${problem}`)}</li>
			))}
		</ul>
	)
}

const SAID = [
	'stage',
	'reasonsWords',
	'readingEase',
	'readingAge',
	'sentenceLength',
	'workingDays',
	'holidays',
	'needed',
	'readBy',
	'decisionOn',
]

function GateFacts({ facts }: { facts: GateResult['facts'] }) {
	const { t } = useTranslation('staff-consultations')
	return (
		<ul className="govuk-list">
			{Object.entries(facts).flatMap(([name, value]) => {
				const [base = '', language] = name.split('-')
				if (!SAID.includes(base)) return []
				return (
					<li key={name}>
						{say(t, `gates.facts.${base}`, {
							value: factText(t, base, value),
							language: isLanguage(language) ? languageName(language) : '',
						})}
					</li>
				)
			})}
		</ul>
	)
}

function factText(t: Translate, name: string, value: string | number): string {
	if (name === 'stage') return say(t, `stages.${value}`)
	return name === 'readBy' || name === 'decisionOn' ? dayText(String(value), 'en') : String(value)
}

export type KeptGate = {
	gate: Gate
	isPassed: boolean
	facts: GateResult['facts']
	justification: string | null
	byName: string
}

/** What was kept of each gate at publication. */
export function KeptGates({ gates }: { gates: KeptGate[] }) {
	const { t } = useTranslation('staff-consultations')
	return gates.map(({ gate, isPassed, facts, justification, byName }) => (
		<section key={gate} className="app-box" aria-labelledby={`gate-${gate}`}>
			<h2 className="govuk-heading-m" id={`gate-${gate}`}>
				{t(`gates.${gate}.name`)} <GateTag isPassed={isPassed} />
			</h2>
			<GateFacts facts={facts} />
			{justification && (
				<>
					<div className="app-words">{justification}</div>
					<p className="govuk-body">{t('gates.by', { name: byName })}</p>
				</>
			)}
		</section>
	))
}
