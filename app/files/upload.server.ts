import { createHash } from 'node:crypto'
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import { fieldId, fileField, fileRemovalField, type RawAnswers } from '#app/questions/answer.ts'
import type { AnswerError } from '#app/questions/answer-check.ts'
import type { Question } from '#app/questions/definition.ts'
import { findDraftById } from '#app/questions/draft.server.ts'
import type { Db } from '#db/client.server.ts'
import { uploads } from '#db/schema/files.ts'
import { isPhotoId } from './photo.ts'
import {
	kindOf,
	type ScanState,
	UPLOAD_KINDS,
	type UploadRefusal,
	uploadName,
	uploadSizeMaxBytes,
} from './upload.ts'

export type KeptUpload = {
	id: string
	questionId: string
	name: string
	sizeBytes: number
	scan: ScanState
}

type Kept =
	| { ok: true; id: string }
	| { ok: false; code: Exclude<UploadRefusal, 'tooMany'> | 'draftGone' }

/**
 * Keeps a file as the answer to a question of a draft, held until it is scanned, in the place of
 * one that was there. draftGone: it was sent, or has run out, while the file was on its way.
 */
export async function keepUpload(
	db: Db,
	file: { draftId: string; questionId: string; name: string; bytes: Uint8Array },
	{ now }: { now: Date },
): Promise<Kept> {
	const { draftId, questionId, bytes } = file
	if (bytes.length === 0) return { ok: false, code: 'empty' }
	if (bytes.length > uploadSizeMaxBytes) return { ok: false, code: 'tooLarge' }
	const kind = kindOf(bytes)
	if (!kind) return { ok: false, code: 'wrongKind' }
	return db.transaction(async (tx): Promise<Kept> => {
		await tx.execute(
			sql`select pg_advisory_xact_lock(hashtextextended(${`uploads:${draftId}`}, 0))`,
		)
		const draft = await findDraftById(tx, draftId, { now })
		if (!draft || draft.sentAt) return { ok: false, code: 'draftGone' }
		const [kept] = await tx
			.insert(uploads)
			.values({
				draftId,
				questionId,
				name: uploadName(file.name, kind),
				mediaType: UPLOAD_KINDS[kind],
				sizeBytes: bytes.length,
				sha256: createHash('sha256').update(bytes).digest('hex'),
				content: Buffer.from(bytes),
				addedAt: now,
			})
			.returning({ id: uploads.id })
		if (!kept) throw new Error('the file came back empty')
		const isSame = and(eq(uploads.draftId, draftId), eq(uploads.questionId, questionId))
		await tx.delete(uploads).where(and(isSame, ne(uploads.id, kept.id)))
		return { ok: true, id: kept.id }
	})
}

export function listUploads(db: Db, draftId: string): Promise<KeptUpload[]> {
	return db
		.select({
			id: uploads.id,
			questionId: uploads.questionId,
			name: uploads.name,
			sizeBytes: uploads.sizeBytes,
			scan: uploads.scan,
		})
		.from(uploads)
		.where(eq(uploads.draftId, draftId))
		.orderBy(asc(uploads.addedAt), asc(uploads.id))
}

/** What `checkAnswers` and the fields want to know of a draft's files: their names by id. */
export async function listUploadNames(db: Db, draftId: string): Promise<Map<string, string>> {
	const kept = await listUploads(db, draftId)
	return new Map(kept.map(({ id, name }) => [id, name]))
}

/** The file itself, if a scanner has found it clean; nobody is given another. */
export async function findCleanUpload(db: Db, id: string) {
	if (!isPhotoId(id)) return undefined
	const [file] = await db
		.select({ name: uploads.name, mediaType: uploads.mediaType, content: uploads.content })
		.from(uploads)
		.where(and(eq(uploads.id, id), eq(uploads.scan, 'clean')))
	return file
}

export async function removeUploads(
	db: Db,
	{ draftId, questionId }: { draftId: string; questionId: string },
): Promise<void> {
	const isOne = and(eq(uploads.draftId, draftId), eq(uploads.questionId, questionId))
	await db.delete(uploads).where(isOne)
}

