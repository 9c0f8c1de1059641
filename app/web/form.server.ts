import {
	type FileUpload,
	FormDataParseError,
	MaxFileSizeExceededError,
	MaxFilesExceededError,
	MaxPartsExceededError,
	MaxTotalSizeExceededError,
	MultipartParseError,
	parseFormData,
} from '@remix-run/form-data-parser'
import { data } from 'react-router'

const formSizeMaxBytes = 512 * 1024
const fieldsMax = 400

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

/** Reads a form that may hold files; each is given to `keep` as it arrives, never all at once. */
export async function readFormWithFiles(
	request: Request,
	{ filesMax, fileSizeMaxBytes }: { filesMax: number; fileSizeMaxBytes: number },
	keep: (upload: Upload) => Promise<void>,
): Promise<{ form: FormData } | { refusal: 'tooLarge' | 'tooMany' }> {
	const limits = {
		maxFiles: filesMax,
		maxFileSize: fileSizeMaxBytes,
		maxParts: fieldsMax,
		maxTotalSize: filesMax * fileSizeMaxBytes + formSizeMaxBytes,
	}
	try {
		const form = await parseFormData(request, limits, async (upload) => {
			await keep(upload)
			return null
		})
		return { form }
	} catch (error) {
		if (error instanceof MaxFilesExceededError) return { refusal: 'tooMany' }
		if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError)
			return { refusal: 'tooLarge' }
		throw refusalOf(error)
	}
}

function refusalOf(error: unknown): unknown {
	const isTooMuch =
		error instanceof MaxTotalSizeExceededError ||
		error instanceof MaxPartsExceededError ||
		error instanceof MaxFilesExceededError ||
		error instanceof MaxFileSizeExceededError
	if (isTooMuch) return data(null, { status: 413 })
	const isMalformed = error instanceof FormDataParseError || error instanceof MultipartParseError
	return isMalformed ? data(null, { status: 400 }) : error
}
