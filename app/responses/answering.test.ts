import { describe, expect, test } from 'vitest'
import type { Definition } from '#app/questions/definition.ts'
import {
	askedOn,
	hasContents,
	isDone,
	nextStep,
	partOf,
	stepBefore,
	stepsOf,
	withPage,
} from './answering.ts'
import type { ResponseDraft } from './response-draft.ts'
import { AboutForm } from './response-forms.ts'

const options = ['yes', 'no'].map((value) => ({ value, label: { en: value } }))
const one = (id: string) => ({ id, type: 'radios' as const, label: { en: id }, options })
const definition: Definition = {
	layout: 'questions',
	questions: [
		{ ...one('first'), isRequired: true },
		{ ...one('second'), isRequired: true, showIf: { question: 'first', is: ['yes'] } },
		{ ...one('third'), isRequired: false },
	],
}
const asked = { definition, asksEquality: true }
const empty: ResponseDraft = {
	...{ consultationId: 'c', slug: 'c', definitionId: 'd', orderSeed: 's' },
	...{ answers: {}, pagesDone: [], typed: {}, isTrial: false },
}
const parts = (draft: ResponseDraft) => stepsOf(draft, asked).map(partOf)
const about = { kind: 'anonymous', mayPublish: false, wantsOutcome: false } as const

test('the pages are those that the answers call for', () => {
	expect(parts(empty)).toEqual(['first', 'third', '.about', '.equality', '.check'])
	const more = { ...empty, answers: { first: 'yes' } }
	expect(parts(more)).toEqual(['first', 'second', 'third', '.about', '.equality', '.check'])
	// Answers about equality lead back to nobody, so they cannot be changed.
	expect(parts({ ...empty, changes: 'r' })).not.toContain('.equality')
})

test('one goes on to the first page that is open, whatever was done before', () => {
	const begun = { ...empty, answers: { first: 'no' }, pagesDone: ['first', 'third'] }
	expect(nextStep(begun, asked)).toEqual({ name: 'about' })
	const called = { ...begun, answers: { first: 'yes' } }
	expect(nextStep(called, asked)).toEqual({ name: 'page', key: 'second' })
	const done = { ...begun, about, equality: {} }
	expect(nextStep(done, asked)).toEqual({ name: 'check' })
	expect(stepBefore({ name: 'page', key: 'first' }, begun, asked)).toBeUndefined()
	expect(stepBefore({ name: 'about' }, begun, asked)).toEqual({ name: 'page', key: 'third' })
})

test('a page on which something must be answered is not done by being looked at', () => {
	const seen = { ...empty, answers: { first: 'yes' }, pagesDone: ['first', 'second', 'third'] }
	expect(isDone({ name: 'page', key: 'second' }, seen, asked)).toBe(false)
	expect(isDone({ name: 'page', key: 'third' }, seen, asked)).toBe(true)
})

test('four pages are enough for a page of contents, three are not', () => {
	const four = {
		...definition,
		questions: [...definition.questions, { ...one('last'), isRequired: false }],
	}
	const draft = { ...empty, answers: { first: 'yes' } }
	expect(hasContents(draft, asked)).toBe(false)
	expect(hasContents(draft, { ...asked, definition: four })).toBe(true)
})

test('a page that is saved takes what it hides with it', () => {
	const page = { key: 'first', questions: definition.questions.slice(0, 1) }
	const before = { first: 'yes', second: 'no', third: 'yes' }
	expect(withPage(before, { definition, page, given: { first: 'no' } })).toEqual({
		first: 'no',
		third: 'yes',
	})
	expect(askedOn(asked, { first: 'no' }).questions.map(({ id }) => id)).toEqual(['first', 'third'])
})

describe('who answers', () => {
	const errorsOf = (form: Record<string, string>) =>
		AboutForm.safeParse(form).error?.issues.map(({ path, message }) => `${path} ${message}`)

	test('without a name, nothing of one is kept', () => {
		expect(AboutForm.parse({ kind: 'anonymous', name: 'Amina', groupName: 'x' })).toEqual({
			...{ kind: 'anonymous', mayPublish: false, wantsOutcome: false },
			...{ email: undefined, postcode: undefined },
		})
	})

	test('a group has a name, and somebody who answers for it', () => {
		expect(errorsOf({ kind: 'group' })).toEqual(['groupName blank', 'contactName blank'])
		expect(
			AboutForm.parse({ kind: 'group', groupName: 'Friends', contactName: 'Amina' }),
		).toMatchObject({
			...{ groupName: 'Friends', name: 'Amina' },
		})
	})

	test('an address is needed for news alone', () => {
		expect(errorsOf({ kind: 'anonymous', wantsOutcome: 'yes' })).toEqual(['email blank'])
		expect(errorsOf({ kind: 'anonymous', email: 'amina' })).toEqual(['email format'])
		expect(errorsOf({})).toEqual(['kind blank'])
		expect(AboutForm.parse({ kind: 'anonymous', postcode: 'n1 1aa' }).postcode).toBe('N11AA')
	})
})
