import { z } from 'zod'
import { LANGUAGE_CODES, type Language, LocalText } from '#app/languages/language.ts'

export const QUESTION_TYPES = [
	'text',
	'long-text',
	'radios',
	'checkboxes',
	'select',
	'date',
	'number',
	'scale',
	'place',
] as const

/** Shown only when an earlier question was answered with one of these values. */
const ShowIf = z.strictObject({ question: z.string(), is: z.array(z.string()).min(1, 'blank') })
export type ShowIf = z.infer<typeof ShowIf>

const Option = z.strictObject({
	value: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'format'),
	label: LocalText,
	hint: LocalText.optional(),
})
export type Option = z.infer<typeof Option>

const common = {
	/** Also a property name of plain objects, so never one that every object has. */
	id: z.string().regex(/^(?!constructor$)[a-z][a-z0-9-]{0,39}$/, 'format'),
	label: LocalText,
	hint: LocalText.optional(),
	isRequired: z.boolean().default(false),
	showIf: ShowIf.optional(),
}
const options = z.array(Option).min(2, 'tooFew').max(60, 'tooMany')
/** A day as YYYY-MM-DD, or the day on which the question is answered. */
const Day = z.union([z.literal('today'), z.iso.date()])

export const Question = z.discriminatedUnion('type', [
	z.strictObject({
		...common,
		type: z.literal('text'),
		lengthMax: z.int().min(1).max(500).default(200),
	}),
	z.strictObject({
		...common,
		type: z.literal('long-text'),
		lengthMax: z.int().min(1).max(10_000).default(4000),
	}),
	z.strictObject({ ...common, type: z.literal('radios'), options }),
	z.strictObject({ ...common, type: z.literal('checkboxes'), options }),
	z.strictObject({ ...common, type: z.literal('select'), options }),
	z.strictObject({ ...common, type: z.literal('date'), min: Day.optional(), max: Day.optional() }),
	z.strictObject({
		...common,
		type: z.literal('number'),
		min: z.number().optional(),
		max: z.number().optional(),
		isWhole: z.boolean().default(true),
		unit: LocalText.optional(),
	}),
	z.strictObject({
		...common,
		type: z.literal('scale'),
		pointsMax: z.int().min(2).max(10).default(5),
		low: LocalText,
		high: LocalText,
	}),
	z.strictObject({ ...common, type: z.literal('place') }),
])
export type Question = z.infer<typeof Question>
export type QuestionOf<Type extends Question['type']> = Extract<Question, { type: Type }>

/** The shape alone; what comes from outside goes through `parseDefinition`. */
export const Definition = z.strictObject({ questions: z.array(Question).max(40, 'tooMany') })
export type Definition = z.infer<typeof Definition>

export type DefinitionProblem = { path: string; code: string }

/** What zod says where the schema gives no code of its own. */
const CODES: Partial<Record<string, string>> = {
	invalid_type: 'type',
	invalid_union: 'unknownType',
	invalid_format: 'format',
	unrecognized_keys: 'unknownKey',
	too_small: 'tooSmall',
	too_big: 'tooBig',
}

/**
 * Reads a definition that comes from a form, a file or a program. Every problem is told by its
 * path (`questions.2.label`) and a code:
 * of the shape: `type`, `missing`, `unknownType`, `unknownKey`, `format`, `blank`, `tooFew`, `tooMany`,
 * `tooSmall`, `tooBig`, `defaultLanguageMissing`;
 * of the sense: `idTaken`, `valueTaken`, `minAboveMax`, `unknownQuestion`, `cycle`, `notEarlier`,
 * `noOptions`, `unknownOption`.
 */
export function parseDefinition(
	input: unknown,
): { ok: true; definition: Definition } | { ok: false; problems: DefinitionProblem[] } {
	const result = Definition.safeParse(input, {
		error: (issue) =>
			issue.code === 'invalid_type' && issue.input === undefined
				? 'missing'
				: (CODES[issue.code ?? ''] ?? 'type'),
	})
	if (!result.success) return { ok: false, problems: result.error.issues.flatMap(shapeProblems) }

	const { questions } = result.data
	const problems = questions.flatMap((question, index) =>
		[
			...idProblems(questions, index),
			...optionProblems(question),
			...limitProblems(question),
			...showIfProblems(questions, index),
		].map(({ path, code }) => ({ path: `questions.${index}.${path}`, code })),
	)
	return problems.length === 0 ? { ok: true, definition: result.data } : { ok: false, problems }
}

