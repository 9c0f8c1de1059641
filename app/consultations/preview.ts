import { type Condition, testsOf } from '#app/questions/condition.ts'
import type { Definition, Question } from '#app/questions/definition.ts'
import { allPages, type QuestionPage } from '#app/questions/paging.ts'

/** What a resident comes by, one page after the other; about and equality are asked after it all. */
export type PreviewStep = { name: 'page'; page: QuestionPage } | { name: 'about' | 'equality' }

/** Every page, also those that only some people come by. */
export function previewSteps(
	definition: Definition,
	{ asksEquality }: { asksEquality: boolean },
): PreviewStep[] {
	return [
		...allPages(definition)
			.filter(({ questions }) => questions.length > 0)
			.map((page): PreviewStep => ({ name: 'page', page })),
		{ name: 'about' },
		...(asksEquality ? [{ name: 'equality' } as const] : []),
	]
}

/** The last part of a step's address; no key of a page holds a full stop. */
export function previewPart(step: PreviewStep): string {
	return step.name === 'page' ? step.page.key : `.${step.name}`
}

/**
 * A page by itself, for who has not come to it by the pages before: what rests on these is asked as
 * if they had called for it, and only what rests on the page itself still depends.
 */
export function askedAlone({ questions }: QuestionPage): Definition {
	const onPage = new Set(questions.map(({ id }) => id))
	return {
		questions: questions.map(({ showIf, ...question }) => {
			const open = showIf && openOn(showIf, onPage)
			return (open ? { ...question, showIf: open } : question) as Question
		}),
	}
}

function openOn(condition: Condition, onPage: ReadonlySet<string>): Condition | undefined {
	const tests = testsOf(condition).map(({ test }) => test)
	const open = tests.filter(({ question }) => onPage.has(question))
	if (open.length === tests.length) return condition
	if ('any' in condition) return undefined
	return open.length > 1 ? { all: open } : open[0]
}
