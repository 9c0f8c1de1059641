import { useTranslation } from 'react-i18next'
import {
	DEFAULT_LANGUAGE,
	type Language,
	type LocalText,
	languageFor,
} from '#app/languages/language.ts'
import { LocalWords, OwnWords } from '#app/questions/local-words.tsx'
import type { Gate, Stage } from './consultation.ts'
import { DocumentBody } from './document-body.tsx'

type Facts = {
	why: LocalText
	scope: LocalText
	stage: Stage
	decider: LocalText
	/** YYYY-MM-DD. */
	decisionOn: string | null
	readingPlan: LocalText | null
	readBy: string | null
	listeners: { name: string; role: LocalText }[]
}
type GateSaid = { gate: Gate; isPassed: boolean; justification: string | null; byName: string }

const dayText = (day: string, language: Language) =>
	new Intl.DateTimeFormat(languageFor(language).locale, {
		dateStyle: 'long',
		timeZone: 'UTC',
	}).format(Date.parse(`${day}T00:00:00Z`))

/** Why, what can change, who decides and when, and who is listening. */
export function ConsultationFacts({ facts, language }: { facts: Facts; language: Language }) {
	const { t } = useTranslation('consultations')
	const { decisionOn, readBy, listeners, readingPlan } = facts
	return (
		<>
			<h2 className="govuk-heading-m">{t('facts.why')}</h2>
			<DocumentBody text={facts.why} language={language} headingLevel={3} />
			<h2 className="govuk-heading-m">{t('facts.scope')}</h2>
			<DocumentBody text={facts.scope} language={language} headingLevel={3} />
			<h2 className="govuk-heading-m">{t('facts.who')}</h2>
			<p className="govuk-body">
				<LocalWords text={facts.decider} language={language} />
			</p>
			<p className="govuk-body">
				{decisionOn
					? t('facts.decisionOn', { day: dayText(decisionOn, language) })
					: t('facts.noDecisionDay')}
			</p>
			<h2 className="govuk-heading-m">{t('facts.stage')}</h2>
			<p className="govuk-body">{t(`stages.${facts.stage}`)}</p>
			<h2 className="govuk-heading-m">{t('facts.listening')}</h2>
			{listeners.length > 0 && (
				<ul className="govuk-list">
					{listeners.map(({ name, role }) => (
						<li key={name}>
							<bdi>{name}</bdi> – <LocalWords text={role} language={language} />
						</li>
					))}
				</ul>
			)}
			{readingPlan && <DocumentBody text={readingPlan} language={language} headingLevel={3} />}
			{readBy && (
				<p className="govuk-body">{t('facts.readBy', { day: dayText(readBy, language) })}</p>
			)}
		</>
	)
}

/** The principles of fair consultation, and the reason where one was not kept to in full. */
export function ConsultationGates({ gates }: { gates: GateSaid[] }) {
	const { t } = useTranslation('consultations')
	return (
		<>
			<p className="govuk-body">{t('gates.what')}</p>
			<dl className="govuk-summary-list">
				{gates.map(({ gate, isPassed, justification, byName }) => (
					<div className="govuk-summary-list__row" key={gate}>
						<dt className="govuk-summary-list__key">{t(`gates.${gate}`)}</dt>
						<dd className="govuk-summary-list__value">
							{isPassed ? (
								t('gates.passed')
							) : (
								<>
									{t('gates.justified')}
									<OwnWords language={DEFAULT_LANGUAGE}>{justification ?? ''}</OwnWords>
									<bdi>{byName}</bdi>
								</>
							)}
						</dd>
					</div>
				))}
			</dl>
		</>
	)
}
