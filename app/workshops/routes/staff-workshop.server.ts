import { data, type RouterContextProvider, redirect } from 'react-router'
import { tellBooked } from '#app/bookings/tell.server.ts'
import { readLocalText } from '#app/consultations/consultation-form.ts'
import { dayAndTime } from '#app/consultations/times-text.ts'
import { DEFAULT_LANGUAGE, type LocalText, textIn } from '#app/languages/language.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { listTeams } from '#app/staff/team.server.ts'
import { localDay } from '#app/triage/timescale.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext, timeZoneOf, viewerOf } from '#app/web/context.ts'
import { revisionFrom } from '#app/web/form.ts'
import {
	type Change,
	changeSeries,
	keepWorkshopQuestions,
	type Saved,
	type SaveRefusal,
	SCOPES,
	type Telling,
	type ToldCounts,
} from '../edit-workshop.server.ts'
import type { RefusedWorkshop, WorkshopDone } from '../staff-parts.tsx'
import { findWorkshop, type Workshop } from '../workshop.server.ts'
import type { Values } from '../workshop-form.ts'

type Context = Readonly<RouterContextProvider>

/** The workshop that a staff page is about. */
export async function readStaffWorkshop(context: Context, param: string): Promise<Workshop> {
	const found = await findWorkshop(context.get(dbContext), uuidFrom(param))
	if (!found) throw data(null, { status: 404 })
	return found
}

/** What a staff page shows of the workshop that it is about. */
export function headingOf(context: Context, workshop: Workshop) {
	const { id, title, status, revision, languages, startsAt, seriesId } = workshop
	const when = dayAndTime(startsAt, DEFAULT_LANGUAGE, timeZoneOf(context))
	const is = { isSeries: seriesId !== null, isPublished: status === 'published' }
	return { id, title, status, revision, languages, when, ...is }
}

/** Who acts, when, and by which clock. */
export function actingOf(context: Context) {
	const by = { staffId: viewerOf(context).staffId }
	return { by, now: context.get(nowContext), timeZone: timeZoneOf(context) }
}

export function todayOf(context: Context): string {
	return localDay(context.get(nowContext), timeZoneOf(context))
}

/** The teams that can be named: those that work, and the one that is named already. */
export async function teamsToName(context: Context, namedId?: string | null) {
	const teams = await listTeams(context.get(dbContext))
	return teams
		.filter(({ id, isActive }) => isActive || id === namedId)
		.map(({ id, name }) => ({ id, name: textIn(name, DEFAULT_LANGUAGE).text }))
}

export async function readAsked(context: Context, { definitionId }: Workshop): Promise<Definition> {
	const found = definitionId && (await findDefinition(context.get(dbContext), definitionId))
	return found ? found.definition : { questions: [] }
}

export function scopeFrom(values: Values) {
	return SCOPES.find((one) => one === values.scope) ?? 'this'
}

/** Bad input: what was typed, and what is wrong with it. */
export function refusedInput(values: Values, errors: Values, status = 400) {
	const refused: RefusedWorkshop = { values, errors, revision: revisionFrom(values) }
	return data(refused, { status })
}

type Finish = {
	values: Values
	/** Where to go on to; what was done is added to it. */
	next: string
	/** The same fields as they stand now, for who was overtaken. */
	valuesNow?: (now: Workshop) => Values | Promise<Values>
}

/** Words for those who are booked, where there are any. */
export function reasonFrom(values: Values, { languages }: Workshop) {
	const options = { languages, max: 2000, lines: true, isRequired: false }
	return readLocalText(values, 'reason', options)
}

/** Saves, tells who must be told, and goes on; or gives back what was typed beside what is there. */
export async function saveAndGoOn(
	context: Context,
	workshop: Workshop,
	change: Change,
	finish: Finish,
) {
	const { values } = finish
	const reason = reasonFrom(values, workshop)
	if (!reason.ok) return refusedInput(values, reason.errors)
	const telling = { scope: scopeFrom(values), ...heardOf(reason.value) }
	const saving = { ...actingOf(context), revision: revisionFrom(values) }
	const saved = await changeSeries(context.get(dbContext), workshop.id, change, telling, saving)
	return finishSave(saved, finish)
}

function heardOf(reason: LocalText): Telling {
	return reason[DEFAULT_LANGUAGE] === undefined ? {} : { reason, tell: tellBooked }
}

export async function keepAndGoOn(
	context: Context,
	id: string,
	definition: Definition,
	finish: Finish,
) {
	const saving = { ...actingOf(context), revision: revisionFrom(finish.values) }
	const saved = await keepWorkshopQuestions(context.get(dbContext), id, definition, saving)
	return finishSave(saved, finish)
}

function finishSave(saved: Saved | undefined, { values, next, valuesNow }: Finish) {
	if (!saved) throw data(null, { status: 404 })
	if (!saved.ok) return refuse(saved, values, valuesNow)
	const [path, anchor] = next.split('#')
	const { told, unreached } = saved
	const done = told + unreached > 0 ? saidOf('told', { told, unreached }) : 'done=saved'
	throw redirect(`${path}?${done}${anchor ? `#${anchor}` : ''}`)
}

/** What was done, for the address of the page that says so. */
export function saidOf(done: WorkshopDone['done'], { told, unreached }: ToldCounts): string {
	return `done=${done}&count=${told}&unreached=${unreached}`
}

const FIELD_OF: Partial<Record<SaveRefusal['code'], [string, string]>> = {
	slugTaken: ['slug', 'taken'],
	past: ['starts-day', 'past'],
	reasonMissing: [`reason-${DEFAULT_LANGUAGE}`, 'reasonMissing'],
}

async function refuse(saved: SaveRefusal, values: Values, valuesNow?: Finish['valuesNow']) {
	const { current, code } = saved
	const [field, problem] = FIELD_OF[code] ?? ['form', code]
	const refused: RefusedWorkshop = {
		values,
		errors: { [field]: problem },
		revision: current.revision,
		incomplete: saved.code === 'incomplete' ? saved.missing : undefined,
		saved: code === 'stale' ? await valuesNow?.(current) : undefined,
	}
	return data(refused, { status: ['stale', 'cancelled', 'over'].includes(code) ? 409 : 400 })
}
