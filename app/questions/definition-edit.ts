import type { Definition, Question, Section } from './definition.ts'
import { type DefinitionProblem, parseDefinition } from './definition-check.ts'

export type Edited =
	| { ok: true; definition: Definition }
	/** conditionOf: the id of the first question whose condition would not hold any more. */
	| { ok: false; problems: DefinitionProblem[]; conditionOf?: string }
export type Direction = 'up' | 'down'

const unknown = (path: string): Edited => ({ ok: false, problems: [{ path, code: 'unknown' }] })

/**
 * Adds a question at the end of its section, or of all. Problems are told by their path in the
 * definition as it would be (`questions.2.label`), as `parseDefinition` has them.
 */
export function addQuestion(
	definition: Definition,
	question: unknown,
	{ section }: { section?: string } = {},
): Edited {
	const { questions, sections } = definition
	const own = section === undefined ? question : { ...Object(question), section }
	const after = sections?.findIndex(({ id }) => id === section) ?? -1
	const at = after < 0 ? -1 : questions.findIndex((one) => sectionAt(definition, one) > after)
	const place = at < 0 ? questions.length : at
	return withQuestions(definition, questions.toSpliced(place, 0, own as Question))
}

/**
 * Puts another question in its place, in the same section unless it names one; `unknown` where
 * there is none of this id.
 */
export function changeQuestion(definition: Definition, id: string, question: unknown): Edited {
	const at = definition.questions.findIndex((one) => one.id === id)
	if (at < 0) return unknown('questions')
	const section = definition.questions[at]?.section
	const next = (Object(question) as Question).section ?? section
	const own = next === undefined ? question : { ...Object(question), section: next }
	// In another section it stands at the end of that one.
	if (next === section || !definition.sections?.some((one) => one.id === next))
		return withQuestions(definition, definition.questions.with(at, own as Question))
	const sorted = definition.questions.toSpliced(at, 1)
	return addQuestion({ ...definition, questions: sorted }, question, { section: next })
}

/** Refused with the path of each condition that rests on it (`unknownQuestion`). */
export function removeQuestion(definition: Definition, id: string): Edited {
	const at = definition.questions.findIndex((one) => one.id === id)
	if (at < 0) return unknown('questions')
	return withQuestions(definition, definition.questions.toSpliced(at, 1))
}

/**
 * Changes places with its neighbour; at the edge of its section it goes over into the next one.
 * At either end nothing changes. Refused where a condition would come before what it asks about.
 */
export function moveQuestion(definition: Definition, id: string, direction: Direction): Edited {
	const { questions, sections } = definition
	const at = questions.findIndex((one) => one.id === id)
	const question = questions[at]
	if (!question) return unknown('questions')
	const step = direction === 'up' ? -1 : 1
	const neighbour = questions[at + step]
	if (neighbour?.section === question.section && neighbour)
		return withQuestions(definition, questions.with(at, neighbour).with(at + step, question))
	const next = sections?.[sectionAt(definition, question) + step]
	if (!next) return { ok: true, definition }
	return withQuestions(definition, questions.with(at, { ...question, section: next.id }))
}

/** At the end. The first section takes in all the questions that there are. */
export function addSection(definition: Definition, section: unknown): Edited {
	const { questions, sections = [] } = definition
	const { id } = Object(section) as Section
	const isFirst = sections.length === 0
	return checked({
		...definition,
		sections: [...sections, section as Section],
		questions: isFirst ? questions.map((question) => ({ ...question, section: id })) : questions,
	})
}

/** With another id, its questions go with it. */
export function changeSection(definition: Definition, id: string, section: unknown): Edited {
	const { questions, sections = [] } = definition
	const at = sections.findIndex((one) => one.id === id)
	if (at < 0) return unknown('sections')
	const next = (Object(section) as Section).id
	return checked({
		...definition,
		sections: sections.with(at, section as Section),
		questions: questions.map((question) =>
			question.section === id ? { ...question, section: next } : question,
		),
	})
}

/**
 * Only one that has no questions: refused with the path of each (`unknownSection`). With the only
 * one, its questions stay, without a section, and so does no page for each section.
 */
export function removeSection(definition: Definition, id: string): Edited {
	const { questions, sections = [], layout, ...rest } = definition
	const at = sections.findIndex((one) => one.id === id)
	if (at < 0) return unknown('sections')
	if (sections.length > 1)
		return checked({ ...rest, questions, layout, sections: sections.toSpliced(at, 1) })
	return checked({
		...rest,
		questions: questions.map(({ section: _, ...question }) => question as Question),
		layout: layout === 'sections' ? 'one-page' : layout,
	})
}

/** With its questions. At either end nothing changes. */
export function moveSection(definition: Definition, id: string, direction: Direction): Edited {
	const { questions, sections = [] } = definition
	const at = sections.findIndex((one) => one.id === id)
	const section = sections[at]
	if (!section) return unknown('sections')
	const other = at + (direction === 'up' ? -1 : 1)
	const neighbour = sections[other]
	if (!neighbour) return { ok: true, definition }
	const moved = sections.with(at, neighbour).with(other, section)
	const position = (question: Question) => moved.findIndex((one) => one.id === question.section)
	return checked({
		...definition,
		sections: moved,
		questions: questions.toSorted((one, two) => position(one) - position(two)),
	})
}

function sectionAt({ sections = [] }: Definition, question: Question): number {
	return sections.findIndex(({ id }) => id === question.section)
}

function withQuestions(definition: Definition, questions: Question[]): Edited {
	return checked({ ...definition, questions })
}

/** As a form or a file would bring it: what is undefined is not there. */
function checked(definition: Definition): Edited {
	const entries = Object.entries(definition).filter(([, value]) => value !== undefined)
	const parsed = parseDefinition(Object.fromEntries(entries))
	if (parsed.ok) return parsed
	const inTheWay = definition.questions.find((_, at) =>
		parsed.problems.some(({ path }) => path.startsWith(`questions.${at}.showIf`)),
	)
	return { ...parsed, conditionOf: inTheWay?.id }
}
