import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import { type PublicWorkshop, sessionsHref } from './list.ts'
import { spanText } from './when-text.ts'

/** What one can come to in a place, and the way to all of it. */
export function SessionsHere({
	placeId,
	listed,
	language,
	timeZone,
}: {
	placeId: string
	listed: PublicWorkshop[]
	language: Language
	timeZone: string
}) {
	const { t } = useTranslation('sessions')
	if (listed.length === 0) return null
	return (
		<>
			<h2 className="govuk-heading-m">{t('here.heading')}</h2>
			<ul className="govuk-list govuk-list--spaced">
				{listed.map((one) => (
					<li key={one.slug}>
						<Link href={`/sessions/${one.slug}`}>
							<LocalWords text={one.title} language={language} />
						</Link>
						<span className="app-note"> · {spanText(one, { language, timeZone })}</span>
					</li>
				))}
			</ul>
			<p className="govuk-body">
				<Link href={sessionsHref({ when: 'coming', place: placeId, page: 1 })}>
					{t('here.all')}
				</Link>
			</p>
		</>
	)
}

type Told = { slug: string; title: LocalText }

/** What was decided about a place after sessions and consultations. */
export function DecidedHere({
	placeId,
	shaped,
	decided,
	language,
}: {
	placeId: string
	/** Sessions. */
	shaped: Told[]
	/** Consultations. */
	decided: Told[]
	language: Language
}) {
	const { t } = useTranslation('sessions')
	const told = [
		...shaped.map((one) => ({ ...one, href: `/sessions/${one.slug}/outcome` })),
		...decided.map((one) => ({ ...one, href: `/consultations/${one.slug}/outcome` })),
	]
	if (told.length === 0) return null
	return (
		<>
			<h2 className="govuk-heading-m">{t('here.decisions')}</h2>
			<ul className="govuk-list govuk-list--spaced">
				{told.map(({ href, title }) => (
					<li key={href}>
						<Link href={href}>
							<LocalWords text={title} language={language} />
						</Link>
					</li>
				))}
			</ul>
			<p className="govuk-body">
				<Link href={`/what-changed?place=${encodeURIComponent(placeId)}`}>
					{t('here.allDecisions')}
				</Link>
			</p>
		</>
	)
}
