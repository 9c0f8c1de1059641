import { useTranslation } from 'react-i18next'
import {
	fieldProblems,
	isQuestionType,
	nextQuestionId,
	readQuestion,
} from '#app/consultations/question-form.ts'
import { problemItems, useFields } from '#app/consultations/staff-fields.tsx'
import { QuestionFormFields } from '#app/consultations/staff-question-fields.tsx'
import { TypeChoice } from '#app/consultations/staff-question-list.tsx'
import { QUESTION_TYPES } from '#app/questions/definition.ts'
import { addQuestion } from '#app/questions/definition-edit.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { WorkshopForm, WorkshopHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-question-new.ts'
import {
	headingOf,
	keepAndGoOn,
	readAsked,
	readStaffWorkshop,
	refusedInput,
} from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** What a place on the booking form can hold: nothing is uploaded to come to a session. */
const TYPES = QUESTION_TYPES.filter((type) => type !== 'file')

function typeIn(request: Request) {
	const type = new URL(request.url).searchParams.get('type')
	return isQuestionType(type) && TYPES.some((one) => one === type) ? type : undefined
}

/** What a question of most types begins with. */
const STARTING: Record<string, Record<string, string>> = {
	text: { lengthMax: '200' },
	'long-text': { lengthMax: '2000' },
	scale: { pointsMin: '1', pointsMax: '5' },
	allocation: { total: '100' },
	number: { isWhole: 'yes' },
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const definition = await readAsked(context, workshop)
	const type = typeIn(request)
	const values = { condition: 'always', ...STARTING[type ?? ''] }
	return { ...headingOf(context, workshop), definition, type, values }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const definition = await readAsked(context, workshop)
	const values = fieldsFrom(await readForm(request))
	const type = typeIn(request)
	if (!type) return refusedInput(values, { form: 'noType' })
	const id = nextQuestionId(definition)
	const { languages } = workshop
	const read = readQuestion(values, { id, type, definition, languages })
	if (!read.ok) return refusedInput(values, read.errors)
	const edited = addQuestion(definition, read.question)
	if (!edited.ok) return refusedInput(values, fieldProblems(edited, id))
	const next = `/staff/workshops/${workshop.id}/questions#${id}`
	return keepAndGoOn(context, workshop.id, edited.definition, { values, next })
}

export default function StaffQuestionNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, when, revision, languages, definition, type, values } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const base = `/staff/workshops/${id}/questions`
	const heading = type ? t('question.new', { type: t(`types.${type}`) }) : t('questions.add')
	return (
		<StaffPage title={heading} backHref={base} errors={problemItems(t, actionData?.errors)}>
			<WorkshopHeading {...{ title, when }}>{heading}</WorkshopHeading>
			{type ? (
				<WorkshopForm
					{...{ revision, fields }}
					refused={actionData}
					submit={t('question.add')}
					cancelHref={base}
				>
					<p className="govuk-body">{t(`typeHints.${type}`)}</p>
					<QuestionFormFields {...{ fields, type, languages, definition, id: '' }} />
				</WorkshopForm>
			) : (
				<TypeChoice types={TYPES} hrefFor={(one) => `${base}/new?type=${one}`} />
			)}
		</StaffPage>
	)
}
