import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import type { Language } from '#app/languages/language.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import { parseDefinition } from './definition-check.ts'
import { PrintedQuestions } from './printed-questions.tsx'

const label = { en: 'Label', ar: 'عنوان' }
const options = [
	{ value: 'yes', label: { en: 'Yes', ar: 'نعم' } },
	{ value: 'no', label: { en: 'No', ar: 'لا' } },
]

function printed(language: Language, input: object) {
	const result = parseDefinition(input)
	if (!result.ok) throw new Error(JSON.stringify(result.problems))
	return renderToStaticMarkup(
		<I18nextProvider i18n={translatorFor(language)}>
			<PrintedQuestions definition={result.definition} language={language} />
		</I18nextProvider>,
	)
}

const boxesIn = (html: string, size: string) => html.split(`app-paper__box--${size}`).length - 1

test('questions are numbered, and what is only read is not', () => {
	const html = printed('en', {
		questions: [
			{ id: 'read', type: 'information', label },
			{ id: 'one', type: 'radios', label, options, isRequired: true, maySkipOpenly: true },
			{
				id: 'two',
				type: 'long-text',
				label,
				lengthMax: 1000,
				showIf: { question: 'one', is: ['no'] },
			},
		],
	})
	expect(html).toContain('app-paper__label">Label</h2>')
	expect(html).toContain('1. Label</h2>')
	expect(html).toContain('2. Label (optional)</h2>')
	expect(html).toContain('Tick one box.')
	expect(boxesIn(html, 'tick')).toBe(3)
	expect(html).toContain('or: Prefer not to say')
	expect(html).toContain('Answer this only if you chose No for “Label”.')
	expect(html.split('app-paper__line"').length - 1).toBe(12)
	expect(html).not.toMatch(/<input|<select|<textarea/)
})

test('every type has a place for a pen, in every language', () => {
	const questions = [
		{ id: 'a', type: 'checkboxes', label, options, choicesMax: 1, section: 's' },
		{ id: 'b', type: 'scale', label, low: label, high: label, pointsMin: 0, pointsMax: 10 },
		{ id: 'c', type: 'matrix', label, rows: options, options },
		{ id: 'd', type: 'ranking', label, options },
		{ id: 'e', type: 'allocation', label, options, total: 10 },
		{ id: 'f', type: 'date', label },
		{ id: 'g', type: 'money', label },
		{ id: 'h', type: 'file', label },
		{ id: 'i', type: 'consent', label },
	].map((question) => ({ ...question, section: 's' }))
	const input = { sections: [{ id: 's', title: label }], questions }
	for (const language of ['en', 'ar'] as const) {
		const html = printed(language, input)
		expect(boxesIn(html, 'tick')).toBe(2 + 11 + 4 + 1)
		expect(boxesIn(html, 'digit')).toBe(4)
		expect(boxesIn(html, 'word')).toBe(4)
		expect(html).toContain('</h3>')
		expect(html).not.toMatch(/questions:|paper\.|{{/)
	}
	expect(printed('en', input)).toContain('Total: 10')
	expect(printed('ar', input)).toContain('المجموع: 10')
})
