import { useTranslation } from 'react-i18next'
import { type Language, type LocalText, languageFor, textIn } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import type { Team } from '#app/staff/team.ts'
import { Link } from '#app/ui/link.tsx'
import { PhoneLink } from '#app/ui/phone-link.tsx'
import type { Hub } from './hub.ts'
import { formatPostcode } from './postcode.ts'

/** Who answers for a place and how to reach them; `services` where it is not for everything. */
export function PlaceTeams({
	teams,
	language,
}: {
	teams: { team: Team; services: LocalText[] }[]
	language: Language
}) {
	const { t } = useTranslation('places')
	const listed = new Intl.ListFormat(languageFor(language).locale)
	return (
		<ul className="app-cards">
			{teams.map(({ team, services }) => (
				<li className="app-card" key={team.id}>
					<h3 className="app-card__title">
						<LocalWords text={team.name} language={language} />
					</h3>
					<p className="app-card__text">
						{services.length === 0
							? t('team.forAll')
							: t('team.forSome', {
									services: listed.format(services.map((name) => textIn(name, language).text)),
								})}
					</p>
					{team.phone && (
						<p className="govuk-body">
							{t('team.phone')} <PhoneLink phone={team.phone} />
						</p>
					)}
				</li>
			))}
		</ul>
	)
}

/** Where to ask in person. */
export function Hubs({ hubs, language }: { hubs: Hub[]; language: Language }) {
	const { t } = useTranslation('places')
	return (
		<ul className="app-cards">
			{hubs.map((hub) => (
				<li className="app-card" key={hub.id}>
					<h3 className="app-card__title">
						<LocalWords text={hub.name} language={language} />
					</h3>
					<p className="app-card__text">
						<bdi>
							{hub.address}, {formatPostcode(hub.postcode.replace(/\s/g, ''))}
						</bdi>
					</p>
					<p className="govuk-body">
						<LocalWords text={hub.opening} language={language} />
					</p>
					{hub.access && (
						<p className="govuk-body">
							<strong>{t('hub.access')}</strong>{' '}
							<LocalWords text={hub.access} language={language} />
						</p>
					)}
					{hub.phone && (
						<p className="govuk-body">
							{t('hub.phone')} <PhoneLink phone={hub.phone} />
						</p>
					)}
				</li>
			))}
		</ul>
	)
}

/** The places around a place, or within it, in one line. */
export function RelatedPlaces({
	heading,
	places,
	hrefFor,
	language,
}: {
	heading: string
	places: { id: string; name: LocalText }[]
	hrefFor: (placeId: string) => string
	language: Language
}) {
	if (places.length === 0) return null
	return (
		<p className="govuk-body">
			{heading}{' '}
			{places.map(({ id, name }, index) => (
				<span key={id}>
					{index > 0 && ' · '}
					<Link href={hrefFor(id)}>
						<LocalWords text={name} language={language} />
					</Link>
				</span>
			))}
		</p>
	)
}
