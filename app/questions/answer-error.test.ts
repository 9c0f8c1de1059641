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
		{ ...common, id: 'money', type: 'money' },
		{ ...common, id: 'matrix', type: 'matrix', rows: [option], options: [option] },
		{ ...common, id: 'ranking', type: 'ranking', options: [option] },
		{ ...common, id: 'allocation', type: 'allocation', options: [option], total: 10 },
		{
			...common,
			id: 'image-choice',
			type: 'image-choice',
			options: [{ ...option, image: '/a.png', alt: label }],
		},
		{ ...common, id: 'file', type: 'file' },
		{ ...common, id: 'consent', type: 'consent' },
	],
}

const words = ['blank', 'controlCharacters', 'tooLong', 'answeredAndNotSaid']
const choice = ['blank', 'unknownOption']
const amount = ['blank', 'grouped', 'notNumber', 'tooBig', 'tooManyDigits', 'tooSmall']
/** What `checkAnswers`, and for a file `keepUpload`, may say of each type. */
const CODES = {
	text: words,
	'long-text': words,
	radios: choice,
	checkboxes: [...choice, 'notAlone', 'tooFew', 'tooMany', 'answeredAndNotSaid'],
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
			'answeredAndNotSaid',
		],
	],
	number: [...amount, 'notWhole', 'answeredAndNotSaid'],
	money: [...amount, 'negative', 'partsOfPenny', 'answeredAndNotSaid'],
	scale: choice,
	place: [...words, 'unknownPlace'],
	matrix: [...choice, 'rowMissing', 'answeredAndNotSaid'],
	ranking: ['blank', 'unknownRank', 'rankTwice', 'rankMissing', 'answeredAndNotSaid'],
	allocation: [
		...['blank', 'notPoints', 'tooBig', 'pointsLeft', 'pointsOver', 'answeredAndNotSaid'],
	],
	'image-choice': choice,
	file: ['blank', 'unknownFile', 'empty', 'tooLarge', 'tooMany', 'wrongKind', 'answeredAndNotSaid'],
	consent: choice,
}

function slotsOf(questionId: string, code: string): AnswerError['slots'] {
	if (questionId === 'date') return { min: '2026-01-10', max: '2026-01-10' }
	if (code === 'pointsLeft') return { left: 3, total: 10 }
	if (code === 'pointsOver') return { over: 3, total: 10 }
	if (code.startsWith('rank')) return { rank: 2 }
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
	expect(errorFor('money', 'tooSmall', { min: 1500.5 })).toBe(
		'The amount for “Which colour?” must be £1,500.50 or more',
	)
	expect(errorFor('checkboxes', 'tooFew', { min: 2 })).toBe(
		'Select at least 2 answers to “Which colour?”',
	)
	expect(errorFor('allocation', 'pointsLeft', { left: 1, total: 10 })).toBe(
		'Your points for “Which colour?” must come to 10: you have 1 point left',
	)
	expect(errorFor('number', 'tooSmall', { min: -0.5 })).toBe(
		'Your answer to “Which colour?” must be -0.5 or more',
	)
})

test('of several boxes, the error names the one that it is about', () => {
	const error = { questionId: 'ranking', fieldId: 'x_ranking-red', code: 'rankTwice' }
	const { t } = translatorFor('en')
	expect(errorText(t, definition, { ...error, slots: { rank: 1 } }, 'en')).toBe(
		'Use number 1 once only in “Which colour?”: “Which colour?” has it too',
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
