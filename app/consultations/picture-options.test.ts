import { expect, test } from 'vitest'
import { pictureRows, picturesFrom, pictureValues } from './picture-options.ts'

const languages = ['en' as const, 'ar' as const]
const option = (value: string, name: string) => ({
	value,
	image: `/trees/${value}.svg`,
	label: { en: name, ar: `${name} ع` },
	alt: { en: `A tall ${name}`, ar: `${name} عال` },
})
const trees = [option('oak', 'Oak'), option('elm', 'Elm'), option('ash', 'Ash')]
const values = pictureValues(trees)
const read = (change: Record<string, string>) =>
	picturesFrom({ ...values, ...change }, { languages, known: trees })
const errorsOf = (change: Record<string, string>) => {
	const result = read(change)
	return result.ok ? {} : result.errors
}

test('pictures stand in the form and are read as they were', () => {
	expect(read({})).toEqual({ ok: true, options: trees })
})

test('a picture that is ticked is taken away, and the others keep their values', () => {
	expect(read({ 'pictureGone-0': 'yes' })).toEqual({ ok: true, options: trees.slice(1) })
})

test('other words for a picture are the same option', () => {
	const result = read({ 'pictureWords-0-en': 'Old oak' })
	expect(result.ok && result.options[0]).toMatchObject({ value: 'oak', label: { en: 'Old oak' } })
})

test('each has a picture, words and what it shows; a translation may still be missing', () => {
	expect(errorsOf({ 'picture-1': '' })).toEqual({ 'picture-1': 'noPicture' })
	expect(errorsOf({ 'pictureWords-1-en': ' ' })).toEqual({ 'pictureWords-1-en': 'blank' })
	expect(errorsOf({ 'pictureAlt-1-en': '' })).toEqual({ 'pictureAlt-1-en': 'blank' })
	expect(errorsOf({ 'pictureWords-1-ar': '', 'pictureAlt-1-ar': '' })).toEqual({})
	const long = 'x'.repeat(300)
	expect(errorsOf({ 'pictureAlt-1-en': long })).toEqual({})
	expect(errorsOf({ 'pictureAlt-1-en': `${long}x` })).toEqual({ 'pictureAlt-1-en': 'tooLong' })
})

test('there are two at least, and an empty row is none', () => {
	const gone = { 'pictureGone-0': 'yes' }
	expect(errorsOf({ ...gone, 'pictureGone-1': 'yes' })).toEqual({ 'pictureWords-3-en': 'tooFew' })
	expect(errorsOf({ ...gone, 'pictureWords-3-en': ' ' })).toEqual({})
	expect(picturesFrom({}, { languages, known: [] })).toEqual({
		ok: false,
		errors: { 'pictureWords-0-en': 'tooFew' },
	})
})

test('the words of a language that is not offered now stay', () => {
	const given = { languages: ['en' as const], known: trees }
	expect(picturesFrom(values, given)).toEqual({ ok: true, options: trees })
})

test('two rows are left to fill in, four are there at least, and 12 at most', () => {
	expect(pictureRows({})).toBe(4)
	expect(pictureRows(values)).toBe(5)
	expect(pictureRows({ 'pictureAlt-10-en': 'An oak' })).toBe(12)
	expect(pictureRows({ 'picture-11': '/oak.svg' })).toBe(12)
})
