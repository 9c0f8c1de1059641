import { z } from 'zod'
import {
	DEFAULT_LANGUAGE,
	isLanguage,
	LANGUAGE_CODES,
	type Language,
	type LocalText,
} from '#app/languages/language.ts'
import { isBlank } from '#app/questions/typed.ts'
import { hyphened, optionalText, typedText } from '#app/questions/typed-text.ts'
import type { Consultation } from './consultation.server.ts'
import { AUDIENCES, graceHoursMax, STAGES, TOPICS } from './consultation.ts'

/** What the page says, in each language, with the most characters of each. */
export const PAGE_WORDS = {
	title: { max: 150, lines: false },
	summary: { max: 400, lines: true },
	why: { max: 8000, lines: true },
	scope: { max: 4000, lines: true },
	decider: { max: 400, lines: true },
	otherWays: { max: 2000, lines: true },
	readingPlan: { max: 1000, lines: true },
} as const
export type PageWord = keyof typeof PAGE_WORDS
export const PAGE_WORD_NAMES = Object.keys(PAGE_WORDS) as PageWord[]

/** Working days that are adequate by default, and for what a law requires to be consulted on. */
export const WORKING_DAYS_MIN = [20, 30] as const
/** Where it is about: everywhere, or the places that are ticked. */
export const REACHES = ['borough', 'places'] as const
type Reach = (typeof REACHES)[number]
export const listenersMax = 6
/** What the whole numbers of its forms may be, both ends included, by field. */
export const NUMBER_RANGES = {
	checkEvery: { min: 0, max: 100 },
	graceHours: { min: 0, max: graceHoursMax },
}
/** Left out of addresses: pages of the site. */
const TAKEN_SLUGS = ['new', 'following', 'what-changed']

type Values = Record<string, string>
export type Checked<T> = { ok: true; value: T } | { ok: false; errors: Values }

/** A list in one field of a form, as its values are kept: a line each. */
export const linesField = z
	.string()
	.default('')
	.transform((text) => [...new Set(text.split('\n').filter((line) => line !== ''))])
export const tickedField = z
	.string()
	.optional()
	.transform((value) => value === 'yes')
/** Left open in a draft. */
const chosen = <V extends string>(values: readonly V[]) =>
	z
		.enum(['', ...values], { error: 'blank' })
		.optional()
		.transform((value) => (value ? (value as V) : null))
const words = (name: PageWord) => optionalText(PAGE_WORDS[name].max, PAGE_WORDS[name])

/** "Aisha Khan, head of parks": a name and a role on each line. */
const Listeners = z
	.string()
	.default('')
	.transform((text, context) => {
		const typed = text.split(/\r\n?|\n/).filter((line) => !isBlank(line))
		const listeners = typed.map((line) => {
			const [name = '', ...role] = line.split(',')
			return { name: name.trim(), role: role.join(',').trim() }
		})
		const problem = () => {
			if (listeners.length > listenersMax) return 'tooMany'
			if (listeners.some(({ name, role }) => name === '' || role === '')) return 'roleMissing'
			return listeners.some(({ name, role }) => name.length + role.length > 200)
				? 'tooLong'
				: undefined
		}
		const message = problem()
		if (message) context.addIssue({ code: 'custom', message })
		return listeners
	})

/**
 * The page in the default language, with its settings. Texts, the topic and the places may stay
 * open in a draft, save for the title; certain places are named. Codes: blank, tooLong, control, format, taken, range, tooMany, roleMissing.
 */
