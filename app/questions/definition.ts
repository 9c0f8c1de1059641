import { z } from 'zod'
import { LocalText } from '#app/languages/language.ts'

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
const Option = z.strictObject({
	value: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'format'),
	label: LocalText,
	hint: LocalText.optional(),
})
const common = {
	id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'format'),
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

export const Definition = z.strictObject({ questions: z.array(Question).max(40, 'tooMany') })
export type Definition = z.infer<typeof Definition>
