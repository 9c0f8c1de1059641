import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import type { CalendarMonth } from './month.ts'
import { fullDayText, hoursText, weekdayNames } from './when-text.ts'
import type { WorkshopStatus } from './workshop.ts'

type OnDay = {
	slug: string
	title: LocalText
	status: WorkshopStatus
	startsAt: Date
	endsAt: Date
}

/**
 * A month as a grid where there is room for one. On a phone, and for who hears it, it is a list of
 * the days on which there is something: the empty squares are there for the eye alone.
 */
export function WorkshopMonth({
	weeks,
	today,
	onDay,
	language,
	timeZone,
}: {
	weeks: CalendarMonth['weeks']
	today: string
	onDay: ReadonlyMap<string, OnDay[]>
	language: Language
	timeZone: string
}) {
	return (
		<div className="app-month">
			<div className="app-month__names" aria-hidden="true">
				{weekdayNames(language).map(({ long, short }) => (
					<span key={long}>{short}</span>
				))}
			</div>
			<ol className="app-month__days">
				{weeks.flat().map((day, at) => {
					const place = `${at}`
					const found = day ? (onDay.get(day) ?? []) : []
					if (!day || found.length === 0)
						return (
							<li key={place} className="app-month__empty" aria-hidden="true">
								{day && <DayNumber day={day} isToday={day === today} language={language} />}
							</li>
						)
					return (
						<li key={place} className="app-month__day">
							<h3 className="app-month__date">
								<span className="app-month__full">{fullDayText(day, language)}</span>
								<span className="app-month__number" aria-hidden="true">
									<DayNumber day={day} isToday={day === today} language={language} />
								</span>
							</h3>
							<ul className="app-month__sessions">
								{found.map((one) => (
									<SessionOnDay key={one.slug} {...{ one, language, timeZone }} />
								))}
							</ul>
						</li>
					)
				})}
			</ol>
		</div>
	)
}

function DayNumber({
	day,
	isToday,
	language,
}: {
	day: string
	isToday: boolean
	language: Language
}) {
	const number = new Intl.NumberFormat(language).format(Number(day.slice(8)))
	return isToday ? <strong className="app-month__today">{number}</strong> : number
}

function SessionOnDay({
	one,
	language,
	timeZone,
}: {
	one: OnDay
	language: Language
	timeZone: string
}) {
	const { t } = useTranslation('sessions')
	return (
		<li>
			<Link href={`/sessions/${one.slug}`}>
				<LocalWords text={one.title} language={language} />
			</Link>
			<br />
			<span className="app-note">
				{one.status === 'cancelled'
					? t('phases.cancelled')
					: hoursText(one, { language, timeZone })}
			</span>
		</li>
	)
}
