import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Group } from './group.server.ts'
import { dayText, StaffField } from './staff-parts.tsx'

/** Declining, hiding or closing: what follows from it, and the reason that the group is told. */
export function ReasonFormFields({
	act,
	groupId,
	groupName,
	error,
	value,
}: {
	act: 'decline' | 'hide' | 'close'
	groupId: string
	groupName: string
	error: string | undefined
	value: string | undefined
}) {
	const { t } = useTranslation('staff-groups')
	return (
		<>
			<span className="govuk-caption-l">
				<bdi>{groupName}</bdi>
			</span>
			<h1 className="govuk-heading-l">{t(`reasons.${act}.heading`)}</h1>
			<form method="post" noValidate className="app-prose">
				<p className="govuk-body">{t(`reasons.${act}.what`)}</p>
				<StaffField name="words" rows={5} error={error} value={value} />
				<div className="govuk-button-group">
					<Button className="govuk-button--warning" preventDoubleClick>
						{t(`reasons.${act}.now`)}
					</Button>
					<Link href={`/staff/groups/${groupId}`}>{t('cancel')}</Link>
				</div>
			</form>
		</>
	)
}

type Looked = Pick<Group, 'status' | 'wordsChangedAt' | 'lookedAt' | 'decidedAt'>

/** That its public words are not those that staff looked at last. */
export function ChangedMark({ group, timeZone }: { group: Looked; timeZone: string }) {
	const { t } = useTranslation('staff-groups')
	const { wordsChangedAt, lookedAt, decidedAt } = group
	if (group.status !== 'verified' || !wordsChangedAt) return null
	const at = lookedAt ?? decidedAt
	return (
		<Tag className="govuk-tag--yellow">
			{at ? t('changed.since', { day: dayText(at, timeZone) }) : t('changed.ever')}
		</Tag>
	)
}

/** What staff can do with a group that they verified. */
export function CareOfGroup({
	group,
	isPublic,
}: {
	group: Pick<Group, 'id' | 'status' | 'wordsChangedAt' | 'hiddenAt'>
	isPublic: boolean
}) {
	const { t } = useTranslation('staff-groups')
	const { id, status, wordsChangedAt, hiddenAt } = group
	const isChanged = status === 'verified' && wordsChangedAt !== null
	if (!isChanged && !isPublic && !hiddenAt && status !== 'verified') return null
	return (
		<>
			<h2 className="govuk-heading-m">{t('care.heading')}</h2>
			{isChanged && (
				<form method="post" action={`/staff/groups/${id}/look`}>
					<p className="govuk-body app-prose">{t('changed.what')}</p>
					<input type="hidden" name="seen" value={wordsChangedAt.toISOString()} />
					<Button preventDoubleClick>{t('changed.looked')}</Button>
				</form>
			)}
			<div className="govuk-button-group">
				{hiddenAt && (
					<form method="post" action={`/staff/groups/${id}/showing`}>
						<Button className="govuk-button--secondary" preventDoubleClick>
							{t('care.show')}
						</Button>
					</form>
				)}
				{isPublic && <Link href={`/staff/groups/${id}/hiding`}>{t('reasons.hide.heading')}</Link>}
				{status === 'verified' && (
					<Link href={`/staff/groups/${id}/closure`}>{t('reasons.close.heading')}</Link>
				)}
			</div>
		</>
	)
}
