/** The postcode areas that Royal Mail has issued, with the islands' and the forces'. */
const AREAS = new Set(
	`AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT
	DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE
	LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM
	SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE`.split(/\s+/),
)

const FULL = /^[A-Z]{1,2}\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}$/
const PARTIAL = /^[A-Z]{1,2}(\d[A-Z\d]?(\d[ABD-HJLNP-UW-Z]?)?)?$/
const typedLengthMax = 50

export type PostcodeProblem = 'blank' | 'partial' | 'format'

/**
 * Reads a UK postcode as people type it: any case; spaces of any kind, hyphens, brackets, dots and
 * marks that show nothing are left out; Arabic-Indic digits are digits. Answers in upper case
 * without a space. Only the shape is looked at (Royal Mail: letters C I K M O V never follow the
 * last digit): whether the area exists is `isRealArea`'s to say, for a loaded table may know more.
 * `partial`: the beginning of a postcode, such as N5.
 */
export function parsePostcode(
	words: string,
): { ok: true; postcode: string } | { ok: false; code: PostcodeProblem } {
	if (words.length > typedLengthMax) return { ok: false, code: 'format' }
	const postcode = words
		.normalize('NFKC')
		.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
		.replace(/[\s\p{Cf}\p{Pd}().,[\]{}]/gu, '')
		.toUpperCase()
	if (postcode === '') return { ok: false, code: 'blank' }
	if (FULL.test(postcode)) return { ok: true, postcode }
	return { ok: false, code: PARTIAL.test(postcode) ? 'partial' : 'format' }
}

/** 'SW1A1AA' → 'SW1A 1AA'. */
export function formatPostcode(postcode: string): string {
	return `${postcode.slice(0, -3)} ${postcode.slice(-3)}`
}

/** Whether a parsed postcode begins with an area that is in use. */
export function isRealArea(postcode: string): boolean {
	return AREAS.has(/^[A-Z]+/.exec(postcode)?.[0] ?? '')
}
