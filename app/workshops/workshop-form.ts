import { z } from 'zod'
import { TOPICS } from '#app/consultations/consultation.ts'
import {
	type Checked,
	linesField,
	readWith,
	withText,
} from '#app/consultations/consultation-form.ts'
import {
	DEFAULT_LANGUAGE,
	LANGUAGE_CODES,
	type Language,
	type LocalText,
} from '#app/languages/language.ts'
import { hyphened, optionalText, typedText } from '#app/questions/typed-text.ts'
import { seriesCountMax, seriesCountMin } from './series.ts'
import type { Workshop } from './workshop.server.ts'
import { WORKSHOP_MODES } from './workshop.ts'

export type Values = Record<string, string>

/** What its page says, in each language, with the most characters of each. */
export const WORKSHOP_WORDS = {
	title: { max: 150, lines: false },
	summary: { max: 600, lines: true },
	decides: { max: 2000, lines: true },
	open: { max: 2000, lines: true },
} as const
export type WorkshopWord = keyof typeof WORKSHOP_WORDS
export const WORKSHOP_WORD_NAMES = Object.keys(WORKSHOP_WORDS) as WorkshopWord[]

/** Pages of the site beside the workshops' own. */
const TAKEN_SLUGS = ['new', 'calendar', 'series', 'invitations', 'feed']

const capacity = { min: 0, max: 2000 }
/** What the whole numbers of its forms may be, both ends included, by field. */
export const NUMBER_RANGES = {
	...{ capacityInPerson: capacity, capacityOnline: capacity, reserved: capacity },
	linkMinutes: { min: 0, max: 1440 },
	offerHours: { min: 1, max: 168 },
	supportKeptDays: { min: 0, max: 180 },
	count: { min: seriesCountMin, max: seriesCountMax },
	more: { min: 1, max: seriesCountMax - 1 },
}

/** A whole number as the range of `field` has it; `range` for whatever else. */
export function wholeNumber(field: keyof typeof NUMBER_RANGES) {
	const { min, max } = NUMBER_RANGES[field]
	return z
		.string()
		.default('')
		.transform((text) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN))
		.refine((number) => number >= min && number <= max, 'range')
}

const words = (name: WorkshopWord) => optionalText(WORKSHOP_WORDS[name].max, WORKSHOP_WORDS[name])

/**
 * The words in the default language, with what it is about and who hosts it. All but the title may
 * stay open in a draft. Codes: blank, tooLong, control, format, taken, tooMany.
 */
const Words = z.object({
	title: typedText(WORKSHOP_WORDS.title.max, WORKSHOP_WORDS.title),
	summary: words('summary'),
	decides: words('decides'),
	open: words('open'),
	slug: z
		.string({ error: 'blank' })
		.trim()
		.regex(/^[a-z0-9](-?[a-z0-9]){2,69}$/, 'format')
		.refine((slug) => !TAKEN_SLUGS.includes(slug), 'taken'),
	topic: z.enum(TOPICS, { error: 'blank' }),
	placeIds: linesField.refine((ids) => ids.length <= 60, 'tooMany'),
	languages: linesField.transform((codes) =>
		LANGUAGE_CODES.filter((code) => code === DEFAULT_LANGUAGE || codes.includes(code)),
	),
	facilitator: optionalText(150, { lines: false }),
	hostTeamId: optionalText(100, { lines: false }),
	hostPhone: optionalText(30, { lines: false }),
})

export type WordsChange = Pick<
	Workshop,
	| WorkshopWord
	| 'slug'
	| 'topic'
	| 'placeIds'
	| 'languages'
	| 'facilitator'
	| 'hostTeamId'
	| 'hostPhone'
>
type OwnWords = Pick<Workshop, WorkshopWord>

/** Reads the form of the words; what other languages say already stays. */
export function readWords(current: OwnWords, values: Values): Checked<WordsChange> {
	const parsed = readWith(Words, values)
	if (!parsed.ok) return parsed
	const { facilitator = '', hostTeamId = null, hostPhone = null, ...rest } = parsed.value
	const text = withWords(current, rest, DEFAULT_LANGUAGE)
	return { ok: true, value: { ...rest, ...text, facilitator, hostTeamId, hostPhone } }
}

/** Reads the same words in another language. Codes: tooLong, control. */
export function readTranslation(
	current: OwnWords,
	language: Language,
	values: Values,
): Checked<OwnWords> {
	const shape = Object.fromEntries(WORKSHOP_WORD_NAMES.map((name) => [name, words(name)]))
	const parsed = readWith(z.object(shape), values)
	if (!parsed.ok) return parsed
	return { ok: true, value: withWords(current, parsed.value, language) }
}

function withWords(
	current: OwnWords,
	typed: Partial<Record<WorkshopWord, string | undefined>>,
	language: Language,
): OwnWords {
	const changed = (name: WorkshopWord): LocalText => withText(current[name], language, typed[name])
	return {
		title: changed('title'),
		summary: changed('summary'),
		decides: changed('decides'),
		open: changed('open'),
	}
}

/** The words as they stand in the fields of their form. */
export function wordsValues(workshop: WordsChange): Values {
	const { slug, topic, placeIds, languages, facilitator, hostTeamId, hostPhone } = workshop
	return {
		...translationValues(workshop, DEFAULT_LANGUAGE),
		...{ slug, topic, facilitator },
		placeIds: placeIds.join('\n'),
		languages: languages.join('\n'),
		hostTeamId: hostTeamId ?? '',
		hostPhone: hostPhone ?? '',
	}
}

export function translationValues(workshop: OwnWords, language: Language): Values {
	return Object.fromEntries(
		WORKSHOP_WORD_NAMES.map((name) => [name, workshop[name][language] ?? '']),
	)
}

const Start = z.object({
	title: typedText(WORKSHOP_WORDS.title.max, WORKSHOP_WORDS.title),
	topic: z.enum(TOPICS, { error: 'blank' }),
	mode: z.enum(WORKSHOP_MODES, { error: 'blank' }),
})

/** What a new workshop is begun with, beside its times. Codes: blank, tooLong, control. */
export function readStart(values: Values): Checked<z.output<typeof Start>> {
	return readWith(Start, values)
}

/** What a copy is called. Codes: blank, tooLong, control. */
export function readCopyTitle(values: Values): Checked<{ title: string }> {
	return readWith(Start.pick({ title: true }), values)
}

/** An address made of a title and the local day (YYYY-MM-DD): its Latin letters and digits. */
export function workshopSlug(title: string, day: string): string {
	return [hyphened(title, 45), day].filter(Boolean).join('-')
}
