import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { useGroupFields } from './group-fields.tsx'
import { AFTER_HANDOVER } from './group-forms.ts'

/** What a member is asked to take over, or whom one has asked. */
export function HandoverBox({
	asked,
	waitsFor,
}: {
	asked: string | undefined
	waitsFor: string | undefined
}) {
	const { t } = useTranslation('groups')
	const isolated = (name: string) => `\u2068${name}\u2069`
	return (
		<>
			{asked !== undefined && (
				<InsetText>
					<p className="govuk-body">{t('own.asked', { name: isolated(asked) })}</p>
					<Button href="/groups/own/taking-over">{t('own.seeAsked')}</Button>
				</InsetText>
			)}
			{waitsFor !== undefined && (
				<InsetText>
					<p className="govuk-body">{t('handover.waits', { name: isolated(waitsFor) })}</p>
					<Link href="/groups/own/handover">{t('own.seeWaiting')}</Link>
				</InsetText>
			)}
		</>
	)
}

/** Who is asked, and what becomes of who asks. */
export function AskForm({
	others,
	typed,
	errors,
}: {
	others: { id: string; name: string }[]
	typed: Record<string, string[]>
	errors: Record<string, string>
}) {
	const { t, messageOf } = useGroupFields(typed, errors)
	return (
		<form method="post" noValidate>
			<Radios
				name="memberId"
				idPrefix="memberId"
				fieldset={{
					legend: { children: t('handover.to'), className: 'govuk-fieldset__legend--s' },
				}}
				errorMessage={messageOf('memberId')}
				defaultValue={typed.memberId?.at(-1)}
				items={others.map(({ id, name }) => ({ value: id, text: <bdi>{name}</bdi> }))}
			/>
			<Radios
				name="after"
				idPrefix="after"
				fieldset={{
					legend: { children: t('handover.after'), className: 'govuk-fieldset__legend--s' },
				}}
				errorMessage={messageOf('after')}
				defaultValue={typed.after?.at(-1)}
				items={AFTER_HANDOVER.map((value) => ({ value, text: t(`handover.afters.${value}`) }))}
			/>
			<div className="govuk-button-group">
				<Button preventDoubleClick>{t('handover.send')}</Button>
				<Link href="/groups/own">{t('cancel')}</Link>
			</div>
		</form>
	)
}

/** Somebody is asked and has not answered: it can be taken back. */
export function HandoverWaits({ name, leavesAfter }: { name: string; leavesAfter: boolean }) {
	const { t } = useTranslation('groups')
	const path = usePath()
	return (
		<>
			<p className="govuk-body">{t('handover.waits', { name: `\u2068${name}\u2069` })}</p>
			<p className="govuk-body">{t(leavesAfter ? 'handover.thenGone' : 'handover.thenMember')}</p>
			<form method="post" action={path('/groups/own/handover/withdrawal')}>
				<div className="govuk-button-group">
					<Button className="govuk-button--secondary">{t('handover.takeBack')}</Button>
					<Link href="/groups/own">{t('handover.wait')}</Link>
				</div>
			</form>
		</>
	)
}
