import { DEFAULT_LANGUAGE, type Language, type LocalText } from '#app/languages/language.ts'
import { hasControlCharacters, lengthOf } from '#app/questions/typed.ts'
import { hyphened } from '#app/questions/typed-text.ts'
import { withText } from './consultation-form.ts'

export type Line = {
	value: string
	label: LocalText
	hint?: LocalText
}
type Values = Record<string, string>

const lineLengthMax = 300
/** Between an option and what explains it. */
const PARTS = ' :: '

/** Options as lines of a text field in one language; a translation has as many lines. */
export function linesOf(options: Line[], language: Language): string {
	const lines = options.map(({ label, hint }) =>
		[label[language], hint?.[language]].filter((part) => part !== undefined).join(PARTS),
	)
	return lines.every((line) => line === '') ? '' : lines.join('\n')
}

export type ReadOptions = { ok: true; options: Line[] } | { ok: false; errors: Values }

/**
 * Options from the fields `options-en`, `options-ar`: a line each. An option whose words are known
 * keeps its value; where as many lines are there as before, a line with new words is the old option
 * renamed; other lines get a value made of their words. Codes: blank, tooLong, control, linesDiffer.
 */
export function optionsFrom(
	values: Values,
	field: string,
	{ languages, known = [] }: { languages: Language[]; known?: Line[] },
): ReadOptions {
	const errors: Values = {}
	const main = split(values[`${field}-${DEFAULT_LANGUAGE}`])
	if (main.length === 0) errors[`${field}-${DEFAULT_LANGUAGE}`] = 'blank'
	const kept = valuesFor(
		main.map(([label = '']) => label),
		known,
	)
	let options: Line[] = main.map((_, at) => {
		const before = known.find(({ value }) => value === kept[at])
		return { ...before, value: kept[at] ?? '', label: before?.label ?? {} }
	})
	for (const language of languages) {
		const name = `${field}-${language}`
		const lines = split(values[name])
		const code = problemOf(lines)
		if (code) errors[name] = code
		const isMissing = language !== DEFAULT_LANGUAGE && lines.length === 0
		if (!isMissing && lines.length !== main.length) errors[name] ??= 'linesDiffer'
		options = options.map((option, at) => withLine(option, lines[at] ?? [], language))
	}
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, options }
}

function split(text = ''): string[][] {
	return text
		.split(/\r\n?|\n/)
		.filter((line) => line.trim() !== '')
		.map((line) => line.split('::').map((part) => part.trim()))
}

function problemOf(lines: string[][]): string | undefined {
	const parts = lines.flat()
	if (parts.some((part) => lengthOf(part) > lineLengthMax)) return 'tooLong'
	if (lines.some(([label]) => !label)) return 'blank'
	return parts.some((part) => hasControlCharacters(part, { lines: false })) ? 'control' : undefined
}

function withLine(option: Line, parts: string[], language: Language): Line {
	const label = withText(option.label, language, parts[0])
	const hint = withText(option.hint ?? {}, language, parts[1])
	const { hint: _, ...rest } = option
	return Object.keys(hint).length > 0 ? { ...rest, label, hint } : { ...rest, label }
}

/**
 * A value for each option by its words in the default language, each once: what is known keeps its
 * own, also under new words where as many options are there as before.
 */
export function valuesFor(labels: string[], known: Omit<Line, 'hint'>[]): string[] {
	const wordsOf = (option: Pick<Line, 'label'> | undefined) => option?.label[DEFAULT_LANGUAGE]
	const isSameLength = labels.length === known.length
	const taken = new Set<string>()
	const found = labels.map((label) => {
		const same = known.find((option) => wordsOf(option) === label && !taken.has(option.value))
		if (same) taken.add(same.value)
		return same?.value
	})
	const renamed = labels.map((_, at) => {
		const before = known[at]
		if (found[at] !== undefined || !isSameLength || !before || taken.has(before.value))
			return found[at]
		taken.add(before.value)
		return before.value
	})
	const older = new Set(known.map(({ value }) => value))
	return labels.map((label, at) => renamed[at] ?? freeValue(label, taken, older))
}

/** Never one that stood for something else before. */
function freeValue(label: string, taken: Set<string>, older: Set<string>): string {
	const plain = hyphened(label, 30)
	const base = plain === '' || plain === 'prefer-not-to-say' ? 'option' : plain
	for (let number = 1; ; number++) {
		const value = number === 1 ? base : `${base}-${number}`
		if (taken.has(value) || older.has(value)) continue
		taken.add(value)
		return value
	}
}
