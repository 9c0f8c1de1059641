import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import { answersAsTyped, readAnswers } from '#app/questions/answer.ts'
import { checkAnswers } from '#app/questions/answer-check.ts'
import { answerErrorItems } from '#app/questions/answer-error.ts'
import { answerRows } from '#app/questions/answer-summary.tsx'
import { LATER } from '#app/questions/draft-form.ts'
import { FormStamps } from '#app/questions/form-stamps.tsx'
import { LocalWords } from '#app/questions/local-words.tsx'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { SavedElsewhere } from '#app/questions/saved-elsewhere.tsx'
import { localDay } from '#app/triage/timescale.ts'
import { Button } from '#app/ui/button.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { nowContext, settingsContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { askedOn, partOf, withPage } from '../answering.ts'
import { AnsweringCaption } from '../answering-heading.tsx'
import { LaterButton } from '../later-button.tsx'
import type { Route } from './+types/answer-page.ts'
import { keepTyped, onwards, savePart, settled } from './answering.server.ts'
import { pageStep, readPage, readPageForm } from './page-form.server.ts'

export const handle = { access: 'answering' } satisfies RouteHandle

export async function loader({ context, params }: Route.LoaderArgs) {
	const read = await readPage(context, params.key)
	const { content, asked, page, places, hasFiles, uploads, typed, frame } = read
	const raw = typed ?? answersAsTyped(asked.definition, content.answers)
	const { definition } = asked
	return { definition, kept: content.answers, page, places, hasFiles, uploads, raw, frame }
}

export async function action({ request, context, params }: Route.ActionArgs) {
	const step = pageStep(params.key)
	const { form, together } = await readPageForm(request, context, params.key)
	// Who goes on later is told first that a file was refused: it would be gone without a word.
	if (!form.has(LATER) || together([]).length === 0) await keepTyped(context, step, form)
	const { content, asked, page, places, uploads } = await readPage(context, params.key)
	const { definition } = asked
	const { values: raw } = readAnswers(definition, form)
	const { timeZone } = context.get(settingsContext).council
	const checked = checkAnswers(definition, raw, {
		today: localDay(context.get(nowContext), timeZone),
		placeIds: new Set(places.map(({ id }) => id)),
		uploads,
		page: { only: new Set(page.questions.map(({ id }) => id)), kept: content.answers },
	})
	const errors = together(checked.ok ? [] : checked.errors)
	if (!checked.ok || errors.length > 0)
		return data({ raw, errors, elsewhere: null }, { status: 400 })
	const saved = await savePart(context, step, form, (before) => ({
		...settled(before, step),
		answers: withPage(before.answers, { definition, page, given: checked.answers }),
		pagesDone: [...new Set([...before.pagesDone, page.key])],
	}))
	if (saved.ok) throw onwards(saved.content, asked)
	const { answers, stamps } = saved.now
	const definitionThere = askedOn(asked, answers, page)
	const elsewhere = { answers, definition: definitionThere, seen: stamps?.[partOf(step)] ?? '' }
	return data({ raw, errors: [], elsewhere }, { status: 409 })
}

export default function AnswerPage({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['responses', 'questions'])
	const { language } = useShell()
	const { definition, page, places, frame } = loaderData
	const errors = actionData ? answerErrorItems(t, definition, actionData.errors, language) : []
	const elsewhere = actionData?.elsewhere
	const heading = page.section?.title ?? frame.title
	const stamps = { ...frame.form, ...(elsewhere && { seen: elsewhere.seen }) }
	return (
		<Page
			title={textIn(heading, language).text}
			backHref={frame.backHref}
			errors={errors}
			formId="page-form"
		>
			<AnsweringCaption frame={frame} language={language} />
			<h1 className="govuk-heading-l">
				<LocalWords text={heading} language={language} />
			</h1>
			{page.section?.introduction && (
				<p className="govuk-body">
					<LocalWords text={page.section.introduction} language={language} />
				</p>
			)}
			{elsewhere && (
				<SavedElsewhere keepHref={`/consultations/${frame.slug}/answer/page/${page.key}`}>
					<SummaryList rows={answerRows(t, { ...elsewhere, language, places })} />
				</SavedElsewhere>
			)}
			<form
				method="post"
				id="page-form"
				encType={loaderData.hasFiles ? 'multipart/form-data' : undefined}
				noValidate
			>
				<FormStamps {...stamps} />
				<QuestionFields
					definition={definition}
					questions={page.questions}
					kept={loaderData.kept}
					language={language}
					raw={actionData?.raw ?? loaderData.raw}
					errors={actionData?.errors}
					places={places}
					uploads={loaderData.uploads}
				/>
				<div className="govuk-button-group">
					<Button>{t(elsewhere ? 'elsewhere.save' : 'continue')}</Button>
					<LaterButton />
				</div>
			</form>
		</Page>
	)
}
