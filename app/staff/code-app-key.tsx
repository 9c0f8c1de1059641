import { useTranslation } from 'react-i18next'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { inGroupsOfFour } from './sign-in.ts'

/** The key of a code app that is being set up, for typing it or opening it on the same device. */
export function CodeAppKey({
	email,
	codeKey,
	uri,
}: {
	email: string
	codeKey: string
	uri: string
}) {
	const { t } = useTranslation('staff-sign-in')
	return (
		<>
			<h2 className="govuk-heading-m">{t('codeApp.keyHeading')}</h2>
			<p className="govuk-body">{t('codeApp.keyHint')}</p>
			<SummaryList
				rows={[
					{ key: { children: t('codeApp.account') }, value: { children: email } },
					{
						key: { children: t('codeApp.key') },
						value: { children: <code>{inGroupsOfFour(codeKey)}</code> },
					},
				]}
			/>
			<p className="govuk-body">
				<a className="govuk-link" href={uri}>
					{t('codeApp.open')}
				</a>
			</p>
		</>
	)
}

/** Shown once, right after the code app was turned on. */
export function BackupCodes({ codes }: { codes: string[] }) {
	const { t } = useTranslation('staff-sign-in')
	return (
		<>
			<h2 className="govuk-heading-m">{t('codeApp.backupHeading')}</h2>
			<p className="govuk-body">{t('codeApp.backupAbout')}</p>
			<ul className="govuk-list">
				{codes.map((code) => (
					<li key={code}>
						<code>{code}</code>
					</li>
				))}
			</ul>
		</>
	)
}
