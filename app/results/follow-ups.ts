import { testsOf } from '#app/questions/condition.ts'
import type { Question } from '#app/questions/definition.ts'
import type { Breakdown, GroupTotals } from './breakdown.ts'
import type { QuestionResult } from './distribution.ts'

/**
 * Leaves out what would tell a hidden number: as many people answer a question as chose what it
 * rests on, so where that is hidden, nothing of the question is shown. In the order of the
 * questions, as each rests on earlier ones.
 */
export function withoutGivenAway(results: QuestionResult[]): QuestionResult[] {
	const shown = new Map<string, QuestionResult>()
	return results.map((result) => {
		const { question } = result
		const isGivenAway = restsOn(question).some(({ id, choices }) =>
			hidesAny(shown.get(id), choices),
		)
		const one: QuestionResult = isGivenAway
			? { question, answered: undefined, isGivenAway, slices: [] }
			: result
		shown.set(question.id, one)
		return one
	})
}

function restsOn({ showIf }: Question): { id: string; choices: string[] }[] {
	if (!showIf) return []
	return testsOf(showIf).map(({ test }) => ({ id: test.question, choices: test.is }))
}

function hidesAny(result: QuestionResult | undefined, choices: string[]): boolean {
	if (!result || result.answered === undefined) return true
	return result.slices.some((slice) =>
		slice.choices.some(({ choice, figure }) => !figure && choices.includes(choice)),
	)
}

/**
 * Whether a question may be shown by group beside the tables of what it rests on (`before`, by
 * question): only where these show every number of the choices that lead to it, save for groups of
 * which nothing is shown anywhere.
 */
export function mayBreakDown(
	question: Question,
	before: ReadonlyMap<string, Breakdown>,
	totals: GroupTotals,
): boolean {
	return restsOn(question).every(({ id, choices }) => {
		const table = before.get(id)
		return table?.rows.every(
			({ counts }, row) =>
				totals[row]?.count === undefined ||
				table.choices.every(
					({ choice }, column) => counts[column] !== undefined || !choices.includes(choice),
				),
		)
	})
}
