import { data } from 'react-router'
import { findPhotoContent } from '#app/files/photo.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { photoResponse } from '#app/web/file-response.ts'
import type { Route } from './+types/case-photo.ts'
import { readSeenCase } from './seen-case.server.ts'

export const handle = { access: 'casework' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const { enquiry, canReadWords } = await readSeenCase(context, params.caseId)
	const [id, owner] = [uuidFrom(params.photoId), { enquiryId: enquiry.id }]
	const photo = canReadWords && (await findPhotoContent(context.get(dbContext), id, owner))
	if (!photo) throw data(null, { status: 404 })
	return photoResponse(photo)
}
