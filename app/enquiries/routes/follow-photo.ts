import { data } from 'react-router'
import { findPhotoContent } from '#app/files/photo.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, followingContext } from '#app/web/context.ts'
import { photoResponse } from '#app/web/file-response.ts'
import type { Route } from './+types/follow-photo.ts'

export const handle = { access: 'follower' } satisfies RouteHandle

export async function loader({ context, params }: Route.LoaderArgs) {
	const owner = context.get(followingContext)
	const photo = await findPhotoContent(context.get(dbContext), params.photoId, owner)
	if (!photo) throw data(null, { status: 404 })
	return photoResponse(photo)
}
