import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { listPhotos } from '#app/files/photo.server.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { listTeams } from '#app/staff/team.server.ts'
import { readCalendar } from '#app/triage/calendar.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import {
	dbContext,
	draftContext,
	languageContext,
	nowContext,
	settingsContext,
} from '#app/web/context.ts'
import { readCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { EnquirySummary } from '../enquiry-summary.tsx'
import { sendEnquiry } from '../send-enquiry.server.ts'
import type { Route } from './+types/check.ts'
import { keepTyped, readStep } from './step.server.ts'

export const handle = { access: 'draft' } satisfies RouteHandle
const step = { name: 'check' } as const

export async function loader({ context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { content, services, frame } = await readStep(context, step)
	const photos = await listPhotos(db, { draftId: context.get(draftContext).id })
	const places = await listPlaces(db)
	return { content, services, photos, places, frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	await keepTyped(context, step, await readForm(request))
	const { content, services } = await readStep(context, step)
	const draftKey = readCookie(request, 'draft')
	if (!draftKey) throw data(null, { status: 403 })
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { timeZone, holidayDivision: division } = context.get(settingsContext).council
	const { id: draftId, revision } = context.get(draftContext)
	const sent = await sendEnquiry(db, {
		draftId,
		revision,
		draftKey,
		content,
		language: context.get(languageContext),
		facts: {
			services,
			teams: await listTeams(db),
			calendar: await readCalendar(db, { division }),
			timeZone,
		},
		now,
	})
	throw redirect(sent.kind === 'notAsRead' ? '/ask/check' : '/ask/sent')
}

export default function Check({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('enquiries')
	const { language } = useShell()
	const { frame, ...enquiry } = loaderData
	return (
		<Page title={t('check.heading')} {...frame} formId="page-form">
			<h1 className="govuk-heading-l">{t('check.heading')}</h1>
			<EnquirySummary {...enquiry} language={language} />
			<h2 className="govuk-heading-m">{t('check.sendHeading')}</h2>
			<p className="govuk-body">{t('check.sendWhat')}</p>
			<form method="post" id="page-form">
				<div className="govuk-button-group">
					<Button preventDoubleClick>{t('check.send')}</Button>
					<Link href="/ask/save">{t('check.later')}</Link>
				</div>
			</form>
		</Page>
	)
}
