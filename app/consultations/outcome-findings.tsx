import { useTranslation } from 'react-i18next'
import { type Language, type LocalText, textIn } from '#app/languages/language.ts'
import { LanguageNote } from '#app/questions/local-words.tsx'
import type { FindingForm } from './finding.ts'
import { FindingProgress } from './finding-progress.tsx'
import { Paragraphs } from './paragraphs.tsx'

/** `today`: the council's day, YYYY-MM-DD. */
type Shown = { language: Language; today: string }

/** You said, we did: what was said, the reply, and what is done by when. */
export function OutcomeFindings({
	findings,
	language,
	today,
}: Shown & { findings: (FindingForm & { id: string })[] }) {
	const { t } = useTranslation('outcomes')
	return (
		<ol className="app-outcome">
			{findings.map(({ id, ...finding }) => (
				<li key={id} className="app-outcome__finding">
					<h3 className="govuk-heading-s">{t('said')}</h3>
					<div className="app-outcome__said">
						<Paragraphs text={finding.said} language={language} />
					</div>
					<h3 className="govuk-heading-s">{t('reply')}</h3>
					<Paragraphs text={finding.reply} language={language} />
					{finding.decision && (
						<>
							<h3 className="govuk-heading-s">{t('decided')}</h3>
							<Paragraphs text={finding.decision} language={language} />
						</>
					)}
					{finding.action && (
						<>
							<h3 className="govuk-heading-s">{t('did')}</h3>
							<Paragraphs text={finding.action} language={language} />
							<p className="govuk-body">
								<FindingProgress {...{ finding, today, language }} />
							</p>
						</>
					)}
					<LanguageNote text={leastTranslated(finding, language)} language={language} />
				</li>
			))}
		</ol>
	)
}

/** One note is enough for a finding: of a text that is not there in the language, if there is one. */
function leastTranslated(finding: FindingForm, language: Language): LocalText {
	const { said, reply, decision, action } = finding
	const foreign = [reply, decision, action].find((text) => text && textIn(text, language).lang)
	return foreign ?? said
}
