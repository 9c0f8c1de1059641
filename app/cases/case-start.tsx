import { useTranslation } from 'react-i18next'
import { Link } from '#app/ui/link.tsx'

const PAGES = [
	['services', '/staff/services'],
	['places', '/staff/places'],
	['teams', '/staff/teams'],
	['people', '/staff/people'],
	['closureDays', '/staff/closure-days'],
] as const
const FOR_ALL = [
	['measures', '/how-we-are-doing'],
	['account', '/staff/account'],
] as const

/** The front of the staff area for who works no cases. */
export function StaffStart() {
	const { t } = useTranslation('staff-cases')
	return (
		<>
			<h1 className="govuk-heading-l">{t('start.heading')}</h1>
			<p className="govuk-body">{t('start.administrator')}</p>
			<ul className="govuk-list govuk-list--spaced">
				{[...PAGES, ...FOR_ALL].map(([key, href]) => (
					<li key={key}>
						<Link href={href}>{t(`start.${key}`)}</Link>
					</li>
				))}
			</ul>
		</>
	)
}
