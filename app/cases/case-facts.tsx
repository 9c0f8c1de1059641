import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#app/enquiries/case-view.server.ts'
import { type Language, textIn } from '#app/languages/language.ts'
import { KeptPhone } from '#app/notices/kept-phone.tsx'
import { formatPostcode } from '#app/places/postcode.ts'
import { LocalWords, OwnWords } from '#app/questions/local-words.tsx'
import { TimescaleWords } from '#app/triage/timescale-words.tsx'
import { deadlineText } from '#app/triage/triage-text.ts'
import { Link } from '#app/ui/link.tsx'
import { MailLink } from '#app/ui/mail-link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DeadlineTag } from './case-queue.tsx'
import { languageName, momentText } from './case-text.ts'

export type ViewProps = { view: CaseView; language: Language; timeZone: string; now: Date }

/** Who has it, by when, about where and from whom: beside the story of a case. */
export function CaseFacts(props: ViewProps) {
	const rows = [...useWorkRows(props), ...useResidentRows(props)].map(([key, value]) => ({
		key: { children: key },
		value: { children: value },
	}))
	return (
		<>
			<SummaryList rows={rows} />
			<OtherNeeds {...props} />
		</>
	)
}

type Row = [label: string, value: ReactNode]

/** The name of a team by its id. */
export function teamName(
	{ teams }: Pick<CaseView, 'teams'>,
	id: string,
	language: Language,
): string {
	const team = teams.find((one) => one.id === id)
	return team ? textIn(team.name, language).text : id
}

function useWorkRows({ view, language, timeZone, now }: ViewProps): Row[] {
	const { t } = useTranslation('staff-cases')
	const { t: tTriage } = useTranslation('triage')
	const { case: own, enquiry, people } = view
	const { leadStaffId, leadTeamId } = enquiry
	const team = teamName(view, leadTeamId, language)
	const lead = leadStaffId ? people[leadStaffId] : t('case.leadTeam', { team })
	return [
		[t('case.team'), teamName(view, own.teamId, language)],
		[
			t('case.officer'),
			<bdi key="officer">{own.officerId ? people[own.officerId] : t('nobody')}</bdi>,
		],
		[t('case.lead'), <bdi key="lead">{lead}</bdi>],
		[
			t('case.deadline'),
			<div key="deadline">
				<strong>{deadlineText(tTriage, own, { language, timeZone })}</strong>{' '}
				<DeadlineTag one={own} now={now} timeZone={timeZone} />
				<div className="app-note">
					<TimescaleWords timescale={own.timescale} />
				</div>
			</div>,
		],
		...(own.closedAt
			? [[t('case.closedAt'), momentText(own.closedAt, { language, timeZone })] satisfies Row]
			: []),
		[t('case.received'), <Received key="received" {...{ view, language, timeZone, now }} />],
	]
}

function Received({ view: { enquiry, people }, language, timeZone }: ViewProps) {
	const { t } = useTranslation('staff-cases')
	const channel = t(`channel.${enquiry.channel}`)
	const name = enquiry.enteredBy && people[enquiry.enteredBy]
	return (
		<>
			{momentText(enquiry.receivedAt, { language, timeZone })}
			<br />
			{name ? t('case.enteredBy', { channel, name }) : channel}
		</>
	)
}

function useResidentRows(props: ViewProps): Row[] {
	const { t } = useTranslation('staff-cases')
	const { language, view } = props
	const { enquiry } = view
	const place: Row = [t('case.place'), <Where key="place" {...props} />]
	if (enquiry.isAnonymous) return [place, [t('case.name'), t('case.anonymous')]]
	const own = (label: string, text: string | null): Row[] =>
		text ? [[label, <OwnWords key={label}>{text}</OwnWords>]] : []
	const pages = languageName(enquiry.language, language)
	return [
		place,
		...own(t('case.name'), enquiry.name),
		...own(t('case.onBehalfOf'), enquiry.onBehalfOf),
		[t('case.reach'), <Reach key="reach" {...props} />],
		...own(t('case.goodTime'), enquiry.goodTime),
		[
			t('case.language'),
			<div key="language">
				{languageName(enquiry.contactLanguage, language)}
				{enquiry.language !== enquiry.contactLanguage && (
					<div className="app-note">{t('case.languageOfPages', { language: pages })}</div>
				)}
			</div>,
		],
	]
}

function Where({ view: { enquiry, places }, language }: ViewProps) {
	const { t } = useTranslation('staff-cases')
	const held = places.find(({ id }) => id === enquiry.placeId)
	const name = held && <LocalWords text={held.name} language={language} />
	if (enquiry.postcode)
		return (
			<>
				<bdi>{formatPostcode(enquiry.postcode)}</bdi>, {name ?? t('place.outside')}
			</>
		)
	return (
		<>
			{enquiry.address && <OwnWords>{enquiry.address}</OwnWords>}
			{name ?? (!enquiry.address && t('place.none'))}
		</>
	)
}

function Reach({ view: { enquiry, email } }: ViewProps) {
	const { t } = useTranslation('staff-cases')
	const { reachBy, phone, postalAddress } = enquiry
	return (
		<>
			{t(`reach.${reachBy ?? 'none'}`)}
			{email && (
				<div>
					<MailLink email={email} />
				</div>
			)}
			{phone && (
				<div>
					<KeptPhone phone={phone} />
				</div>
			)}
			{postalAddress && <OwnWords>{postalAddress}</OwnWords>}
		</>
	)
}

function OtherNeeds({ view, language }: ViewProps) {
	const { t } = useTranslation('staff-cases')
	if (view.others.length === 0) return null
	return (
		<>
			<h2 className="govuk-heading-s">{t('case.others')}</h2>
			<ul className="govuk-list govuk-list--spaced">
				{view.others.map(({ id, number, serviceId, teamId, status, outcome }) => {
					const service = view.services.find((one) => one.id === serviceId)
					const need = service ? textIn(service.name, language).text : t('case.otherSensitive')
					const team = teamName(view, teamId, language)
					const ended = t(outcome ? `outcome.${outcome}` : `status.${status}`)
					const words = t('case.otherWith', { need, team, status: ended })
					return (
						<li key={number}>{id ? <Link href={`/staff/cases/${id}`}>{words}</Link> : words}</li>
					)
				})}
			</ul>
		</>
	)
}
