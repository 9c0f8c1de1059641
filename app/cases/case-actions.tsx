import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { Details } from '#app/ui/details.tsx'
import { Link } from '#app/ui/link.tsx'
import { AccessHeed } from './case-access.tsx'
import type { ViewProps } from './case-facts.tsx'
import { ReplyBox, WordsBox } from './case-fields.tsx'

/** Takes an open case, or takes it over from the colleague whose name is on the button. */
export function TakeForm({
	view: { case: own, people },
	viewerId,
}: ViewProps & { viewerId: string }) {
	const { t } = useTranslation('staff-cases')
	const { id, officerId } = own
	const toReply = <Link href="#reply">{t('case.toReply')}</Link>
	if (officerId === viewerId)
		return (
			<p className="govuk-body">
				{t('case.yours')} {toReply}
			</p>
		)
	return (
		<form method="post" action={`/staff/cases/${id}/officer`} className="govuk-button-group">
			<input type="hidden" name="seenOfficerId" value={officerId ?? ''} />
			<Button className={officerId ? 'govuk-button--secondary' : ''} preventDoubleClick>
				{officerId ? t('case.takeOver', { name: people[officerId] }) : t('case.take')}
			</Button>
			{toReply}
		</form>
	)
}

/** Everything that can be done about a case, the reply first. */
export function NextSteps({ view: { case: own, enquiry }, language }: ViewProps) {
	const { t } = useTranslation('staff-cases')
	const address = `/staff/cases/${own.id}`
	return (
		<section aria-labelledby="next-steps">
			<h2 className="govuk-heading-m" id="next-steps">
				{t('case.actions')}
			</h2>
			<AccessHeed {...enquiry} />
			<form method="post" action={`${address}/replies`} noValidate>
				<ReplyBox id="reply" language={language} reached={enquiry} />
				<Button preventDoubleClick>{t('reply.submit')}</Button>
			</form>
			<div className="app-actions">
				<Details summary={t('note.heading')}>
					<form method="post" action={`${address}/notes`} noValidate>
						<WordsBox
							id="note"
							language={language}
							rows={4}
							label={t('note.label')}
							hint={t('note.hint')}
						/>
						<Button className="govuk-button--secondary" preventDoubleClick>
							{t('note.submit')}
						</Button>
					</form>
				</Details>
			</div>
			<ul className="govuk-list govuk-list--spaced">
				{own.status === 'open' && (
					<>
						<li>
							<Link href={`${address}/closure`}>{t('case.close')}</Link>
						</li>
						<li>
							<Link href={`${address}/handover`}>{t('case.handOver')}</Link>
						</li>
					</>
				)}
				{own.status !== 'withdrawn' && (
					<li>
						<Link href={`${address}/needs`}>{t('case.addNeed')}</Link>
					</li>
				)}
			</ul>
		</section>
	)
}
