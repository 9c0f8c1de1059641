import { DEFAULT_LANGUAGE, type Language, type LocalText } from '#app/languages/language.ts'
import type { ImageOption } from '#app/questions/definition.ts'
import { localValues, readLocalText } from './consultation-form.ts'
import { valuesFor } from './question-lines.ts'

type Values = Record<string, string>

/** As many as a question of pictures takes. */
export const picturesMax = 12
const rowsMin = 4
const spareRows = 2
const wordsLengthMax = 300

/** The fields of the picture in a row, counted from 0; the words and what it shows add a language. */
export function pictureFields(row: number) {
	const named = (field: string) => `${field}-${row}`
	return {
		/** Its address. */
		image: named('picture'),
		/** A new file for it. */
		file: named('pictureFile'),
		words: named('pictureWords'),
		alt: named('pictureAlt'),
		isGone: named('pictureGone'),
	}
}

/** How many rows the form shows: those that are filled in and a few more, up to 12. */
export function pictureRows(values: Values): number {
	const used = Array.from({ length: picturesMax }, (_, row) => row).filter((row) =>
		isUsed(values, row),
	)
	return Math.min(picturesMax, Math.max(rowsMin, (used.at(-1) ?? -1) + 1 + spareRows))
}

function isUsed(values: Values, row: number): boolean {
	const { image, words, alt } = pictureFields(row)
	const own = Object.entries(values).filter(
		([name]) => name === image || name.startsWith(`${words}-`) || name.startsWith(`${alt}-`),
	)
	return own.some(([, typed]) => typed.trim() !== '')
}

/** Options with pictures as they stand in the fields of the form. */
export function pictureValues(options: ImageOption[]): Values {
	const rows = options.map(({ label, image, alt }, row) => {
		const fields = pictureFields(row)
		return {
			[fields.image]: image,
			...localValues(fields.words, label),
			...localValues(fields.alt, alt),
		}
	})
	return Object.assign({}, ...rows)
}

/**
 * Options with pictures from their fields; an empty row is none, and neither is one that is ticked
 * to be taken away. Codes by field: noPicture (a row without one), blank (no words, or nothing that
 * says what it shows, in the default language), tooFew (one option alone), tooLong, control.
 */
export function picturesFrom(
	values: Values,
	{ languages, known }: { languages: Language[]; known: ImageOption[] },
): { ok: true; options: ImageOption[] } | { ok: false; errors: Values } {
	const errors: Values = {}
	const rows = Array.from({ length: picturesMax }, (_, row) => row).filter(
		(row) => isUsed(values, row) && values[pictureFields(row).isGone] !== 'yes',
	)
	const read = rows.map((row) => {
		const fields = pictureFields(row)
		const image = values[fields.image]?.trim() ?? ''
		if (image === '') errors[fields.image] = 'noPicture'
		return { image, label: textOf(fields.words), alt: textOf(fields.alt) }
	})

	function textOf(field: string): LocalText {
		const options = { languages, max: wordsLengthMax, lines: false, isRequired: true }
		const text = readLocalText(values, field, options)
		if (text.ok) return text.value
		Object.assign(errors, text.errors)
		return {}
	}

	if (rows.length < 2) {
		const next = pictureFields(firstFree(values)).words
		errors[`${next}-${DEFAULT_LANGUAGE}`] ??= 'tooFew'
	}
	if (Object.keys(errors).length > 0) return { ok: false, errors }
	const kept = valuesFor(
		read.map(({ label }) => label[DEFAULT_LANGUAGE] ?? ''),
		known,
	)
	const options = read.map(({ image, label, alt }, at) => {
		const before = known.find(({ value }) => value === kept[at])
		return {
			value: kept[at] ?? '',
			image,
			label: { ...others(before?.label, languages), ...label },
			alt: { ...others(before?.alt, languages), ...alt },
		}
	})
	return { ok: true, options }
}

/** What a text says in languages that are not on offer now. */
function others(text: LocalText = {}, languages: Language[]): LocalText {
	const isOther = ([code]: [string, unknown]) => !languages.some((language) => language === code)
	return Object.fromEntries(Object.entries(text).filter(isOther))
}

/** The first row in which something is still to be written. */
function firstFree(values: Values): number {
	const rows = Array.from({ length: picturesMax }, (_, row) => row)
	return rows.find((row) => !isUsed(values, row)) ?? 0
}
