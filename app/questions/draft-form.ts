import type { RawAnswers } from './answer.ts'

/** Name of the button that keeps what was typed, unchecked, to go on at another time. */
export const LATER = 'form-later'

/** What steers a page of a draft and is no answer. */
const STEERING = ['language-switch', 'autosave', 'form-seen', 'form-own', LATER]
const stampLengthMax = 60

/** What a form held, by field, for showing it again. */
export function typedIn(form: FormData): RawAnswers {
	const fields = [...form].filter(
		(field): field is [string, string] =>
			typeof field[1] === 'string' && !STEERING.includes(field[0]),
	)
	const byName = Map.groupBy(fields, ([name]) => name)
	return Object.fromEntries([...byName].map(([name, same]) => [name, same.map(([, text]) => text)]))
}

/** seen: what the page was saved under last as the form was made. own: the form's own stamp. */
export type Stamps = { seen: string; own: string }

export function stampsIn(form: FormData): Stamps {
	const textIn = (name: string) => String(form.get(name) ?? '').slice(0, stampLengthMax)
	return { seen: textIn('form-seen'), own: textIn('form-own') }
}

/**
 * Whether a form may save a page: nobody has since the form was made (`seen` is the stamp that was
 * there then), or it was the form itself, saving as somebody typed (`own`).
 */
export function maySaveOver(stamp: string | undefined, { seen, own }: Stamps): boolean {
	return (stamp ?? '') === seen || stamp === own
}
