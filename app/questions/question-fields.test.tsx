import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import type { Language } from '#app/languages/language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { translatorFor } from '#app/web/i18n.server.ts'
import { type Answers, fieldsOf, type RawAnswers } from './answer.ts'
import { checkAnswers } from './answer-check.ts'
import { answerErrorItems } from './answer-error.ts'
import { answerRows } from './answer-summary.tsx'
import { answerText } from './answer-text.ts'
import type { Definition } from './definition.ts'
import { parseDefinition } from './definition-check.ts'
import { QuestionFields, type QuestionFieldsProps } from './question-fields.tsx'
import { answerWords } from './texts.ts'

const yesNo = [
	{ value: 'yes', label: { en: 'Yes', ar: 'نعم' } },
	{ value: 'no', label: { en: 'No' }, hint: { en: 'Not mine' } },
]
const low = { en: 'Hard', ar: 'صعب' }
const high = { en: 'Easy', ar: 'سهل' }
const everything = define(
	{
		id: 'mine',
		type: 'radios',
		label: { en: 'Is it yours?', ar: 'هل هو لك؟' },
		options: yesNo,
		isRequired: true,
	},
	{
		id: 'why',
		type: 'long-text',
		label: { en: 'Why?' },
		isRequired: true,
		showIf: { question: 'mine', is: ['yes', 'no'] },
	},
	{ id: 'name', type: 'text', label: { en: 'Name' }, hint: { en: 'As on the bin' } },
	{ id: 'kinds', type: 'checkboxes', label: { en: 'Kinds' }, options: yesNo },
	{ id: 'one', type: 'select', label: { en: 'One' }, options: yesNo },
	{ id: 'when', type: 'date', label: { en: 'When?' } },
	{ id: 'many', type: 'number', label: { en: 'How many?' }, unit: { en: 'bags' }, max: 9 },
	{ id: 'ease', type: 'scale', label: { en: 'How easy?' }, low, high },
	{ id: 'where', type: 'place', label: { en: 'Where?' } },
)
const places = [{ id: 'north', name: { en: 'North ward', ar: 'الشمال' } }]
const context = { today: '2026-03-27', placeIds: new Set(['north']) }

function define(...questions: object[]): Definition {
	const result = parseDefinition({ questions })
	if (!result.ok) throw new Error(JSON.stringify(result.problems))
	return result.definition
}

function inPage(language: Language, children: React.ReactNode) {
	return renderToStaticMarkup(
		<I18nextProvider i18n={translatorFor(language)}>{children}</I18nextProvider>,
	)
}

function fields(more: Partial<QuestionFieldsProps> = {}) {
	const { language = 'en' } = more
	const props = { definition: everything, language, places, ...more }
	return inPage(language, <QuestionFields {...props} />)
}

const allOf = (html: string, pattern: RegExp) =>
	[...html.matchAll(pattern)].map((match) => match[1])

