import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Attending } from '#app/workshops/workshop.ts'
import type { AttendanceMark, WalkInLikeness } from './attendance.ts'
import type { BookingStatus } from './booking.ts'
import { timeText } from './staff-day-parts.tsx'

export type AttendanceRow = {
	personId: string
	name: string
	/** Not in words of its own: one of several who came with the person named. */
	isNamed?: boolean
	position?: number
	doorCode?: string
	groupName?: string | null
	attending?: Attending
	status?: BookingStatus
	isWalkIn?: boolean
	likeness?: WalkInLikeness
	mark?: Pick<AttendanceMark, 'id' | 'mark' | 'markedAt'>
	/** For the form of the row: of the mark that pressing a button makes. */
	newMarkId: string
}

/** Who is on the list, each with the buttons that say whether they came. */
export function AttendanceRows({
	workshopId,
	rows,
	timeZone,
	isOpen,
}: {
	workshopId: string
	rows: AttendanceRow[]
	timeZone: string
	/** Not too early to mark anybody. */
	isOpen: boolean
}) {
	return rows.map((row) => <Row key={row.personId} {...{ workshopId, row, timeZone, isOpen }} />)
}

/** What a walk-in's row is made of on the tablet: as any other, with nobody in it yet. */
export function WalkInTemplate({ workshopId }: { workshopId: string }) {
	const row = { personId: '', name: '', isWalkIn: true, newMarkId: '' }
	return (
		<template>
			<Row {...{ workshopId, row, timeZone: 'UTC', isOpen: true }} />
		</template>
	)
}

function Row({
	workshopId,
	row,
	timeZone,
	isOpen,
}: {
	workshopId: string
	row: AttendanceRow
	timeZone: string
	isOpen: boolean
}) {
	const { t } = useTranslation('staff-bookings')
	const { personId, name, mark, doorCode, isWalkIn } = row
	const nameId = personId ? `name-${personId}` : undefined
	return (
		<li
			className="app-attendance__row"
			id={personId ? `person-${personId}` : undefined}
			data-person={personId}
			data-name={name}
			data-code={doorCode}
			data-walk-in={isWalkIn ? '' : undefined}
			data-mark={mark?.mark}
			data-mark-id={mark?.id}
			data-marked-at={mark?.markedAt.toISOString()}
		>
			<div className="app-attendance__who">
				<span className="app-attendance__name" id={nameId}>
					<bdi data-name-here="">{name}</bdi>
					{row.isNamed === false && ` ${t('attendance.companion', { number: row.position })}`}
				</span>{' '}
				<Facts row={row} />
			</div>
			<p className="app-attendance__state" data-state="">
				{stateText(t, mark, timeZone)}
			</p>
			<form
				method="post"
				action={`/staff/workshops/${workshopId}/attendance/marks`}
				className="app-attendance__buttons"
				data-form="mark"
				hidden={!isOpen}
			>
				<input type="hidden" name="id" value={row.newMarkId} />
				<input type="hidden" name="personId" value={personId} />
				{isWalkIn && <input type="hidden" name="walkInName" value={name} />}
				<MarkButton mark="here" name={name} />
				<MarkButton mark="not-here" name={name} />
			</form>
		</li>
	)
}

function MarkButton({ mark, name }: { mark: 'here' | 'not-here'; name: string }) {
	const { t } = useTranslation('staff-bookings')
	return (
		<Button
			name="mark"
			value={mark}
			className={mark === 'here' ? 'app-attendance__here' : 'govuk-button--secondary'}
		>
			{t(`attendance.press.${mark}`)}
			<span className="govuk-visually-hidden" data-name-here="">
				{' '}
				{name}
			</span>
		</Button>
	)
}

function stateText(
	t: ReturnType<typeof useTranslation<'staff-bookings'>>['t'],
	mark: AttendanceRow['mark'],
	timeZone: string,
): string {
	if (!mark) return t('attendance.notMarked')
	const time = timeText(mark.markedAt, timeZone)
	return mark.mark === 'here' ? t('attendance.here', { time }) : t('attendance.notHere', { time })
}

function Facts({ row }: { row: AttendanceRow }) {
	const { t } = useTranslation('staff-bookings')
	const { doorCode, groupName, attending, status, isWalkIn, likeness } = row
	return (
		<>
			{groupName && <bdi className="app-attendance__fact">{groupName}</bdi>}{' '}
			{doorCode && (
				<span className="app-attendance__fact">
					{t('attendance.code')} <bdi>{doorCode}</bdi>
				</span>
			)}{' '}
			{attending === 'online' && <Tag className="govuk-tag--blue">{t('attending.online')}</Tag>}{' '}
			{isWalkIn && <Tag className="govuk-tag--grey">{t('attendance.walkIn')}</Tag>}{' '}
			{status && status !== 'booked' && (
				<Tag className="govuk-tag--yellow">{t(`status.${status}`)}</Tag>
			)}{' '}
			{likeness && <Tag className="govuk-tag--yellow">{t(`attendance.likeness.${likeness}`)}</Tag>}
		</>
	)
}
