import { z } from 'zod'
import { LANGUAGE_CODES, type Language, LocalText } from '#app/languages/language.ts'
import { Condition } from './condition.ts'

/** `information` is read, not answered. */
export const QUESTION_TYPES = [
	'text',
	'long-text',
	'radios',
	'checkboxes',
	'select',
	'date',
	'number',
	'money',
	'scale',
	'place',
	'matrix',
	'ranking',
	'allocation',
	'image-choice',
	'file',
	'consent',
	'information',
] as const

/** What an answer is when somebody would rather not give one; never an option's own value. */
export const NOT_SAID = 'prefer-not-to-say'

const value = z
	.string()
	.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'format')
	.refine((text) => text !== NOT_SAID, 'valueTaken')
const Option = z.strictObject({ value, label: LocalText, hint: LocalText.optional() })
export type Option = z.infer<typeof Option>

/** The picture is a file of this site, and never the only thing that tells options apart. */
const ImageOption = z.strictObject({
	value,
	label: LocalText,
	image: z.string().regex(/^\/[a-z0-9][a-z0-9/.-]{0,199}$/, 'format'),
	/** What the picture shows, for who does not see it. */
	alt: LocalText,
})
export type ImageOption = z.infer<typeof ImageOption>

const id = z.string().regex(/^(?!constructor$)[a-z][a-z0-9-]{0,39}$/, 'format')
const common = {
	/** Also a property name of plain objects, so never one that every object has. */
	id,
	label: LocalText,
	hint: LocalText.optional(),
	isRequired: z.boolean().default(false),
	showIf: Condition.optional(),
	/** One of the definition's sections, where it has any. */
	section: z.string().optional(),
}
const answered = {
	...common,
	/** Offers "prefer not to say", which also answers a required question. */
	maySkipOpenly: z.boolean().optional(),
	/** The answer says something about a person: it is never published as it stands. */
	isPersonal: z.boolean().optional(),
}
const options = z.array(Option).min(2, 'tooFew').max(60, 'tooMany')
const fewOptions = z.array(Option).min(2, 'tooFew').max(12, 'tooMany')
/** The order of the options is drawn anew for each person, and recorded. */
const isShuffled = z.boolean().optional()
/** A day as YYYY-MM-DD, or the day on which the question is answered. */
const Day = z.union([z.literal('today'), z.iso.date()])
const pence = z.int().min(0).max(100_000_000_000)

export const Question = z.discriminatedUnion('type', [
	z.strictObject({
		...answered,
		type: z.literal('text'),
		lengthMax: z.int().min(1).max(500).default(200),
	}),
	z.strictObject({
		...answered,
		type: z.literal('long-text'),
		lengthMax: z.int().min(1).max(10_000).default(4000),
	}),
	z.strictObject({ ...answered, type: z.literal('radios'), options, isShuffled }),
	z.strictObject({
		...answered,
		type: z.literal('checkboxes'),
		options,
		isShuffled,
		choicesMin: z.int().min(1).optional(),
		choicesMax: z.int().min(1).optional(),
		/** The value of "none of these": chosen alone or not at all. */
		exclusive: z.string().optional(),
	}),
	z.strictObject({ ...answered, type: z.literal('select'), options, isShuffled }),
	z.strictObject({
		...answered,
		type: z.literal('date'),
		min: Day.optional(),
		max: Day.optional(),
	}),
	z.strictObject({
		...answered,
		type: z.literal('number'),
		min: z.number().optional(),
		max: z.number().optional(),
		isWhole: z.boolean().default(true),
		unit: LocalText.optional(),
	}),
	/** Limits and answers in pence. */
	z.strictObject({
		...answered,
		type: z.literal('money'),
		min: pence.optional(),
		max: pence.optional(),
	}),
	/** From `pointsMin`, 0 or 1, to `pointsMax`. */
	z.strictObject({
		...answered,
		type: z.literal('scale'),
		pointsMin: z.int().min(0).max(1).optional(),
		pointsMax: z.int().min(2).max(10).default(5),
		low: LocalText,
		high: LocalText,
	}),
	z.strictObject({ ...answered, type: z.literal('place') }),
	/** One of the options for each row. */
	z.strictObject({ ...answered, type: z.literal('matrix'), rows: fewOptions, options: fewOptions }),
	/** Options in order, the first first; with `ranksMax`, only so many. */
	z.strictObject({
		...answered,
		type: z.literal('ranking'),
		options: fewOptions,
		isShuffled,
		ranksMax: z.int().min(1).max(12).optional(),
	}),
	/** Points given to options, which add up to the total. */
	z.strictObject({
		...answered,
		type: z.literal('allocation'),
		options: fewOptions,
		isShuffled,
		total: z.int().min(1).max(1000),
	}),
	z.strictObject({
		...answered,
		type: z.literal('image-choice'),
		options: z.array(ImageOption).min(2, 'tooFew').max(12, 'tooMany'),
		isShuffled,
	}),
	z.strictObject({ ...answered, type: z.literal('file') }),
	/** A statement to agree to: its words stand in the label. */
	z.strictObject({ ...common, type: z.literal('consent') }),
	/** The label is its heading, the hint its words. */
	z.strictObject({ ...common, type: z.literal('information') }),
])
export type Question = z.infer<typeof Question>
export type QuestionOf<Type extends Question['type']> = Extract<Question, { type: Type }>

