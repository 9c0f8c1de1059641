import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { changeSection } from '#app/questions/definition-edit.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import type { Consultation } from '../consultation.server.ts'
import { readSection, sectionValues } from '../section-form.ts'
import { problemItems, useFields } from '../staff-fields.tsx'
import { PostButton, SaveForm, StaffHeading } from '../staff-parts.tsx'
import { SectionFields } from '../staff-section-fields.tsx'
import type { Route } from './+types/staff-section.ts'
import {
	headingOf,
	keepAndGoOn,
	readAsked,
	readStaffConsultation,
	refusedInput,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

async function readOne(
	context: Route.LoaderArgs['context'],
	consultation: Consultation,
	sectionId: string,
) {
	const definition = await readAsked(context, consultation)
	const section = definition.sections?.find(({ id }) => id === sectionId)
	if (!section) throw data(null, { status: 404 })
	return { definition, section }
}

export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const { definition, section } = await readOne(context, consultation, params.sectionId)
	const isEmpty =
		definition.sections?.length === 1 ||
		!definition.questions.some((question) => question.section === section.id)
	const values = sectionValues(section)
	return { ...headingOf(consultation), sectionId: section.id, isEmpty, values }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const { definition, section } = await readOne(context, consultation, params.sectionId)
	const values = fieldsFrom(await readForm(request))
	const { languages, id } = consultation
	const read = readSection(values, { id: section.id, languages })
	if (!read.ok) return refusedInput(values, read.errors)
	const edited = changeSection(definition, section.id, read.value)
	if (!edited.ok) return refusedInput(values, { form: 'condition' })
	const next = `/staff/consultations/${id}/questions?done=saved`
	return keepAndGoOn(context, id, edited.definition, {
		values,
		next,
		valuesNow: async (now) => sectionValues((await readOne(context, now, section.id)).section),
	})
}

export default function StaffSection({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages, sectionId, isEmpty, values } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const overview = `/staff/consultations/${id}`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('question.section')} backHref={`${overview}/questions`} errors={errors}>
			<StaffHeading title={title}>{t('question.section')}</StaffHeading>
			<SaveForm revision={revision} refused={actionData} cancelHref={`${overview}/questions`}>
				<SectionFields fields={fields} languages={languages} />
			</SaveForm>
			{isEmpty && (
				<PostButton action={`${overview}/sections/${sectionId}/removal`} revision={revision}>
					{t('question.removeSection')}
				</PostButton>
			)}
		</StaffPage>
	)
}