const Page = z.object({
	title: typedText(PAGE_WORDS.title.max, PAGE_WORDS.title),
	summary: words('summary'),
	why: words('why'),
	scope: words('scope'),
	decider: words('decider'),
	otherWays: words('otherWays'),
	readingPlan: words('readingPlan'),
	listeners: Listeners,
	slug: z
		.string({ error: 'blank' })
		.trim()
		.regex(/^[a-z0-9](-?[a-z0-9]){2,59}$/, 'format')
		.refine((slug) => !TAKEN_SLUGS.includes(slug), 'taken'),
	stage: z.enum(STAGES, { error: 'blank' }),
	topic: chosen(TOPICS),
	audience: z.enum(AUDIENCES, { error: 'blank' }),
	reach: chosen(REACHES),
	placeIds: linesField.refine((ids) => ids.length <= 60, 'tooMany'),
	languages: linesField.transform((codes) =>
		LANGUAGE_CODES.filter((code) => code === DEFAULT_LANGUAGE || codes.includes(code)),
	),
	asksEquality: tickedField,
	allowsAnonymous: tickedField,
	allowsGroups: tickedField,
	checkEvery: z
		.string()
		.default('10')
		.transform((text) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN))
		.refine(
			(every) => every >= NUMBER_RANGES.checkEvery.min && every <= NUMBER_RANGES.checkEvery.max,
			'range',
		),
	workingDaysMin: z
		.string()
		.default('20')
		.transform(Number)
		.refine((days) => WORKING_DAYS_MIN.some((one) => one === days), 'blank'),
})

/** What the form of the page changes of a consultation. */
export type PageChange = Pick<
	Consultation,
	| PageWord
	| 'slug'
	| 'stage'
	| 'topic'
	| 'audience'
	| 'placeIds'
	| 'languages'
	| 'listeners'
	| 'asksEquality'
	| 'allowsAnonymous'
	| 'allowsGroups'
	| 'checkEvery'
	| 'workingDaysMin'
>
export type WordsChange = Pick<Consultation, PageWord | 'listeners'>

export function readWith<S extends z.ZodType>(schema: S, values: Values): Checked<z.output<S>> {
	const result = schema.safeParse(values)
	if (result.success) return { ok: true, value: result.data }
	const errors: Values = {}
	for (const { path, message } of result.error.issues) errors[String(path[0])] ??= message
	return { ok: false, errors }
}

/** Reads the page's form; what other languages say already stays. */
export function readPage(current: WordsChange, values: Values): Checked<PageChange> {
	const parsed = readWith(Page, values)
	const isPlaceMissing = values.reach === 'places' && isBlank(values.placeIds ?? '')
	if (isPlaceMissing)
		return { ok: false, errors: { ...(!parsed.ok && parsed.errors), placeIds: 'blank' } }
	if (!parsed.ok) return parsed
	const { listeners, reach, ...rest } = parsed.value
	return {
		ok: true,
		value: {
			...rest,
			...withWords(current, rest, DEFAULT_LANGUAGE),
			placeIds: placesOf(reach, rest.placeIds),
			listeners: listeners.map(({ name, role }) => {
				const known = current.listeners.find((one) => one.name === name)
				return { name, role: { ...known?.role, [DEFAULT_LANGUAGE]: role } }
			}),
		},
	}
}

function placesOf(reach: Reach | null, placeIds: string[]): string[] | null {
	if (reach === null) return null
	return reach === 'places' ? placeIds : []
}

function reachOf(placeIds: string[] | null): Reach | '' {
	if (placeIds === null) return ''
	return placeIds.length > 0 ? 'places' : 'borough'
}

/** Reads the same words in another language; a listener's role comes as `role-0`, `role-1`. */
export function readTranslation(
	current: WordsChange,
	language: Language,
	values: Values,
): Checked<WordsChange> {
	const shape = Object.fromEntries(PAGE_WORD_NAMES.map((name) => [name, words(name)]))
	const roles = current.listeners.map((_, at) => [
		`role-${at}`,
		optionalText(150, { lines: false }),
	])
	const parsed = readWith(z.object({ ...shape, ...Object.fromEntries(roles) }), values)
	if (!parsed.ok) return parsed
	const typed = parsed.value as Record<string, string | undefined>
	const listeners = current.listeners.map(({ name, role }, at) => ({
		name,
		role: withText(role, language, typed[`role-${at}`]),
	}))
	return { ok: true, value: { ...withWords(current, typed, language), listeners } }
}

type Words = Pick<Consultation, PageWord>

