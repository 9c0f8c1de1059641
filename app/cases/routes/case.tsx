import { useTranslation } from 'react-i18next'
import { readCaseView } from '#app/enquiries/case-view.server.ts'
import { textIn } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Details } from '#app/ui/details.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { AccessHeed } from '../case-access.tsx'
import { CaseDecisions, CaseNotices } from '../case-decisions.tsx'
import { DoneBanner, readDone } from '../case-done.tsx'
import { CaseFacts, type ViewProps } from '../case-facts.tsx'
import { ReplyBox, WordsBox } from '../case-forms.tsx'
import { CaseStory, CaseTags, UndeliveredWarning } from '../case-story.tsx'
import { CaseTimeline } from '../case-timeline.tsx'
import type { Route } from './+types/case.ts'
import { actingOf, readSeenCase } from './seen-case.server.ts'

export const handle = { access: 'casework' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const { viewer, now } = actingOf(context)
	const seen = await readSeenCase(context, params.caseId)
	const view = await readCaseView(context.get(dbContext), seen, viewer)
	const done = readDone(new URL(request.url).searchParams.get('done'))
	return { view, done, now, viewerId: viewer.staffId }
}

export default function CasePage({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-cases')
	const { settings, language } = useShell()
	const { view, done, now, viewerId } = loaderData
	const props = { view, now, language, timeZone: settings.council.timeZone }
	const { case: own, enquiry, services, others } = view
	const service = services.find(({ id }) => id === own.serviceId)
	const title = service ? textIn(service.name, language).text : enquiry.reference
	const count = { number: own.number, total: others.length + 1 }
	return (
		<StaffPage title={`${title}, ${enquiry.reference}`} backHref="/staff">
			<DoneBanner done={done} />
			<span className="govuk-caption-l">
				{t('case.reference', { reference: enquiry.reference })}
				{count.total > 1 && ` · ${t('case.need', count)}`}
			</span>
			<h1 className="govuk-heading-l">{title}</h1>
			<CaseTags {...props} />
			<UndeliveredWarning {...props} />
			<AccessHeed {...enquiry} />
			<div className="app-case">
				<div>
					{own.status === 'open' && <TakeForm {...props} viewerId={viewerId} />}
					<CaseStory {...props} />
					<h2 className="govuk-heading-m">{t('case.timeline')}</h2>
					<CaseTimeline {...props} />
					<NextSteps {...props} />
					<h2 className="govuk-heading-m">{t('triage.heading')}</h2>
					<CaseDecisions {...props} />
					<h2 className="govuk-heading-m">{t('notices.heading')}</h2>
					<CaseNotices {...props} />
				</div>
				<aside className="app-case__facts" aria-label={t('case.facts')}>
					<CaseFacts {...props} />
				</aside>
			</div>
		</StaffPage>
	)
}

function TakeForm({ view: { case: own, people }, viewerId }: ViewProps & { viewerId: string }) {
	const { t } = useTranslation('staff-cases')
	const { id, officerId } = own
	if (officerId === viewerId) return <p className="govuk-body">{t('case.yours')}</p>
	return (
		<form method="post" action={`/staff/cases/${id}/officer`}>
			<input type="hidden" name="seenOfficerId" value={officerId ?? ''} />
			<Button className={officerId ? 'govuk-button--secondary' : ''} preventDoubleClick>
				{officerId ? t('case.takeOver', { name: people[officerId] }) : t('case.take')}
			</Button>
		</form>
	)
}

function NextSteps({ view: { case: own, enquiry }, language }: ViewProps) {
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
