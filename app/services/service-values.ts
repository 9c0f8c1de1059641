import {
	DEFAULT_LANGUAGE,
	LANGUAGE_CODES,
	type Language,
	type LocalText,
} from '#app/languages/language.ts'
import type { Definition } from '#app/questions/definition.ts'
import type { Values } from '#app/web/form.ts'
import { type Service, ServiceForm } from './service.ts'

/** Fields that the form asks for once for each language, as `name-en`, `name-ar`. */
export const LOCAL_FIELDS = ['name', 'description', 'synonyms', 'notUs'] as const
/** Fields that are ticked or not. */
export const TRAITS = [
	'isActive',
	'needsPlace',
	'allowsPhotos',
	'allowsAnonymous',
	'isSensitive',
] as const

export type DefinitionProblem = { path: string; code: string; line?: number }
export type ServiceErrors = { errors: Record<string, string>; problems: DefinitionProblem[] }

export function localField(field: (typeof LOCAL_FIELDS)[number], language: Language): string {
	return `${field}-${language}`
}

/** A service as it stands in the fields of its form; synonyms and questions are text there. */
export function valuesOfService(
	service: Omit<Service, 'definitionId' | 'revision' | 'updatedAt'>,
	definition: Definition,
): Values {
	const values: Values = {
		id: service.id,
		lgslId: String(service.lgslId ?? ''),
		timescaleDays: String(service.timescaleDays),
		urgentHours: String(service.urgentHours ?? ''),
		definition: JSON.stringify(definition, null, 2),
	}
	for (const trait of TRAITS) if (service[trait]) values[trait] = 'yes'
	for (const language of LANGUAGE_CODES) {
		values[localField('name', language)] = service.name[language] ?? ''
		values[localField('description', language)] = service.description[language] ?? ''
		values[localField('synonyms', language)] = (service.synonyms[language] ?? []).join('\n')
		values[localField('notUs', language)] = service.notUs?.[language] ?? ''
	}
	return values
}

/**
 * Reads the form. Errors are codes by field; a text that is missing in the default language counts
 * for the field of that language. Problems of the questions come with their path, and text that is
 * no JSON with the line where reading stopped: code `notJson`.
 */
export function parseServiceValues(
	values: Values,
): { ok: true; form: ServiceForm } | ({ ok: false } & ServiceErrors) {
	const definition = parseJson(values.definition ?? '')
	const result = ServiceForm.safeParse({
		id: values.id?.trim(),
		lgslId: numberOrNull(values.lgslId),
		name: localText(values, 'name'),
		description: localText(values, 'description'),
		synonyms: synonymsOf(values),
		notUs: noneAsNull(localText(values, 'notUs')),
		timescaleDays: numberOrNull(values.timescaleDays) ?? undefined,
		urgentHours: numberOrNull(values.urgentHours),
		...Object.fromEntries(TRAITS.map((trait) => [trait, values[trait] === 'yes'])),
		definition: definition.ok ? definition.value : { questions: [] },
	})
	const errors: ServiceErrors['errors'] = {}
	const problems: DefinitionProblem[] = definition.ok ? [] : [definition.problem]
	for (const { path, message } of result.error?.issues ?? []) {
		const [field = '', inner] = path.map(String)
		if (field === 'definition') problems.push({ path: path.slice(1).join('.'), code: message })
		else errors[fieldOf(field, inner)] ??= message
	}
	if (problems.length > 0) errors.definition = 'problems'
	if (result.success && problems.length === 0) return { ok: true, form: result.data }
	return { ok: false, errors, problems }
}

/** The names of the fields in which two sets of values differ, in the order of the first. */
export function changedFields(one: Values, other: Values): string[] {
	const fields = new Set([...Object.keys(one), ...Object.keys(other)])
	return [...fields].filter((field) => plain(one[field]) !== plain(other[field]))
}

/** Browsers post \r\n. */
function plain(value = ''): string {
	return value.replace(/\r\n?/g, '\n').trim()
}

function fieldOf(field: string, language: string = DEFAULT_LANGUAGE): string {
	return LOCAL_FIELDS.some((local) => local === field) ? `${field}-${language}` : field
}

function localText(values: Values, field: (typeof LOCAL_FIELDS)[number]): LocalText {
	const texts = LANGUAGE_CODES.map(
		(language) => [language, plain(values[localField(field, language)])] as const,
	)
	return Object.fromEntries(texts.filter(([, text]) => text !== ''))
}

function noneAsNull(text: LocalText): LocalText | null {
	return Object.keys(text).length === 0 ? null : text
}

function synonymsOf(values: Values): Partial<Record<Language, string[]>> {
	const lists = Object.entries(localText(values, 'synonyms')).map(([language, text]) => [
		language,
		text
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean),
	])
	return Object.fromEntries(lists)
}

/** What is no number is left for the schema to refuse. */
function numberOrNull(value = ''): number | string | null {
	const typed = value.trim()
	if (typed === '') return null
	return /^\d{1,9}$/.test(typed) ? Number(typed) : typed
}

function parseJson(
	text: string,
): { ok: true; value: unknown } | { ok: false; problem: DefinitionProblem } {
	if (text.trim() === '') return { ok: true, value: { questions: [] } }
	try {
		return { ok: true, value: JSON.parse(text) }
	} catch {
		return { ok: false, problem: { path: '', code: 'notJson', line: brokenLine(text) } }
	}
}

/** The first line after which no more text could make it JSON; else the last one. */
function brokenLine(text: string): number {
	const lines = text.split('\n')
	let [whole, broken] = [0, lines.length]
	while (broken - whole > 1) {
		const middle = Math.floor((whole + broken) / 2)
		if (isOnlyCut(`${lines.slice(0, middle).join('\n')}\n`)) whole = middle
		else broken = middle
	}
	return broken
}

/** Whether all that is wrong with it is that it ends too early. */
function isOnlyCut(text: string): boolean {
	try {
		JSON.parse(text)
		return true
	} catch (error) {
		const message = String(error)
		if (message.includes('end of JSON input')) return true
		return Number(/position (\d+)/.exec(message)?.[1] ?? -1) >= text.length
	}
}
