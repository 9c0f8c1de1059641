import { expect, test } from 'vitest'
import { LANGUAGE_CODES } from '#app/languages/language.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import type { AnswerError } from './answer-check.ts'
import { answerErrorItems, errorText } from './answer-error.ts'
import type { Definition } from './definition.ts'
import { characterCountTexts } from './texts.ts'

const label = { en: 'Which colour?', ar: 'ما اللون؟' }
const option = { value: 'red', label }
const common = { label, isRequired: true }
const definition: Definition = {
	questions: [
		{ ...common, id: 'text', type: 'text', lengthMax: 10 },
		{ ...common, id: 'long-text', type: 'long-text', lengthMax: 10 },
		{ ...common, id: 'radios', type: 'radios', options: [option] },
		{ ...common, id: 'checkboxes', type: 'checkboxes', options: [option] },
		{ ...common, id: 'select', type: 'select', options: [option] },
		{ ...common, id: 'date', type: 'date' },
		{ ...common, id: 'number', type: 'number', isWhole: true },
		{ ...common, id: 'scale', type: 'scale', pointsMax: 5, low: label, high: label },
		{ ...common, id: 'place', type: 'place' },
	],
}

const words = ['blank', 'controlCharacters', 'tooLong']
const choice = ['blank', 'unknownOption']
const CODES = {
	text: words,
	'long-text': words,
	radios: choice,
	checkboxes: choice,
	select: choice,
	date: [
		...['blank', 'dayMissing', 'monthMissing', 'yearMissing', 'dayMonthMissing', 'dayYearMissing'],
		...[
			'monthYearMissing',
			'yearDigits',
			'notReal',
			'before',
			'beforeToday',
			'after',
			'afterToday',
		],
	],
	number: ['blank', 'grouped', 'notNumber', 'notWhole', 'tooBig', 'tooManyDigits', 'tooSmall'],
	scale: choice,
	place: [...words, 'unknownPlace'],
}

function slotsOf(questionId: string, code: string): AnswerError['slots'] {
	if (questionId === 'date') return { min: '2026-01-10', max: '2026-01-10' }
	return code === 'blank' ? {} : { min: 3, max: 1500 }
}

test.for(LANGUAGE_CODES)('every error says in %s which question it is about', (language) => {
	const { t } = translatorFor(language)
	for (const [questionId, codes] of Object.entries(CODES))
		for (const code of codes) {
			const error = { questionId, fieldId: questionId, code, slots: slotsOf(questionId, code) }
			const text = errorText(t, definition, error, language)
			expect(text).toContain(label[language])
			expect(text).not.toMatch(/[{}]|errors\.|undefined|NaN/)
		}
})

const errorFor = (questionId: string, code: string, slots: AnswerError['slots'] = {}) =>
	errorText(
		translatorFor('en').t,
		definition,
		{ questionId, fieldId: questionId, code, slots },
		'en',
	)

test('limits are told in the words of the language', () => {
	expect(errorFor('text', 'tooLong', { max: 1500 })).toBe(
		'Your answer to “Which colour?” must be 1,500 characters or less',
	)
	expect(errorFor('text', 'tooLong', { max: 1 })).toBe(
		'Your answer to “Which colour?” must be 1 character or less',
	)
	expect(errorFor('date', 'before', { min: '2026-01-10' })).toBe(
		'The date for “Which colour?” must be the same as or after 10 January 2026',
	)
	expect(errorFor('number', 'tooSmall', { min: -0.5 })).toBe(
		'Your answer to “Which colour?” must be -0.5 or more',
	)
})

test('a label in another direction does not disturb the sentence', () => {
	const english: Definition = {
		questions: [
			{ id: 'text', type: 'text', label: { en: 'Colour?' }, isRequired: true, lengthMax: 10 },
		],
	}
	const error = { questionId: 'text', fieldId: 'x_text', code: 'blank', slots: {} }
	expect(answerErrorItems(translatorFor('ar').t, english, [error], 'ar')).toEqual([
		{ href: '#x_text', text: 'أدخل إجابة عن «\u2068Colour?\u2069»' },
	])
})

test('a character count has a text for each plural form', () => {
	expect(characterCountTexts(translatorFor('en').t, 4000, 'en')).toEqual({
		maxlength: 4000,
		textareaDescription: 'You can enter up to 4,000 characters',
		charactersUnderLimit: {
			one: 'You have %{count} character remaining',
			other: 'You have %{count} characters remaining',
		},
		charactersAtLimit: 'You have 0 characters remaining',
		charactersOverLimit: {
			one: 'You have %{count} character too many',
			other: 'You have %{count} characters too many',
		},
	})
	const { charactersUnderLimit } = characterCountTexts(translatorFor('ar').t, 4000, 'ar')
	expect(Object.keys(charactersUnderLimit).sort()).toEqual(
		['zero', 'one', 'two', 'few', 'many', 'other'].sort(),
	)
})
