import fc from 'fast-check'
import { type Answers, fieldsOf, type RawAnswers } from './answer.ts'
import { checkAnswers } from './answer-check.ts'
import {
	CONSENT_GIVEN,
	type Definition,
	NOT_SAID,
	QUESTION_TYPES,
	type Question,
	valuesOf,
} from './definition.ts'
import { parseDefinition } from './definition-check.ts'

const upload = '0d3b7c66-0000-4000-8000-000000000001'
export const context = {
	today: '2026-03-27',
	placeIds: new Set(['north', 'south']),
	uploads: new Map([[upload, 'plan "final", =1+1.pdf']]),
}
const label = { en: 'Label', ar: 'عنوان' }
const COLOURS = ['red', 'green', 'blue']
const options = COLOURS.map((value) => ({ value, label: { en: `The ${value}`, ar: value } }))

const plan = fc.record({
	type: fc.constantFrom(...QUESTION_TYPES),
	isWhole: fc.boolean(),
	maySkipOpenly: fc.boolean(),
	isShuffled: fc.boolean(),
	pointsMin: fc.constantFrom(0, 1),
	ranksMax: fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }),
	choicesMax: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
	exclusive: fc.constantFrom(undefined, ...COLOURS),
	/** Up to two earlier questions, and how many of their values. */
	restsOn: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 2 }),
	valuesMax: fc.constantFrom(1, 2, 20),
	isAll: fc.boolean(),
})
type Plan = typeof plan extends fc.Arbitrary<infer One> ? One : never

function ownOf(one: Plan): object {
	const { type, isShuffled } = one
	switch (type) {
		case 'radios':
		case 'select':
			return { options, isShuffled }
		case 'checkboxes':
			return { options, isShuffled, choicesMax: one.choicesMax, exclusive: one.exclusive }
		case 'image-choice':
			return { options: options.map((option) => ({ ...option, image: '/a.png', alt: label })) }
		case 'matrix':
			return { rows: options.slice(1), options }
		case 'ranking':
			return { options, ranksMax: one.ranksMax }
		case 'allocation':
			return { options, total: 3 }
		case 'scale':
			return { low: label, high: label, pointsMin: one.pointsMin }
		case 'number':
			return { isWhole: one.isWhole }
		default:
			return {}
	}
}

function definitionOf(plans: Plan[]): Definition {
	const questions: object[] = []
	for (const [index, one] of plans.entries()) {
		const { type, restsOn, isAll, valuesMax, maySkipOpenly } = one
		const tests = restsOn.flatMap((at) => {
			const asked = questions[at] as Question | undefined
			const is = asked ? valuesOf(asked).slice(0, valuesMax) : []
			return asked && is.length > 0 ? [{ question: asked.id, is }] : []
		})
		const showIf = tests.length < 2 ? tests[0] : isAll ? { all: tests } : { any: tests }
		const question = {
			...{ id: `q${index}x`, type, label, showIf },
			...(type !== 'consent' && type !== 'information' && { maySkipOpenly }),
			...ownOf(one),
		}
		const { definition } = accept({ questions: [{ ...question, showIf: undefined }] })
		questions.push({ ...definition.questions[0], showIf })
	}
	return accept({ questions }).definition
}

function accept(input: unknown) {
	const result = parseDefinition(JSON.parse(JSON.stringify(input)))
	if (!result.ok) throw new Error(JSON.stringify(result.problems))
	return result
}

/** Every type, each resting on earlier answers or on none. */
export const someDefinition = fc
	.array(plan, { minLength: 1, maxLength: 10 })
	.map((plans): Definition => definitionOf(plans))

const words = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc.constantFrom(
		'',
		' ',
		'a\r\nb',
		'\u202eevil',
		'👍🏽',
		'\ud83d',
		'a\0b',
		'__proto__',
		'=1+1',
		"'=x",
	),
)
const number = fc.oneof(
	fc.integer().map(String),
	fc.double({ noNaN: true }).map(String),
	fc.constantFrom('٣٤٫٥', '۱۲', '1,500', '-0', '.5'),
	words,
)
const choice = fc.constantFrom(...COLOURS, ...COLOURS, 'black', NOT_SAID, '')
const several = (arbitrary: fc.Arbitrary<string>) => fc.array(arbitrary, { maxLength: 2 })
const one = (...values: string[]) => fc.constantFrom(...values).map((value) => [value])

/** What might be typed into a field of each type. */
const TYPED: Record<Question['type'], fc.Arbitrary<string[]>> = {
	text: several(words),
	'long-text': several(words),
	radios: several(choice),
	checkboxes: several(choice),
	select: several(choice),
	'image-choice': several(choice),
	date: several(fc.constantFrom('1', '2', '31', '٢', 'May', '2024', '2024', '')),
	number: several(number),
	money: several(fc.oneof(number, fc.constantFrom('£1,234.50', '0.1', '12.345', '19.99', '0'))),
	scale: several(fc.constantFrom('0', '1', '5', '6', NOT_SAID, '')),
	place: several(fc.oneof(words, fc.constantFrom('north', 'south', ''))),
	matrix: one('red', 'blue', 'black', '', 'green'),
	ranking: one('1', '2', '3', '', '4'),
	allocation: one('0', '1', '3', '', '٢', '1.5'),
	file: one(upload, '', 'other'),
	consent: one(CONSENT_GIVEN, '', 'yes'),
	information: one(''),
}

function typedFor(question: Question): fc.Arbitrary<RawAnswers> {
	const fields = fieldsOf(question).map((field) => {
		const isSkip = field === `${question.id}-not-said`
		return [field, isSkip ? one('', '', NOT_SAID) : TYPED[question.type]]
	})
	return fc.record(Object.fromEntries(fields))
}

/** A definition, and what might be typed into its form. */
export const typedDefinition = someDefinition.chain((definition) =>
	fc
		.tuple(...definition.questions.map(typedFor))
		.map((parts) => ({ definition, raw: Object.assign({}, ...parts) as RawAnswers })),
)

export const posted = (raw: RawAnswers) =>
	Object.entries(raw).flatMap(([name, values]) =>
		values.map((value): [string, string] => [name, value]),
	)

/** What is left to keep when each answer that is refused has been taken out. */
export function accepted(
	definition: Definition,
	raw: RawAnswers,
): { raw: RawAnswers; answers: Answers } {
	const checked = checkAnswers(definition, raw, context)
	if (checked.ok) return { raw, answers: checked.answers }
	const wrong = new Set(checked.errors.map(({ questionId }) => questionId))
	const fields = definition.questions.filter(({ id }) => wrong.has(id)).flatMap(fieldsOf)
	return accepted(definition, { ...raw, ...Object.fromEntries(fields.map((field) => [field, []])) })
}
