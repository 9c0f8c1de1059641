import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { readAnswers } from '#app/questions/answer.ts'
import { checkAnswers } from '#app/questions/answer-check.ts'
import { answerErrorItems } from '#app/questions/answer-error.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { AboutFields } from '#app/responses/about-fields.tsx'
import { EQUALITY_DEFINITION } from '#app/responses/equality.ts'
import { Button } from '#app/ui/button.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { askedAlone, type PreviewStep } from '../preview.ts'
import { PreviewCaption, PreviewSteps } from '../preview-frame.tsx'
import type { Route } from './+types/staff-preview-step.ts'
import { readPreviewStep } from './preview-frame.server.ts'
import { todayOf } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

function questionsOf(step: PreviewStep) {
	if (step.name === 'about') return undefined
	return step.name === 'page' ? step.page.questions : EQUALITY_DEFINITION.questions
}

export async function loader({ params, context }: Route.LoaderArgs) {
	const { consultation, definition, step, frame } = await readPreviewStep(context, params)
	const found = await listPlaces(context.get(dbContext))
	const { allowsAnonymous, allowsGroups } = consultation
	return {
		...{ frame, allowsAnonymous, allowsGroups },
		name: step.name,
		section: step.name === 'page' ? step.page.section : undefined,
		questions: questionsOf(step),
		definition: step.name === 'page' ? definition : EQUALITY_DEFINITION,
		places: found.map(({ id, name }) => ({ id, name })),
	}
}

/** Checks the answers of a page as they would be checked, and keeps nothing. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const { step } = await readPreviewStep(context, params)
	if (step.name !== 'page') throw data(null, { status: 405 })
	// A preview keeps no file, so none can be asked for.
	const questions = askedAlone(step.page).questions.map((question) =>
		question.type === 'file' ? { ...question, isRequired: false } : question,
	)
	const { values: raw } = readAnswers({ questions }, await readForm(request))
	const places = await listPlaces(context.get(dbContext))
	const placeIds = new Set(places.map(({ id }) => id))
	const checked = checkAnswers({ questions }, raw, { today: todayOf(context), placeIds })
	if (checked.ok) return { raw, errors: [] }
	return data({ raw, errors: checked.errors }, { status: 400 })
}

/** A page as a resident meets it, with the conditions that lead to it in words. */
export default function StaffPreviewStep({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['outcomes', 'responses', 'questions'])
	const { language } = useShell()
	const { frame, name, section, questions, definition, places, ...allowed } = loaderData
	const errors = answerErrorItems(t as never, definition, actionData?.errors ?? [], language)
	const heading = name === 'page' ? undefined : t(`responses:${name}.heading`)
	const own = section?.title ?? frame.title
	return (
		<Page
			title={heading ?? textIn(own, language).text}
			backHref={frame.previousHref}
			errors={errors}
		>
			{actionData && actionData.errors.length === 0 && (
				<NotificationBanner type="success" title={t('preview.good')}>
					{t('preview.accepted')}
				</NotificationBanner>
			)}
			<PreviewCaption frame={frame} language={language} />
			<h1 className="govuk-heading-l">
				{heading ?? <LocalWords text={own} language={language} />}
			</h1>
			{section?.introduction && (
				<p className="govuk-body">
					<LocalWords text={section.introduction} language={language} />
				</p>
			)}
			<form method="post" noValidate>
				{questions ? (
					<QuestionFields
						{...{ definition, questions, language, places }}
						raw={actionData?.raw}
						errors={actionData?.errors}
					/>
				) : (
					<AboutFields raw={{}} errors={{}} {...allowed} />
				)}
				{name === 'page' && <Button>{t('preview.check')}</Button>}
			</form>
			<PreviewSteps frame={frame} />
		</Page>
	)
}
