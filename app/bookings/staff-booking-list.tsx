import { useTranslation } from 'react-i18next'
import { Link } from '#app/ui/link.tsx'
import { StaffLinks } from '#app/ui/staff-links.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { TableCell } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { Attending, ReservedFor } from '#app/workshops/workshop.ts'
import { BOOKING_STATUSES, type BookingStatus } from './booking.ts'
import { momentText } from './staff-day-parts.tsx'

/** How many bookings stand where; each is a view of the page. */
export function StatusLinks({
	workshopId,
	status,
	counts,
}: {
	workshopId: string
	status: BookingStatus
	counts: Record<BookingStatus, { bookings: number }>
}) {
	const { t } = useTranslation('staff-bookings')
	const links = BOOKING_STATUSES.map((one) => ({
		key: one,
		href: `/staff/workshops/${workshopId}/bookings?status=${one}`,
		isCurrent: one === status,
		text: t(`status.${one}`),
		count: counts[one].bookings,
	}))
	return <StaffLinks label={t('list.states')} links={links} />
}

export type PlaceRow = {
	attending: Attending
	capacity: number
	taken: number
	free: number
	waiting: number
}

/** Places in numbers, each way of taking part by itself. */
export function PlacesSummary({ rows }: { rows: PlaceRow[] }) {
	const { t } = useTranslation('staff-bookings')
	return (
		<SummaryList
			rows={rows.map(({ attending, ...places }) => ({
				key: { children: t(`attending.${attending}`) },
				value: { children: t('list.places', places) },
			}))}
		/>
	)
}

export type BookingRow = {
	id: string
	reference: string
	name: string
	groupName: string | null
	places: number
	attending: Attending
	claims: ReservedFor | null
	isReserved: boolean
	position?: number
	waitingNumber: number | null
	offerEndsAt: Date | null
	changedAt: Date
	flags: number
}

/** Bookings of one status; those who wait in their order, with their numbers. */
export function BookingTable({
	workshopId,
	status,
	rows,
	timeZone,
}: {
	workshopId: string
	status: BookingStatus
	rows: BookingRow[]
	timeZone: string
}) {
	const { t } = useTranslation('staff-bookings')
	const isWaiting = status === 'waiting'
	const head: TableCell[] = [
		...(isWaiting ? [{ text: t('list.position') }] : []),
		{ text: t('list.reference') },
		{ text: t('list.who') },
		{ text: t('list.people'), format: 'numeric' },
		{ text: t('list.attending') },
		{ text: status === 'offered' ? t('list.offerEnds') : t('list.since') },
		{ text: t('list.notes') },
	]
	return (
		<WideTable
			caption={t(`list.caption.${status}`)}
			head={head}
			rows={rows.map((row) => [
				...(isWaiting ? [{ text: t('list.turn', { ...row }) }] : []),
				{
					text: (
						<Link href={`/staff/workshops/${workshopId}/bookings/${row.id}`}>{row.reference}</Link>
					),
				},
				{ text: <Who row={row} /> },
				{ text: row.places, format: 'numeric' },
				{ text: t(`attending.${row.attending}`) },
				{
					text: momentText((status === 'offered' && row.offerEndsAt) || row.changedAt, timeZone),
				},
				{ text: <Notes row={row} /> },
			])}
		/>
	)
}

function Who({ row }: { row: BookingRow }) {
	return (
		<>
			<bdi>{row.name}</bdi>
			{row.groupName && (
				<>
					<br />
					<bdi>{row.groupName}</bdi>
				</>
			)}
		</>
	)
}

function Notes({ row }: { row: BookingRow }) {
	const { t } = useTranslation('staff-bookings')
	return (
		<>
			{row.claims && (
				<>
					{t(`claims.${row.claims}`)}
					{row.isReserved && `, ${t('list.onReserved')}`}{' '}
				</>
			)}
			{row.flags > 0 && <Tag className="govuk-tag--yellow">{t('list.flagged')}</Tag>}
		</>
	)
}
