import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { addDocuments } from '../document.server.ts'
import { readDocument } from '../document-form.ts'
import { DocumentFields } from '../staff-document-fields.tsx'
import { problemItems, useFields } from '../staff-fields.tsx'
import { SaveForm, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-document-new.ts'
import { headingOf, readStaffConsultation, refusedInput } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	return headingOf(await readStaffConsultation(context, params.consultationId))
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages } = await readStaffConsultation(context, params.consultationId)
	const values = fieldsFrom(await readForm(request))
	const read = readDocument(values, { languages })
	if (!read.ok) return refusedInput(values, read.errors)
	const now = context.get(nowContext)
	const added = await addDocuments(context.get(dbContext), id, [read.value], { now })
	if (!added.ok) return refusedInput(values, { form: added.code })
	throw redirect(`/staff/consultations/${id}/documents?done=added`)
}

export default function StaffDocumentNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages } = loaderData
	const fields = useFields(actionData?.values ?? { variant: 'document' }, actionData?.errors)
	const base = `/staff/consultations/${id}/documents`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('documents.add')} backHref={base} errors={errors}>
			<StaffHeading title={title}>{t('documents.add')}</StaffHeading>
			<SaveForm revision={revision} refused={actionData} cancelHref={base}>
				<DocumentFields fields={fields} languages={languages} />
			</SaveForm>
		</StaffPage>
	)
}
