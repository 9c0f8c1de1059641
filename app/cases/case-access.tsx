import { useTranslation } from 'react-i18next'
import type { AccessNeed } from '#app/enquiries/enquiry.ts'
import { OwnWords } from '#app/questions/local-words.tsx'

export type AccessNeeds = { accessNeeds: AccessNeed[]; accessNeedsOther: string | null }

/** What must be known whenever somebody writes to or meets the resident. */
export function AccessHeed({ accessNeeds, accessNeedsOther }: AccessNeeds) {
	const { t } = useTranslation('staff-cases')
	if (accessNeeds.length === 0) return null
	return (
		<div className="app-heed">
			<p className="govuk-!-font-weight-bold">{t('access.heading')}</p>
			<ul className="govuk-list govuk-list--bullet">
				{accessNeeds.map((need) => (
					<li key={need}>
						{t(`access.${need}`)}
						{need === 'other' && accessNeedsOther && <OwnWords>{accessNeedsOther}</OwnWords>}
					</li>
				))}
			</ul>
		</div>
	)
}
