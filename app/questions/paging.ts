import { type Answers, holds, visibleQuestions } from './answer.ts'
import { type Condition, testsOf } from './condition.ts'
import type { Definition, Question, Section } from './definition.ts'

/** Questions that are asked together. `key` names the page in its address. */
export type QuestionPage = { key: string; section?: Section; questions: Question[] }

/**
 * The pages of a definition, in order, with all their questions, also the ones whose condition is
 * met by an answer of the same page only. A page of which nothing is called for is left out.
 */
export function pagesOf(definition: Definition, answers: Answers): QuestionPage[] {
	const called = new Set(visibleQuestions(definition, answers).map(({ id }) => id))
	return allPages(definition).filter((page) => page.questions.some(({ id }) => called.has(id)))
}

/** The same, whatever was answered: for a printed form. */
export function allPages({ questions, sections = [], layout }: Definition): QuestionPage[] {
	const sectionOf = (question: Question) => sections.find(({ id }) => id === question.section)
	if (layout === 'questions')
		return questions.map((question) => ({
			key: question.id,
			section: sectionOf(question),
			questions: [question],
		}))
	if (layout === 'sections')
		return sections.map((section) => ({
			key: section.id,
			section,
			questions: questions.filter((question) => question.section === section.id),
		}))
	return [{ key: 'all', questions }]
}

/**
 * What is still open of a question's condition on the page where it is asked, when the answers of
 * the other pages are known: true, it is asked; false, it is not; else what this page decides.
 */
export function conditionOnPage(
	definition: Definition,
	{ showIf }: Question,
	{ onPage, kept }: { onPage: ReadonlySet<string>; kept: Answers },
): Condition | boolean {
	if (!showIf) return true
	const visible = visibleQuestions(definition, kept)
	const tests = testsOf(showIf).map(({ test }) => test)
	const open = tests.filter(({ question }) => onPage.has(question))
	const settled = tests
		.filter(({ question }) => !onPage.has(question))
		.map((test) => holds(test, visible, kept))
	const isAll = 'all' in showIf
	if (settled.includes(!isAll)) return !isAll
	if (open.length === tests.length) return showIf
	const [only] = open
	if (!only) return isAll
	if (open.length === 1) return only
	return isAll ? { all: open } : { any: open }
}
