import { describe, expect, test } from 'vitest'
import type { Definition } from './definition.ts'
import {
	addQuestion,
	addSection,
	changeQuestion,
	changeSection,
	type Edited,
	moveQuestion,
	moveSection,
	removeQuestion,
	removeSection,
} from './definition-edit.ts'

const label = { en: 'Label' }
const options = ['yes', 'no'].map((value) => ({ value, label }))
const text = (id: string, more: object = {}) => ({ id, type: 'text', label, ...more })
const rests = { showIf: { question: 'mine', is: ['yes'] } }

const flat = define({
	questions: [{ ...text('mine'), type: 'radios', options }, text('name', rests), text('end')],
})
const sectioned = define({
	sections: [
		{ id: 'one', title: label },
		{ id: 'two', title: label },
	],
	questions: [
		{ ...text('mine', { section: 'one' }), type: 'radios', options },
		text('name', { section: 'one' }),
		text('end', { section: 'two', ...rests }),
	],
})

function define(input: object): Definition {
	const empty: Definition = { questions: [] }
	const { sections = [], questions } = input as { sections?: object[]; questions: object[] }
	const withSections = sections.reduce<Definition>(
		(one, section) => got(addSection(one, section)),
		empty,
	)
	return questions.reduce<Definition>((one, question) => {
		const { section } = question as { section?: string }
		return got(addQuestion(one, question, section === undefined ? {} : { section }))
	}, withSections)
}

function got(edited: Edited): Definition {
	if (!edited.ok) throw new Error(JSON.stringify(edited.problems))
	return edited.definition
}

const idsOf = ({ questions }: Definition) => questions.map(({ id }) => id).join(' ')
const placesOf = ({ questions }: Definition) =>
	questions.map(({ id, section }) => `${section}:${id}`).join(' ')
const problemsOf = (edited: Edited) =>
	edited.ok ? [] : edited.problems.map(({ path, code }) => `${path} ${code}`)

describe('a question', () => {
	test('is added at the end, of its section where there are any', () => {
		expect(idsOf(got(addQuestion(flat, text('new'))))).toBe('mine name end new')
		expect(placesOf(got(addQuestion(sectioned, text('new'), { section: 'one' })))).toBe(
			'one:mine one:name one:new two:end',
		)
		expect(placesOf(got(addQuestion(sectioned, text('new'), { section: 'two' })))).toBe(
			'one:mine one:name two:end two:new',
		)
	})

	test('that is wrong is refused by its path', () => {
		expect(problemsOf(addQuestion(flat, text('end')))).toEqual(['questions.3.id idTaken'])
		expect(problemsOf(addQuestion(flat, { id: 'new', type: 'text' }))).toEqual([
			'questions.3.label missing',
		])
		expect(problemsOf(addQuestion(flat, null)).length).toBe(1)
		expect(problemsOf(addQuestion(sectioned, text('new')))).toEqual([
			'questions.3.section sectionMissing',
		])
		expect(problemsOf(addQuestion(sectioned, text('new'), { section: 'x' }))).toEqual([
			'questions.3.section unknownSection',
		])
	})

	test('is changed in its place, or at the end of another section', () => {
		const changed = got(changeQuestion(flat, 'name', text('called')))
		expect(idsOf(changed)).toBe('mine called end')
		const moved = got(changeQuestion(sectioned, 'name', text('name', { section: 'two' })))
		expect(placesOf(moved)).toBe('one:mine two:end two:name')
		expect(problemsOf(changeQuestion(flat, 'mine', text('mine')))).toEqual([
			'questions.1.showIf.question noOptions',
		])
		expect(changeQuestion(flat, 'mine', text('mine'))).toMatchObject({ conditionOf: 'name' })
		expect(problemsOf(changeQuestion(flat, 'none', text('x')))).toEqual(['questions unknown'])
	})

	test('that others rest on is not taken out', () => {
		expect(problemsOf(removeQuestion(flat, 'mine'))).toEqual([
			'questions.0.showIf.question unknownQuestion',
		])
		expect(idsOf(got(removeQuestion(flat, 'name')))).toBe('mine end')
		expect(problemsOf(removeQuestion(flat, 'none'))).toEqual(['questions unknown'])
	})

	test('moves by one, and never before what it rests on', () => {
		expect(idsOf(got(moveQuestion(flat, 'end', 'up')))).toBe('mine end name')
		expect(problemsOf(moveQuestion(flat, 'mine', 'down'))).toEqual([
			'questions.0.showIf.question notEarlier',
		])
		expect(idsOf(got(moveQuestion(flat, 'mine', 'up')))).toBe('mine name end')
		expect(idsOf(got(moveQuestion(flat, 'end', 'down')))).toBe('mine name end')
		expect(problemsOf(moveQuestion(flat, 'none', 'down'))).toEqual(['questions unknown'])
	})

	test('at the edge of its section goes over into the next', () => {
		expect(placesOf(got(moveQuestion(sectioned, 'name', 'down')))).toBe('one:mine two:name two:end')
		expect(placesOf(got(moveQuestion(sectioned, 'end', 'up')))).toBe('one:mine one:name one:end')
		expect(placesOf(got(moveQuestion(sectioned, 'end', 'down')))).toBe('one:mine one:name two:end')
	})
})

describe('a section', () => {
	test('takes in all the questions when it is the first', () => {
		expect(placesOf(got(addSection(flat, { id: 'all', title: label })))).toBe(
			'all:mine all:name all:end',
		)
		expect(problemsOf(addSection(sectioned, { id: 'one', title: label }))).toEqual([
			'sections.2.id idTaken',
		])
	})

	test('changes its id together with its questions', () => {
		const changed = got(changeSection(sectioned, 'one', { id: 'first', title: label }))
		expect(placesOf(changed)).toBe('first:mine first:name two:end')
		expect(problemsOf(changeSection(sectioned, 'one', { id: 'one' }))).toEqual([
			'sections.0.title missing',
		])
		expect(problemsOf(changeSection(sectioned, 'x', {}))).toEqual(['sections unknown'])
	})

	test('with questions is not taken out, unless it is the only one', () => {
		expect(problemsOf(removeSection(sectioned, 'two'))).toEqual([
			'questions.2.section unknownSection',
		])
		const single = got(removeSection(got(removeQuestion(sectioned, 'end')), 'two'))
		expect(placesOf(single)).toBe('one:mine one:name')
		expect(got(removeSection({ ...single, layout: 'sections' }, 'one'))).toMatchObject({
			layout: 'one-page',
			questions: [{ id: 'mine' }, { id: 'name' }],
		})
		expect(problemsOf(removeSection(flat, 'one'))).toEqual(['sections unknown'])
	})

	test('moves with its questions, and never before what they rest on', () => {
		const free = got(changeQuestion(sectioned, 'end', text('end', { section: 'two' })))
		expect(placesOf(got(moveSection(free, 'two', 'up')))).toBe('two:end one:mine one:name')
		expect(placesOf(got(moveSection(free, 'two', 'down')))).toBe('one:mine one:name two:end')
		expect(problemsOf(moveSection(sectioned, 'two', 'up'))).toEqual([
			'questions.0.showIf.question notEarlier',
		])
	})
})
