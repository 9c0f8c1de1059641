import type { RouterContextProvider } from 'react-router'
import { photoSizeMaxBytes } from '#app/files/photo.ts'
import { keepPicture, pictureAddress } from '#app/files/picture.server.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm, readFormWithFiles, type Upload } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { pictureFields, picturesMax } from '../picture-options.ts'
import type { QuestionType } from '../question-form.ts'
import { actingOf } from './staff-consultation.server.ts'

type Values = Record<string, string>

const CODES = { empty: 'emptyPicture', tooLarge: 'pictureTooLarge', notPhoto: 'notPicture' }

/**
 * Reads the form of a question. Its pictures are kept as they come and stand in the form by their
 * addresses from then on, so that none is lost when something else is wrong.
 */
export async function readQuestionForm(
	request: Request,
	context: Readonly<RouterContextProvider>,
	type: QuestionType,
): Promise<{ values: Values; errors: Values }> {
	if (type !== 'image-choice') return { values: fieldsFrom(await readForm(request)), errors: {} }
	const kept: Values = {}
	const errors: Values = {}
	const rows = Array.from({ length: picturesMax }, (_, row) => pictureFields(row))
	const db = context.get(dbContext)

	async function keep(upload: Upload): Promise<void> {
		const row = rows.find(({ file }) => file === upload.fieldName)
		// A browser sends a field that was left empty as a file without a name.
		if (!row || (upload.name === '' && upload.size === 0)) return
		const result = await keepPicture(db, await upload.bytes(), actingOf(context))
		if (result.ok) kept[row.image] = pictureAddress(result.id)
		else errors[row.image] = CODES[result.code]
	}

	const limits = { filesMax: picturesMax, fileSizeMaxBytes: photoSizeMaxBytes + 2 * 1024 * 1024 }
	const { form, refused } = await readFormWithFiles(request, limits, keep)
	for (const { fieldName } of refused) {
		const row = rows.find(({ file }) => file === fieldName)
		if (row) errors[row.image] = CODES.tooLarge
	}
	return { values: { ...fieldsFrom(form), ...kept }, errors }
}
