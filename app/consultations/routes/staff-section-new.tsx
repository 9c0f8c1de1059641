import { useTranslation } from 'react-i18next'
import { addSection } from '#app/questions/definition-edit.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { nextSectionId, readSection } from '../section-form.ts'
import { problemItems, useFields } from '../staff-fields.tsx'
import { SaveForm, StaffHeading } from '../staff-parts.tsx'
import { SectionFields } from '../staff-section-fields.tsx'
import type { Route } from './+types/staff-section-new.ts'
import {
	headingOf,
	keepAndGoOn,
	readAsked,
	readStaffConsultation,
	refusedInput,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	return headingOf(consultation)
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const definition = await readAsked(context, consultation)
	const values = fieldsFrom(await readForm(request))
	const { languages, id } = consultation
	const read = readSection(values, { id: nextSectionId(definition), languages })
	if (!read.ok) return refusedInput(values, read.errors)
	const edited = addSection(definition, read.value)
	if (!edited.ok) return refusedInput(values, { form: edited.problems[0]?.code ?? 'condition' })
	const next = `/staff/consultations/${id}/questions?done=added`
	return keepAndGoOn(context, id, edited.definition, { values, next })
}

export default function StaffSectionNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages } = loaderData
	const fields = useFields(actionData?.values ?? {}, actionData?.errors)
	const base = `/staff/consultations/${id}/questions`
	return (
		<StaffPage
			title={t('questions.addSection')}
			backHref={base}
			errors={problemItems(t, actionData?.errors)}
		>
			<StaffHeading title={title}>{t('questions.addSection')}</StaffHeading>
			<SaveForm revision={revision} refused={actionData} cancelHref={base}>
				<SectionFields fields={fields} languages={languages} />
			</SaveForm>
		</StaffPage>
	)
}
