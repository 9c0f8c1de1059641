import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import { momentText } from './moment.ts'
import { listHref } from './public-list.ts'

/** What can be answered now about a place, and the way to all of it. */
export function OpenHere({
	placeId,
	listed,
	language,
	timeZone,
}: {
	placeId: string
	listed: { slug: string; title: LocalText; closesAt: Date | null }[]
	language: Language
	timeZone: string
}) {
	const { t } = useTranslation('consultations')
	if (listed.length === 0) return null
	return (
		<>
			<h2 className="govuk-heading-m">{t('here.heading')}</h2>
			<ul className="govuk-list govuk-list--spaced">
				{listed.map(({ slug, title, closesAt }) => (
					<li key={slug}>
						<Link href={`/consultations/${slug}`}>
							<LocalWords text={title} language={language} />
						</Link>
						{closesAt && (
							<span className="app-note">
								{' '}
								· {t('list.open', { moment: momentText(closesAt, { language, timeZone }) })}
							</span>
						)}
					</li>
				))}
			</ul>
			<p className="govuk-body">
				<Link href={listHref({ place: placeId, status: 'open', page: 1 })}>{t('here.all')}</Link>
			</p>
		</>
	)
}
