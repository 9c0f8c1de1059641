import { expect, test } from 'vitest'
import { parseDefinition } from '#app/questions/definition-check.ts'
import { askedAlone, previewPart, previewSteps } from './preview.ts'

const text = (en: string) => ({ en })
const options = ['yes', 'no'].map((value) => ({ value, label: text(value) }))
const radios = (id: string, more: object = {}) => {
	return { id, type: 'radios', label: text(id), options, ...more }
}
const is = (question: string) => ({ question, is: ['yes'] })
const definitionOf = (layout: string, questions: object[], more: object = {}) => {
	const parsed = parseDefinition({ layout, questions, ...more })
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
	return parsed.definition
}
const sections = ['one', 'two', 'none'].map((id) => ({ id, title: text(id) }))
const sectioned = definitionOf(
	'sections',
	[
		radios('q1', { section: 'one' }),
		radios('q2', { section: 'two' }),
		radios('q3', { section: 'two', showIf: { all: [is('q1'), is('q2')] } }),
		radios('q4', { section: 'two', showIf: { any: [is('q1'), is('q2')] } }),
		radios('q5', { section: 'two', showIf: is('q1') }),
		radios('q6', { section: 'two', showIf: { any: [is('q2'), is('q3')] } }),
	],
	{ sections },
)
const partsOf = (asksEquality: boolean) =>
	previewSteps(sectioned, { asksEquality }).map(previewPart)

test('every page has its turn, also one that only some people come by', () => {
	expect(partsOf(true)).toEqual(['one', 'two', '.about', '.equality'])
	expect(partsOf(false)).toEqual(['one', 'two', '.about'])
	const single = definitionOf('questions', [radios('q1'), radios('q2', { showIf: is('q1') })])
	expect(previewSteps(single, { asksEquality: false }).map(previewPart)).toEqual([
		'q1',
		'q2',
		'.about',
	])
	expect(previewSteps({ questions: [] }, { asksEquality: false })).toEqual([{ name: 'about' }])
})

test('a page by itself depends on its own answers alone', () => {
	const [, two] = previewSteps(sectioned, { asksEquality: false })
	if (two?.name !== 'page') throw new Error('no page')
	const { questions } = askedAlone(two.page)
	expect(questions.map(({ id, showIf }) => [id, showIf])).toEqual([
		['q2', undefined],
		['q3', is('q2')],
		['q4', undefined],
		['q5', undefined],
		['q6', { any: [is('q2'), is('q3')] }],
	])
})
