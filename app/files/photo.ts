export const photoSizeMaxBytes = 15 * 1024 * 1024
export const photoPixelsMax = 50_000_000
/** The longer side of what is kept. */
export const photoSideMaxPixels = 1600
/** What browsers offer to choose from; what is in the file decides. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const

/** Whether it can be the id of a photo; anything may stand in an address. */
export function isPhotoId(text: string): boolean {
	return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
}

export type PhotoRefusal = 'notPhoto' | 'tooLarge' | 'empty' | 'tooMany'

/** A name fit to be shown: no folders, no control characters, not too long. */
export function shownName(name: string, fallback = 'photo.jpg'): string {
	const base = name.split(/[/\\]/).at(-1) ?? ''
	// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
	const clean = base.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069"<>]/g, '').trim()
	return [...clean].slice(0, 80).join('') || fallback
}
