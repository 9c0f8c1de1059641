import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { answersAsTyped } from '#app/questions/answer.ts'
import { answerErrorItems } from '#app/questions/answer-error.ts'
import { answerRows } from '#app/questions/answer-summary.tsx'
import { FormStamps } from '#app/questions/form-stamps.tsx'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { SavedElsewhere } from '#app/questions/saved-elsewhere.tsx'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { partOf } from '../answering.ts'
import { AnsweringCaption } from '../answering-heading.tsx'
import { EQUALITY_DEFINITION, readEqualityAnswers } from '../equality.ts'
import { LaterButton } from '../later-button.tsx'
import type { Route } from './+types/answer-equality.ts'
import { keepTyped, onwards, readStep, savePart, settled } from './answering.server.ts'

export const handle = { access: 'answering' } satisfies RouteHandle
const step = { name: 'equality' } as const

export async function loader({ context }: Route.LoaderArgs) {
	const { content, typed, frame } = await readStep(context, step)
	return { raw: typed ?? answersAsTyped(EQUALITY_DEFINITION, content.equality ?? {}), frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	await keepTyped(context, step, form)
	const { asked } = await readStep(context, step)
	const { raw, checked } = readEqualityAnswers(form)
	if (!checked.ok)
		return data({ raw, errors: checked.errors, elsewhere: undefined }, { status: 400 })
	const saved = await savePart(context, step, form, (before) => ({
		...settled(before, step),
		equality: checked.answers,
	}))
	if (saved.ok) throw onwards(saved.content, asked)
	const { equality: answers = {}, stamps } = saved.now
	const elsewhere = { answers, seen: stamps?.[partOf(step)] ?? '' }
	return data({ raw, errors: [], elsewhere }, { status: 409 })
}

export default function AnswerEquality({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['responses', 'questions'])
	const { settings, language } = useShell()
	const { frame } = loaderData
	const elsewhere = actionData?.elsewhere
	const definition = EQUALITY_DEFINITION
	const errors = answerErrorItems(t, definition, actionData?.errors ?? [], language)
	const least = settings.council.smallNumberThreshold
	return (
		<Page
			title={t('equality.heading')}
			backHref={frame.backHref}
			errors={errors}
			formId="page-form"
		>
			<AnsweringCaption frame={frame} language={language} />
			<h1 className="govuk-heading-l">{t('equality.heading')}</h1>
			<p className="govuk-body">{t('equality.why')}</p>
			<InsetText>{t('equality.apart', { count: least })}</InsetText>
			{elsewhere !== undefined && (
				<SavedElsewhere keepHref={`/consultations/${frame.slug}/answer/equality`}>
					<SummaryList rows={answerRows(t, { definition, answers: elsewhere.answers, language })} />
				</SavedElsewhere>
			)}
			<form method="post" id="page-form" noValidate>
				<FormStamps own={frame.form.own} seen={elsewhere?.seen ?? frame.form.seen} />
				<QuestionFields
					definition={definition}
					questions={definition.questions}
					language={language}
					raw={actionData?.raw ?? loaderData.raw}
					errors={actionData?.errors}
				/>
				<div className="govuk-button-group">
					<Button>{t(elsewhere === undefined ? 'equality.go' : 'elsewhere.save')}</Button>
					<LaterButton />
				</div>
			</form>
		</Page>
	)
}
