import type { Language } from '#app/languages/language.ts'
import { DOCUMENT_VARIANTS } from './consultation.ts'
import { type Checked, localValues, readLocalText } from './consultation-form.ts'
import type { NewDocument } from './document.server.ts'

type Values = Record<string, string>

export const bodyLengthMax = 60_000

/**
 * Reads a document: what form it has, its title (150 characters) and its words (60,000), of which
 * a line that begins with `# ` is a heading and one with `- ` a point of a list.
 */
export function readDocument(
	values: Values,
	{ languages }: { languages: Language[] },
): Checked<NewDocument> {
	const variant = DOCUMENT_VARIANTS.find((one) => one === values.variant)
	const needed = { languages, isRequired: true }
	const title = readLocalText(values, 'documentTitle', { ...needed, max: 150, lines: false })
	const body = readLocalText(values, 'body', { ...needed, max: bodyLengthMax, lines: true })
	if (variant && title.ok && body.ok)
		return { ok: true, value: { variant, title: title.value, body: body.value } }
	const errors = {
		...(!variant && { variant: 'blank' }),
		...(!title.ok && title.errors),
		...(!body.ok && body.errors),
	}
	return { ok: false, errors }
}

export function documentValues({ variant, title, body }: NewDocument): Values {
	return { variant, ...localValues('documentTitle', title), ...localValues('body', body) }
}
