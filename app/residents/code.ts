/** No vowels, so no words; no 0, 1, I, L, O, which look alike. */
export const CODE_LETTERS = '23456789BCDFGHJKMNPQRSTVWXZ'
const followCodeLength = 12

function lettersFrom(bytes: Uint8Array, length: number): string {
	const letters: string[] = []
	let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
	for (; letters.length < length; rest /= BigInt(CODE_LETTERS.length))
		letters.push(CODE_LETTERS[Number(rest % BigInt(CODE_LETTERS.length))] ?? '')
	return letters.join('')
}

const inGroups = (text: string) => text.match(/.{1,4}/g)?.join('-') ?? ''

/**
 * A reference from at least 8 random bytes, such as 'K7QD-93XT': to read out on the phone. It
 * opens nothing by itself.
 */
export function referenceFrom(random: Uint8Array): string {
	return inGroups(lettersFrom(random, 8))
}

/** A code of 57 bits from at least 16 secret bytes, such as 'B4KD-QQ7T-9XCM': to write down. */
export function followCodeFrom(secret: Uint8Array): string {
	return inGroups(lettersFrom(secret, followCodeLength))
}

/**
 * What was typed as a reference or a code: spaces, hyphens and small letters do not matter, and
 * digits may be Arabic-Indic, which many Arabic keyboards write.
 */
export function readCode(typed: string): string {
	return inGroups(
		withWesternDigits(typed)
			.toUpperCase()
			.replace(/[^0-9A-Z]/g, ''),
	)
}

/** The digits of a code that was sent, without anything typed around them. */
export function readDigits(typed: string): string {
	return withWesternDigits(typed).replace(/\D/g, '')
}

function withWesternDigits(text: string): string {
	return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}
