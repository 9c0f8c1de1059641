import { useTranslation } from 'react-i18next'
import { readCaseView } from '#app/enquiries/case-view.server.ts'
import { textIn } from '#app/languages/language.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { AccessHeed } from '../case-access.tsx'
import { NextSteps, TakeForm } from '../case-actions.tsx'
import { CaseDecisions, CaseNotices } from '../case-decisions.tsx'
import { DoneBanner, readDone } from '../case-done.tsx'
import { CaseFacts } from '../case-facts.tsx'
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
					{!enquiry.forgottenAt && <NextSteps {...props} />}
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
