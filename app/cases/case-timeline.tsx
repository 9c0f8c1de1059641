import { useTranslation } from 'react-i18next'
import type { CaseView } from '#app/enquiries/case-view.server.ts'
import { textIn } from '#app/languages/language.ts'
import { OwnWords } from '#app/questions/local-words.tsx'
import { localDay } from '#app/triage/timescale.ts'
import { dayText } from '#app/triage/triage-text.ts'
import { teamName, type ViewProps } from './case-facts.tsx'
import { listText, momentText } from './case-text.ts'

type Event = CaseView['events'][number]

/** Everything that happened, the newest last, notes of colleagues among it. */
export function CaseTimeline(props: ViewProps) {
	return (
		<ol className="app-thread">
			{props.view.events.map((event) => (
				<li key={event.id} className={`app-message${classOf(event)}`}>
					<Entry event={event} {...props} />
				</li>
			))}
		</ol>
	)
}

function classOf({ actor, kind }: Event): string {
	if (kind === 'note') return ' app-message--note'
	return actor === 'resident' ? '' : ' app-message--own'
}

function Entry({ event, ...props }: ViewProps & { event: Event }) {
	const { view, language, timeZone } = props
	const { t } = useTranslation('staff-cases')
	const { at, words, isHidden } = event
	const teams = view.wordsTeamIds.map((id) => teamName(view, id, language))
	return (
		<>
			<p className="app-message__meta">
				<span className="app-message__from">
					<Title event={event} {...props} />
				</span>
				<time dateTime={at.toISOString()}>{momentText(at, { language, timeZone })}</time>
			</p>
			<AboutOther event={event} {...props} />
			{event.kind === 'handed_over' && <Dates event={event} {...props} />}
			{words && <OwnWords>{words}</OwnWords>}
			{isHidden && (
				<p className="app-note">{t('event.hidden', { teams: listText(teams, language) })}</p>
			)}
		</>
	)
}

function Title({ event, view, language }: ViewProps & { event: Event }) {
	const { t } = useTranslation('staff-cases')
	const { kind, actor, staffId, detail } = event
	const team = (id?: string) => (id ? teamName(view, id, language) : '')
	const slots = {
		person: (staffId && view.people[staffId]) || t('colleague'),
		from: team(detail.fromTeamId),
		team: team(detail.toTeamId),
		outcome: detail.outcome ? t(`outcome.${detail.outcome}`) : '',
	}
	return t(`event.${kind === 'received' && actor === 'staff' ? 'receivedByStaff' : kind}`, slots)
}

/** The whole enquiry's story is told on each of its cases. */
function AboutOther({ event: { caseId }, view, language }: ViewProps & { event: Event }) {
	const { t } = useTranslation('staff-cases')
	const other = caseId === null ? undefined : view.others.find(({ id }) => id === caseId)
	const service = view.services.find(({ id }) => id === other?.serviceId)
	if (!service) return null
	return (
		<p className="app-note">
			{t('event.otherNeed', { service: textIn(service.name, language).text })}
		</p>
	)
}

function Dates({ event: { detail }, language, timeZone }: ViewProps & { event: Event }) {
	const { t } = useTranslation('staff-cases')
	const { previousDeadlineAt, deadlineAt } = detail
	const day = (at: string) => dayText(localDay(new Date(at), timeZone), language)
	return (
		<p className="app-note">
			{previousDeadlineAt && deadlineAt
				? t('event.moved', { previous: day(previousDeadlineAt), deadline: day(deadlineAt) })
				: t('event.kept')}
		</p>
	)
}
