import { CODE_LETTERS, readCode } from '#app/residents/code.ts'

const consultationLength = 3
const randomLength = 6
const codeLength = consultationLength + randomLength + 1

/** None is a multiple of 3, and neighbours differ by none: so one wrong letter or two swapped show. */
const WEIGHTS = [1, 2, 4, 5, 7, 8, 10, 11, 13]

/**
 * The code on one printed form, such as 'K7QD-93XT-BC': three letters of its consultation, six at
 * random from at least 6 random bytes, and one that checks the others.
 */
export function formCodeFrom(consultationId: string, random: Uint8Array): string {
	if (random.length < randomLength) throw new RangeError('6 random bytes are needed')
	const drawn = [...random.slice(0, randomLength)].map((byte) => letterAt(byte)).join('')
	const letters = lettersOf(consultationId) + drawn
	return readCode(letters + checkOf(letters))
}

export type FormCodeRead =
	| { ok: true; code: string }
	/** notCode: something was misread or mistyped. otherConsultation: a form of another one. */
	| { ok: false; code: 'notCode' | 'otherConsultation' }

/** Reads the code that a colleague types from a posted form: case, spaces and hyphens do not matter. */
export function readFormCode(typed: string, consultationId: string): FormCodeRead {
	const code = readCode(typed)
	const letters = code.replaceAll('-', '')
	const [own, check] = [letters.slice(0, -1), letters.slice(-1)]
	const isKnown = [...letters].every((letter) => CODE_LETTERS.includes(letter))
	if (letters.length !== codeLength || !isKnown || checkOf(own) !== check)
		return { ok: false, code: 'notCode' }
	return own.startsWith(lettersOf(consultationId))
		? { ok: true, code }
		: { ok: false, code: 'otherConsultation' }
}

const letterAt = (value: number) => CODE_LETTERS[value % CODE_LETTERS.length] ?? ''

/** FNV-1a of the id, in letters: 19,683 different ones. */
function lettersOf(consultationId: string): string {
	let hash = 0x811c9dc5
	for (const character of consultationId)
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
	const letters: string[] = []
	for (let place = 0; place < consultationLength; place++) {
		letters.push(letterAt(hash))
		hash = Math.floor(hash / CODE_LETTERS.length)
	}
	return letters.join('')
}

function checkOf(letters: string): string {
	const sum = [...letters].reduce(
		(total, letter, at) => total + CODE_LETTERS.indexOf(letter) * (WEIGHTS[at] ?? 1),
		0,
	)
	return letterAt(sum)
}
