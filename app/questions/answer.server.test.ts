import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from '#tests/support/database.ts'
import { listAnswers, storeAnswers } from './answer.server.ts'
import type { Answers } from './answer.ts'
import { checkAnswers } from './answer-check.ts'
import { keepDefinition } from './definition.server.ts'
import { parseDefinition } from './definition-check.ts'

const now = new Date('2026-03-27T09:00:00Z')
const label = { en: 'Label' }
const parsed = parseDefinition({
	questions: [
		{ id: 'words', type: 'long-text', label },
		{ id: 'many', type: 'number', label, isWhole: false },
		{ id: 'where', type: 'place', label },
	],
})
if (!parsed.ok) throw new Error('refused')
const { definition } = parsed

test('answers are read back by subject, one query for all', async ({ db }) => {
	const { id } = await keepDefinition(db, { owner: 'service:test', definition, now })
	const [one, other, silent] = [randomUUID(), randomUUID(), randomUUID()]
	const answers: Answers = {
		words: 'a',
		many: 1.5,
		where: { placeId: null, words: 'oak' },
		kinds: ['a', 'b'],
	}
	await storeAnswers(db, { subjectId: one, definitionId: id, answers })
	await storeAnswers(db, { subjectId: other, definitionId: id, answers: { words: 'b' } })
	await storeAnswers(db, { subjectId: silent, definitionId: id, answers: {} })

	const found = new Map((await listAnswers(db, [one, other, silent])).map((s) => [s.subjectId, s]))
	expect(found.get(one)).toEqual({ subjectId: one, definitionId: id, answers })
	expect(found.get(other)?.answers).toEqual({ words: 'b' })
	expect(found.has(silent)).toBe(false)
	expect(await listAnswers(db, [])).toEqual([])
})

test('whatever is accepted comes back the same', async ({ db }) => {
	const { id } = await keepDefinition(db, { owner: 'service:test', definition, now })
	const words = fc.string({ unit: 'binary' })
	const raw = fc.record({
		words: fc.tuple(words),
		many: fc.tuple(fc.oneof(fc.double({ noNaN: true }).map(String), fc.integer().map(String))),
		'where-words': fc.tuple(words),
	})
	await fc.assert(
		fc.asyncProperty(raw, async (typed) => {
			const checked = checkAnswers(definition, typed, { today: '2026-03-27', placeIds: new Set() })
			if (!checked.ok) return
			const subjectId = randomUUID()
			await storeAnswers(db, { subjectId, definitionId: id, answers: checked.answers })
			const [stored] = await listAnswers(db, [subjectId])
			expect(stored?.answers ?? {}).toEqual(checked.answers)
		}),
		{ numRuns: 100 },
	)
})

test.for(['7', '-2', 'null', 'true', '[1]', '{"isNotSaid":true}', '"quoted"'])(
	'the words %s stay words',
	async (words, { db }) => {
		const { id } = await keepDefinition(db, { owner: 'service:test', definition, now })
		const subjectId = randomUUID()
		await storeAnswers(db, { subjectId, definitionId: id, answers: { words } })
		const [stored] = await listAnswers(db, [subjectId])
		expect(stored?.answers).toEqual({ words })
	},
)
