import { data, type RouterContextProvider } from 'react-router'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext, viewerOf } from '#app/web/context.ts'
import { findGroup, type Group } from '../group.server.ts'
import { DONE, type Done } from '../staff-parts.tsx'

type Context = Readonly<RouterContextProvider>

/** The group that a staff page is about; one that nobody confirmed is nobody's to see. */
export async function readStaffGroup(context: Context, param: string): Promise<Group> {
	const group = await findGroup(context.get(dbContext), uuidFrom(param))
	if (!group || group.status === 'unproven') throw data(null, { status: 404 })
	return group
}

export function actingOf(context: Context) {
	return { by: { staffId: viewerOf(context).staffId }, now: context.get(nowContext) }
}

export function readDone(url: string): Done | undefined {
	const said = new URL(url).searchParams.get('done')
	return DONE.find((one) => one === said)
}
