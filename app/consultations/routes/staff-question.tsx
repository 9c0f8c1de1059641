import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { changeQuestion } from '#app/questions/definition-edit.ts'
import { InsetText } from '#app/ui/inset-text.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import type { Consultation } from '../consultation.server.ts'
import { conditionWords, fieldProblems, questionValues, readQuestion } from '../question-form.ts'
import { problemItems, useFields } from '../staff-fields.tsx'
import { SaveForm, StaffHeading } from '../staff-parts.tsx'
import { QuestionFormFields } from '../staff-question-fields.tsx'
import type { Route } from './+types/staff-question.ts'
import { readQuestionForm } from './question-form.server.ts'
import {
	headingOf,
	keepAndGoOn,
	readAsked,
	readStaffConsultation,
	refusedInput,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

type Context = Route.LoaderArgs['context']

async function readOne(context: Context, consultation: Consultation, questionId: string) {
	const definition = await readAsked(context, consultation)
	const question = definition.questions.find(({ id }) => id === questionId)
	return question && { definition, question }
}

export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const found = await readOne(context, consultation, params.questionId)
	if (!found) throw data(null, { status: 404 })
	const { definition, question } = found
	const values = questionValues(question, consultation.languages)
	const { id: questionId, type } = question
	const isFrozen = consultation.frozenAt !== null
	return { ...headingOf(consultation), definition, questionId, type, values, isFrozen }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const found = await readOne(context, consultation, params.questionId)
	if (!found) throw data(null, { status: 404 })
	const { definition, question: before } = found
	const { id, type } = before
	const form = await readQuestionForm(request, context, type)
	// The first question has no field for it.
	const values = { condition: 'always', ...form.values }
	const { languages } = consultation
	const read = readQuestion(values, { id, type, definition, languages, before })
	const errors = { ...(!read.ok && read.errors), ...form.errors }
	if (!read.ok || Object.keys(errors).length > 0) return refusedInput(values, errors)
	const edited = changeQuestion(definition, id, read.question)
	if (!edited.ok) return refusedInput(values, fieldProblems(edited, id))
	return keepAndGoOn(context, consultation.id, edited.definition, {
		values,
		next: `/staff/consultations/${consultation.id}/questions?done=saved#${id}`,
		valuesNow: async (now) => {
			const other = await readOne(context, now, id)
			return other ? questionValues(other.question, languages) : {}
		},
	})
}

export default function StaffQuestion({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages, definition, questionId, type } = loaderData
	const fields = useFields(actionData?.values ?? loaderData.values, actionData?.errors)
	const base = `/staff/consultations/${id}/questions`
	const number = definition.questions.findIndex((one) => one.id === questionId) + 1
	const heading = t('question.heading2', { number, type: t(`types.${type}`) })
	return (
		<StaffPage title={heading} backHref={base} errors={problemItems(t, actionData?.errors)}>
			<StaffHeading title={title}>{heading}</StaffHeading>
			{loaderData.isFrozen && <InsetText>{t('questions.frozen')}</InsetText>}
			<SaveForm
				revision={revision}
				refused={actionData}
				cancelHref={base}
				hasFiles={type === 'image-choice'}
				wordsOf={(name, held) =>
					held &&
					conditionWords(definition, { name, ticked: held, notSaid: t('questions.notSaid') })
				}
			>
				<QuestionFormFields {...{ fields, type, languages, definition, id: questionId }} />
			</SaveForm>
		</StaffPage>
	)
}
