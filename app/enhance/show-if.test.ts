import { expect, test } from 'vitest'
import { type Block, listShown } from './show-if.ts'

const chosenFrom = (given: Record<string, string[]>) => (field: string) => given[field] ?? []

const pets: Block = { showIf: 'animal', values: ['dog', 'cat'], fields: ['name'] }

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
	const kind: Block = { showIf: 'where', values: ['street'], fields: ['kind'] }
	const size: Block = { showIf: 'kind', values: ['hole'], fields: ['size'] }
	const depth: Block = { showIf: 'size', values: ['big'], fields: ['depth'] }
	const given = { kind: ['hole'], size: ['big'] }

	const onStreet = chosenFrom({ ...given, where: ['street'] })
	expect(listShown([kind, size, depth], onStreet)).toEqual([true, true, true])
	const atHome = chosenFrom({ ...given, where: ['home'] })
	expect(listShown([kind, size, depth], atHome)).toEqual([false, false, false])
})
