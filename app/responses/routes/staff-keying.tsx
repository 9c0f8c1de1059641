import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { answerErrorItems } from '#app/questions/answer-error.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import { typedIn } from '#app/questions/draft-form.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { EQUALITY_DEFINITION } from '../equality.ts'
import { keyResponse } from '../key-response.server.ts'
import { asLeftOpen, keptOfLast, queryForNext } from '../keying.ts'
import { KeptNews, KeyingForm } from '../keying-form.tsx'
import { ResponsesMenu } from '../responses-menu.tsx'
import { readKeyed } from '../second-entry.server.ts'
import type { Route } from './+types/staff-keying.ts'
import {
	keyingState,
	readKeyedAnswers,
	readKeyedEquality,
	readKeyedFacts,
} from './keyed-form.server.ts'
import { actingOf, consultationOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const consultation = await consultationOf(context, params.consultationId)
	const found = await findDefinition(db, consultation.definitionId)
	const query = new URL(request.url).searchParams
	const { id, title, allowsGroups, asksEquality } = consultation
	return {
		...{ id, title, allowsGroups, asksEquality, last: keptOfLast(query) },
		state: await keyingState(context, consultation),
		isKeyed: query.has('keyed'),
		keyed: await readKeyed(db, id, actingOf(context)),
		definition: asLeftOpen(found?.definition ?? { questions: [] }),
		places: (await listPlaces(db)).map((place) => ({ id: place.id, name: place.name })),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const [db, { staffId, now }] = [context.get(dbContext), actingOf(context)]
	const consultation = await consultationOf(context, params.consultationId)
	const found = await findDefinition(db, consultation.definitionId)
	const state = await keyingState(context, consultation)
	if (!found || state === 'notPublished') throw data(null, { status: 404 })
	const form = await readForm(request)
	const facts = await readKeyedFacts(context, form, consultation)
	const read = await readKeyedAnswers(context, form, found.definition)
	const equality = readKeyedEquality(form, consultation)
	const typed = typedIn(form)
	const refuse = (errors: FieldErrors) => {
		const answerErrors = read.checked.ok ? [] : read.checked.errors
		const given = { raw: read.raw, typed, values: valuesOf(form), equality }
		return data({ ...given, errors, answerErrors }, { status: 400 })
	}
	if (state === 'shown') return refuse({ form: 'shown' })
	if (!facts.ok) return refuse(facts.errors)
	if (!read.checked.ok || equality.errors.length > 0) return refuse({})
	// A second press right after keeping would otherwise count somebody who said nothing.
	if (Object.keys(read.checked.answers).length === 0) return refuse({ form: 'nothing' })
	const { channel, receivedAt, formCode, language, about } = facts
	const sent = await keyResponse(db, {
		consultation,
		answers: read.checked.answers,
		equality: equality.answers,
		about,
		language,
		keyed: { channel, staffId, receivedAt, formCode },
		facts: read.facts,
		now,
	})
	if (sent.kind !== 'received') return refuse({ 'received-day': 'afterClose' })
	throw redirect(`/staff/consultations/${consultation.id}/keying?${queryForNext(form)}`)
}

export default function StaffKeying({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-responses', 'questions'])
	const { id, definition, places, isKeyed, keyed, state, last, allowsGroups } = loaderData
	const title = textIn(loaderData.title, DEFAULT_LANGUAGE).text
	const {
		errors = {},
		answerErrors = [],
		equality = { errors: [] },
		raw,
		values = last,
		typed = { kind: ['anonymous'] },
	} = actionData ?? {}
	const items = errorItems(t, 'staff-responses', errors)
	return (
		<StaffPage
			title={t('keying.of', { title })}
			backHref={`/staff/consultations/${id}/responses`}
			errors={[
				...items,
				...answerErrorItems(t, definition, answerErrors, DEFAULT_LANGUAGE),
				...answerErrorItems(t, EQUALITY_DEFINITION, equality.errors, DEFAULT_LANGUAGE),
			]}
		>
			{isKeyed && !actionData && <KeptNews {...keyed} />}
			<h1 className="govuk-heading-l">{t('keying.of', { title })}</h1>
			<ResponsesMenu consultationId={id} current="keying" />
			{state === 'open' || actionData ? (
				<KeyingForm
					{...{ definition, places, values, raw, typed, answerErrors, allowsGroups }}
					errors={errorTexts(items)}
					equality={{ ...equality, isAsked: loaderData.asksEquality }}
					isNext={isKeyed && !actionData}
				/>
			) : (
				<p className="govuk-body app-prose">{t(`keying.${state}`)}</p>
			)}
		</StaffPage>
	)
}
