import { data, type RouterContextProvider } from 'react-router'
import { dbContext } from '#app/web/context.ts'
import { findSeen } from '../list.server.ts'
import type { Workshop } from '../workshop.server.ts'

/** A workshop that residents may see; a draft is not there for them. */
export async function readSeen(
	context: Readonly<RouterContextProvider>,
	slug: string,
): Promise<Workshop> {
	const workshop = await findSeen(context.get(dbContext), { slug })
	if (!workshop) throw data(null, { status: 404 })
	return workshop
}
