import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { fieldProblems, questionValues, readQuestion } from '#app/consultations/question-form.ts'
import { problemItems, useFields } from '#app/consultations/staff-fields.tsx'
import { QuestionFormFields } from '#app/consultations/staff-question-fields.tsx'
import { changeQuestion } from '#app/questions/definition-edit.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { WorkshopForm, WorkshopHeading } from '../staff-parts.tsx'
import type { Workshop } from '../workshop.server.ts'
import type { Route } from './+types/staff-question.ts'
import {
	headingOf,
	keepAndGoOn,
	readAsked,
	readStaffWorkshop,
	refusedInput,
} from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

type Context = Route.LoaderArgs['context']

async function readOne(context: Context, workshop: Workshop, questionId: string) {
	const definition = await readAsked(context, workshop)
	const question = definition.questions.find(({ id }) => id === questionId)
	return question && { definition, question }
}

export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const found = await readOne(context, workshop, params.questionId)
	if (!found) throw data(null, { status: 404 })
	const { definition, question } = found
	const values = questionValues(question, workshop.languages)
	const { id: questionId, type } = question
	return { ...headingOf(context, workshop), definition, questionId, type, values }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const found = await readOne(context, workshop, params.questionId)
	if (!found) throw data(null, { status: 404 })
	const { definition, question: before } = found
	// The first question has no field for it.
	const values = { condition: 'always', ...fieldsFrom(await readForm(request)) }
	const { id, type } = before
	const { languages } = workshop
	const read = readQuestion(values, { id, type, definition, languages, before })
	if (!read.ok) return refusedInput(values, read.errors)
	const edited = changeQuestion(definition, id, read.question)
	if (!edited.ok) return refusedInput(values, fieldProblems(edited, id))
	return keepAndGoOn(context, workshop.id, edited.definition, {
		values,
		next: `/staff/workshops/${workshop.id}/questions#${id}`,
		valuesNow: async (now) => {
			const other = await readOne(context, now, id)
			return other ? questionValues(other.question, languages) : {}
		},
	})
}

export default function StaffQuestion({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, when, revision, languages, definition, questionId, type } = loaderData
	const fields = useFields(actionData?.values ?? loaderData.values, actionData?.errors)
	const base = `/staff/workshops/${id}/questions`
	const number = definition.questions.findIndex((one) => one.id === questionId) + 1
	const heading = t('question.heading2', { number, type: t(`types.${type}`) })
	return (
		<StaffPage title={heading} backHref={base} errors={problemItems(t, actionData?.errors)}>
			<WorkshopHeading {...{ title, when }}>{heading}</WorkshopHeading>
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={base}>
				<QuestionFormFields {...{ fields, type, languages, definition, id: questionId }} />
			</WorkshopForm>
		</StaffPage>
	)
}
