import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { handOverCase } from '#app/enquiries/casework.server.ts'
import { deadlineOf } from '#app/enquiries/send-enquiry.server.ts'
import { findService } from '#app/services/service.server.ts'
import { deadlineText } from '#app/triage/triage-text.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm, valuesOf } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { type Agreed, agreedAfterHandOver } from '../case.ts'
import { DoneBanner } from '../case-done.tsx'
import { HandOverFields } from '../case-fields.tsx'
import { HandOverForm } from '../case-forms.ts'
import type { Route } from './+types/handover.ts'
import { actingOf, readFacts, readSeenCase, refusalOf } from './seen-case.server.ts'

export const handle = { access: 'casework' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const { case: own } = await readSeenCase(context, params.caseId)
	const { now } = actingOf(context)
	const facts = await readFacts(context)
	const service = await findService(context.get(dbContext), own.serviceId)
	const counted = service && deadlineOf(service, now, facts)
	const { deadlineAt, timescale } = own
	const agreed = agreedAfterHandOver({ deadlineAt, timescale }, counted, { now })
	return {
		caseId: own.id,
		isOpen: own.status === 'open',
		promised: { deadlineAt, timescale },
		anew: agreed === counted ? counted : undefined,
		teams: facts.teams.filter(({ id, isActive }) => isActive && id !== own.teamId),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const id = uuidFrom(params.caseId)
	const form = await readForm(request)
	const parsed = parseForm(HandOverForm, form)
	if (!parsed.ok) return invalid(parsed)
	const { deadline, ...value } = parsed.value
	const facts = await readFacts(context)
	const handing = { ...value, ...actingOf(context), isCountedAnew: deadline === 'anew', facts }
	const refusal = refusalOf(await handOverCase(context.get(dbContext), id, handing))
	if (refusal) return invalid({ values: valuesOf(form), errors: { toTeamId: refusal } })
	// The case may not be the viewer's to see any more.
	throw redirect('/staff?done=handed-over')
}

export default function HandOver({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-cases')
	const { t: tTriage } = useTranslation('triage')
	const { language, settings } = useShell()
	const { caseId, isOpen, teams, promised, anew } = loaderData
	const errors = errorItems(t, 'staff-cases', actionData?.errors)
	const { timeZone } = settings.council
	const say = (agreed: Agreed) => deadlineText(tTriage, agreed, { language, timeZone })
	return (
		<StaffPage title={t('handOver.heading')} backHref={`/staff/cases/${caseId}`} errors={errors}>
			<DoneBanner done={isOpen || actionData ? undefined : 'not-open'} />
			<h1 className="govuk-heading-l">{t('handOver.heading')}</h1>
			<form method="post" noValidate>
				<HandOverFields
					values={actionData?.values}
					errors={errorTexts(errors)}
					language={language}
					choices={{ teams, promised: say(promised), anew: anew && say(anew) }}
				/>
				<div className="govuk-button-group">
					<Button preventDoubleClick>{t('handOver.submit')}</Button>
					<Link href={`/staff/cases/${caseId}`}>{t('cancel')}</Link>
				</div>
			</form>
		</StaffPage>
	)
}
