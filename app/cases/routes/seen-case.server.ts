import { data, type RouterContextProvider } from 'react-router'
import { findCaseForViewer, type SeenCase } from '#app/enquiries/case-view.server.ts'
import type { CaseworkFacts } from '#app/enquiries/casework.server.ts'
import { listTeams } from '#app/staff/team.server.ts'
import type { Viewer } from '#app/staff/viewer.ts'
import { readCalendar } from '#app/triage/calendar.server.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext, settingsContext, viewerOf } from '#app/web/context.ts'

type Context = Readonly<RouterContextProvider>

/** Who acts, and when: what every change of a case is told besides its form. */
export function actingOf(context: Context): { viewer: Viewer; now: Date } {
	return { viewer: viewerOf(context), now: context.get(nowContext) }
}

/** The case of a page, for who may see it; not found for everybody else. */
export async function readSeenCase(context: Context, param: string) {
	const { viewer, now } = actingOf(context)
	const seen = await findCaseForViewer(context.get(dbContext), uuidFrom(param), viewer, { now })
	if (!seen) throw data(null, { status: 404 })
	return seen
}

/** How to reach the resident, and what to heed: all that a page to write to them needs. */
export function readReached({ enquiry }: SeenCase) {
	const { isAnonymous, reachBy, contactLanguage, accessNeeds, accessNeedsOther } = enquiry
	const access = { accessNeeds, accessNeedsOther }
	return { reached: { isAnonymous, reachBy, contactLanguage }, access }
}

export async function readFacts(context: Context): Promise<CaseworkFacts> {
	const db = context.get(dbContext)
	const { timeZone, holidayDivision: division } = context.get(settingsContext).council
	return { teams: await listTeams(db), calendar: await readCalendar(db, { division }), timeZone }
}

/** A refusal that is about the form; a case that is not for this viewer is not found. */
export function refusalOf<Code extends string>(
	done: { ok: true } | { ok: false; code: Code },
): Exclude<Code, 'notYours'> | undefined {
	if (done.ok) return undefined
	if (done.code === 'notYours') throw data(null, { status: 404 })
	return done.code as Exclude<Code, 'notYours'>
}
