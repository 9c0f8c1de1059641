import { data } from 'react-router'
import { findPhotoContent } from '#app/files/photo.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, draftContext } from '#app/web/context.ts'
import { photoResponse } from '#app/web/file-response.ts'
import type { Route } from './+types/draft-photo.ts'

export const handle = { access: 'draft' } satisfies RouteHandle

export async function loader({ context, params }: Route.LoaderArgs) {
	const { id: draftId } = context.get(draftContext)
	const photo = await findPhotoContent(context.get(dbContext), params.photoId, { draftId })
	if (!photo) throw data(null, { status: 404 })
	return photoResponse(photo)
}
