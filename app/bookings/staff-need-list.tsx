import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { SupportKind, SupportStatus } from './booking.ts'
import { type NeedGroup, nextStatuses } from './staff-need.ts'

export type ShownNeed = {
	id: string
	bookingId: string
	kind: SupportKind
	words: string | null
	status: SupportStatus
	name: string
	reference: string
}

/** What was delivered against what was asked, each kind a row. */
export function NeedSummary({ groups }: { groups: NeedGroup<ShownNeed>[] }) {
	const { t } = useTranslation('staff-bookings')
	const columns = ['asked', 'arranged', 'notPossible', 'delivered', 'notDelivered'] as const
	return (
		<WideTable
			caption={t('needs.summary')}
			firstCellIsHeader
			head={[
				{ text: t('needs.kind') },
				...columns.map((column) => ({
					text: t(`needs.columns.${column}`),
					format: 'numeric' as const,
				})),
			]}
			rows={groups.map(({ kind, counts }) => [
				{ text: t(`support.${kind}`) },
				...columns.map((column) => ({ text: counts[column], format: 'numeric' as const })),
			])}
		/>
	)
}

/** Everything to arrange, by kind, with whose it is and what has become of it. */
export function NeedGroups({
	workshopId,
	groups,
	isDay,
}: {
	workshopId: string
	groups: NeedGroup<ShownNeed>[]
	/** The workshop has begun: what was delivered can be said. */
	isDay: boolean
}) {
	const { t } = useTranslation('staff-bookings')
	return groups.map(({ kind, needs }) => (
		<section key={kind} aria-labelledby={`kind-${kind}`} className="app-box">
			<h2 className="govuk-heading-m" id={`kind-${kind}`}>
				{t('needs.group', { kind: t(`support.${kind}`), count: needs.length })}
			</h2>
			<ul className="govuk-list app-arranging">
				{needs.map((need) => (
					<li key={need.id} id={`need-${need.id}`} className="app-arranging__one">
						<p className="govuk-body">
							<bdi>{need.name}</bdi> (
							<Link href={`/staff/workshops/${workshopId}/bookings/${need.bookingId}`}>
								{need.reference}
							</Link>
							){need.words && ': '}
							{need.words && <bdi>{need.words}</bdi>}
							<br />
							<strong>{t(`needStatus.${need.status}`)}</strong>
						</p>
						<StatusButtons {...{ workshopId, need, isDay }} />
					</li>
				))}
			</ul>
		</section>
	))
}

function StatusButtons({
	workshopId,
	need,
	isDay,
}: {
	workshopId: string
	need: ShownNeed
	isDay: boolean
}) {
	const { t } = useTranslation('staff-bookings')
	return (
		<form
			method="post"
			action={`/staff/workshops/${workshopId}/needs/${need.id}/status`}
			className="app-arranging__buttons"
		>
			{nextStatuses(need.status, { isDay }).map((status) =>
				status === 'not-possible' ? (
					<Link key={status} href={`/staff/workshops/${workshopId}/needs/${need.id}/refusal`}>
						{t('needs.press.not-possible')}
						<span className="govuk-visually-hidden">
							{' '}
							{t(`support.${need.kind}`)}, {need.name}
						</span>
					</Link>
				) : (
					<Button
						key={status}
						name="status"
						value={status}
						className="govuk-button--secondary app-button--small"
					>
						{t(`needs.press.${status}`)}
						<span className="govuk-visually-hidden">
							{' '}
							{t(`support.${need.kind}`)}, {need.name}
						</span>
					</Button>
				),
			)}
		</form>
	)
}
