import { type Checked, localValues, readLocalText } from '#app/consultations/consultation-form.ts'
import type { Language } from '#app/languages/language.ts'
import type { NewMaterial } from './material.server.ts'
import type { Values } from './workshop-form.ts'

const titleLengthMax = 150
const bodyLengthMax = 20_000

/**
 * Reads something to read before a workshop: a title and plain words, of which a line that begins
 * with `# ` is a heading and one with `- ` a point of a list. Codes: blank, tooLong, control.
 */
export function readMaterial(
	values: Values,
	{ languages }: { languages: Language[] },
): Checked<NewMaterial> {
	const needed = { languages, isRequired: true }
	const title = readLocalText(values, 'materialTitle', {
		...needed,
		...{ max: titleLengthMax, lines: false },
	})
	const body = readLocalText(values, 'body', { ...needed, max: bodyLengthMax, lines: true })
	if (title.ok && body.ok) return { ok: true, value: { title: title.value, body: body.value } }
	return { ok: false, errors: { ...(!title.ok && title.errors), ...(!body.ok && body.errors) } }
}

export function materialValues({ title, body }: NewMaterial): Values {
	return { ...localValues('materialTitle', title), ...localValues('body', body) }
}
