import {
	FileUpload,
	FormDataParseError,
	MaxFileSizeExceededError,
	MaxFilesExceededError,
	MaxPartsExceededError,
	MaxTotalSizeExceededError,
	MultipartParseError,
	parseFormData,
} from '@remix-run/form-data-parser'
import {
	getMultipartBoundary,
	isMultipartRequest as isMultipart,
	parseMultipartStream,
} from '@remix-run/multipart-parser'
import { data } from 'react-router'
import { cutLongParts } from './long-parts.server.ts'

export const formSizeMaxBytes = 512 * 1024
export const fieldsMax = 400
/**
 * What one form may send in all, most of it let go: far more than any form takes, so that whoever
 * picks a film for a photo hears it beside the field.
 */
const uploadSizeMaxBytes = 300 * 1024 * 1024

export type Upload = FileUpload

/** Reads a posted form, up to the size of the longest form we ask people to fill in. */
export async function readForm(request: Request): Promise<FormData> {
	const limits = {
		maxFiles: 0,
		// Counts for every part, not for files alone.
		maxFileSize: formSizeMaxBytes,
		maxParts: fieldsMax,
		maxTotalSize: formSizeMaxBytes,
	}
	try {
		return await parseFormData(request, limits, () => null)
	} catch (error) {
		throw refusalOf(error)
	}
}

/** A file that was not given to `keep`: too large to be held, or one more than are taken. */
export type RefusedFile = { fieldName: string; name: string; code: 'tooLarge' | 'tooMany' }

/**
 * Reads a form that may hold files; each is given to `keep` as it arrives, never all at once. A
 * file that is too large or one too many is let go, and the rest of the form is read all the same.
 */
export async function readFormWithFiles(
	request: Request,
	{ filesMax, fileSizeMaxBytes }: { filesMax: number; fileSizeMaxBytes: number },
	keep: (upload: Upload) => Promise<void>,
): Promise<{ form: FormData; refused: RefusedFile[] }> {
	const [form, refused]: [FormData, RefusedFile[]] = [new FormData(), []]
	let [files, textBytes] = [0, 0]
	if (!isMultipart(request)) return { form: await readForm(request), refused }
	try {
		for await (const part of partsOf(request, { fileSizeMaxBytes })) {
			const { name: fieldName, filename = '', size } = part
			if (!fieldName) continue
			if (!part.isFile) {
				textBytes += size
				if (textBytes > formSizeMaxBytes) throw new MaxTotalSizeExceededError(formSizeMaxBytes)
				form.append(fieldName, part.text)
				continue
			}
			// A field that was left empty arrives as a file without a name.
			if (filename !== '' || size > 0) files++
			if (size > fileSizeMaxBytes) refused.push({ fieldName, name: filename, code: 'tooLarge' })
			else if (files > filesMax) refused.push({ fieldName, name: filename, code: 'tooMany' })
			else await keep(new FileUpload(part, fieldName))
		}
		return { form, refused }
	} catch (error) {
		throw refusalOf(error)
	}
}

const boundaryOf = (request: Request) =>
	getMultipartBoundary(request.headers.get('content-type') ?? '')

async function* partsOf(request: Request, { fileSizeMaxBytes }: { fileSizeMaxBytes: number }) {
	const boundary = boundaryOf(request)
	if (!boundary || !request.body) throw new MultipartParseError('there is no form in it')
	const cut = cutLongParts(
		boundary,
		{
			partSizeMaxBytes: Math.max(fileSizeMaxBytes, formSizeMaxBytes),
			totalSizeMaxBytes: uploadSizeMaxBytes,
		},
		() => new MaxTotalSizeExceededError(uploadSizeMaxBytes),
	)
	const endless = Number.POSITIVE_INFINITY
	const limits = { maxParts: fieldsMax, maxFileSize: endless, maxTotalSize: endless }
	try {
		yield* parseMultipartStream(request.body.pipeThrough(cut), { boundary, ...limits })
	} catch (error) {
		if (error instanceof MultipartParseError) throw error
		throw new FormDataParseError('it ended in the middle', { cause: error })
	}
}

function refusalOf(error: unknown): unknown {
	const isTooMuch =
		error instanceof MaxTotalSizeExceededError ||
		error instanceof MaxPartsExceededError ||
		error instanceof MaxFilesExceededError ||
		error instanceof MaxFileSizeExceededError
	if (isTooMuch) return data(null, { status: 413 })
	const isMalformed =
		error instanceof FormDataParseError || error instanceof MultipartParseError || isNoText(error)
	return isMalformed ? data(null, { status: 400 }) : error
}

/** A field has bytes that are no UTF-8. */
function isNoText(error: unknown): boolean {
	return error instanceof TypeError && Object(error).code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
}
