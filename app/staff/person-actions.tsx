import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import type { Person } from './person.ts'

/** What an administrator can do for somebody besides changing what they are: one form for each. */
export function PersonActions({ person, isOwn }: { person: Person; isOwn: boolean }) {
	const { t } = useTranslation('staff-admin')
	const base = `/staff/people/${person.id}`
	if (person.disabledAt)
		return (
			<Act
				action={`${base}/enabling`}
				heading={t('people.enableHeading')}
				about={t('people.enableAbout')}
				submit={t('people.enableSubmit')}
			/>
		)
	return (
		<>
			<Act
				action={`${base}/password-link`}
				heading={t('people.linkHeading')}
				about={t('people.linkAbout')}
				submit={t('people.linkSubmit')}
			/>
			{person.hasSecondFactor && !isOwn && (
				<Act
					action={`${base}/code-app-removal`}
					heading={t('people.codeAppHeading')}
					about={t('people.codeAppAbout')}
					submit={t('people.codeAppSubmit')}
				/>
			)}
			{!isOwn && (
				<Act
					action={`${base}/disabling`}
					heading={t('people.disableHeading')}
					about={t('people.disableAbout')}
					submit={t('people.disableSubmit')}
					isGrave
				/>
			)}
		</>
	)
}

type ActProps = {
	action: string
	heading: string
	about: string
	submit: string
	isGrave?: boolean
}

function Act({ action, heading, about, submit, isGrave }: ActProps) {
	return (
		<form method="post" action={action}>
			<h2 className="govuk-heading-m">{heading}</h2>
			<p className="govuk-body">{about}</p>
			<Button className={isGrave ? 'govuk-button--warning' : 'govuk-button--secondary'}>
				{submit}
			</Button>
		</form>
	)
}
