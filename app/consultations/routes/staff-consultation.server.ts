import { data, type RouterContextProvider, redirect } from 'react-router'
import { findDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import type { DefinitionProblem } from '#app/questions/definition-check.ts'
import { readCalendar } from '#app/triage/calendar.server.ts'
import { localDay } from '#app/triage/timescale.ts'
import { dbContext, nowContext, settingsContext, viewerContext } from '#app/web/context.ts'
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

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** An id from the path; anything that cannot be one of ours is not found. */
export function uuidFrom(param: string): string {
	if (!UUID.test(param)) throw data(null, { status: 404 })
	return param
}

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
	const viewer = context.get(viewerContext)
	if (!viewer) throw data(null, { status: 403 })
	return { by: { staffId: viewer.staffId, name: viewer.name }, now: context.get(nowContext) }
}

export function timeZoneOf(context: Context): string {
	return context.get(settingsContext).council.timeZone
}

export function todayOf(context: Context): string {
	return localDay(context.get(nowContext), timeZoneOf(context))
}

export async function readGiven(context: Context) {
	const { timeZone, holidayDivision: division } = context.get(settingsContext).council
	return { timeZone, calendar: await readCalendar(context.get(dbContext), { division }) }
}

/** Posted fields as typed; of a name that comes several times, a line each. */
export function fieldsFrom(form: FormData): Values {
	const values: Values = {}
	for (const [name, value] of form) {
		if (typeof value !== 'string') continue
		const before = values[name]
		values[name] = before === undefined ? value : `${before}\n${value}`
	}
	return values
}

/** 0, which no save ever was, where none was sent: what is saved over it is refused as stale. */
export function revisionFrom(values: Values): number {
	const revision = Number(values.revision)
	return Number.isSafeInteger(revision) ? revision : 0
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
