import { data } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { fileResponse } from '#app/web/file-response.ts'
import { findCleanUpload } from '../upload.server.ts'
import type { Route } from './+types/staff-upload.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** Not there as long as no scanner has found it clean. */
export async function loader({ params, context }: Route.LoaderArgs) {
	const file = await findCleanUpload(context.get(dbContext), params.uploadId)
	if (!file) throw data(null, { status: 404 })
	return fileResponse(file)
}
