import { useTranslation } from 'react-i18next'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { InvitationState, InviteeProblem } from './invitation.ts'
import { momentText, PostButton } from './staff-day-parts.tsx'

const TAG: Record<InvitationState, string> = {
	invited: 'govuk-tag--blue',
	booked: 'govuk-tag--green',
	withdrawn: 'govuk-tag--grey',
}

export type ShownInvitation = {
	id: string
	name: string | null
	email: string
	state: InvitationState
	bookingId: string | null
	reference?: string
	invitedAt: Date
}

/** Who was invited, and what came of it. */
export function InvitationTable({
	workshopId,
	invitations,
	timeZone,
}: {
	workshopId: string
	invitations: ShownInvitation[]
	timeZone: string
}) {
	const { t } = useTranslation('staff-bookings')
	const base = `/staff/workshops/${workshopId}`
	return (
		<WideTable
			caption={t('invitations.list')}
			head={[
				{ text: t('invitations.who') },
				{ text: t('invitations.at') },
				{ text: t('invitations.state') },
				{ text: t('invitations.action') },
			]}
			rows={invitations.map(({ id, name, email, state, bookingId, reference, invitedAt }) => [
				{
					text: (
						<>
							{name && (
								<>
									<bdi>{name}</bdi>
									<br />
								</>
							)}
							<bdi>{email}</bdi>
						</>
					),
				},
				{ text: momentText(invitedAt, timeZone) },
				{ text: <Tag className={TAG[state]}>{t(`invitations.states.${state}`)}</Tag> },
				{
					text:
						state === 'invited' ? (
							<PostButton action={`${base}/invitations/${id}/withdrawal`} label={email}>
								{t('invitations.withdraw')}
							</PostButton>
						) : (
							bookingId && <Link href={`${base}/bookings/${bookingId}`}>{reference}</Link>
						),
				},
			])}
		/>
	)
}

/** Each line that cannot be used, with what is wrong with it. */
export function LineProblems({ problems }: { problems: InviteeProblem[] }) {
	const { t } = useTranslation('staff-bookings')
	return (
		<ul className="govuk-list govuk-list--bullet govuk-error-message">
			{problems.map(({ line, typed, code }) => (
				<li key={line}>
					{t(`invitations.problems.${code}`, { line })} <bdi>{typed}</bdi>
				</li>
			))}
		</ul>
	)
}
