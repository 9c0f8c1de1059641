import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import { PhoneLink } from '#app/ui/phone-link.tsx'
import { spanText } from './when-text.ts'
import { type WorkshopPhase, type WorkshopStatus, workshopPhase } from './workshop.ts'
import { WorkshopTag } from './workshop-card.tsx'

/** To read beforehand. */
export function WorkshopMaterials({
	slug,
	materials,
	language,
}: {
	slug: string
	materials: { id: string; title: LocalText }[]
	language: Language
}) {
	const { t } = useTranslation('sessions')
	if (materials.length === 0) return null
	return (
		<section aria-labelledby="materials">
			<h2 className="govuk-heading-m" id="materials">
				{t('materials.heading')}
			</h2>
			<ul className="govuk-list">
				{materials.map(({ id, title }) => (
					<li key={id}>
						<Link href={`/sessions/${slug}/materials/${id}`}>
							<LocalWords text={title} language={language} />
						</Link>
					</li>
				))}
			</ul>
		</section>
	)
}

type Dated = {
	slug: string
	status: WorkshopStatus
	startsAt: Date
	endsAt: Date
}

/** The dates that belong together, this one among them. */
export function WorkshopSeries({
	slug,
	series,
	now,
	language,
	timeZone,
}: {
	slug: string
	series: { slug: string; dates: Dated[] } | undefined
	now: Date
	language: Language
	timeZone: string
}) {
	const { t } = useTranslation('sessions')
	if (!series || series.dates.length < 2) return null
	return (
		<section aria-labelledby="series">
			<h2 className="govuk-heading-m" id="series">
				{t('series.heading')}
			</h2>
			<ul className="govuk-list govuk-list--spaced">
				{series.dates.map((one) => (
					<li key={one.slug}>
						<SeriesDate {...{ one, language, timeZone }} isThis={one.slug === slug} />{' '}
						<WorkshopTag phase={workshopPhase(one, now)} isFull={false} />
					</li>
				))}
			</ul>
			<p className="govuk-body">
				<Link href={`/sessions/series/${series.slug}.ics`}>{t('series.ics')}</Link>
			</p>
		</section>
	)
}

function SeriesDate({
	one,
	isThis,
	language,
	timeZone,
}: {
	one: Dated
	isThis: boolean
	language: Language
	timeZone: string
}) {
	const { t } = useTranslation('sessions')
	const when = spanText(one, { language, timeZone })
	if (isThis) return <strong>{t('series.this', { when })}</strong>
	return <Link href={`/sessions/${one.slug}`}>{when}</Link>
}

/** By phone, in a calendar, on paper. */
export function WorkshopWays({
	slug,
	phase,
	phone,
}: {
	slug: string
	phase: WorkshopPhase
	phone: string
}) {
	const { t } = useTranslation('sessions')
	if (phase === 'over') return null
	return (
		<>
			{phase === 'coming' && (
				<>
					<h2 className="govuk-heading-m">{t('ways.heading')}</h2>
					<p className="govuk-body">
						{t('ways.phone')} <PhoneLink phone={phone} />
					</p>
				</>
			)}
			<ul className="govuk-list govuk-list--spaced">
				{phase !== 'cancelled' && (
					<li>
						<Link href={`/sessions/${slug}/calendar.ics`}>{t('ways.ics')}</Link>
					</li>
				)}
				{phase === 'coming' && (
					<li>
						<Link href={`/sessions/${slug}/poster`}>{t('ways.poster')}</Link>
					</li>
				)}
				<li>
					<Link href="/bookings">{t('list.own')}</Link>
				</li>
			</ul>
		</>
	)
}
