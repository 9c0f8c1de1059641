import { useTranslation } from 'react-i18next'
import { type Language, textIn } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { TimescaleWords } from '#app/triage/timescale-words.tsx'
import { deadlineText, whyThisTeam } from '#app/triage/triage-text.ts'
import { PhoneLink } from '#app/ui/phone-link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Receipt, ReceiptNeed } from './receipt.ts'

type Props = { receipt: Receipt; language: Language; timeZone: string; headingLevel?: 2 | 3 }

/** Each need with the named team that has it, why that team, and by when it will answer. */
export function ReceiptNeeds({ receipt, headingLevel = 2, ...rest }: Props) {
	const Heading = `h${headingLevel}` as const
	return (
		<ol className="app-needs">
			{receipt.needs.map((need) => (
				<li key={need.caseId} className="app-need">
					<Heading className="govuk-heading-m">
						<LocalWords text={need.serviceName} language={rest.language} />
					</Heading>
					<Need need={need} {...rest} />
				</li>
			))}
		</ol>
	)
}

function Need({
	need,
	language,
	timeZone,
}: Pick<Props, 'language' | 'timeZone'> & { need: ReceiptNeed }) {
	const { t } = useTranslation(['enquiries', 'triage'])
	const { t: tTriage } = useTranslation('triage')
	const { team, reason, placeName, serviceName, timescale, status, outcome } = need
	const why = whyThisTeam(tTriage, {
		reason,
		team: textIn(team.name, language).text,
		service: textIn(serviceName, language).text,
		place: placeName && textIn(placeName, language).text,
	})
	return (
		<>
			{status !== 'open' && (
				<Tag className={status === 'closed' ? 'govuk-tag--green' : 'govuk-tag--grey'}>
					{t(outcome ? `outcome.${outcome}` : 'outcome.withdrawn')}
				</Tag>
			)}
			<dl className="app-facts">
				<dt>{t('receipt.team')}</dt>
				<dd>
					<LocalWords text={team.name} language={language} />
					{team.phone && (
						<>
							{' '}
							<PhoneLink phone={team.phone} />
						</>
					)}
				</dd>
				<dt>{t('receipt.why')}</dt>
				<dd>{why}</dd>
				{status === 'open' && (
					<>
						<dt>{t('receipt.deadline')}</dt>
						<dd>
							<strong>{deadlineText(tTriage, need, { language, timeZone })}</strong>
							<span className="app-facts__note">
								<TimescaleWords timescale={timescale} />
							</span>
						</dd>
					</>
				)}
			</dl>
		</>
	)
}
