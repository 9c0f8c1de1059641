import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { WarningText } from '#app/ui/warning-text.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readLocalText } from '../consultation-form.ts'
import { withdrawConsultation } from '../publication.server.ts'
import { LocalFields, problemItems, useFields } from '../staff-fields.tsx'
import { SaveForm, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-withdrawal.ts'
import {
	actingOf,
	headingOf,
	readStaffConsultation,
	refusedInput,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	return headingOf(await readStaffConsultation(context, params.consultationId))
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages, status } = await readStaffConsultation(context, params.consultationId)
	const values = fieldsFrom(await readForm(request))
	const options = { languages, max: 2000, lines: true, isRequired: status !== 'draft' }
	const why = readLocalText(values, 'withdrawnWhy', options)
	if (!why.ok) return refusedInput(values, why.errors)
	const done = await withdrawConsultation(context.get(dbContext), id, {
		...actingOf(context),
		...{ why: why.value, revision: revisionFrom(values) },
	})
	if (!done) throw data(null, { status: 404 })
	if (!done.ok) return refusedInput(values, { form: done.code })
	throw redirect(`/staff/consultations/${id}?done=withdrawn`)
}

export default function StaffWithdrawal({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages, status } = loaderData
	const fields = useFields(actionData?.values ?? {}, actionData?.errors)
	const overview = `/staff/consultations/${id}`
	const errors = problemItems(t, actionData?.errors)
	const words = status === 'draft' ? 'dropping' : 'withdrawal'
	return (
		<StaffPage title={t(`${words}.heading`)} backHref={overview} errors={errors}>
			<StaffHeading title={title}>{t(`${words}.heading`)}</StaffHeading>
			<WarningText iconFallbackText={t('warning')}>{t(`${words}.about`)}</WarningText>
			<SaveForm
				revision={revision}
				refused={actionData}
				submit={t(`${words}.submit`)}
				cancelHref={overview}
				isGrave
			>
				{status !== 'draft' && (
					<LocalFields fields={fields} name="withdrawnWhy" languages={languages} rows={4} />
				)}
			</SaveForm>
		</StaffPage>
	)
}