describe('the fields', () => {
	test('every id is there once, and everything that is named by id is there', () => {
		const html = fields({ prefix: 'bins' })
		const ids = allOf(html, / id="([^"]+)"/g)
		expect(ids.length).toBe(new Set(ids).size)
		for (const id of allOf(html, / for="([^"]+)"/g)) expect(ids).toContain(id)
		for (const list of allOf(html, / aria-describedby="([^"]+)"/g))
			for (const id of list?.split(' ') ?? []) expect(ids).toContain(id)
		expect(new Set(allOf(html, / name="([^"]+)"/g))).toEqual(
			new Set(
				[
					'mine',
					'why',
					'name',
					'kinds',
					'one',
					'when-day',
					'when-month',
					'when-year',
					'many',
					'ease',
					'where-place',
					'where-words',
				].map((name) => `bins_${name}`),
			),
		)
	})

	test('what need not be answered says so', () => {
		const html = fields()
		expect(html).toContain('Name (optional)')
		expect(html).toContain('Is it yours?</legend>')
		expect(fields({ language: 'ar' })).toContain('<span lang="en" dir="ltr">Name</span> (اختياري)')
	})

	test('a question with a condition is there, with words that say when to answer it', () => {
		const html = fields({ prefix: 'bins' })
		const condition = { question: 'bins_mine', is: ['yes', 'no'] }
		const written = JSON.stringify(condition).replaceAll('"', '&quot;')
		expect(html).toContain(`<div data-show-if="${written}">`)
		expect(html).toContain('Answer this only if you chose Yes or No for “Is it yours?”.')
	})

	test('what a language lacks is marked as the language that it is in', () => {
		const html = fields({ language: 'ar' })
		expect(html).toContain('هل هو لك؟</legend>')
		expect(html).toMatch(/<label [^>]*for="mine-2" lang="en" dir="ltr">No<\/label>/)
		expect(html).toContain('<option value="no" lang="en" dir="ltr">No</option>')
		expect(html).toContain('<bdi>1</bdi> – صعب')
	})

	test('what was typed is shown again exactly, with its error beside it and in the summary', () => {
		const raw: RawAnswers = {
			mine: ['yes'],
			why: ['\n"<b>\n👍'],
			name: ['<script>\u202e'],
			kinds: ['yes', 'no'],
			one: ['no'],
			'when-day': ['31'],
			'when-month': [''],
			'when-year': ['2026'],
			many: ['10'],
			ease: ['3'],
			'where-place': ['north'],
			'where-words': ['x'.repeat(501)],
		}
		const checked = checkAnswers(everything, raw, { ...context, prefix: 'bins' })
		if (checked.ok) throw new Error('accepted')
		const html = fields({ raw, errors: checked.errors, prefix: 'bins' })
		expect(html).toContain('>\n\n&quot;&lt;b&gt;\n👍</textarea>')
		expect(html).toContain('value="&lt;script&gt;\u202e"')
		expect(
			allOf(html, /checked="" name="[^"]*" value="([^"]*)"|checked="" value="([^"]*)"/g).length,
		).toBe(4)
		expect(html).toContain('<option value="no" selected="">')
		expect(html).toContain('value="31"')

		const items = answerErrorItems(translatorFor('en').t, everything, checked.errors, 'en')
		expect(items).toEqual([
			{ href: '#bins_when-month', text: 'The date for “When?” must include a month' },
			{ href: '#bins_many', text: 'Your answer to “How many?” must be 9 or less' },
			{ href: '#bins_where-words', text: 'Your answer to “Where?” must be 500 characters or less' },
		])
		const ids = allOf(html, / id="([^"]+)"/g)
		for (const { href, text } of items) {
			expect(ids).toContain(href.slice(1))
			expect(html).toContain(`<span class="govuk-visually-hidden">Error:</span> ${text}</p>`)
		}
		const inError = allOf(html, /govuk-input--error[^"]*" id="([^"]+)"/g)
		expect(inError).toEqual(['bins_when-month', 'bins_many'])
	})

	test('every first field that an error may name is on the page', () => {
		const required: Definition = {
			questions: everything.questions.map((question) => ({ ...question, isRequired: true })),
		}
		const checked = checkAnswers(required, { mine: ['yes'] }, context)
		if (checked.ok) throw new Error('accepted')
		expect(checked.errors.map(({ code }) => code)).toEqual(Array(8).fill('blank'))
		const ids = allOf(fields({ errors: checked.errors }), / id="([^"]+)"/g)
		for (const { fieldId } of checked.errors) expect(ids).toContain(fieldId)
	})
})

describe('the fields of the other types', () => {
	const picture = { image: '/council-mark.svg', alt: { en: 'A picture' } }
	const others = define(
		{ id: 'read', type: 'information', label: { en: 'About the park' }, hint: { en: 'It is old' } },
		{
			id: 'uses',
			type: 'checkboxes',
			label: { en: 'Uses' },
			options: [{ value: 'none', label: { en: 'None' } }, ...yesNo],
			exclusive: 'none',
			choicesMax: 2,
			maySkipOpenly: true,
		},
		{ id: 'pay', type: 'money', label: { en: 'Pay' }, isPersonal: true, maySkipOpenly: true },
		{
			id: 'likely',
			type: 'scale',
			label: { en: 'Likely' },
			pointsMin: 0,
			pointsMax: 10,
			low,
			high,
		},
		{ id: 'grid', type: 'matrix', label: { en: 'Grid' }, rows: yesNo, options: yesNo },
		{ id: 'rank', type: 'ranking', label: { en: 'Rank' }, options: yesNo, maySkipOpenly: true },
		{ id: 'share', type: 'allocation', label: { en: 'Share' }, options: yesNo, total: 10 },
		{
			id: 'look',
			type: 'image-choice',
			label: { en: 'Look' },
			options: yesNo.map(({ value, label }) => ({ value, label, ...picture })),
			maySkipOpenly: true,
		},
		{ id: 'paper', type: 'file', label: { en: 'Paper' }, maySkipOpenly: true },
		{ id: 'agreed', type: 'consent', label: { en: 'I agree' } },
		{
			id: 'more',
			type: 'text',
			label: { en: 'More' },
			showIf: {
				all: [
					{ question: 'agreed', is: ['given'] },
					{ question: 'likely', is: ['0', '1'] },
				],
			},
		},
	)
	const uploads = new Map([['file-id', 'plan <b>.pdf']])

	test('have each id once, their names, and what describes them', () => {
		const html = fields({ definition: others, prefix: 'x', uploads, raw: { paper: ['file-id'] } })
		const ids = allOf(html, / id="([^"]+)"/g)
		expect(ids.length).toBe(new Set(ids).size)
		for (const id of allOf(html, / for="([^"]+)"/g)) expect(ids).toContain(id)
		for (const list of allOf(html, / aria-describedby="([^"]+)"/g))
			for (const id of list?.split(' ') ?? []) expect(ids).toContain(id)
		const names = others.questions.flatMap(fieldsOf).map((name) => `x_${name}`)
		expect(new Set(allOf(html, / name="([^"]+)"/g))).toEqual(
			new Set([...names, 'x_paper-file', 'x_paper-remove']),
		)
		expect(html).toContain('<input type="hidden" name="x_paper" value="file-id"/>')
		expect(html).toContain('plan &lt;b&gt;.pdf')
	})

	test('say what they need: alone, how many, what is not published, for whom', () => {
		const html = fields({ definition: others })
		expect(html).toMatch(/or<\/div>.*data-behaviour="exclusive"/)
		expect(html).toContain('Select up to 2.')
		expect(html.split('We will not publish your answer to this question.')).toHaveLength(2)
		expect(html).toContain(
			'Answer this only if you agreed to “I agree” and you chose 0 or 1 for “Likely”.',
		)
		expect(html.split('Prefer not to say')).toHaveLength(6)
		expect(html).toContain('<h2 class="govuk-heading-m">About the park</h2>')
	})

	test('have every box that an error may name', () => {
		const required: Definition = {
			questions: others.questions.map((question) => ({ ...question, isRequired: true })),
		}
		const wrong: RawAnswers[] = [
			{},
			{ 'grid-yes': ['yes'], 'rank-yes': ['1'], 'rank-no': ['1'], 'share-no': ['x'] },
			{ 'rank-yes': ['9'], 'pay-not-said': ['prefer-not-to-say'], pay: ['1'], paper: ['other'] },
		]
		for (const raw of wrong) {
			const checked = checkAnswers(required, raw, context)
			if (checked.ok) throw new Error('accepted')
			const html = fields({ definition: required, raw, errors: checked.errors })
			const ids = allOf(html, / id="([^"]+)"/g)
			for (const { fieldId } of checked.errors) expect(ids).toContain(fieldId)
		}
	})

	test('of one page rest on what is kept of the others', () => {
		const [question] = others.questions.slice(-1)
		const page = (kept?: Answers) =>
			fields({ definition: others, questions: question ? [question] : [], kept })
		expect(page({})).toBe('')
		expect(page({ agreed: 'given', likely: 10 })).toBe('')
		const asked = page({ agreed: 'given', likely: 1 })
		expect(asked).toContain('More')
		expect(asked).not.toMatch(/data-show-if|Answer this only/)
		// Without them, the words say it, and nothing is hidden by what is not on the page.
		expect(page()).toContain('Answer this only if')
		expect(page()).not.toContain('data-show-if=')
	})
})

