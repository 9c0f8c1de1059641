import { data, type RouterContextProvider, redirect } from 'react-router'
import { findDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import type { DefinitionProblem } from '#app/questions/definition-check.ts'
import { readCalendar } from '#app/triage/calendar.server.ts'
import { localDay } from '#app/triage/timescale.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext, settingsContext, timeZoneOf, viewerOf } from '#app/web/context.ts'
import { revisionFrom } from '#app/web/form.ts'
import { type Consultation, findConsultationById } from '../consultation.server.ts'
import {
	type Change,
	keepQuestions,
	type Saved,
	saveConsultation,
} from '../consultation-edit.server.ts'
import type { Missing } from '../publication-check.ts'

type Context = Readonly<RouterContextProvider>
type Values = Record<string, string>

/** The consultation that a staff page is about. */
export async function readStaffConsultation(
	context: Context,
	param: string,
): Promise<Consultation> {
	const found = await findConsultationById(context.get(dbContext), uuidFrom(param))
	if (!found) throw data(null, { status: 404 })
	return found
}

/** What a staff page shows of the consultation that it is about. */
export function headingOf({ id, title, status, revision, languages }: Consultation) {
	return { id, title, status, revision, languages }
}

export async function readAsked(
	context: Context,
	{ definitionId }: Consultation,
): Promise<Definition> {
	const found = await findDefinition(context.get(dbContext), definitionId)
	return found?.definition ?? { questions: [] }
}

/** Who acts, and when. */
export function actingOf(context: Context): { by: { staffId: string; name: string }; now: Date } {
	const { staffId, name } = viewerOf(context)
	return { by: { staffId, name }, now: context.get(nowContext) }
}

export function todayOf(context: Context): string {
	return localDay(context.get(nowContext), timeZoneOf(context))
}

export async function readGiven(context: Context) {
	const { timeZone, holidayDivision: division } = context.get(settingsContext).council
	return { timeZone, calendar: await readCalendar(context.get(dbContext), { division }) }
}

export type Refused = {
	values: Values
	errors: Values
	revision: number
	/** What somebody else saved meanwhile, in the same fields. */
	saved?: Values
	missing?: Missing[]
	problems?: DefinitionProblem[]
}

/** Bad input: what was typed, and what is wrong with it. */
export function refusedInput(values: Values, errors: Values, problems: DefinitionProblem[] = []) {
	const refused: Refused = { values, errors, revision: revisionFrom(values), problems }
	return data(refused, { status: 400 })
}

/** Goes on to the next page, or gives back what was typed beside what is there now. */
function finishSave(
	saved: Saved | undefined,
	{
		values,
		next,
		valuesNow,
	}: { values: Values; next: string; valuesNow?: (now: Consultation) => Values | Promise<Values> },
) {
	if (!saved) throw data(null, { status: 404 })
	if (saved.ok) throw redirect(next)
	return refuse(saved, values, valuesNow)
}

async function refuse(
	saved: Exclude<Saved, { ok: true }>,
	values: Values,
	valuesNow?: (now: Consultation) => Values | Promise<Values>,
) {
	const { current, code } = saved
	const errors: Values = code === 'slugTaken' ? { slug: 'taken' } : { form: code }
	const refused: Refused = {
		values,
		errors,
		revision: current.revision,
		missing: saved.code === 'incomplete' ? saved.missing : undefined,
		saved: code === 'stale' ? await valuesNow?.(current) : undefined,
	}
	return data(refused, { status: code === 'incomplete' ? 400 : 409 })
}

type Finish = {
	values: Values
	/** Where to go on to. */
	next: string
	/** The same fields as they stand now, for who was overtaken. */
	valuesNow?: (now: Consultation) => Values | Promise<Values>
}

export async function saveAndGoOn(context: Context, id: string, change: Change, finish: Finish) {
	const saving = { ...actingOf(context), revision: revisionFrom(finish.values) }
	return finishSave(await saveConsultation(context.get(dbContext), id, change, saving), finish)
}

export async function keepAndGoOn(
	context: Context,
	id: string,
	definition: Definition,
	finish: Finish,
) {
	const saving = { ...actingOf(context), revision: revisionFrom(finish.values) }
	return finishSave(await keepQuestions(context.get(dbContext), id, definition, saving), finish)
}
