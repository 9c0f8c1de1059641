import { expect, test } from 'vitest'
import { problemItems as problemsOfConsultations } from '#app/consultations/staff-fields.tsx'
import { translatorFor } from '#app/web/i18n.server.ts'
import { problemItems } from './staff-fields.tsx'

const { getFixedT } = translatorFor('en')

test('a number that is out of range is told with its range', () => {
	const fields = [
		'capacityOnline',
		'reserved-wheelchair',
		'linkMinutes',
		'offerHours',
		'count',
		'more',
	]
	const errors = Object.fromEntries(fields.map((field) => [field, 'range']))
	const texts = problemItems(getFixedT('en', 'staff-workshops'), errors).map(({ text }) => text)
	expect(texts.map((text) => text.replace(/^.*: /, ''))).toEqual([
		...['write a whole number from 0 to 2,000', 'write a whole number from 0 to 2,000'],
		...['write a whole number from 0 to 1,440', 'write a whole number from 1 to 168'],
		...['write a whole number from 2 to 52', 'write a whole number from 1 to 51'],
	])
	const t = getFixedT('en', 'staff-consultations')
	expect(problemsOfConsultations(t, { graceHours: 'range' })).toMatchObject([
		{ text: 'Hours of grace: write a whole number from 0 to 72' },
	])
})

test('words that are too long are told with how long they may be', () => {
	const consultation = getFixedT('en', 'staff-consultations')
	const workshop = getFixedT('en', 'staff-workshops')
	const textOf = ([item]: { text: string }[]) => item?.text
	expect(textOf(problemsOfConsultations(consultation, { why: 'tooLong' }))).toBe(
		'Why we are asking: write at most 8,000 characters',
	)
	expect(textOf(problemItems(workshop, { 'summary-ar': 'tooLong' }))).toBe(
		'In a few words (Arabic): write at most 600 characters',
	)
	expect(textOf(problemsOfConsultations(consultation, { 'said-en': 'tooLong' }))).toContain(
		'this is too long',
	)
})
