import { data, type RouterContextProvider } from 'react-router'
import { uploadKeeper } from '#app/files/upload.server.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { readAnswers } from '#app/questions/answer.ts'
import type { AnswerError } from '#app/questions/answer-check.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm, readFormWithFiles } from '#app/web/form.server.ts'
import { pageOf } from '../answering.ts'
import { listDraftFiles } from '../response-files.server.ts'
import { readAnswering, readStep } from './answering.server.ts'

export const pageStep = (key: string) => ({ name: 'page' as const, key })

/** A page of questions, with what its fields need: the places there are, and the files so far. */
export async function readPage(context: Readonly<RouterContextProvider>, key: string) {
	const db = context.get(dbContext)
	const read = await readStep(context, pageStep(key))
	const page = pageOf(read.content, read.asked, key)
	if (!page) throw data(null, { status: 404 })
	const asks = (wanted: string) => page.questions.some(({ type }) => type === wanted)
	const places = asks('place') ? await listPlaces(db) : []
	const hasFiles = asks('file')
	const { changes } = read.content
	const uploads = hasFiles
		? await listDraftFiles(db, { draftId: read.draft.id, changes })
		: new Map<string, string>()
	return { ...read, page, places, hasFiles, uploads }
}

/**
 * Reads a posted page. Files in it are kept with the draft as they come, and stand in the form by
 * their ids from then on; those that are refused are told `together` with the other errors.
 */
export async function readPageForm(
	request: Request,
	context: Readonly<RouterContextProvider>,
	key: string,
): Promise<{ form: FormData; together: (others: AnswerError[]) => AnswerError[] }> {
	const { draft, content, asked } = await readAnswering(context)
	const questions = pageOf(content, asked, key)?.questions ?? []
	const withFiles = questions.filter(({ type }) => type === 'file')
	const isMultipart = request.headers.get('content-type')?.startsWith('multipart/form-data')
	if (withFiles.length === 0 || !isMultipart)
		return { form: await readForm(request), together: (others) => others }

	const files = uploadKeeper(context.get(dbContext), {
		draftId: draft.id,
		questions,
		now: context.get(nowContext),
	})
	const { form, refused } = await readFormWithFiles(request, files.limits, files.keep)
	files.refuse(refused)
	const raw = await files.answered(readAnswers(asked.definition, form).values, form)
	for (const { id } of withFiles) {
		form.delete(id)
		for (const uploadId of raw[id] ?? []) form.append(id, uploadId)
	}
	return { form, together: files.together }
}
