import type { Council } from '#app/front-door/council.ts'
import { textIn } from '#app/languages/language.ts'
import type { Notice } from '#app/notices/notice.ts'
import type { NoticeFacts } from '#app/notices/notice-text.ts'
import type { Db } from '#db/client.server.ts'
import { findGroup } from './group.server.ts'
import { isPublic } from './group.ts'

type Settings = { council: Pick<Council, 'name' | 'phone'>; publicUrl: string }

/** What a notice about a group is about, read when it is sent. */
export async function gatherFacts(
	db: Db,
	{ language, groupId }: Notice,
	{ council, publicUrl }: Settings,
): Promise<NoticeFacts> {
	const group = groupId ? await findGroup(db, groupId) : undefined
	return {
		council: {
			name: textIn(council.name, language).text,
			phone: council.phone,
			url: publicUrl,
		},
		publicUrl,
		needs: [],
		groupName: group?.name,
		isGroupVerified: group?.status === 'verified',
		isGroupPublic: group !== undefined && isPublic(group),
	}
}
