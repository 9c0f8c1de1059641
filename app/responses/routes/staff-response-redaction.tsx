import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { isPublishable } from '../moderation.ts'
import { findPersonalData } from '../personal-data.ts'
import { listRedactions, redact, seenAs } from '../publication.server.ts'
import { readRedaction } from '../redaction.ts'
import { RedactionForm } from '../redaction-form.tsx'
import type { Route } from './+types/staff-response-redaction.ts'
import { actingOf, responseOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

async function readPlace(context: Route.LoaderArgs['context'], params: Route.LoaderArgs['params']) {
	const { response, definition, answers } = await responseOf(context, params.responseId)
	const question = definition.questions.find(({ id }) => id === params.questionId)
	const value = answers[params.questionId]
	if (!question || value === undefined || !isPublishable(question))
		throw data(null, { status: 404 })
	const words = typeof value === 'string' && !('options' in question) ? value : undefined
	const names = [response.name, response.groupName].filter((one) => one !== null)
	const found = words === undefined ? [] : findPersonalData(words, { names })
	const redactions = await listRedactions(context.get(dbContext), [response.id])
	const seen = seenAs(answers, redactions, response.groupName)
	return { response, question, words, found, redactions, seen }
}

export async function loader({ params, context }: Route.LoaderArgs) {
	const { response, question, redactions, ...shown } = await readPlace(context, params)
	const known = redactions.find(({ questionId }) => questionId === question.id)
	const { id, label } = question
	return { ...shown, id: response.id, label, known, questionId: id }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { response, question, words, found, seen } = await readPlace(context, params)
	const form = await readForm(request)
	const values = valuesOf(form)
	// What is ticked are places in the words as they were seen.
	const changed = { errors: { hide: 'changed' }, values, ticked: [] }
	if (values.seen !== seen) return data(changed, { status: 409 })
	const read = readRedaction(form, { words, found })
	if (!read.ok) return data({ errors: read.errors, values, ticked: read.ticked }, { status: 400 })
	const place = { responseId: response.id, questionId: question.id, seen }
	const result = await redact(
		context.get(dbContext),
		{ ...place, ...read.value },
		actingOf(context),
	)
	if (result === 'changed') return data(changed, { status: 409 })
	throw redirect(`/staff/responses/${response.id}`)
}

export default function StaffResponseRedaction({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-responses')
	const { id, label, words, found, known, questionId, seen } = loaderData
	const errors = errorItems(t, 'staff-responses', actionData?.errors)
	return (
		<StaffPage title={t('redaction.heading')} backHref={`/staff/responses/${id}`} errors={errors}>
			<h1 className="govuk-heading-l">{t('redaction.heading')}</h1>
			<h2 className="govuk-heading-s">
				<LocalWords text={label} language={DEFAULT_LANGUAGE} />
			</h2>
			<RedactionForm
				{...{ words, found, seen }}
				values={actionData?.values ?? { reason: known?.reason ?? '' }}
				ticked={actionData?.ticked ?? []}
				errors={errorTexts(errors)}
			/>
			{known && (
				<form method="post" action={`/staff/responses/${id}/redactions/${questionId}/removal`}>
					<Button className="govuk-button--secondary">{t('redaction.remove')}</Button>
				</form>
			)}
		</StaffPage>
	)
}
