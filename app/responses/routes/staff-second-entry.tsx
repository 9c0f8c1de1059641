import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DEFAULT_LANGUAGE } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { answerErrorItems } from '#app/questions/answer-error.ts'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { asLeftOpen, differencesBetween, KEYED_PREFIX } from '../keying.ts'
import { isGone } from '../response.ts'
import { keepSecondEntry } from '../second-entry.server.ts'
import type { Route } from './+types/staff-second-entry.ts'
import { readKeyedAnswers } from './keyed-form.server.ts'
import { actingOf, responseOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** Of the first keying nothing is shown: who knows what is expected reads it into the form. */
export async function loader({ params, context }: Route.LoaderArgs) {
	const { response, definition } = await responseOf(context, params.responseId)
	if (!response.keyedBy || isGone(response)) throw data(null, { status: 404 })
	const places = await listPlaces(context.get(dbContext))
	const { id, reference, formCode, consultationId } = response
	const isOwn = response.keyedBy === actingOf(context).staffId
	return {
		...{ id, reference, formCode, consultationId, isOwn },
		definition: asLeftOpen(definition),
		places: places.map((place) => ({ id: place.id, name: place.name })),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const acting = actingOf(context)
	const { response, definition, answers } = await responseOf(context, params.responseId)
	const read = await readKeyedAnswers(context, await readForm(request), definition)
	if (!read.checked.ok) return data({ raw: read.raw, errors: read.checked.errors }, { status: 400 })
	const second = read.checked.answers
	const differences = differencesBetween(definition, answers, second)
	const entry = { responseId: response.id, answers: second, differences }
	const kept = await keepSecondEntry(context.get(dbContext), entry, acting)
	if (kept === 'ownKeying') throw data(null, { status: 403 })
	if (kept === 'gone') throw data(null, { status: 404 })
	throw redirect(
		differences.length > 0 && kept === 'kept'
			? `/staff/responses/${response.id}/differences`
			: `/staff/consultations/${response.consultationId}/second-entries`,
	)
}

export default function StaffSecondEntry({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-responses', 'questions'])
	const { reference, formCode, consultationId, definition, places, isOwn } = loaderData
	const { raw, errors = [] } = actionData ?? {}
	const title = t('second.keyHeading', { reference })
	return (
		<StaffPage
			title={title}
			backHref={`/staff/consultations/${consultationId}/second-entries`}
			errors={answerErrorItems(t, definition, errors, DEFAULT_LANGUAGE)}
		>
			<h1 className="govuk-heading-l">{title}</h1>
			{formCode && <p className="govuk-body">{t('second.formCode', { code: formCode })}</p>}
			{isOwn ? (
				<p className="govuk-body">{t('second.own', { reference })}</p>
			) : (
				<form method="post" noValidate>
					<QuestionFields
						definition={definition}
						language={DEFAULT_LANGUAGE}
						raw={raw}
						errors={errors}
						places={places}
						prefix={KEYED_PREFIX}
					/>
					<Button preventDoubleClick>{t('second.submit')}</Button>
				</form>
			)}
		</StaffPage>
	)
}