function shapeProblems(issue: z.core.$ZodIssue): DefinitionProblem[] {
	const isAboutKeys = issue.code === 'unrecognized_keys'
	const paths = isAboutKeys ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
	return paths.map((path) => ({ path: path.join('.'), code: issue.message }))
}

export function hasOptions(
	question: Question,
): question is QuestionOf<'radios' | 'checkboxes' | 'select'> {
	return 'options' in question
}

/** Where a language is not there yet, and readers of it get the default one. */
export function missingLanguages(definition: Definition): { path: string; language: Language }[] {
	return definition.questions.flatMap((question, index) =>
		textsOf(question).flatMap(([path, text]) =>
			LANGUAGE_CODES.filter((language) => text[language] === undefined).map((language) => ({
				path: `questions.${index}.${path}`,
				language,
			})),
		),
	)
}

function textsOf(question: Question): [path: string, text: LocalText][] {
	const texts: [string, LocalText | undefined][] = [
		['label', question.label],
		['hint', question.hint],
	]
	if (hasOptions(question))
		for (const [index, option] of question.options.entries())
			texts.push([`options.${index}.label`, option.label], [`options.${index}.hint`, option.hint])
	if (question.type === 'number') texts.push(['unit', question.unit])
	if (question.type === 'scale') texts.push(['low', question.low], ['high', question.high])
	return texts.filter((entry): entry is [string, LocalText] => entry[1] !== undefined)
}

/** What follows a question's id in the names of its fields and the ids of its elements. */
const OWN_ENDING = /^-(day|month|year|place|words|hint|error|info|conditional|\d+)(-|$)/

function idProblems(questions: Question[], index: number): DefinitionProblem[] {
	const id = questions[index]?.id ?? ''
	const isTaken = questions.some(
		(other, at) =>
			(other.id === id && at < index) ||
			(at !== index && id.startsWith(other.id) && OWN_ENDING.test(id.slice(other.id.length))),
	)
	return isTaken ? [{ path: 'id', code: 'idTaken' }] : []
}

function optionProblems(question: Question): DefinitionProblem[] {
	if (!hasOptions(question)) return []
	const values = question.options.map(({ value }) => value)
	return values.flatMap((value, index) =>
		values.indexOf(value) < index ? [{ path: `options.${index}.value`, code: 'valueTaken' }] : [],
	)
}

function limitProblems(question: Question): DefinitionProblem[] {
	if (question.type !== 'number' && question.type !== 'date') return []
	const { min, max } = question
	if (min === undefined || max === undefined || min === 'today' || max === 'today') return []
	return min > max ? [{ path: 'max', code: 'minAboveMax' }] : []
}

function showIfProblems(questions: Question[], index: number): DefinitionProblem[] {
	const showIf = questions[index]?.showIf
	if (!showIf) return []
	const at = questions.findIndex(({ id }) => id === showIf.question)
	const asked = questions[at]
	const path = 'showIf.question'
	if (!asked) return [{ path, code: 'unknownQuestion' }]
	if (dependsOn(questions, asked, questions[index])) return [{ path, code: 'cycle' }]
	if (at >= index) return [{ path, code: 'notEarlier' }]
	if (!hasOptions(asked)) return [{ path, code: 'noOptions' }]

	const values = asked.options.map(({ value }) => value)
	return showIf.is.flatMap((value, position) =>
		values.includes(value) ? [] : [{ path: `showIf.is.${position}`, code: 'unknownOption' }],
	)
}

/** Whether `from` is `target`, or is shown only after it through any number of conditions. */
function dependsOn(questions: Question[], from: Question, target?: Question): boolean {
	const seen = new Set<Question>()
	let at: Question | undefined = from
	while (at && !seen.has(at)) {
		if (at === target) return true
		seen.add(at)
		const next: string | undefined = at.showIf?.question
		at = questions.find(({ id }) => id === next)
	}
	return false
}
