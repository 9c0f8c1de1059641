import { data } from 'react-router'
import type { z } from 'zod'

export type FieldErrors = Partial<Record<string, string>>
export type Values = Record<string, string>
export type Parsed<T> = { ok: true; value: T } | { ok: false; values: Values; errors: FieldErrors }

/** Posted text fields as typed; of a name that comes twice, the last. Files are left out. */
export function valuesOf(form: FormData): Values {
	const entries = [...form].filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string',
	)
	return Object.fromEntries(entries)
}

/** The same of staff forms, where a name that comes several times gives a line each. */
export function fieldsFrom(form: FormData): Values {
	const values: Values = {}
	for (const [name, value] of form) {
		if (typeof value !== 'string') continue
		const before = values[name]
		values[name] = before === undefined ? value : `${before}\n${value}`
	}
	return values
}

/** 0, which no save ever was, where none was sent: what is saved over it is refused as stale. */
export function revisionFrom(values: Values): number {
	const revision = Number(values.revision)
	return Number.isSafeInteger(revision) ? revision : 0
}

/** zod messages are error codes ('blank', 'tooLong'); the page translates them. */
export function parseForm<S extends z.ZodType>(
	schema: S,
	form: FormData,
	/** Fields that may be ticked several times, read as lists. */
	lists: string[] = [],
): Parsed<z.output<S>> {
	const values = valuesOf(form)
	const ticked = Object.fromEntries(lists.map((name) => [name, form.getAll(name)]))
	const result = schema.safeParse({ ...values, ...ticked })
	if (result.success) return { ok: true, value: result.data }

	const errors: FieldErrors = {}
	for (const issue of result.error.issues) errors[String(issue.path[0])] ??= issue.message
	return { ok: false, values, errors }
}

export function invalid(parsed: { values: Values; errors: FieldErrors }) {
	return data({ values: parsed.values, errors: parsed.errors }, { status: 400 })
}

/** The one place a locale key is built at run time: `<domain>:errors.<field>.<code>`. */
export function errorItems(t: (key: never) => string, domain: string, errors: FieldErrors = {}) {
	return Object.entries(errors).map(([field, code]) => ({
		href: `#${field}`,
		text: t(`${domain}:errors.${field}.${code}` as never),
	}))
}

/** The words of what is wrong, by field, from the items of an error summary. */
export function errorTexts(items: { href: string; text: string }[]): Record<string, string> {
	return Object.fromEntries(items.map(({ href, text }) => [href.slice(1), text]))
}
