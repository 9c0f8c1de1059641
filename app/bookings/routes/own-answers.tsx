import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { listAnswers } from '#app/questions/answer.server.ts'
import { answersAsTyped, readAnswers } from '#app/questions/answer.ts'
import { type AnswerError, checkAnswers } from '#app/questions/answer-check.ts'
import { answerErrorItems } from '#app/questions/answer-error.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { changeBooking } from '../change-booking.server.ts'
import { OwnForm } from '../own-form.tsx'
import type { Route } from './+types/own-answers.ts'
import { readAsked } from './asked.server.ts'
import {
	changedElsewhere,
	readOwn,
	refuseChange,
	refuseTooManyChanges,
	seenIn,
} from './own.server.ts'

export const handle = { access: 'booker' } satisfies RouteHandle

/** The workshop's own questions as they were when it was booked. */
async function readAnswerable(context: Route.LoaderArgs['context']) {
	const { booking, canChange } = await readOwn(context)
	const { definitionId } = booking
	const found = definitionId
		? await findDefinition(context.get(dbContext), definitionId)
		: undefined
	if (!canChange || !found) throw redirect('/bookings/own')
	return { booking, definition: found.definition, ...(await readAsked(context, found.definition)) }
}

export async function loader({ context }: Route.LoaderArgs) {
	const { booking, definition, places } = await readAnswerable(context)
	const [stored] = await listAnswers(context.get(dbContext), [booking.id])
	const raw = answersAsTyped(definition, stored?.answers ?? {})
	return { definition, places, raw, seen: booking.changedAt.toISOString() }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	const { booking, definition, asked } = await readAnswerable(context)
	const { values: raw } = readAnswers(definition, form)
	const checked = checkAnswers(definition, raw, asked)
	if (!checked.ok) return refuseChange(form, { raw, errors: checked.errors })
	const changing = { answers: checked.answers, seen: seenIn(form), now: context.get(nowContext) }
	await refuseTooManyChanges(context, booking)
	const { kind } = await changeBooking(context.get(dbContext), booking.id, changing)
	if (kind === 'stale') return changedElsewhere(booking, { raw, errors: [] as AnswerError[] })
	throw redirect(kind === 'changed' ? '/bookings/own?done=answered' : '/bookings/own')
}

export default function OwnAnswers({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['bookings', 'questions'])
	const { language } = useShell()
	const { definition, places } = loaderData
	const errors = actionData ? answerErrorItems(t, definition, actionData.errors, language) : []
	const heading = t('questions.heading')
	return (
		<Page title={heading} backHref="/bookings/own" errors={errors}>
			<h1 className="govuk-heading-l">{heading}</h1>
			<p className="govuk-body">{t('questions.what')}</p>
			<OwnForm {...(actionData ?? loaderData)}>
				<QuestionFields
					{...{ definition, language, places }}
					raw={actionData?.raw ?? loaderData.raw}
					errors={actionData?.errors}
				/>
			</OwnForm>
		</Page>
	)
}
