import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { OwnWords } from '#app/questions/local-words.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { localValues, readLocalText } from '../consultation-form.ts'
import { answerPublicQuestion, findAsked } from '../public-question.server.ts'
import { LocalFields, problemItems, useFields } from '../staff-fields.tsx'
import { SaveForm, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-public-question.ts'
import {
	actingOf,
	headingOf,
	readStaffConsultation,
	refusedInput,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const questionId = uuidFrom(params.publicQuestionId)
	const key = { consultationId: consultation.id, questionId }
	const asked = await findAsked(context.get(dbContext), key)
	if (!asked) throw data(null, { status: 404 })
	const values = localValues('answer', asked.answer)
	return { ...headingOf(consultation), words: asked.words, language: asked.language, values }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages } = await readStaffConsultation(context, params.consultationId)
	const values = fieldsFrom(await readForm(request))
	const options = { languages, max: 4000, lines: true, isRequired: true }
	const answer = readLocalText(values, 'answer', options)
	if (!answer.ok) return refusedInput(values, answer.errors)
	const key = { consultationId: id, questionId: uuidFrom(params.publicQuestionId) }
	const answering = { answer: answer.value, ...actingOf(context) }
	const isDone = await answerPublicQuestion(context.get(dbContext), key, answering)
	if (!isDone) throw data(null, { status: 404 })
	throw redirect(`/staff/consultations/${id}/public-questions?done=answered`)
}

export default function StaffPublicQuestion({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages, words, values } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const back = `/staff/consultations/${id}/public-questions`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('asked.answer')} backHref={back} errors={errors}>
			<StaffHeading title={title}>{t('asked.answer')}</StaffHeading>
			<OwnWords>{words}</OwnWords>
			<SaveForm
				revision={revision}
				refused={actionData}
				submit={t('asked.submit')}
				cancelHref={back}
			>
				<LocalFields fields={fields} name="answer" languages={languages} rows={6} />
			</SaveForm>
		</StaffPage>
	)
}
