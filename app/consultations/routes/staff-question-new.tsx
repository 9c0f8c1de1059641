import { useTranslation } from 'react-i18next'
import { QUESTION_TYPES } from '#app/questions/definition.ts'
import { addQuestion } from '#app/questions/definition-edit.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { fieldProblems, isQuestionType, nextQuestionId, readQuestion } from '../question-form.ts'
import { problemItems, useFields } from '../staff-fields.tsx'
import { SaveForm, StaffHeading } from '../staff-parts.tsx'
import { QuestionFormFields } from '../staff-question-fields.tsx'
import { TypeChoice } from '../staff-question-list.tsx'
import type { Route } from './+types/staff-question-new.ts'
import { readQuestionForm } from './question-form.server.ts'
import {
	headingOf,
	keepAndGoOn,
	readAsked,
	readStaffConsultation,
	refusedInput,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

function typeIn(request: Request) {
	const type = new URL(request.url).searchParams.get('type')
	return isQuestionType(type) ? type : undefined
}

/** What a question of most types begins with. */
const STARTING: Record<string, Record<string, string>> = {
	text: { lengthMax: '200' },
	'long-text': { lengthMax: '4000' },
	scale: { pointsMin: '1', pointsMax: '5' },
	allocation: { total: '100' },
	number: { isWhole: 'yes' },
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const definition = await readAsked(context, consultation)
	const section = new URL(request.url).searchParams.get('section') ?? definition.sections?.[0]?.id
	const type = typeIn(request)
	const values = { section: section ?? '', condition: 'always', ...STARTING[type ?? ''] }
	return { ...headingOf(consultation), definition, type, section, values }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const definition = await readAsked(context, consultation)
	const type = typeIn(request)
	if (!type) return refusedInput({}, { form: 'noType' })
	const form = await readQuestionForm(request, context, type)
	const { values } = form
	const id = nextQuestionId(definition)
	const { languages } = consultation
	const read = readQuestion(values, { id, type, definition, languages })
	const errors = { ...(!read.ok && read.errors), ...form.errors }
	if (!read.ok || Object.keys(errors).length > 0) return refusedInput(values, errors)
	const section = definition.sections ? values.section : undefined
	const edited = addQuestion(definition, read.question, { section })
	if (!edited.ok) return refusedInput(values, fieldProblems(edited, id))
	const next = `/staff/consultations/${consultation.id}/questions?done=added#${id}`
	return keepAndGoOn(context, consultation.id, edited.definition, { values, next })
}

export default function StaffQuestionNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages, definition, type, section, values } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const base = `/staff/consultations/${id}/questions`
	const heading = type ? t('question.new', { type: t(`types.${type}`) }) : t('questions.add')
	const within = section ? `&section=${encodeURIComponent(section)}` : ''
	return (
		<StaffPage title={heading} backHref={base} errors={problemItems(t, actionData?.errors)}>
			<StaffHeading title={title}>{heading}</StaffHeading>
			{type ? (
				<SaveForm
					revision={revision}
					refused={actionData}
					submit={t('question.add')}
					cancelHref={base}
					hasFiles={type === 'image-choice'}
				>
					<p className="govuk-body">{t(`typeHints.${type}`)}</p>
					<QuestionFormFields {...{ fields, type, languages, definition, id: '' }} />
				</SaveForm>
			) : (
				<TypeChoice types={QUESTION_TYPES} hrefFor={(one) => `${base}/new?type=${one}${within}`} />
			)}
		</StaffPage>
	)
}
