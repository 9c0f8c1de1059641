import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { answersAsTyped, readAnswers } from '#app/questions/answer.ts'
import { checkAnswers } from '#app/questions/answer-check.ts'
import { answerErrorItems } from '#app/questions/answer-error.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { localDay } from '#app/triage/timescale.ts'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, settingsContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import type { Route } from './+types/questions.ts'
import { keepTyped, readStep, saveStep } from './step.server.ts'

export const handle = { access: 'draft' } satisfies RouteHandle

const stepOf = (serviceId: string) => ({ name: 'questions' as const, serviceId })

async function readPage(context: Route.LoaderArgs['context'], serviceId: string) {
	const read = await readStep(context, stepOf(serviceId))
	const service = read.services.find(({ id }) => id === serviceId)
	if (!service) throw data(null, { status: 404 })
	const asksPlace = service.definition.questions.some(({ type }) => type === 'place')
	const places = asksPlace ? await listPlaces(context.get(dbContext)) : []
	return { ...read, service, places }
}

export async function loader({ context, params }: Route.LoaderArgs) {
	const { content, service, places, typed, frame } = await readPage(context, params.serviceId)
	const kept = content.answers[service.id]
	const raw = typed ?? (kept ? answersAsTyped(service.definition, kept.answers) : undefined)
	return { service, places, raw, frame }
}

export async function action({ request, context, params }: Route.ActionArgs) {
	const step = stepOf(params.serviceId)
	const form = await readForm(request)
	// First whether there is such a page: what is typed is kept under its name.
	const { service, places } = await readPage(context, params.serviceId)
	await keepTyped(context, step, form)
	const { values: raw } = readAnswers(service.definition, form)
	const { timeZone } = context.get(settingsContext).council
	const checked = checkAnswers(service.definition, raw, {
		today: localDay(context.get(nowContext), timeZone),
		placeIds: new Set(places.map(({ id }) => id)),
	})
	if (!checked.ok) return data({ raw, errors: checked.errors }, { status: 400 })
	const given = { definitionId: service.definitionId, answers: checked.answers }
	return saveStep(context, step, (before) => ({
		...before,
		answers: { ...before.answers, [service.id]: given },
	}))
}

export default function Questions({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['enquiries', 'questions'])
	const { language } = useShell()
	const { service, places } = loaderData
	const { definition } = service
	const errors = actionData ? answerErrorItems(t, definition, actionData.errors, language) : []
	return (
		<Page
			title={textIn(service.name, language).text}
			{...loaderData.frame}
			errors={errors}
			formId="page-form"
		>
			<span className="govuk-caption-l">{t('questions.caption')}</span>
			<h1 className="govuk-heading-l">
				<LocalWords text={service.name} language={language} />
			</h1>
			<form method="post" id="page-form" noValidate>
				<QuestionFields
					definition={definition}
					language={language}
					raw={actionData?.raw ?? loaderData.raw}
					errors={actionData?.errors}
					places={places}
				/>
				<Button>{t('continue')}</Button>
			</form>
		</Page>
	)
}
