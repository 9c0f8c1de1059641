import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

export const emailLengthMax = 254
export const phoneLengthMax = 40
const localPartLengthMax = 64
const domainLengthMax = 253

export type ParsedAddress =
	| { ok: true; value: string }
	| { ok: false; code: 'blank' | 'tooLong' | 'format' }

export type ParsedPhone =
	| { ok: true; value: string; isMobile: boolean }
	| { ok: false; code: 'blank' | 'tooLong' | 'format' }

/** Direction marks and the like come along when an address is copied, and nobody can see them. */
const INVISIBLE = /\p{Cf}/gu

const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const TYPED_DOMAIN = /^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u
const DOMAIN = /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+([a-z]{2,63}|xn--[a-z\d-]{1,59})$/

/** Of the council's country: of what is typed without a country code, and written without. */
const OWN_COUNTRY = { name: 'GB', callingCode: '44' } as const

/** Ofcom keeps these free for drama and examples, so the numbering plan has no place for them. */
const EXAMPLE_NUMBER = /^\+44(7700900|1632960)\d{3}$/

/**
 * Reads exactly one email address, at most 254 characters long. Quoted local parts, comments,
 * lists and addresses in angle brackets are refused, although mail standards know them: a quote can
 * hide a second address. The domain comes back in lower case and in its ASCII form; what stands
 * before the @ is left as typed.
 */
export function parseEmailAddress(words: string): ParsedAddress {
	const typed = words.replace(INVISIBLE, '').trim()
	if (typed === '') return { ok: false, code: 'blank' }
	if (typed.length > emailLengthMax) return { ok: false, code: 'tooLong' }
	const at = typed.lastIndexOf('@')
	const local = typed.slice(0, Math.max(at, 0))
	const domain = asciiDomain(typed.slice(at + 1))
	if (!LOCAL_PART.test(local) || local.length > localPartLengthMax || domain === undefined)
		return { ok: false, code: 'format' }
	const value = `${local}@${domain}`
	return value.length > emailLengthMax ? { ok: false, code: 'tooLong' } : { ok: true, value }
}

function asciiDomain(typed: string): string | undefined {
	if (!TYPED_DOMAIN.test(typed) || !URL.canParse(`http://${typed}`)) return undefined
	const domain = new URL(`http://${typed}`).hostname
	return DOMAIN.test(domain) && domain.length <= domainLengthMax ? domain : undefined
}

/**
 * Reads a phone number as people write it; without a country code it is a British one. `value` is
 * E.164, such as +447700900982. A number with an extension is refused, for no call or text of
 * ours would reach it. Vectors: the contract on input formats.
 */
export function parsePhone(words: string): ParsedPhone {
	const typed = words.replace(INVISIBLE, '').trim()
	if (typed === '') return { ok: false, code: 'blank' }
	if (typed.length > phoneLengthMax) return { ok: false, code: 'tooLong' }
	const number = parsePhoneNumberFromString(typed, {
		defaultCountry: OWN_COUNTRY.name,
		extract: false,
	})
	if (!number || number.ext) return { ok: false, code: 'format' }
	const isExample = EXAMPLE_NUMBER.test(number.number)
	if (!isExample && !number.isValid()) return { ok: false, code: 'format' }
	const type = number.getType()
	const isMobile = isExample
		? number.number.startsWith('+447')
		: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE'
	return { ok: true, value: number.number, isMobile }
}

/**
 * A number as `parsePhone` keeps it, in the way that people write it: a British one begins with 0,
 * any other with its country's code. What is no such number is left as it stands.
 */
export function phoneText(value: string): string {
	const number = parsePhoneNumberFromString(value, { extract: false })
	if (!number) return value
	return number.countryCallingCode === OWN_COUNTRY.callingCode
		? number.formatNational()
		: number.formatInternational()
}
