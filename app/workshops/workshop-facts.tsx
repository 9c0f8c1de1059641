import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { momentText } from '#app/consultations/moment.ts'
import { PlaceNames } from '#app/consultations/place-names.tsx'
import { type Language, type LocalText, languageFor } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { PublicWorkshop } from './list.ts'
import { spanText } from './when-text.ts'
import { linkShownAt, type Venue, type WorkshopPhase } from './workshop.ts'

type Place = { id: string; name: LocalText }
type Props = {
	workshop: PublicWorkshop
	places: Place[]
	hostTeam: LocalText | null
	/** Once it has begun or is cancelled, nothing is said of booking. */
	phase: WorkshopPhase
	language: Language
	timeZone: string
}

/** When, where, for whom, in which languages, and who holds it. */
export function WorkshopFacts({ workshop, places, hostTeam, phase, language, timeZone }: Props) {
	const { t } = useTranslation('sessions')
	const { venue, invited, facilitator, spoken, interpreters } = workshop
	const named = (codes: string[]) => new Intl.ListFormat(language).format(codes.map(nameOf))
	const nameOf = (code: string) =>
		code === 'bsl'
			? t('bsl')
			: (new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code)
	const rows: [string, ReactNode][] = [
		[t('page.when'), spanText(workshop, { language, timeZone })],
		...(venue
			? [[t('page.where'), <VenueLines key="venue" venue={venue} />] as [string, ReactNode]]
			: []),
		[t('page.how'), <How key="how" {...{ workshop, phase, language, timeZone }} />],
		[
			t('page.about'),
			places.length > 0 ? <PlaceNames key="about" {...{ places, language }} /> : t('list.borough'),
		],
		[t('page.who'), t(`invited.${invited}`)],
		[t('page.languages'), named(spoken)],
		...(interpreters.length > 0 || phase === 'coming'
			? [
					[
						t('page.interpreters'),
						interpreters.length > 0 ? named(interpreters) : t('page.noInterpreters'),
					] as [string, ReactNode],
				]
			: []),
		...(facilitator
			? [[t('page.facilitator'), <bdi key="by">{facilitator}</bdi>] as [string, ReactNode]]
			: []),
		...(hostTeam
			? [
					[t('page.host'), <LocalWords key="host" text={hostTeam} language={language} />] as [
						string,
						ReactNode,
					],
				]
			: []),
	]
	return (
		<SummaryList
			rows={rows.map(([key, value]) => ({ key: { children: key }, value: { children: value } }))}
		/>
	)
}

function VenueLines({ venue: { name, address, postcode } }: { venue: Venue }) {
	return (
		<bdi dir="auto">
			{name}
			<br />
			{address}
			<br />
			{postcode}
		</bdi>
	)
}

function How({
	workshop,
	phase,
	language,
	timeZone,
}: Pick<Props, 'workshop' | 'phase' | 'language' | 'timeZone'>) {
	const { t } = useTranslation('sessions')
	const at = linkShownAt(workshop)
	const isAhead = phase === 'coming' || phase === 'running'
	return (
		<>
			{t(`modes.${workshop.mode}`)}
			{workshop.mode !== 'in-person' && isAhead && (
				<>
					<br />
					{t('page.link', { moment: momentText(at, { language, timeZone }) })}
				</>
			)}
		</>
	)
}

/** What the venue has, and how to say what else somebody needs. */
export function WorkshopAccess({
	workshop,
	phase,
	language,
}: Pick<Props, 'workshop' | 'phase' | 'language'>) {
	const { t } = useTranslation('sessions')
	const { accessFacts, accessNotes, reserved, releasedAt } = workshop
	const isBooked = phase === 'coming'
	const kept = releasedAt || !isBooked ? [] : reserved.filter(({ places }) => places > 0)
	if (!isBooked && accessFacts.length === 0 && !accessNotes) return null
	return (
		<section aria-labelledby="access">
			<h2 className="govuk-heading-m" id="access">
				{t('page.access')}
			</h2>
			{accessFacts.length > 0 && (
				<ul className="govuk-list govuk-list--bullet">
					{accessFacts.map((fact) => (
						<li key={fact}>{t(`facts.${fact}`)}</li>
					))}
				</ul>
			)}
			{accessNotes && (
				<p className="govuk-body app-lines">
					<LocalWords text={accessNotes} language={language} />
				</p>
			)}
			{kept.length > 0 && (
				<>
					<p className="govuk-body">{t('page.kept')}</p>
					<ul className="govuk-list govuk-list--bullet">
						{kept.map(({ reservedFor, places }) => (
							<li key={reservedFor}>
								{new Intl.NumberFormat(languageFor(language).locale).format(places)}{' '}
								{t(`reserved.${reservedFor}`)}
							</li>
						))}
					</ul>
				</>
			)}
			{isBooked && <p className="govuk-body">{t('page.needs')}</p>}
		</section>
	)
}