export async function removeUploadsById(db: Db, ids: string[]): Promise<void> {
	if (ids.length > 0) await db.delete(uploads).where(inArray(uploads.id, ids))
}

/** As a form brings it, one part after the other. */
type Incoming = { fieldName?: string; name: string; size: number; bytes(): Promise<Uint8Array> }

/**
 * Takes in the files of a posted page of questions. For a route:
 *
 *     const files = uploadKeeper(db, { draftId, questions: page.questions, now })
 *     const read = await readFormWithFiles(request, files.limits, files.keep)
 *     files.refuse(read.refused)
 *     const raw = await files.answered(readAnswers(definition, read.form).values, read.form)
 *     // then checkAnswers(definition, raw, { …, uploads: await listUploadNames(db, draftId) });
 *     // go on only if that is ok and files.errors is empty, else show files.together(its errors),
 *     // on a form with encType="multipart/form-data".
 *
 * A file that is refused, however large, leaves the rest of the form as it was typed.
 */
export function uploadKeeper(
	db: Db,
	{
		draftId,
		questions,
		now,
		prefix,
	}: { draftId: string; questions: Question[]; now: Date; prefix?: string },
) {
	const asked = questions.filter(({ type }) => type === 'file')
	const kept = new Map<string, string>()
	const errors: AnswerError[] = []
	const questionOf = ({ fieldName }: { fieldName?: string }) =>
		asked.find((one) => fieldId(fileField(one), prefix) === fieldName)

	function refuseOne({ id }: Question, code: string) {
		const isSaid = errors.some((error) => error.questionId === id && error.code === code)
		if (!isSaid) errors.push({ questionId: id, fieldId: fieldId(id, prefix), code, slots: {} })
	}

	async function keep(upload: Incoming): Promise<void> {
		const question = questionOf(upload)
		// A browser sends a field that was left empty as a file without a name.
		if (!question || (upload.name === '' && upload.size === 0)) return
		if (kept.has(question.id)) return refuseOne(question, 'tooMany')
		const bytes = await upload.bytes()
		const file = { draftId, questionId: question.id, name: upload.name, bytes }
		const result = await keepUpload(db, file, { now })
		if (result.ok) kept.set(question.id, result.id)
		// Of a draft that is gone the route has more to say than of its files.
		else if (result.code !== 'draftGone') refuseOne(question, result.code)
	}

	async function answered(raw: RawAnswers, form: FormData): Promise<RawAnswers> {
		const after = { ...raw }
		for (const question of asked) {
			const { id } = question
			const added = kept.get(id)
			const isTakenAway = form.get(fieldId(fileRemovalField(question), prefix)) === 'yes'
			if (added !== undefined) after[id] = [added]
			else if (isTakenAway) {
				await removeUploads(db, { draftId, questionId: id })
				after[id] = []
			}
		}
		return after
	}

	/** Files that were let go while the form was read. */
	function refuse(files: { fieldName: string; code: UploadRefusal }[]) {
		for (const file of files) {
			const question = questionOf(file)
			if (question) refuseOne(question, file.code)
		}
	}

	const together = (others: AnswerError[]) => inOrder(questions, errors, others)
	const limits = {
		filesMax: Math.max(asked.length, 1),
		fileSizeMaxBytes: uploadSizeMaxBytes,
	}
	return { limits, keep, refuse, answered, together, errors }
}

/** Of a question whose file was refused, that alone; in the order of the questions. */
function inOrder(questions: Question[], refused: AnswerError[], others: AnswerError[]) {
	const refusedIds = new Set(refused.map(({ questionId }) => questionId))
	const rest = others.filter(({ questionId }) => !refusedIds.has(questionId))
	const position = (error: AnswerError) => questions.findIndex(({ id }) => id === error.questionId)
	return [...refused, ...rest].toSorted((one, other) => position(one) - position(other))
}
