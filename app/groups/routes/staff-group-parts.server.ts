import { data, type RouterContextProvider } from 'react-router'
import { dbContext, nowContext, viewerContext } from '#app/web/context.ts'
import { findGroup, type Group } from '../group.server.ts'
import { DONE, type Done } from '../staff-parts.tsx'
import { uuidFrom } from './group-parts.server.ts'

type Context = Readonly<RouterContextProvider>

/** The group that a staff page is about; one that nobody confirmed is nobody's to see. */
export async function readStaffGroup(context: Context, param: string): Promise<Group> {
	const group = await findGroup(context.get(dbContext), uuidFrom(param))
	if (!group || group.status === 'unproven') throw data(null, { status: 404 })
	return group
}

export function actingOf(context: Context) {
	const viewer = context.get(viewerContext)
	if (!viewer) throw data(null, { status: 403 })
	return { by: { staffId: viewer.staffId }, now: context.get(nowContext) }
}

export function pageFrom(asked: URLSearchParams): number {
	return Math.max(1, Math.min(1000, Math.trunc(Number(asked.get('page'))) || 1))
}

export function readDone(url: string): Done | undefined {
	const said = new URL(url).searchParams.get('done')
	return DONE.find((one) => one === said)
}
