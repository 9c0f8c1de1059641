import { z } from 'zod'

/** Shown only when an earlier question was answered with one of these values. */
const Test = z.strictObject({ question: z.string(), is: z.array(z.string()).min(1, 'blank') })
export type ConditionTest = z.infer<typeof Test>

const several = z.array(Test).min(2, 'tooFew').max(10, 'tooMany')

/** One test, or several of which all or any must hold. */
export const Condition = z.union([
	Test,
	z.strictObject({ all: several }),
	z.strictObject({ any: several }),
])
export type Condition = z.infer<typeof Condition>

/** The tests of a condition, each with where it stands in it (`showIf.all.0`). */
export function testsOf(condition: Condition): { test: ConditionTest; path: string }[] {
	if ('question' in condition) return [{ test: condition, path: 'showIf' }]
	const [key, tests] = 'all' in condition ? ['all', condition.all] : ['any', condition.any]
	return tests.map((test, index) => ({ test, path: `showIf.${key}.${index}` }))
}

/** Whether it holds, where `holds` says so of one test. */
export function isMet(condition: Condition, holds: (test: ConditionTest) => boolean): boolean {
	if ('all' in condition) return condition.all.every(holds)
	return testsOf(condition).some(({ test }) => holds(test))
}