function withWords(
	current: Words,
	typed: Partial<Record<PageWord, string>>,
	language: Language,
): Words {
	const changed = (name: PageWord) => withText(current[name] ?? {}, language, typed[name])
	const orNull = (text: LocalText) => (Object.keys(text).length === 0 ? null : text)
	return {
		title: changed('title'),
		summary: changed('summary'),
		why: changed('why'),
		scope: changed('scope'),
		decider: changed('decider'),
		otherWays: orNull(changed('otherWays')),
		readingPlan: orNull(changed('readingPlan')),
	}
}

/** A text with one of its languages changed, or taken away. */
export function withText(
	text: LocalText,
	language: Language,
	typed: string | undefined,
): LocalText {
	const entries = Object.entries({ ...text, [language]: typed })
	return Object.fromEntries(entries.filter(([, words]) => words !== undefined && words !== ''))
}

/** A consultation's page as it stands in the fields of its form. */
export function pageValues(consultation: PageChange): Values {
	const { slug, stage, topic, audience, placeIds, languages, listeners } = consultation
	const { checkEvery, workingDaysMin } = consultation
	const flags = ['asksEquality', 'allowsAnonymous', 'allowsGroups'] as const
	return {
		...wordValues(consultation, DEFAULT_LANGUAGE),
		...{ slug, stage, topic: topic ?? '', audience },
		reach: reachOf(placeIds),
		placeIds: (placeIds ?? []).join('\n'),
		languages: languages.join('\n'),
		listeners: listeners
			.map(({ name, role }) => `${name}, ${role[DEFAULT_LANGUAGE] ?? ''}`)
			.join('\n'),
		checkEvery: String(checkEvery),
		workingDaysMin: String(workingDaysMin),
		...Object.fromEntries(flags.map((flag) => [flag, consultation[flag] ? 'yes' : ''])),
	}
}

export function translationValues(consultation: WordsChange, language: Language): Values {
	const roles = consultation.listeners.map(({ role }, at) => [`role-${at}`, role[language] ?? ''])
	return { ...wordValues(consultation, language), ...Object.fromEntries(roles) }
}

function wordValues(consultation: Words, language: Language): Values {
	return Object.fromEntries(
		PAGE_WORD_NAMES.map((name) => [name, consultation[name]?.[language] ?? '']),
	)
}

/** The names of the fields in which two sets of values differ, in the order of the first. */
export function differing(one: Values, other: Values): string[] {
	const plain = (value = '') => value.replace(/\r\n?/g, '\n').trim()
	const fields = new Set([...Object.keys(one), ...Object.keys(other)])
	return [...fields].filter((field) => plain(one[field]) !== plain(other[field]))
}

/** An address made of a title. */
export function slugFrom(title: string): string {
	const slug = hyphened(title, 50)
	return slug.length < 3 || TAKEN_SLUGS.includes(slug)
		? `consultation-${slug}`.replace(/-$/, '')
		: slug
}

/**
 * A text of each offered language from fields such as `said-en`. The default language is needed
 * where `isRequired`. Codes: blank, tooLong, control, by field.
 */
export function readLocalText(
	values: Values,
	field: string,
	options: { languages: Language[]; max: number; lines: boolean; isRequired: boolean },
): Checked<LocalText> {
	const errors: Values = {}
	const text: LocalText = {}
	for (const language of options.languages) {
		const name = `${field}-${language}`
		const parsed = optionalText(options.max, options).safeParse(values[name])
		if (!parsed.success) errors[name] = parsed.error.issues[0]?.message ?? 'blank'
		else if (parsed.data !== undefined) text[language] = parsed.data
	}
	const main = `${field}-${DEFAULT_LANGUAGE}`
	if (options.isRequired && text[DEFAULT_LANGUAGE] === undefined) errors[main] ??= 'blank'
	return Object.keys(errors).length === 0 ? { ok: true, value: text } : { ok: false, errors }
}

export function localValues(field: string, text: LocalText | null | undefined): Values {
	return Object.fromEntries(
		Object.entries(text ?? {}).flatMap(([language, words]) =>
			isLanguage(language) ? [[`${field}-${language}`, words]] : [],
		),
	)
}
