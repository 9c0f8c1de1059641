import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { tellBooked } from '#app/bookings/tell.server.ts'
import { readLocalText } from '#app/consultations/consultation-form.ts'
import { LocalFields } from '#app/consultations/staff-fields.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readOutcomeMissing, sendOutcomes } from '../outcome.server.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { OutcomeMissingList } from '../staff-outcome-fields.tsx'
import { WorkshopForm, WorkshopHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-outcome-sending.ts'
import {
	actingOf,
	headingOf,
	readStaffWorkshop,
	refusedInput,
	saidOf,
} from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const missing = await readOutcomeMissing(context.get(dbContext), workshop)
	return { ...headingOf(context, workshop), missing, isSent: workshop.outcomesSentAt !== null }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages } = await readStaffWorkshop(context, params.workshopId)
	const values = fieldsFrom(await readForm(request))
	const options = { languages, max: 2000, lines: true, isRequired: true }
	const words = readLocalText(values, 'outcomeWords', options)
	if (!words.ok) return refusedInput(values, words.errors)
	const sending = { revision: revisionFrom(values), words: words.value, tell: tellBooked }
	const sent = await sendOutcomes(context.get(dbContext), id, { ...sending, ...actingOf(context) })
	if (!sent) throw data(null, { status: 404 })
	// What is missing is listed by the page, as it is read anew.
	if (!sent.ok && 'missing' in sent) return refusedInput(values, { form: 'outcomeMissing' }, 409)
	if (!sent.ok) return refusedInput(values, { form: sent.code }, 409)
	throw redirect(`/staff/workshops/${id}/outcome?${saidOf('sent', sent)}`)
}

export default function StaffOutcomeSending({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, languages, missing, isSent } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? {}, actionData?.errors)
	const back = `/staff/workshops/${id}/outcome`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('outcome.send')} backHref={back} errors={errors}>
			<WorkshopHeading {...{ title, when }}>{t('outcome.send')}</WorkshopHeading>
			<p className="govuk-body app-prose">{t('outcome.aboutSending')}</p>
			{missing.length > 0 && (
				<>
					<InsetText>{t('outcome.missing')}</InsetText>
					<OutcomeMissingList missing={missing} overview={`/staff/workshops/${id}`} />
				</>
			)}
			{isSent && <InsetText>{t('outcome.sent')}</InsetText>}
			{((missing.length === 0 && !isSent) || actionData) && (
				<WorkshopForm
					{...{ revision, fields }}
					refused={actionData}
					submit={t('outcome.submit')}
					cancelHref={back}
				>
					<LocalFields fields={fields} name="outcomeWords" languages={languages} rows={5} />
				</WorkshopForm>
			)}
		</StaffPage>
	)
}
