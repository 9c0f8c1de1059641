import { describe, expect, test } from 'vitest'
import { formatPostcode, isRealArea, parsePostcode } from './postcode.ts'

const codeOf = (words: string) => {
	const parsed = parsePostcode(words)
	return parsed.ok ? 'ok' : parsed.code
}
const isAccepted = (words: string) => {
	const parsed = parsePostcode(words)
	return parsed.ok && isRealArea(parsed.postcode)
}

describe('shape and area together, as GOV.UK Notify has it', () => {
	test.for(['SO14 6WB', 'so14\u00a06wb', 'SE1 63EF', 'BF1 3AA'])('%s is one', (words) => {
		expect(isAccepted(words)).toBe(true)
	})
	test.for(['N5', 'SO144 6WB', 'NF1 1AA', 'BFPO 1234', 'GIR0AA', 'GX111AA'])(
		'%s is not',
		(words) => {
			expect(isAccepted(words)).toBe(false)
		},
	)
})

test('the shape alone lets an area pass that was never issued', () => {
	expect(parsePostcode('MA1 1AA')).toEqual({ ok: true, postcode: 'MA11AA' })
	expect(isRealArea('MA11AA')).toBe(false)
	expect(parsePostcode('XH2 3AB')).toEqual({ ok: true, postcode: 'XH23AB' })
})

test.for(['M1 1AA', 'M60 1NW', 'CR2 6XH', 'DN55 1PT', 'W1P 1HQ', 'EC1A 1BB'])(
	'every form of outward code: %s',
	(words) => {
		expect(isAccepted(words)).toBe(true)
		expect(formatPostcode(words.replace(' ', ''))).toBe(words)
	},
)

test.for([
	' sw1a 1aa ',
	'SW1A-1AA',
	'SW1A–1AA',
	'(SW1A) 1AA',
	'S.W.1.A 1.A.A.',
	'[sw1a1aa]',
	'\u200fSW1A 1AA\u200e',
	'ＳＷ１Ａ １ＡＡ',
	'SW١A ١AA',
	'SW۱A ۱AA',
	'S W 1 A\t1\nA A',
])('%j is read as it was meant', (words) => {
	expect(parsePostcode(words)).toEqual({ ok: true, postcode: 'SW1A1AA' })
})

test('Arabic-Indic and Persian digits are read one by one', () => {
	expect(parsePostcode('CR٢ ٩XH')).toEqual({ ok: true, postcode: 'CR29XH' })
	expect(parsePostcode('DN۵۸ ۰PT')).toEqual({ ok: true, postcode: 'DN580PT' })
})

test.for(['', '   ', '\u00a0', '\u200f', ' - '])('%j is blank', (words) => {
	expect(codeOf(words)).toBe('blank')
})

test.for(['N5', 'SW1A', 'SW1A 1', 'SW1A 1A', 'M', 'EN'])('%s is the beginning of one', (words) => {
	expect(codeOf(words)).toBe('partial')
})

test.for(['rubbish M1 1AA', 'ABC 1AA', 'GIR 0AA junk', 'GIR 0AA', 'M1 1AA M1 1AA', '12345', '🏠'])(
	'%s is something else',
	(words) => {
		expect(codeOf(words)).toBe('format')
	},
)

test.for([...'CIKMOV'])('%s never follows the last digit', (letter) => {
	expect(codeOf(`M1 1${letter}A`)).toBe('format')
	expect(codeOf(`M1 1A${letter}`)).toBe('format')
})

test('something endless is refused without being read', () => {
	expect(codeOf(`M1 1AA${' '.repeat(44)}`)).toBe('ok')
	expect(codeOf(`M1 1AA${' '.repeat(45)}`)).toBe('format')
})
