import { expect, test } from 'vitest'
import type { ServiceForm } from './service.ts'
import { changedFields, parseServiceValues, valuesOfService } from './service-values.ts'

const form: ServiceForm = {
	id: 'missed-bin',
	lgslId: 524,
	name: { en: 'Missed bin', ar: 'حاوية لم تُفرَّغ' },
	description: { en: 'Tell us when your bin was not emptied.\nAny bin.' },
	synonyms: { en: ['bin not collected', 'wheelie bin'] },
	notUs: null,
	timescaleDays: 3,
	urgentHours: null,
	isSensitive: false,
	allowsAnonymous: false,
	needsPlace: true,
	allowsPhotos: true,
	isActive: true,
	definition: {
		questions: [{ id: 'a', type: 'text', label: { en: 'A?' }, isRequired: false, lengthMax: 200 }],
	},
}
const values = valuesOfService(form, form.definition)
const errorsOf = (change: Record<string, string>) => {
	const parsed = parseServiceValues({ ...values, ...change })
	return parsed.ok ? { errors: {}, problems: [] } : parsed
}

test('a service comes back from its form as it was', () => {
	expect(parseServiceValues(values)).toEqual({ ok: true, form })
	const posted = Object.entries(values).map(([name, value]) => [
		name,
		value.replaceAll('\n', '\r\n'),
	])
	expect(parseServiceValues(Object.fromEntries(posted))).toEqual({ ok: true, form })
})

test('an emptied text is no text, and an unticked box is no', () => {
	const { isActive: _, ...rest } = values
	const parsed = parseServiceValues({ ...rest, 'name-ar': '  ', 'notUs-en': 'Ring 105' })
	expect(parsed).toMatchObject({ ok: true, form: { isActive: false, notUs: { en: 'Ring 105' } } })
	expect(parsed.ok && parsed.form.name).toEqual({ en: 'Missed bin' })
})

test('errors are told by field, and by language', () => {
	expect(errorsOf({ 'name-en': '', 'description-ar': 'x'.repeat(1001) }).errors).toEqual({
		'name-en': 'blank',
		'description-ar': 'tooLong',
	})
	expect(errorsOf({ timescaleDays: '', urgentHours: '1.5', lgslId: '-1' }).errors).toEqual({
		timescaleDays: 'format',
		urgentHours: 'format',
		lgslId: 'format',
	})
	expect(errorsOf({ 'notUs-ar': 'شركة' }).errors).toEqual({ 'notUs-en': 'blank' })
	expect(errorsOf({ 'synonyms-en': `${'x'.repeat(81)}\nbin` }).errors).toEqual({
		'synonyms-en': 'tooLong',
	})
})

test('problems of the questions come with their path, or the line that is no JSON', () => {
	const empty = parseServiceValues({ ...values, definition: ' ' })
	expect(empty).toMatchObject({ ok: true, form: { definition: { questions: [] } } })
	expect(errorsOf({ definition: '{"questions": [{}]}' })).toMatchObject({
		errors: { definition: 'problems' },
		problems: [{ path: 'questions.0.type' }],
	})
	const lineOf = (definition: string) => errorsOf({ definition }).problems[0]?.line
	expect(lineOf('{')).toBe(1)
	expect(lineOf('{\n"questions": [\n}\n\n')).toBe(3)
	expect(lineOf('{\n"questions" [\n]\n}')).toBe(2)
	expect(lineOf('{\n"questions": [\n{"id": "a}\n]\n}')).toBe(3)
	expect(lineOf('{\n"questions": [\n\n]\n')).toBe(5)
	expect(errorsOf({ definition: 'no' }).problems).toEqual([{ path: '', code: 'notJson', line: 1 }])
})

test('two versions differ in their fields, and not in how lines end', () => {
	const other = { ...values, 'name-en': 'Bin', 'synonyms-en': 'bin not collected\r\nwheelie bin' }
	expect(changedFields(values, other)).toEqual(['name-en'])
	const { isActive: _, ...unticked } = values
	expect(changedFields(values, unticked)).toEqual(['isActive'])
})
