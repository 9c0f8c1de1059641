import { expect, test } from 'vitest'
import { type Block, listShown } from './show-if.ts'

const chosenFrom = (given: Record<string, string[]>) => (field: string) => given[field] ?? []

const pets: Block = { condition: { question: 'animal', is: ['dog', 'cat'] }, fields: ['name'] }

test('a part is shown for each of its values, and hidden for others and for none', () => {
	expect(listShown([pets], chosenFrom({ animal: ['dog'] }))).toEqual([true])
	expect(listShown([pets], chosenFrom({ animal: ['cat'] }))).toEqual([true])
	expect(listShown([pets], chosenFrom({ animal: ['horse'] }))).toEqual([false])
	expect(listShown([pets], chosenFrom({ animal: [] }))).toEqual([false])
	expect(listShown([pets], chosenFrom({}))).toEqual([false])
})

test('of several ticked, one that is meant is enough', () => {
	expect(listShown([pets], chosenFrom({ animal: ['horse', 'cat'] }))).toEqual([true])
})

test('what hangs on a part that is hidden is hidden too, however it was answered before', () => {
	const kind: Block = { condition: { question: 'where', is: ['street'] }, fields: ['kind'] }
	const size: Block = { condition: { question: 'kind', is: ['hole'] }, fields: ['size'] }
	const depth: Block = { condition: { question: 'size', is: ['big'] }, fields: ['depth'] }
	const given = { kind: ['hole'], size: ['big'] }

	const onStreet = chosenFrom({ ...given, where: ['street'] })
	expect(listShown([kind, size, depth], onStreet)).toEqual([true, true, true])
	const atHome = chosenFrom({ ...given, where: ['home'] })
	expect(listShown([kind, size, depth], atHome)).toEqual([false, false, false])
})

test('of several conditions all must hold, or any one of them', () => {
	const tests = [
		{ question: 'ease', is: ['0', '1'] },
		{ question: 'agreed', is: ['given'] },
	]
	const both: Block = { condition: { all: tests }, fields: [] }
	const either: Block = { condition: { any: tests }, fields: [] }
	const shown = (given: Record<string, string[]>) => listShown([both, either], chosenFrom(given))
	expect(shown({ ease: ['0'], agreed: ['given'] })).toEqual([true, true])
	expect(shown({ ease: ['0'] })).toEqual([false, true])
	expect(shown({ ease: ['10'], agreed: ['given'] })).toEqual([false, true])
	expect(shown({ ease: ['10'] })).toEqual([false, false])
})
