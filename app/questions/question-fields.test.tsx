import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import type { Language } from '#app/languages/language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { translatorFor } from '#app/web/i18n.server.ts'
import type { Answers, RawAnswers } from './answer.ts'
import { checkAnswers } from './answer-check.ts'
import { answerErrorItems } from './answer-error.ts'
import { answerRows } from './answer-summary.tsx'
import { answerText } from './answer-text.ts'
import { type Definition, parseDefinition } from './definition.ts'
import { QuestionFields, type QuestionFieldsProps } from './question-fields.tsx'

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
		expect(html).toContain('<div data-show-if="bins_mine" data-show-if-values="yes no">')
		expect(html).toContain('Answer this only if you chose Yes or No for “Is it yours?”.')
	})

	test('what a language lacks is marked as the language that it is in', () => {
		const html = fields({ language: 'ar' })
		expect(html).toContain('هل هو لك؟</legend>')
		expect(html).toMatch(/<label [^>]*for="mine-2" lang="en" dir="ltr">No<\/label>/)
		expect(html).toContain('<option value="no" lang="en" dir="ltr">No</option>')
		expect(html).toContain('1 – صعب')
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
			return value === undefined ? undefined : answerText(question, value, language, places)
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
		'3 (1 = صعب, 5 = سهل)',
		'الشمال\nBy the oak',
	])
})
