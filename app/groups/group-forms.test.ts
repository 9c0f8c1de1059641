import { expect, test } from 'vitest'
import {
	AnswerForm,
	groupsHref,
	PageForm,
	PrioritiesForm,
	ProposalForm,
	RegisterForm,
	spokenParts,
} from './group-forms.ts'

const whole = {
	name: 'Heath Walkers',
	purpose: 'We walk.\r\nTogether.',
	places: ['north-ward'],
	spoken: ['ar', 'xx'],
	otherLanguages: 'Somali, Polish، Somali',
	contactName: 'Amina Yusuf',
	email: ' Amina@Example.COM ',
	phone: '',
	shown: 'name',
}

/** The code of each field that is refused. */
function codes(schema: typeof RegisterForm | typeof PageForm | typeof AnswerForm, form: object) {
	const { error } = schema.safeParse(form)
	return Object.fromEntries((error?.issues ?? []).map((one) => [one.path[0], one.message]))
}

test('a registration is kept as it was meant', () => {
	expect(RegisterForm.parse(whole)).toEqual({
		name: 'Heath Walkers',
		purpose: 'We walk.\nTogether.',
		places: ['north-ward'],
		spoken: ['ar', 'Somali', 'Polish'],
		contactName: 'Amina Yusuf',
		email: 'amina@example.com',
		phone: undefined,
		shown: 'name',
	})
})

test('each field that is left empty is named, and so is each that is too much', () => {
	const empty = { ...whole, name: ' ', purpose: '', contactName: '', email: '', shown: '' }
	expect(codes(RegisterForm, empty)).toEqual({
		...{ name: 'blank', purpose: 'blank', contactName: 'blank', email: 'blank', shown: 'blank' },
	})
	const edge = { ...whole, name: 'ع'.repeat(120), purpose: 'x'.repeat(1000) }
	expect(codes(RegisterForm, edge)).toEqual({})
	const beyond = {
		...whole,
		name: 'ع'.repeat(121),
		purpose: 'x'.repeat(1001),
		places: Array.from({ length: 21 }, (_, at) => `place-${at}`),
		otherLanguages: 'a,b,c,d,e,f,g,h,i',
		phone: 'ring me',
	}
	expect(codes(RegisterForm, beyond)).toEqual({
		...{ name: 'tooLong', purpose: 'tooLong', places: 'tooMany', otherLanguages: 'tooMany' },
		phone: 'format',
	})
})

test('the page needs its purpose in one language, whichever', () => {
	const page = { 'purpose-en': '', 'purpose-ar': 'نمشي معاً', website: 'www.example.org' }
	expect(PageForm.parse(page)).toEqual({
		purpose: { ar: 'نمشي معاً' },
		placeIds: [],
		spoken: [],
		website: 'https://www.example.org',
		showsTakenPart: false,
	})
	expect(codes(PageForm, { ...page, 'purpose-ar': ' ' })).toEqual({ 'purpose-en': 'blank' })
})

test.for(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'nowhere'])(
	'%s is no address for a page to link to',
	(website) => {
		expect(codes(PageForm, { 'purpose-en': 'Walks', website })).toEqual({ website: 'format' })
	},
)

test('priorities close up where one is left empty', () => {
	const form = { 'priority-1-en': 'Benches', 'priority-4-ar': 'إنارة', 'priority-4-en': 'Lamps' }
	expect(PrioritiesForm.parse(form)).toEqual([{ en: 'Benches' }, { en: 'Lamps', ar: 'إنارة' }])
})

test('a proposal is of a kind that there is', () => {
	const proposal = { kind: 'workshop', title: 'A walk', words: 'Because.' }
	expect(ProposalForm.parse(proposal)).toEqual({ ...proposal, place: '' })
	expect(ProposalForm.safeParse({ ...proposal, kind: 'money' }).success).toBe(false)
})

test('what is taken up says by what', () => {
	const id = crypto.randomUUID()
	const answer = {
		status: 'taken-up',
		'reply-en': 'Yes.',
		'reply-ar': '',
		cameOf: `workshop:${id}`,
	}
	expect(AnswerForm.parse(answer)).toEqual({
		...{ status: 'taken-up', reply: { en: 'Yes.' } },
		cameOf: { kind: 'workshop', id },
	})
	expect(codes(AnswerForm, { ...answer, cameOf: '' })).toEqual({ cameOf: 'blank' })
	expect(codes(AnswerForm, { ...answer, cameOf: 'workshop:1' })).toEqual({ cameOf: 'blank' })
	expect(codes(AnswerForm, { ...answer, status: 'considering', cameOf: '' })).toEqual({})
	expect(codes(AnswerForm, { ...answer, status: 'received' })).toEqual({ status: 'blank' })
})

test('the list’s address holds only what was asked for', () => {
	expect(groupsHref({ page: 1 })).toBe('/groups')
	expect(groupsHref({ place: 'north-ward', page: 2 })).toBe('/groups?place=north-ward&page=2')
})

test('the site’s languages are told from those by name', () => {
	expect(spokenParts(['ar', 'Somali'])).toEqual({ codes: ['ar'], others: ['Somali'] })
})
