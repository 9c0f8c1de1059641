import type { z } from 'zod'
import { testsOf } from './condition.ts'
import { Definition, hasOptions, type Question, valuesOf } from './definition.ts'

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
 * `noOptions`, `unknownOption`, `moreThanOptions`, `sectionMissing`, `unknownSection`,
 * `sectionOrder`, `shuffledCondition`.
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
			...showIfProblems(result.data, index),
			...sectionProblems(result.data, index),
		].map(({ path, code }) => ({ path: `questions.${index}.${path}`, code })),
	)
	const isWithoutPages = result.data.layout === 'sections' && !result.data.sections?.length
	const all = [
		...sectionIdProblems(result.data),
		...(isWithoutPages ? [{ path: 'layout', code: 'sectionMissing' }] : []),
		...problems,
	]
	return all.length === 0 ? { ok: true, definition: result.data } : { ok: false, problems: all }
}

function shapeProblems(issue: z.core.$ZodIssue): DefinitionProblem[] {
	// Of a union, what is wrong with the member that came closest says more than "none of them".
	if (issue.code === 'invalid_union') {
		const closest = issue.errors.toSorted((one, other) => one.length - other.length)[0] ?? []
		const inner = closest.flatMap(shapeProblems)
		if (inner.length > 0)
			return inner.map(({ path, code }) => ({
				path: [...issue.path, ...(path === '' ? [] : [path])].join('.'),
				code,
			}))
	}
	const isAboutKeys = issue.code === 'unrecognized_keys'
	const paths = isAboutKeys ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
	return paths.map((path) => ({ path: path.join('.'), code: issue.message }))
}

/** What follows a question's id in the names of its fields and the ids of its elements. */
const OWN_ENDING =
	/^-(day|month|year|place|words|file|remove|left|hint|error|info|conditional|item|not-said|\d+)(-|$)/

function isWithin(id: string, other: Question): boolean {
	if (!id.startsWith(`${other.id}-`)) return false
	// These name fields by the values of their rows or options.
	return ['matrix', 'ranking', 'allocation'].includes(other.type)
		? true
		: OWN_ENDING.test(id.slice(other.id.length))
}

function idProblems(questions: Question[], index: number): DefinitionProblem[] {
	const id = questions[index]?.id ?? ''
	const isTaken = questions.some(
		(other, at) => (other.id === id && at < index) || (at !== index && isWithin(id, other)),
	)
	return isTaken ? [{ path: 'id', code: 'idTaken' }] : []
}

function optionProblems(question: Question): DefinitionProblem[] {
	if (!hasOptions(question)) return []
	const taken = (list: { value: string }[], name: string) => {
		const values = list.map(({ value }) => value)
		return values.flatMap((value, index) =>
			values.indexOf(value) < index ? [{ path: `${name}.${index}.value`, code: 'valueTaken' }] : [],
		)
	}
	return [
		...taken(question.options, 'options'),
		...(question.type === 'matrix' ? taken(question.rows, 'rows') : []),
	]
}

function limitProblems(question: Question): DefinitionProblem[] {
	switch (question.type) {
		case 'number':
		case 'money':
		case 'date': {
			const { min, max } = question
			if (min === undefined || max === undefined || min === 'today' || max === 'today') return []
			return min > max ? [{ path: 'max', code: 'minAboveMax' }] : []
		}
		case 'checkboxes': {
			const { choicesMin = 1, choicesMax = Number.POSITIVE_INFINITY, exclusive, options } = question
			const isKnown = exclusive === undefined || options.some(({ value }) => value === exclusive)
			const choosable = options.length - (exclusive === undefined ? 0 : 1)
			return [
				...(choicesMin > choicesMax ? [{ path: 'choicesMax', code: 'minAboveMax' }] : []),
				...(choicesMin > choosable ? [{ path: 'choicesMin', code: 'moreThanOptions' }] : []),
				...(isKnown ? [] : [{ path: 'exclusive', code: 'unknownOption' }]),
			]
		}
		case 'ranking':
			return (question.ranksMax ?? 1) > question.options.length
				? [{ path: 'ranksMax', code: 'moreThanOptions' }]
				: []
		default:
			return []
	}
}

function showIfProblems({ questions, sections }: Definition, index: number): DefinitionProblem[] {
	const question = questions[index]
	if (!question?.showIf) return []
	return testsOf(question.showIf).flatMap(({ test, path: at }): DefinitionProblem[] => {
		const askedAt = questions.findIndex(({ id }) => id === test.question)
		const asked = questions[askedAt]
		const path = `${at}.question`
		if (!asked) return [{ path, code: 'unknownQuestion' }]
		if (dependsOn(questions, asked, question)) return [{ path, code: 'cycle' }]
		if (askedAt >= index) return [{ path, code: 'notEarlier' }]
		const isDrawn = sections?.some(
			(section) =>
				section.isShuffled && section.id === question.section && section.id === asked.section,
		)
		if (isDrawn) return [{ path, code: 'shuffledCondition' }]
		const values = valuesOf(asked)
		if (values.length === 0) return [{ path, code: 'noOptions' }]
		return test.is.flatMap((value, position) =>
			values.includes(value) ? [] : [{ path: `${at}.is.${position}`, code: 'unknownOption' }],
		)
	})
}

/** Whether `from` is `target`, or is shown only after it through any number of conditions. */
function dependsOn(
	questions: Question[],
	from: Question,
	target: Question,
	seen = new Set<Question>(),
): boolean {
	if (from === target) return true
	if (seen.has(from) || !from.showIf) return false
	seen.add(from)
	return testsOf(from.showIf).some(({ test }) => {
		const next = questions.find(({ id }) => id === test.question)
		return next !== undefined && dependsOn(questions, next, target, seen)
	})
}

function sectionIdProblems({ sections = [] }: Definition): DefinitionProblem[] {
	return sections.flatMap(({ id }, index) =>
		sections.findIndex((other) => other.id === id) < index
			? [{ path: `sections.${index}.id`, code: 'idTaken' }]
			: [],
	)
}

/** With sections, every question is in one, and those of a section stand together in its place. */
function sectionProblems({ questions, sections }: Definition, index: number): DefinitionProblem[] {
	const path = 'section'
	const { section } = questions[index] ?? {}
	if (!sections) return section === undefined ? [] : [{ path, code: 'unknownSection' }]
	if (section === undefined) return [{ path, code: 'sectionMissing' }]
	const position = (name?: string) => sections.findIndex(({ id }) => id === name)
	if (position(section) < 0) return [{ path, code: 'unknownSection' }]
	const before = questions[index - 1]?.section
	return before !== undefined && position(before) > position(section)
		? [{ path, code: 'sectionOrder' }]
		: []
}
