import type { RouterContextProvider } from 'react-router'
import type { Consultation } from '#app/consultations/consultation.server.ts'
import { Language } from '#app/languages/language.ts'
import { listPlaces, locate } from '#app/places/place.server.ts'
import { type Answers, type RawAnswers, readAnswers } from '#app/questions/answer.ts'
import { type AnswerError, checkAnswers } from '#app/questions/answer-check.ts'
import type { Definition } from '#app/questions/definition.ts'
import { findResultsState } from '#app/results/results.server.ts'
import { localDay } from '#app/triage/timescale.ts'
import { dbContext, nowContext, settingsContext } from '#app/web/context.ts'
import { type FieldErrors, parseForm, valuesOf } from '#app/web/form.ts'
import { readEqualityAnswers } from '../equality.ts'
import { readFormCode } from '../form-code.ts'
import {
	asLeftOpen,
	EQUALITY_PREFIX,
	KEYED_PREFIX,
	type KeyingState,
	receivedMoment,
} from '../keying.ts'
import { KEYED_CHANNELS } from '../response.ts'
import { AboutForm } from '../response-forms.ts'

type Context = Readonly<RouterContextProvider>

/** The answers of a form that is keyed in whole, as typed and as checked. */
export async function readKeyedAnswers(context: Context, form: FormData, definition: Definition) {
	const { values: raw } = readAnswers(definition, form, KEYED_PREFIX)
	const places = await listPlaces(context.get(dbContext))
	const { timeZone } = context.get(settingsContext).council
	const placeIds = new Set(places.map(({ id }) => id))
	const today = localDay(context.get(nowContext), timeZone)
	const options = { prefix: KEYED_PREFIX, today, placeIds }
	const checked = checkAnswers(asLeftOpen(definition), raw, options)
	return { raw, checked, facts: { placeIds, timeZone } }
}

/** Whether responses to it are keyed in now. */
export async function keyingState(
	context: Context,
	{ id, status }: Consultation,
): Promise<KeyingState> {
	if (status !== 'published') return 'notPublished'
	const { publishedAt } = await findResultsState(context.get(dbContext), id)
	return publishedAt ? 'shown' : 'open'
}

/** Of a sheet about equality what was typed, and either its answers or what is wrong with them. */
export function readKeyedEquality(
	form: FormData,
	{ asksEquality }: Consultation,
): { raw?: RawAnswers; answers?: Answers; errors: AnswerError[] } {
	if (!asksEquality) return { errors: [] }
	const { raw, checked } = readEqualityAnswers(form, EQUALITY_PREFIX)
	return checked.ok
		? { raw, answers: checked.answers, errors: [] }
		: { raw, errors: checked.errors }
}

/** Everything about it besides the answers: how and when it came, and from whom. */
export async function readKeyedFacts(context: Context, form: FormData, consultation: Consultation) {
	const errors: FieldErrors = {}
	const { timeZone } = context.get(settingsContext).council
	const channel = KEYED_CHANNELS.find((one) => one === form.get('channel'))
	if (!channel) errors.channel = 'blank'
	const language = Language.safeParse(form.get('language')).data ?? 'en'
	const part = (name: string) => String(form.get(`received-${name}`) ?? '')
	const { opensAt, closesAt } = consultation
	const received = receivedMoment(
		{ day: part('day'), month: part('month'), year: part('year') },
		{
			opensAt: opensAt ?? new Date(0),
			closesAt: closesAt ?? new Date(0),
			now: context.get(nowContext),
			timeZone,
		},
	)
	if (!received.ok) errors['received-day'] = received.code
	const typedCode = String(form.get('formCode') ?? '').trim()
	const code = typedCode === '' ? undefined : readFormCode(typedCode, consultation.id)
	if (code && !code.ok) errors.formCode = code.code
	const about = parseForm(AboutForm, form)
	if (!about.ok) Object.assign(errors, about.errors)
	const placed = about.ok ? await placeOf(context, about.value.postcode) : {}
	if (placed.problem) errors.postcode = placed.problem
	if (Object.keys(errors).length > 0 || !channel || !received.ok || !about.ok)
		return { ok: false as const, errors, values: valuesOf(form) }
	return {
		ok: true as const,
		channel,
		language,
		receivedAt: received.at,
		formCode: code?.ok ? code.code : undefined,
		about: { ...about.value, ...(placed.placeId && { placeId: placed.placeId }) },
	}
}

/** The ward of a postcode: results are told apart by wards. */
async function placeOf(context: Context, postcode: string | undefined) {
	if (!postcode) return {}
	const located = await locate(context.get(dbContext), { postcode })
	if (!located.ok) return { problem: located.code }
	return { placeId: located.location.wardId }
}
