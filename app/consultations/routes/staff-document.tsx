import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import type { Consultation } from '../consultation.server.ts'
import { changeDocument, listDocuments } from '../document.server.ts'
import { documentValues, readDocument } from '../document-form.ts'
import { DocumentFields } from '../staff-document-fields.tsx'
import { problemItems, useFields } from '../staff-fields.tsx'
import { SaveForm, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-document.ts'
import {
	headingOf,
	type Refused,
	readStaffConsultation,
	refusedInput,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

async function readOne(
	context: Route.LoaderArgs['context'],
	{ id }: Consultation,
	documentId: string,
) {
	const documents = await listDocuments(context.get(dbContext), id)
	const found = documents.find((one) => one.id === documentId)
	if (!found) throw data(null, { status: 404 })
	return found
}

/** A document has no revision of its own: the moment of its last change stands for one. */
export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const document = await readOne(context, consultation, params.documentId)
	const revision = document.changedAt.getTime()
	return { ...headingOf(consultation), values: documentValues(document), revision }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const document = await readOne(context, consultation, params.documentId)
	const { id, languages } = consultation
	const values = fieldsFrom(await readForm(request))
	const read = readDocument(values, { languages })
	if (!read.ok) return refusedInput(values, read.errors)
	const revision = document.changedAt.getTime()
	if (Number(values.revision) !== revision) {
		const saved = documentValues(document)
		const refused: Refused = { values, errors: { form: 'stale' }, revision, saved }
		return data(refused, { status: 409 })
	}
	const key = { consultationId: id, documentId: document.id }
	await changeDocument(context.get(dbContext), key, read.value, { now: context.get(nowContext) })
	throw redirect(`/staff/consultations/${id}/documents?done=saved`)
}

export default function StaffDocument({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages, values } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const base = `/staff/consultations/${id}/documents`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('documents.change')} backHref={base} errors={errors}>
			<StaffHeading title={title}>{t('documents.change')}</StaffHeading>
			<SaveForm revision={revision} refused={actionData} cancelHref={base}>
				<DocumentFields fields={fields} languages={languages} />
			</SaveForm>
		</StaffPage>
	)
}
