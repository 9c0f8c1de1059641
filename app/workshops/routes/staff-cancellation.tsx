import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { tellBooked } from '#app/bookings/tell.server.ts'
import { readLocalText } from '#app/consultations/consultation-form.ts'
import { LocalFields } from '#app/consultations/staff-fields.tsx'
import { WarningText } from '#app/ui/warning-text.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { cancelWorkshop } from '../publication.server.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { ScopeChoice, WorkshopForm, WorkshopHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-cancellation.ts'
import {
	actingOf,
	headingOf,
	readStaffWorkshop,
	refusedInput,
	saidOf,
	scopeFrom,
} from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	return headingOf(context, await readStaffWorkshop(context, params.workshopId))
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages } = await readStaffWorkshop(context, params.workshopId)
	const values = fieldsFrom(await readForm(request))
	const options = { languages, max: 2000, lines: true, isRequired: true }
	const why = readLocalText(values, 'cancelledWhy', options)
	if (!why.ok) return refusedInput(values, why.errors)
	const done = await cancelWorkshop(context.get(dbContext), id, {
		...actingOf(context),
		...{ why: why.value, tell: tellBooked },
		...{ revision: revisionFrom(values), scope: scopeFrom(values) },
	})
	if (!done) throw data(null, { status: 404 })
	if (!done.ok) return refusedInput(values, { form: done.code }, 409)
	throw redirect(`/staff/workshops/${id}?${saidOf('cancelled', done)}`)
}

export default function StaffCancellation({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, languages, isSeries } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? {}, actionData?.errors)
	const overview = `/staff/workshops/${id}`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('cancellation.heading')} backHref={overview} errors={errors}>
			<WorkshopHeading {...{ title, when }}>{t('cancellation.heading')}</WorkshopHeading>
			<WarningText iconFallbackText={t('warning')}>{t('cancellation.about')}</WarningText>
			<WorkshopForm
				{...{ revision, fields }}
				refused={actionData}
				submit={t('cancellation.submit')}
				cancelHref={overview}
				isGrave
			>
				<LocalFields fields={fields} name="cancelledWhy" languages={languages} rows={4} />
				{isSeries && <ScopeChoice fields={fields} />}
			</WorkshopForm>
		</StaffPage>
	)
}
