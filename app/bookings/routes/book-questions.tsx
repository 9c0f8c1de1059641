import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { answersAsTyped, readAnswers } from '#app/questions/answer.ts'
import { type AnswerError, checkAnswers } from '#app/questions/answer-check.ts'
import { answerErrorItems } from '#app/questions/answer-error.ts'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { BookingStepForm } from '../booking-step-form.tsx'
import type { Route } from './+types/book-questions.ts'
import { readAsked } from './asked.server.ts'
import { keepTyped, readQuestions, readStep, saveStep } from './booking-step.server.ts'

export const handle = { access: 'booking' } satisfies RouteHandle
const step = 'questions'

async function readPage(context: Route.LoaderArgs['context']) {
	const read = await readStep(context, step)
	const definition = await readQuestions(context, read.content)
	return { ...read, definition, ...(await readAsked(context, definition)) }
}

export async function loader({ context }: Route.LoaderArgs) {
	const { content, definition, places, typed, frame } = await readPage(context)
	const kept = content.answers && answersAsTyped(definition, content.answers)
	return { definition, places, raw: typed ?? kept, frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	await keepTyped(context, step, form)
	const { definition, asked } = await readPage(context)
	const { values: raw } = readAnswers(definition, form)
	const checked = checkAnswers(definition, raw, asked)
	const errors: AnswerError[] = checked.ok ? [] : checked.errors
	if (!checked.ok) return data({ raw, errors, elsewhere: undefined }, { status: 400 })
	const { answers } = checked
	const { elsewhere } = await saveStep(context, step, form, () => ({ answers }))
	return data({ raw, errors, elsewhere }, { status: 409 })
}

export default function BookQuestions({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['bookings', 'questions'])
	const { settings, language } = useShell()
	const { definition, places, frame } = loaderData
	const errors = actionData ? answerErrorItems(t, definition, actionData.errors, language) : []
	const heading = t('questions.heading')
	return (
		<Page title={heading} backHref={frame.backHref} errors={errors} formId="page-form">
			<BookingStepForm
				{...{ step, heading, frame, language }}
				timeZone={settings.council.timeZone}
				elsewhere={actionData?.elsewhere}
			>
				<p className="govuk-body">{t('questions.what')}</p>
				<QuestionFields
					{...{ definition, language, places }}
					raw={actionData?.raw ?? loaderData.raw}
					errors={actionData?.errors}
				/>
			</BookingStepForm>
		</Page>
	)
}
