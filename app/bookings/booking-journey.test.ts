import { expect, test } from 'vitest'
import type { BookingDraft } from './booking-draft.ts'
import { peopleOf } from './booking-draft.ts'
import { supportForm, whoForm } from './booking-forms.ts'
import { outlookFor } from './booking-outlook.ts'
import { isReachable, nextStep, stepBefore, stepsOf } from './booking-steps.ts'

const left = {
	'in-person': { free: 2 },
	online: { free: 0 },
	reserved: [{ reservedFor: 'bsl' as const, free: 3 }],
}
const party = { attending: 'in-person' as const, claims: null, places: 2 }

test('what fits is a place, what does not is the turn after all who wait', () => {
	const waiting = { kind: 'waiting', position: 5 }
	const outlook = (given: Partial<Parameters<typeof outlookFor>[1]>) =>
		outlookFor(left, { ...party, ...given }, { waiting: 4 })
	expect(outlook({})).toEqual({ kind: 'place' })
	expect(outlook({ places: 3 })).toEqual(waiting)
	expect(outlook({ places: 3, claims: 'bsl' })).toEqual({ kind: 'place' })
	expect(outlook({ places: 4, claims: 'bsl' })).toEqual(waiting)
	expect(outlook({ places: 3, claims: 'ward' })).toEqual(waiting)
	expect(outlook({ places: 1, attending: 'online', claims: 'bsl' })).toEqual(waiting)
})

test('pages come in their order, and the check when all are answered', () => {
	const draft: BookingDraft = { workshopId: 'w', slug: 's', definitionId: null, typed: {} }
	expect(stepsOf(draft)).toEqual(['who', 'support', 'contact', 'check'])
	expect(stepsOf({ definitionId: 'd' })[1]).toBe('questions')
	expect([nextStep(draft), isReachable('check', draft), isReachable('contact', draft)]).toEqual([
		...(['who', false, true] as const),
	])
	const who = { as: 'me', places: 1, names: [], attending: 'online', claims: null } as const
	const contact = { name: 'A', wantsOutcome: false }
	const whole: BookingDraft = { ...draft, who: { ...who, names: [] }, support: [], contact }
	expect([nextStep(whole), isReachable('check', whole)]).toEqual(['check', true])
	expect([stepBefore('who', draft), stepBefore('check', draft)]).toEqual([undefined, 'contact'])
})

test('names are of the others; whoever has none yet is counted all the same', () => {
	expect(peopleOf({ places: 3, names: ['Ben'] }, 'Amina')).toEqual(['Amina', 'Ben', null])
	expect(peopleOf({ places: 1, names: [] }, 'Amina')).toEqual(['Amina'])
})

const offer = {
	as: ['me', 'others', 'group'] as const,
	attending: ['in-person'] as const,
	reserved: ['bsl'] as const,
}

test('who comes: on both sides of every limit', () => {
	const codeOf = (form: Record<string, string>) =>
		whoForm(offer)
			.safeParse(form)
			.error?.issues.map(({ path, message }) => `${path} ${message}`)
	for (const others of ['1', '5', ' ٥ ']) expect(codeOf({ as: 'others', others })).toBeUndefined()
	expect(codeOf({ as: 'others', others: '0' })).toEqual(['others tooFew'])
	expect(codeOf({ as: 'others', others: '6' })).toEqual(['others tooMany'])
	expect(codeOf({ as: 'others', others: '1.5' })).toEqual(['others format'])
	expect(codeOf({ as: 'others', others: '' })).toEqual(['others blank'])
	const group = { as: 'group', groupName: 'Swans' }
	for (const groupSize of ['1', '20']) expect(codeOf({ ...group, groupSize })).toBeUndefined()
	expect(codeOf({ ...group, groupSize: '21' })).toEqual(['groupSize tooMany'])
	const names = { as: 'others', others: '1', othersNames: 'A\n\nB' }
	expect(codeOf(names)).toEqual(['othersNames tooMany'])
	expect(whoForm(offer).parse({ as: 'me', claims: 'ward', others: '4' })).toMatchObject({
		...{ places: 1, claims: null, attending: 'in-person' },
	})
})

test('what is needed is kept in its order, with its words, and only what is offered', () => {
	const support = ['other', 'wheelchair-space', 'x']
	const agreed = { support, supportConsent: 'yes' }
	const form = { ...agreed, 'words-other': 'A chair with arms', 'words-food': 'unasked' }
	expect(supportForm('in-person').parse(form)).toEqual([
		{ kind: 'wheelchair-space' },
		{ kind: 'other', words: 'A chair with arms' },
	])
	expect(supportForm('online').parse(form)).toEqual([{ kind: 'other', words: 'A chair with arms' }])
	const problems = (typed: object) =>
		supportForm('online')
			.safeParse(typed)
			.error?.issues.map(({ path, message }) => `${path} ${message}`)
	expect(problems(agreed)).toEqual(['words-other blank'])
	expect(problems({ support, 'words-other': 'x' })).toEqual(['supportConsent blank'])
	expect(problems({ support: [] })).toBeUndefined()
})