export const Section = z.strictObject({
	id,
	title: LocalText,
	introduction: LocalText.optional(),
	/** The order of its questions is drawn anew for each person, and recorded. */
	isShuffled,
})
export type Section = z.infer<typeof Section>

/** How the questions are laid out: all on one page, a page a section, or a page a question. */
export const LAYOUTS = ['one-page', 'sections', 'questions'] as const
export type Layout = (typeof LAYOUTS)[number]

/** The shape alone; what comes from outside goes through `parseDefinition`. */
export const Definition = z.strictObject({
	questions: z.array(Question).max(100, 'tooMany'),
	sections: z.array(Section).max(20, 'tooMany').optional(),
	layout: z.enum(LAYOUTS).optional(),
})
export type Definition = z.infer<typeof Definition>

type WithOptions = QuestionOf<
	'radios' | 'checkboxes' | 'select' | 'matrix' | 'ranking' | 'allocation' | 'image-choice'
>

export function hasOptions(question: Question): question is WithOptions {
	return 'options' in question
}

/** Questions of one choice or several among options, whose answer is a value or a list of values. */
export function isChoice(
	question: Question,
): question is QuestionOf<'radios' | 'checkboxes' | 'select' | 'image-choice'> {
	return ['radios', 'checkboxes', 'select', 'image-choice'].includes(question.type)
}

/** The points of a scale, lowest first. */
export function pointsOf({ pointsMin = 1, pointsMax }: QuestionOf<'scale'>): number[] {
	return Array.from({ length: pointsMax - pointsMin + 1 }, (_, index) => pointsMin + index)
}

/** What a condition may ask for; none where a question cannot have conditions rest on it. */
export function valuesOf(question: Question): string[] {
	const notSaid = 'maySkipOpenly' in question && question.maySkipOpenly ? [NOT_SAID] : []
	if (isChoice(question)) return [...question.options.map((option) => option.value), ...notSaid]
	if (question.type === 'scale') return [...pointsOf(question).map(String), ...notSaid]
	return question.type === 'consent' ? [CONSENT_GIVEN] : []
}

/** What is kept, and posted, when a statement is agreed to. */
export const CONSENT_GIVEN = 'given'

/** Where a language is not there yet, and readers of it get the default one. */
export function missingLanguages(definition: Definition): { path: string; language: Language }[] {
	return textsOf(definition).flatMap(([path, text]) =>
		LANGUAGE_CODES.filter((language) => text[language] === undefined).map((language) => ({
			path,
			language,
		})),
	)
}

/** Every text of a definition with its path, `questions.2.options.0.label`. */
export function textsOf({ questions, sections = [] }: Definition): [string, LocalText][] {
	type Entry = [path: string, text: LocalText | undefined]
	const ofSections = sections.flatMap(({ title, introduction }, index): Entry[] => [
		[`sections.${index}.title`, title],
		[`sections.${index}.introduction`, introduction],
	])
	const ofQuestions = questions.flatMap((question, index) =>
		questionTexts(question).map(([path, text]): Entry => [`questions.${index}.${path}`, text]),
	)
	return [...ofSections, ...ofQuestions].filter(
		(entry): entry is [string, LocalText] => entry[1] !== undefined,
	)
}

function questionTexts(question: Question): [path: string, text: LocalText | undefined][] {
	const texts: [string, LocalText | undefined][] = [
		['label', question.label],
		['hint', question.hint],
	]
	const lists = {
		options: hasOptions(question) ? question.options : [],
		rows: question.type === 'matrix' ? question.rows : [],
	}
	for (const [name, list] of Object.entries(lists))
		for (const [index, option] of list.entries()) {
			const path = `${name}.${index}`
			texts.push([`${path}.label`, option.label])
			if ('alt' in option) texts.push([`${path}.alt`, option.alt])
			else texts.push([`${path}.hint`, option.hint])
		}
	if (question.type === 'number') texts.push(['unit', question.unit])
	if (question.type === 'scale') texts.push(['low', question.low], ['high', question.high])
	return texts
}
