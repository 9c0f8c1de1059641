import { useTranslation } from 'react-i18next'
import { PlaceNames } from '#app/consultations/place-names.tsx'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { PublicWorkshop } from './list.ts'
import { spanText } from './when-text.ts'
import type { WorkshopPhase } from './workshop.ts'
import { isFull, type PlacesLeft, WorkshopPlacesLeft } from './workshop-places-left.tsx'

export type Listed = {
	workshop: PublicWorkshop
	phase: WorkshopPhase
	/** Only of what can be booked. */
	left?: PlacesLeft
}
type Place = { id: string; name: LocalText }

/** One session in a list: when and where, what it is about, and whether there is a place. */
export function WorkshopCard({
	listed: { workshop, phase, left },
	places,
	language,
	timeZone,
}: {
	listed: Listed
	places: Place[]
	language: Language
	timeZone: string
}) {
	const { t } = useTranslation(['sessions', 'consultations'])
	const { slug, title, summary, topic, mode, placeIds, venue, accessFacts } = workshop
	const where = places.filter(({ id }) => placeIds.includes(id))
	return (
		<li className="app-need">
			<p className="app-note app-session-when">
				<WorkshopTag phase={phase} isFull={left !== undefined && isFull(mode, left)} />
				<strong>{spanText(workshop, { language, timeZone })}</strong>
			</p>
			<h2 className="govuk-heading-m">
				<Link href={`/sessions/${slug}`}>
					<LocalWords text={title} language={language} />
				</Link>
			</h2>
			<p className="govuk-body">
				<LocalWords text={summary} language={language} />
			</p>
			<p className="govuk-body app-note">
				{t(`modes.${mode}`)}
				{venue && (
					<>
						{' '}
						· <bdi>{venue.name}</bdi>
					</>
				)}{' '}
				· {t(`consultations:topics.${topic}`)} ·{' '}
				{where.length === 0 ? t('list.borough') : <PlaceNames places={where} language={language} />}
			</p>
			{accessFacts.length > 0 && (
				<p className="govuk-body app-note">
					{t('list.access', {
						facts: new Intl.ListFormat(language).format(
							accessFacts.map((fact) => t(`facts.${fact}`)),
						),
					})}
				</p>
			)}
			{left && (
				<p className="govuk-body">
					<WorkshopPlacesLeft mode={mode} left={left} />
				</p>
			)}
			{workshop.outcomesSentAt && (
				<p className="govuk-body">
					<Link href={`/sessions/${slug}/outcome`}>{t('list.outcome')}</Link>
				</p>
			)}
		</li>
	)
}

/** Where it stands, where that is not plain from its date. */
export function WorkshopTag({ phase, isFull: full }: { phase: WorkshopPhase; isFull: boolean }) {
	const { t } = useTranslation('sessions')
	if (phase === 'cancelled') return <Tag className="govuk-tag--red">{t('phases.cancelled')}</Tag>
	if (phase === 'over') return <Tag className="govuk-tag--grey">{t('phases.over')}</Tag>
	if (phase === 'running') return <Tag>{t('phases.running')}</Tag>
	return full ? <Tag className="govuk-tag--yellow">{t('phases.full')}</Tag> : null
}
