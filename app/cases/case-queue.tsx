import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import type { Place } from '#app/places/place.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import type { Service } from '#app/services/service.ts'
import type { Team } from '#app/staff/team.ts'
import { deadlineText } from '#app/triage/triage-text.ts'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { deadlineState } from './case.ts'
import type { QueueRow } from './queue.server.ts'
import type { QueueFilter } from './queue.ts'

/** A row with what other domains know of it. */
export type QueueEntry = QueueRow & {
	reference: string
	/** Only where this viewer may read the words, and nothing of them is sensitive. */
	wordsStart?: string
	wordsLanguage: Language
	hasAccessNeeds: boolean
	isUndelivered: boolean
	service?: Service
	team?: Team
	place?: Place
	officerName?: string
}

type Props = { language: Language; timeZone: string; now: Date }

export function QueueTable({
	entries,
	filter,
	...rest
}: Props & { entries: QueueEntry[]; filter: QueueFilter }) {
	const { t } = useTranslation('staff-cases')
	return (
		<table className="govuk-table app-queue">
			<caption className="govuk-table__caption govuk-visually-hidden">
				{t(`queue.caption.${filter}`)}
			</caption>
			<thead className="govuk-table__head">
				<tr className="govuk-table__row">
					{(['case', 'deadline', 'place', 'who'] as const).map((head) => (
						<th key={head} scope="col" className="govuk-table__header">
							{t(`queue.${head}`)}
						</th>
					))}
				</tr>
			</thead>
			<tbody className="govuk-table__body">
				{entries.map((entry) => (
					<QueueLine key={entry.id} entry={entry} {...rest} />
				))}
			</tbody>
		</table>
	)
}

function QueueLine({ entry, ...rest }: Props & { entry: QueueEntry }) {
	const { t } = useTranslation('staff-cases')
	const { language } = rest
	const { id, reference, service, place, team, officerName, wordsStart, wordsLanguage } = entry
	const isLate = deadlineState(entry, rest) === 'overdue'
	return (
		<tr className={`govuk-table__row${isLate ? ' app-queue__row--late' : ''}`}>
			<th scope="row" className="govuk-table__header">
				<Link href={`/staff/cases/${id}`} className="govuk-link app-queue__title">
					{service ? <LocalWords text={service.name} language={language} /> : reference}
				</Link>{' '}
				<bdi>{t('queue.reference', { reference })}</bdi>
				<EntryTags entry={entry} />
				{wordsStart && (
					<div dir="auto" lang={wordsLanguage}>
						{wordsStart}
					</div>
				)}
			</th>
			<Cell label={t('queue.deadline')}>
				<QueueDeadline entry={entry} {...rest} />
			</Cell>
			<Cell label={t('queue.place')}>
				{place ? <LocalWords text={place.name} language={language} /> : t('queue.noPlace')}
			</Cell>
			<Cell label={t('queue.who')}>
				<bdi>{officerName ?? t('nobody')}</bdi>
				{team && (
					<>
						{', '}
						<LocalWords text={team.name} language={language} />
					</>
				)}
			</Cell>
		</tr>
	)
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
	return (
		<td className="govuk-table__cell" data-label={label}>
			{children}
		</td>
	)
}

function EntryTags({ entry }: { entry: QueueEntry }) {
	const { t } = useTranslation('staff-cases')
	const tags = [
		entry.isUrgent && (['urgent', 'govuk-tag--red'] as const),
		entry.isUnread && (['unread', ''] as const),
		entry.isUndelivered && (['undelivered', 'govuk-tag--yellow'] as const),
		entry.isSensitive && (['sensitive', 'govuk-tag--grey'] as const),
		entry.hasAccessNeeds && (['access', 'govuk-tag--grey'] as const),
	].filter((tag) => tag !== false)
	if (tags.length === 0) return null
	return (
		<ul className="app-chips">
			{tags.map(([tag, className]) => (
				<li key={tag}>
					<Tag className={className}>{t(`tag.${tag}`)}</Tag>
				</li>
			))}
		</ul>
	)
}

function QueueDeadline({ entry, now, language, timeZone }: Props & { entry: QueueEntry }) {
	const { t } = useTranslation('triage')
	return (
		<>
			<DeadlineTag one={entry} now={now} timeZone={timeZone} />{' '}
			{deadlineText(t, entry, { language, timeZone })}
		</>
	)
}

/** How it stands against its deadline, and what became of it, in words. */
export function DeadlineTag({
	one,
	...when
}: {
	one: Pick<QueueRow, 'status' | 'outcome' | 'deadlineAt' | 'closedAt'>
	now: Date
	timeZone: string
}) {
	const { t } = useTranslation('staff-cases')
	const state = deadlineState(one, when)
	if (state === 'ahead') return null
	if (state === 'withdrawn') return <Tag className="govuk-tag--grey">{t('status.withdrawn')}</Tag>
	const colour = { overdue: 'red', today: 'yellow', met: 'green', missed: 'grey' }[state]
	return (
		<>
			{one.outcome && (
				<>
					<Tag className="govuk-tag--grey">{t(`outcome.${one.outcome}`)}</Tag>{' '}
				</>
			)}
			<Tag className={`govuk-tag--${colour}`}>{t(`state.${state}`)}</Tag>
		</>
	)
}
