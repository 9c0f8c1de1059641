import { hasControlCharacters, isBlank, lengthOf } from '#app/questions/typed.ts'
import { type Found, withoutThese } from './personal-data.ts'

export const reasonLengthMax = 200
export const wordsLengthMax = 2000

type Read =
	| { ok: true; value: { text: string; reason: string } }
	| { ok: false; errors: Record<string, string>; ticked: string[] }

/**
 * What a moderator ticked and typed, as what will be published instead. `words` undefined: the
 * answer is not in words, and is hidden whole or not at all. Codes: hide nothing; words notThere,
 * tooLong; reason blank, tooLong, control.
 */
export function readRedaction(
	form: { get: (name: string) => unknown; getAll: (name: string) => unknown[] },
	{ words, found }: { words: string | undefined; found: Found[] },
): Read {
	const ticked = form.getAll('hide').map(String)
	const typed = String(form.get('words') ?? '')
	const reason = String(form.get('reason') ?? '').trim()
	const others = typed
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter(Boolean)
	const chosen = found.filter((_, at) => ticked.includes(String(at)))
	const isAll = ticked.includes('all')
	const errors: Record<string, string> = {}
	if (!isAll && chosen.length === 0 && others.length === 0) errors.hide = 'nothing'
	if (lengthOf(typed) > wordsLengthMax) errors.words = 'tooLong'
	else if (!isAll && others.some((one) => !isIn(words, one))) errors.words = 'notThere'
	if (isBlank(reason)) errors.reason = 'blank'
	else if (lengthOf(reason) > reasonLengthMax) errors.reason = 'tooLong'
	else if (hasControlCharacters(reason, { lines: false })) errors.reason = 'control'
	if (Object.keys(errors).length > 0) return { ok: false, errors, ticked }
	const text = isAll ? '' : withoutThese(words ?? '', { found: chosen, words: others })
	return { ok: true, value: { text, reason } }
}

function isIn(words: string | undefined, part: string): boolean {
	return words?.toLowerCase().includes(part.toLowerCase()) ?? false
}