const answers: Answers = {
	mine: 'yes',
	why: 'one\n<b>two</b>',
	kinds: ['yes', 'no'],
	when: '2026-03-27',
	many: 1500,
	ease: 3,
	where: { placeId: 'north', words: 'By the oak' },
}

describe('the summary', () => {
	const rows = (language: Language, changeHref?: string) =>
		answerRows(translatorFor(language).t, {
			...{ definition: everything, answers, language, places, changeHref, prefix: 'bins' },
		})
	const summary = (language: Language, changeHref?: string) =>
		inPage(language, <SummaryList rows={rows(language, changeHref)} />)

	test('has a row and a link for each question that was asked', () => {
		const html = summary('en', '/ask/questions')
		expect(allOf(html, /href="([^"]+)"/g)).toEqual(
			['mine', 'why', 'name', 'kinds', 'one', 'when-day', 'many', 'ease', 'where-place'].map(
				(field) => `/ask/questions#bins_${field}`,
			),
		)
		expect(html).toContain('Change<span class="govuk-visually-hidden"> Is it yours?</span>')
		expect(summary('ar', '/ask/questions')).toContain(
			'> <span lang="en" dir="ltr">Why?</span></span>',
		)
		expect(html).toContain('>Not answered</dd>')
		expect(summary('en')).not.toContain('href')
	})

	test('shows words as words, in their own direction', () => {
		expect(summary('ar')).toContain(
			'<div class="app-words" dir="auto">one\n&lt;b&gt;two&lt;/b&gt;</div>',
		)
	})

	test('leaves out what was not asked', () => {
		const { mine: _, ...others } = answers
		const html = renderToStaticMarkup(
			<SummaryList
				rows={answerRows(translatorFor('en').t, {
					definition: everything,
					answers: others,
					language: 'en',
				})}
			/>,
		)
		expect(html).not.toContain('Why?')
		expect(html).not.toContain('one\n')
	})
})

test('an answer can be said in plain text', () => {
	const said = (language: Language) =>
		everything.questions.map((question) => {
			const value = answers[question.id]
			const words = answerWords(translatorFor(language).t)
			return value && answerText(question, value, language, places, words)
		})
	expect(said('en')).toEqual([
		'Yes',
		'one\n<b>two</b>',
		undefined,
		'Yes\nNo',
		undefined,
		'27 March 2026',
		'1,500 bags',
		'3 (1 = Hard, 5 = Easy)',
		'North ward\nBy the oak',
	])
	expect(said('ar')).toEqual([
		'نعم',
		'one\n<b>two</b>',
		undefined,
		'نعم\n\u2068No\u2069',
		undefined,
		'27 مارس 2026',
		'1,500 \u2068bags\u2069',
		'3 (1 = صعب، 5 = سهل)',
		'الشمال\nBy the oak',
	])
})
