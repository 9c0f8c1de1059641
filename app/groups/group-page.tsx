import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { KeptPhone } from '#app/notices/kept-phone.tsx'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import { MailLink } from '#app/ui/mail-link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { ShownPerson } from './group.server.ts'
import { GroupLine, GroupWords, SpokenNames, WherePlaces } from './group-words.tsx'

type Place = { id: string; name: LocalText }
export type PublicGroup = {
	slug: string
	name: string
	purpose: LocalText
	placeIds: string[]
	spoken: string[]
	website: string | null
}
export type TakenPart = { href: string; title: LocalText }

/** One group in a list. */
export function GroupCard({
	group,
	places,
	language,
}: {
	group: Omit<PublicGroup, 'website'>
	places: Place[]
	language: Language
}) {
	const { t } = useTranslation('groups')
	const { slug, name, purpose, placeIds, spoken } = group
	return (
		<li className="app-need">
			<h2 className="govuk-heading-m">
				<Link href={`/groups/${slug}`}>
					<bdi>{name}</bdi>
				</Link>
			</h2>
			<div className="govuk-body">
				<GroupWords text={purpose} language={language} />
			</div>
			<p className="govuk-body app-note">
				<WherePlaces {...{ placeIds, places, language }} />
				{spoken.length > 0 && (
					<>
						{' · '}
						{t('page.spoken')} <SpokenNames spoken={spoken} />
					</>
				)}
			</p>
		</li>
	)
}

/** Where it is, what is spoken, and how to reach whom, as far as they let it be shown. */
export function GroupFacts({
	group,
	people,
	places,
	language,
}: {
	group: PublicGroup
	people: ShownPerson[]
	places: Place[]
	language: Language
}) {
	const { t } = useTranslation('groups')
	const { placeIds, spoken, website } = group
	const rows = [
		['where', <WherePlaces key="where" {...{ placeIds, places, language }} />],
		['spoken', spoken.length > 0 && <SpokenNames key="spoken" spoken={spoken} />],
		[
			'website',
			website && (
				<a key="website" className="govuk-link" href={website} rel="nofollow noreferrer">
					<bdi dir="ltr">{website}</bdi>
				</a>
			),
		],
		[
			'people',
			people.length > 0 &&
				people.map((person) => <Person key={`${person.name} ${person.email}`} {...person} />),
		],
	] as const
	return (
		<SummaryList
			rows={rows.map(
				([field, value]) =>
					value && { key: { children: t(`page.${field}`) }, value: { children: value } },
			)}
		/>
	)
}

function Person({ name, email, phone }: ShownPerson) {
	return (
		<div className="app-person">
			<bdi>{name}</bdi>
			{email && (
				<>
					<br />
					<MailLink email={email} />
				</>
			)}
			{phone && (
				<>
					<br />
					<KeptPhone phone={phone} />
				</>
			)}
		</div>
	)
}

/** What matters to it most, in its own order. */
export function Priorities({
	priorities,
	language,
}: {
	priorities: LocalText[]
	language: Language
}) {
	return (
		<ol className="govuk-list govuk-list--number">
			{priorities.map((words) => (
				<li key={JSON.stringify(words)}>
					<GroupLine text={words} language={language} />
				</li>
			))}
		</ol>
	)
}

/** Sessions and consultations, as links. */
export function TakenPartList({ taken, language }: { taken: TakenPart[]; language: Language }) {
	return (
		<ul className="govuk-list govuk-list--bullet">
			{taken.map(({ href, title }) => (
				<li key={href}>
					<Link href={href}>
						<LocalWords text={title} language={language} />
					</Link>
				</li>
			))}
		</ul>
	)
}
