import { data } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { pictureResponse } from '#app/web/file-response.ts'
import { findPicture } from '../picture.server.ts'
import type { Route } from './+types/picture.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** A picture of a question. Its address cannot be guessed before the question is shown. */
export async function loader({ params, context }: Route.LoaderArgs) {
	const content = await findPicture(context.get(dbContext), params.pictureId)
	if (!content) throw data(null, { status: 404 })
	return pictureResponse(content)
}
