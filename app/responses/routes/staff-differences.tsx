import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import type { Answers } from '#app/questions/answer.ts'
import { Answer } from '#app/questions/answer-summary.tsx'
import { findResultsState } from '#app/results/results.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Radios } from '#app/ui/radios.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { findSecondEntry, settleDifferences } from '../second-entry.server.ts'
import type { Route } from './+types/staff-differences.ts'
import { actingOf, responseOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

const KEYINGS = ['first', 'second'] as const

async function readBoth(context: Route.LoaderArgs['context'], params: Route.LoaderArgs['params']) {
	const { response, definition, answers } = await responseOf(context, params.responseId)
	const db = context.get(dbContext)
	const second = await findSecondEntry(db, response.id)
	if (!second || second.settledAt) throw data(null, { status: 404 })
	const questions = definition.questions.filter(({ id }) => second.differences.includes(id))
	const { publishedAt } = await findResultsState(db, response.consultationId)
	return { response, questions, first: answers, second: second.answers, isShown: !!publishedAt }
}

export async function loader({ params, context }: Route.LoaderArgs) {
	const { response, ...both } = await readBoth(context, params)
	const places = await listPlaces(context.get(dbContext), { withInactive: true })
	const { reference, consultationId } = response
	return {
		...both,
		...{ reference, consultationId },
		places: places.map(({ id, name }) => ({ id, name })),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { response, questions, first, second, isShown } = await readBoth(context, params)
	const form = await readForm(request)
	const chosen = Object.fromEntries(
		questions.map(({ id }) => [id, KEYINGS.find((one) => one === form.get(`right_${id}`))]),
	)
	const open = questions.filter(({ id }) => !chosen[id]).map(({ id }) => id)
	if (isShown || open.length > 0) return data({ open, chosen }, { status: 400 })
	const answers: Answers = { ...first }
	for (const { id } of questions.filter((question) => chosen[question.id] === 'second')) {
		const value = second[id]
		if (value === undefined) delete answers[id]
		else answers[id] = value
	}
	const entry = { responseId: response.id, answers }
	await settleDifferences(context.get(dbContext), entry, actingOf(context))
	throw redirect(`/staff/consultations/${response.consultationId}/second-entries`)
}

export default function StaffDifferences({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-responses', 'questions'])
	const { reference, consultationId, questions, places, isShown, ...both } = loaderData
	const { open = [], chosen = {} } = actionData ?? {}
	const title = t('differences.heading', { reference })
	const blanks = open.map((id) => ({ href: `#right_${id}`, text: t('differences.blank') }))
	return (
		<StaffPage
			title={title}
			backHref={`/staff/consultations/${consultationId}/second-entries`}
			errors={isShown && actionData ? [{ text: t('differences.shown') }, ...blanks] : blanks}
		>
			<h1 className="govuk-heading-l">{title}</h1>
			<p className="govuk-body app-prose">
				{t(isShown && !actionData ? 'differences.shown' : 'differences.about')}
			</p>
			<form method="post" noValidate>
				{questions.map((question) => (
					<Radios
						key={question.id}
						name={`right_${question.id}`}
						idPrefix={`right_${question.id}`}
						fieldset={{ legend: { children: textIn(question.label, DEFAULT_LANGUAGE).text } }}
						errorMessage={
							open.includes(question.id)
								? { children: t('differences.blank'), visuallyHiddenText: t('errorPrefix') }
								: undefined
						}
						defaultValue={chosen[question.id]}
						items={KEYINGS.map((keying) => {
							const value = both[keying][question.id]
							const answer =
								value === undefined ? (
									t('differences.nothing')
								) : (
									<Answer
										key={keying}
										{...{ t, question, value, places }}
										language={DEFAULT_LANGUAGE}
									/>
								)
							return { value: keying, text: t(`differences.${keying}`), hint: { children: answer } }
						})}
					/>
				))}
				<Button preventDoubleClick>{t('differences.submit')}</Button>
			</form>
		</StaffPage>
	)
}
