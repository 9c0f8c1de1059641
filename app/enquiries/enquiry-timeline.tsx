import { useTranslation } from 'react-i18next'
import { momentText } from '#app/consultations/moment.ts'
import { type Language, languageFor, textIn } from '#app/languages/language.ts'
import { OwnWords } from '#app/questions/local-words.tsx'
import { usePath } from '#app/ui/link.tsx'
import type { TimelineEvent } from './timeline.ts'

type Props = { language: Language; timeZone: string }

/** What happened, newest first. */
export function EnquiryTimeline({ events, ...rest }: Props & { events: TimelineEvent[] }) {
	return (
		<ol className="app-timeline" reversed>
			{events.map((event) => (
				<li key={event.id} className={`app-timeline__event app-timeline__event--${event.actor}`}>
					<TimelineEntry event={event} {...rest} />
				</li>
			))}
		</ol>
	)
}

function TimelineEntry({ event, language, timeZone }: Props & { event: TimelineEvent }) {
	const { t } = useTranslation('following')
	const path = usePath()
	const { locale } = languageFor(language)
	const when = momentText(event.at, { language, timeZone })
	const slots = {
		person: event.personName ?? t('timeline.someone'),
		service: event.serviceName ? textIn(event.serviceName, language).text : '',
		team: event.toTeamName ? textIn(event.toTeamName, language).text : '',
		deadline: event.deadlineAt?.toLocaleDateString(locale, { dateStyle: 'long', timeZone }) ?? '',
	}
	return (
		<>
			<h3 className="app-timeline__title">{t(`timeline.${keyOf(event)}`, slots)}</h3>
			<p className="app-timeline__when">
				<time dateTime={event.at.toISOString()}>{when}</time>
			</p>
			{event.words && <OwnWords>{event.words}</OwnWords>}
			{event.photos.length > 0 && (
				<ul className="app-photos">
					{event.photos.map(({ id, name, width, height }) => (
						<li key={id}>
							<a href={path(`/follow/enquiry/photos/${id}`)}>
								<img
									src={path(`/follow/enquiry/photos/${id}`)}
									alt={name}
									width={width}
									height={height}
									loading="lazy"
								/>
							</a>
						</li>
					))}
				</ul>
			)}
		</>
	)
}

function keyOf({ kind, outcome, actor }: TimelineEvent) {
	if (kind === 'closed') return `closed.${outcome ?? 'done'}` as const
	if (kind === 'received') return actor === 'staff' ? 'receivedByStaff' : 'received'
	return kind
}
