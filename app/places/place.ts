import { z } from 'zod'
import {
	DEFAULT_LANGUAGE,
	LANGUAGE_CODES,
	type Language,
	type LocalText,
} from '#app/languages/language.ts'
import { hasControlCharacters, isBlank, lengthOf, withPlainLineEnds } from '#app/questions/typed.ts'
import { parsePostcode } from './postcode.ts'

/** From the smallest to the largest: the smaller place is the more specific one. */
export const PLACE_KINDS = ['estate', 'neighbourhood', 'hub_area', 'ward', 'borough'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A place without its boundary, which only maps and look-ups need. */
export type Place = {
	id: string
	code: string
	kind: PlaceKind
	name: LocalText
	about: LocalText | null
	isActive: boolean
}

/** What is asked of a list; a place that is none of those to choose from is as good as none. */
export function askedAmong<Asked extends { place?: string }>(
	asked: Asked,
	places: { id: string }[],
): Asked {
	return places.some(({ id }) => id === asked.place) ? asked : { ...asked, place: undefined }
}

export const addressLengthMax = 500
export const placeNameLengthMax = 100
export const placeAboutLengthMax = 600

const Postcode = z.string({ error: 'blank' }).transform((words, context) => {
	const parsed = parsePostcode(words)
	if (parsed.ok) return parsed.postcode
	context.addIssue({ code: 'custom', message: parsed.code })
	return z.NEVER
})

function words(lengthMax: number, { lines }: { lines: boolean }) {
	return z
		.string({ error: 'blank' })
		.transform(withPlainLineEnds)
		.refine((text) => !isBlank(text), { error: 'blank', abort: true })
		.refine((text) => lengthOf(text) <= lengthMax, { error: 'tooLong', abort: true })
		.refine((text) => !hasControlCharacters(text, { lines }), 'control')
		.transform((text) => text.trim())
}

/**
 * Where an enquiry is about, as typed. Whether a postcode's area exists, and whether a picked place
 * does, is for `locate` to say. Codes, by field: source blank; postcode blank, partial, format;
 * address blank, tooLong, control; placeId blank.
 */
export const PlaceForm = z.discriminatedUnion(
	'source',
	[
		z.object({ source: z.literal('postcode'), postcode: Postcode }),
		z.object({ source: z.literal('address'), address: words(addressLengthMax, { lines: true }) }),
		z.object({
			source: z.literal('picked'),
			placeId: z.string({ error: 'blank' }).min(1, 'blank').max(100, 'blank'),
		}),
		z.object({ source: z.literal('none') }),
	],
	{ error: 'blank' },
)
export type PlaceForm = z.infer<typeof PlaceForm>

/** The finder of a place's page. Codes: blank, partial, format. */
export const PlaceFinder = z.object({ postcode: Postcode })

/** What an administrator may change about a place. */
export type PlaceSettings = { name: LocalText; about: LocalText | null; isActive: boolean }

type PlaceField = `${'name' | 'about'}-${Language}`
const fieldNames = LANGUAGE_CODES.flatMap((code): PlaceField[] => [`name-${code}`, `about-${code}`])

function settingsField(field: PlaceField) {
	const isRequired = field === `name-${DEFAULT_LANGUAGE}`
	const isName = field.startsWith('name')
	const filled = isName
		? words(placeNameLengthMax, { lines: false })
		: words(placeAboutLengthMax, { lines: true })
	if (isRequired) return filled
	return z.string().optional().transform(leftOpenAsUndefined).pipe(filled.optional())
}

const leftOpenAsUndefined = (text: string | undefined) =>
	text === undefined || isBlank(text) ? undefined : text

/**
 * The form of a place's settings: `name-en`, `about-en` and so on for each language, of which only
 * the name in the default language must be there; `isActive` is a box. Codes: blank, tooLong,
 * control; `about-…` defaultMissing when only another language has words.
 */
export const PlaceSettingsForm = z
	.object({
		...Object.fromEntries(fieldNames.map((field) => [field, settingsField(field)])),
		isActive: z.literal('yes').optional(),
	})
	.transform((form: Partial<Record<PlaceField | 'isActive', string>>, context): PlaceSettings => {
		const textOf = (part: 'name' | 'about'): LocalText =>
			Object.fromEntries(
				LANGUAGE_CODES.flatMap((code) => {
					const text = form[`${part}-${code}`]
					return text === undefined ? [] : [[code, text]]
				}),
			)
		const about = textOf('about')
		const isAboutEmpty = Object.keys(about).length === 0
		if (!isAboutEmpty && !about[DEFAULT_LANGUAGE]) {
			const path = [`about-${DEFAULT_LANGUAGE}`]
			context.addIssue({ code: 'custom', message: 'defaultMissing', path })
		}
		return { name: textOf('name'), about: isAboutEmpty ? null : about, isActive: !!form.isActive }
	})

/** What the form shows before anything is typed. */
export function placeSettingsValues({ name, about, isActive }: PlaceSettings) {
	const texts = LANGUAGE_CODES.flatMap((code) => [
		[`name-${code}`, name[code] ?? ''],
		[`about-${code}`, about?.[code] ?? ''],
	])
	const values: Record<string, string> = Object.fromEntries(texts)
	return { ...values, isActive: isActive ? 'yes' : '' }
}

/** What stands for a place in paths: 'St. John’s Wood' → 'st-johns-wood'. */
export function placeIdFrom(name: string): string {
	return name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\p{M}'’]/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60)
}
