import { expect, test } from 'vitest'
import { missingLanguages } from '#app/questions/definition.ts'
import { parseDefinition } from '#app/questions/definition-check.ts'
import { beginningFrom, readStart, TEMPLATES } from './template.ts'

test.for(TEMPLATES)('$id has questions that hold together, in every language', ({ definition }) => {
	expect(parseDefinition(definition)).toMatchObject({ ok: true })
	expect(missingLanguages(definition)).toEqual([])
})

test('there is one for each kind of consultation', () => {
	expect(TEMPLATES.map(({ id }) => id)).toEqual([
		'informal',
		'statutory',
		'young-people',
		'easy-read',
	])
	expect(beginningFrom('statutory', 'Parking').workingDaysMin).toBe(30)
	expect(beginningFrom('blank', 'Parking')).toMatchObject({
		title: { en: 'Parking' },
		definition: { questions: [] },
	})
})

test.for(['blank', ...TEMPLATES.map(({ id }) => id)])('%s chooses no topic and no places', (id) => {
	expect(beginningFrom(id, 'Parking')).toMatchObject({ topic: null, placeIds: null })
})

test('what it begins with is chosen, and a copy names what is copied', () => {
	const id = crypto.randomUUID()
	expect(readStart({ title: 'Parking', start: 'informal', copyOf: '' })).toMatchObject({ ok: true })
	expect(readStart({ title: '', start: 'x' })).toEqual({
		ok: false,
		errors: { title: 'blank', start: 'blank' },
	})
	expect(readStart({ title: 'Parking', start: 'copy', copyOf: 'x' })).toEqual({
		ok: false,
		errors: { copyOf: 'blank' },
	})
	expect(readStart({ title: 'Parking', start: 'copy', copyOf: id })).toMatchObject({
		value: { copyOf: id },
	})
})
