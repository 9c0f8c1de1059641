import { useTranslation } from 'react-i18next'
import { type Language, languageFor, textIn } from '#app/languages/language.ts'
import { Link } from '#app/ui/link.tsx'
import { MailLink } from '#app/ui/mail-link.tsx'
import { PhoneLink } from '#app/ui/phone-link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { Council } from './council.ts'

type Statement = Council['accessibility']

/** How to say what is wrong, and when an answer comes. */
export function Feedback({
	contactEmail,
	replyDays,
	phone,
}: Pick<Statement, 'contactEmail' | 'replyDays'> & { phone: string }) {
	const { t } = useTranslation('statements')
	return (
		<>
			<h2 className="govuk-heading-m">{t('accessibility.feedback.heading')}</h2>
			<p className="govuk-body">{t('accessibility.feedback.what', { count: replyDays })}</p>
			<SummaryList
				rows={[
					{
						key: { children: t('accessibility.feedback.email') },
						value: { children: <MailLink email={contactEmail} /> },
					},
					{
						key: { children: t('accessibility.feedback.phone') },
						value: {
							children: (
								<>
									<PhoneLink phone={phone} />
									<br />
									{t('accessibility.feedback.relay')}
								</>
							),
						},
					},
					{
						key: { children: t('accessibility.feedback.form') },
						value: { children: <Link href="/ask">{t('accessibility.feedback.formLink')}</Link> },
					},
				]}
			/>
		</>
	)
}

/** How far the standard is met, and under the law's three heads what is not. */
export function Compliance({
	compliance,
	problems,
	language,
}: Pick<Statement, 'compliance' | 'problems'> & { language: Language }) {
	const { t } = useTranslation('statements')
	return (
		<>
			<h3 className="govuk-heading-s">{t('accessibility.status.heading')}</h3>
			<p className="govuk-body">{t(`accessibility.status.${compliance}`)}</p>
			<h2 className="govuk-heading-m">{t('accessibility.content.heading')}</h2>
			<h3 className="govuk-heading-s">{t('accessibility.content.problems')}</h3>
			{problems.length === 0 ? (
				<p className="govuk-body">{t('accessibility.content.noProblems')}</p>
			) : (
				<ul className="govuk-list govuk-list--bullet">
					{problems.map((problem) => {
						const { text, lang } = textIn(problem, language)
						return (
							<li key={text} lang={lang}>
								{text}
							</li>
						)
					})}
				</ul>
			)}
			<h3 className="govuk-heading-s">{t('accessibility.content.burden')}</h3>
			<p className="govuk-body">{t('accessibility.content.burdenWhat')}</p>
			<h3 className="govuk-heading-s">{t('accessibility.content.outOfScope')}</h3>
			<p className="govuk-body">{t('accessibility.content.outOfScopeWhat')}</p>
		</>
	)
}

type PreparationProps = Pick<Statement, 'preparedOn' | 'reviewedOn' | 'testedOn' | 'testedBy'>

/** When this was written, looked at again and tested, and by whom. */
export function Preparation({
	preparedOn,
	reviewedOn,
	testedOn,
	testedBy,
	language,
}: PreparationProps & { language: Language }) {
	const { t } = useTranslation('statements')
	const format = { dateStyle: 'long', timeZone: 'UTC' } as const
	const dateText = (day: string) =>
		new Date(day).toLocaleDateString(languageFor(language).locale, format)
	const { text, lang } = textIn(testedBy, language)
	return (
		<>
			<h2 className="govuk-heading-m">{t('accessibility.prepared.heading')}</h2>
			<p className="govuk-body">
				{t('accessibility.prepared.what', {
					prepared: dateText(preparedOn),
					reviewed: dateText(reviewedOn),
				})}
			</p>
			<p className="govuk-body">
				{t('accessibility.prepared.tested', { tested: dateText(testedOn) })}{' '}
				<span lang={lang}>{text}</span>.
			</p>
		</>
	)
}
