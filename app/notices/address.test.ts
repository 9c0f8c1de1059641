import fc from 'fast-check'
import addressparser from 'nodemailer/lib/addressparser'
import { expect, test } from 'vitest'
import { parseEmailAddress, parsePhone, phoneText } from './address.ts'

test.for([
	['amina.yusuf@example.com', 'amina.yusuf@example.com'],
	['  Amina.Yusuf@Example.COM\n', 'Amina.Yusuf@example.com'],
	["o'brien+bins@sub.example.co.uk", "o'brien+bins@sub.example.co.uk"],
	['info@bücher.example', 'info@xn--bcher-kva.example'],
	['\u200eamina@example.com\u200f', 'amina@example.com'],
])('%j is an email address', ([typed = '', value]) => {
	expect(parseEmailAddress(typed)).toEqual({ ok: true, value })
})

test.for([
	'amina',
	'amina@',
	'@example.com',
	'amina@example',
	'amina@@example.com',
	'amina@example..com',
	'amina@-example.com',
	'amina@127.0.0.1',
	'amina@[127.0.0.1]',
	'.amina@example.com',
	'ami na@example.com',
	'"a@evil.test x"@ok.test',
	'a@evil.test,b@ok.test',
	'a@evil.test;b@ok.test',
	'<a@ok.test>',
	'Amina <a@ok.test>',
	'a@ok.test(comment)',
	'a@ok.test\r\nBcc: b@evil.test',
	'a\r\n@ok.test',
	'a\0@ok.test',
	'a@ok.test%40evil.test',
	'a@evil.test/@ok.test?',
	'أمينة@example.com',
])('%j is not exactly one email address', (typed) => {
	expect(parseEmailAddress(typed)).toEqual({ ok: false, code: 'format' })
})

test('an email address holds at most 254 characters', () => {
	const domain = `${'d'.repeat(60)}.`.repeat(3).concat('example')
	const local = (length: number) => 'a'.repeat(length)
	const longest = `${local(254 - domain.length - 1)}@${domain}`
	expect(longest).toHaveLength(254)
	expect(parseEmailAddress(longest)).toEqual({ ok: true, value: longest })
	expect(parseEmailAddress(`a${longest}`)).toEqual({ ok: false, code: 'tooLong' })
	expect(parseEmailAddress(`${local(64)}@example.com`).ok).toBe(true)
	expect(parseEmailAddress(`${local(65)}@example.com`).ok).toBe(false)
	expect(parseEmailAddress(' \u200b ')).toEqual({ ok: false, code: 'blank' })
})

test('whatever is typed, an accepted address is one recipient on one line', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			'\r\n',
			'\n',
			'\r',
			'\0',
			',',
			';',
			'"',
			'<',
			'>',
			'(',
			')',
			' ',
			'@',
			'.',
			':',
		),
		fc.constantFrom('a@ok.test', 'b@evil.test', 'Bcc: c@evil.test', 'a', 'ok.test', 'é', '\u2028'),
		fc.string({ unit: 'binary', maxLength: 5 }),
	)
	const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
	fc.assert(
		fc.property(typed, (words) => {
			const parsed = parseEmailAddress(words)
			if (!parsed.ok) return
			expect(parsed.value).toMatch(/^[!-~]+@[a-z\d.-]+$/)
			expect(parsed.value).not.toMatch(/[",;<>()\s]/)
			expect(addressparser(parsed.value)).toEqual([{ name: '', address: parsed.value }])
		}),
		{ numRuns: 2000 },
	)
})

test.for([
	['+44 (0)7723 456 789', '+447723456789', true],
	['00447723456789', '+447723456789', true],
	['016064 1234', '+44160641234', false],
	['030 1234 5678', '+443012345678', false],
	['07700 900000', '+447700900000', true],
	['07700–900–999', '+447700900999', true],
	['٠٧٧٠٠ ٩٠٠٩٨٢', '+447700900982', true],
	['\u202a07700 900 982\u202c', '+447700900982', true],
	['01632 960 001', '+441632960001', false],
	['+44 808 157 0192', '+448081570192', false],
	['+33 6 12 34 56 78', '+33612345678', true],
] as const)('%s is a phone number', ([typed, value, isMobile]) => {
	expect(parsePhone(typed)).toEqual({ ok: true, value, isMobile })
})

test.for([
	'07890x32109',
	'0600 123 4567',
	'0772345678910',
	'07700 901000',
	'020 7946 0000 ext 12',
	'999',
	'call 07700 900982',
	'07700 900982\r\n07700 900983',
	'07700 900982, 07700 900983',
])('%j is not a phone number', (typed) => {
	expect(parsePhone(typed)).toEqual({ ok: false, code: 'format' })
})

test('a phone number is told when it is missing or too long', () => {
	expect(parsePhone('  ')).toEqual({ ok: false, code: 'blank' })
	expect(parsePhone(`${' '.repeat(9)}07700 900982`).ok).toBe(true)
	expect(parsePhone('0'.repeat(40))).toEqual({ ok: false, code: 'format' })
	expect(parsePhone('0'.repeat(41))).toEqual({ ok: false, code: 'tooLong' })
})

test.for([
	['+442079460999', '020 7946 0999'],
	['+447700900982', '07700 900982'],
	['+441632960001', '01632 960001'],
	['+33612345678', '+33 6 12 34 56 78'],
	['020 7946 0100', '020 7946 0100'],
	['ask at the desk', 'ask at the desk'],
] as const)('the number %s is shown as %s', ([value, shown]) => {
	expect(phoneText(value)).toBe(shown)
})

test.for(['016064 1234', '030 1234 5678', '07781 123456', '00353 1 234 5678', '+1 212 555 2368'])(
	'%s is read again as the same number when it is typed as it is shown',
	(typed) => {
		const parsed = parsePhone(typed)
		expect(parsePhone(phoneText(parsed.ok ? parsed.value : ''))).toEqual(parsed)
	},
)
