import { listUploadNames, removeUploadsById } from '#app/files/upload.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import type { Answers } from '#app/questions/answer.ts'
import type { Db } from '#db/client.server.ts'
import type { ResponseDraft } from './response-draft.ts'

function filesIn(answers: Answers): Map<string, string> {
	const files = Object.values(answers).flatMap((value): [string, string][] =>
		typeof value === 'object' && 'uploadId' in value ? [[value.uploadId, value.name]] : [],
	)
	return new Map(files)
}

async function filesOf(db: Db, responseId: string): Promise<Map<string, string>> {
	const [stored] = await listAnswers(db, [responseId])
	return filesIn(stored?.answers ?? {})
}

/** The files that a draft may answer with: its own, and those of the response that it changes. */
export async function listDraftFiles(
	db: Db,
	{ draftId, changes }: { draftId: string } & Pick<ResponseDraft, 'changes'>,
): Promise<Map<string, string>> {
	const own = await listUploadNames(db, draftId)
	return changes ? new Map([...(await filesOf(db, changes)), ...own]) : own
}

/**
 * Before other answers of a response take their place (`after`): files that no answer holds any more
 * go as well.
 */
export async function removeLeftFiles(db: Db, responseId: string, after: Answers): Promise<void> {
	const kept = filesIn(after)
	const left = [...(await filesOf(db, responseId)).keys()].filter((id) => !kept.has(id))
	await removeUploadsById(db, left)
}

/** Before responses are forgotten: all the files that their answers hold. */
export async function removeFilesOf(db: Db, responseIds: string[]): Promise<void> {
	const stored = await listAnswers(db, responseIds)
	await removeUploadsById(
		db,
		stored.flatMap(({ answers }) => [...filesIn(answers).keys()]),
	)
}
