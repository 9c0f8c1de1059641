import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import type { Language } from '#app/languages/language.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import { QuestionFigures } from './question-result.tsx'

const safety = {
	id: 'safe',
	type: 'scale' as const,
	label: { en: 'How safe do you feel?', ar: 'ما مدى شعورك بالأمان؟' },
	low: { en: 'Not at all safe', ar: 'غير آمن إطلاقًا' },
	high: { en: 'Very safe', ar: 'آمن جدًا' },
	pointsMax: 5 as const,
	isRequired: false,
	isPersonal: false,
	maySkipOpenly: false,
}

function drawn(language: Language, answered?: number) {
	const figure = { count: 40, share: 1, interval: { low: 0.91, high: 1 } }
	const point = { choice: '1', label: { number: 1 }, figure }
	const slices = answered === undefined ? [] : [{ base: answered, isWhole: true, choices: [point] }]
	return renderToStaticMarkup(
		<I18nextProvider i18n={translatorFor(language)}>
			<QuestionFigures id="question-safe" result={{ question: safety, answered, slices }} />
		</I18nextProvider>,
	)
}

test('the points of a scale are told with what they stand for', () => {
	expect(drawn('en', 40)).toContain('1 = Not at all safe, 5 = Very safe')
	expect(drawn('ar', 40)).toContain('1 = غير آمن إطلاقًا، 5 = آمن جدًا')
	expect(drawn('en')).not.toContain('Very safe')
})
