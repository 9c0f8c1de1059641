import type { AccessNeed } from '#app/enquiries/enquiry.ts'

/**
 * Answers that go with the words. For a date: days from the day of receipt, below 0 before it.
 * Questions without one are answered by chance, within what the definition allows.
 */
export type Given = Record<string, string | string[] | number>

/** What else is so when somebody tells us this. */
export type Around = {
	/** Further needs in the same enquiry, by service. */
	also?: Record<string, Given>
	onBehalfOf?: string
	access?: AccessNeed[]
	/** Only in these wards or estates. */
	in?: string[]
	/** A story so much somebody's own that it is told once. */
	once?: true
	anonymous?: true
	/** Told in these months only, 1 is January. */
	months?: number[]
	/** What the council said to just this. */
	staff?: { reply?: string; again?: string; done?: string; notUs?: string; wont?: string }
}

/**
 * A resident's words. Alternatives stand in brackets, `[a|b]`; slots in braces: {street}, {n} a
 * house number, {day} the weekday it is about, {month} one before.
 */
export type Told = string | [says: string, given: Given, around?: Around]

/** Words, or words and the answers that they fit. Words alone fit whatever was told. */
export type Line = string | [words: string, ...answers: string[]]

/** Slots: {name} the resident, {officer} who signs, {visit} a coming weekday, {street}, {hour}. */
export type StaffWords = {
	replies: Line[]
	/** Residents write again. */
	again?: Line[]
	done: Line[]
	notUs?: Line[]
	wont?: Line[]
}

export type Theme = {
	service: string
	/** How many of these come, against the others. */
	weight: number
	/** January to December, 1 is usual. */
	months?: number[]
	told: Told[]
	/** For tales that bring none of their own. */
	staff?: StaffWords
}

/** January to December. */
export const SEASONS = {
	winter: [2, 1.6, 1.1, 0.6, 0.4, 0.4, 0.4, 0.4, 0.6, 1, 1.5, 2],
	afterFrost: [1.7, 2.1, 1.9, 1.2, 0.8, 0.6, 0.5, 0.5, 0.6, 0.7, 0.8, 1],
	afterChristmas: [2.1, 1, 0.8, 0.9, 0.9, 0.9, 0.9, 1, 0.9, 0.8, 0.8, 1.3],
	march: [0.8, 1, 2.6, 2.1, 1, 0.8, 0.7, 0.7, 0.8, 0.7, 0.6, 0.5],
	summer: [0.3, 0.3, 0.6, 1, 1.5, 1.9, 2.1, 1.9, 1.1, 0.7, 0.4, 0.3],
	dark: [1.6, 1.2, 0.8, 0.6, 0.5, 0.4, 0.4, 0.6, 1, 1.5, 1.9, 1.9],
	autumn: [0.5, 0.5, 0.6, 0.7, 0.8, 0.7, 0.7, 0.8, 1.4, 2.2, 2.2, 0.9],
	schools: [1.4, 1, 1.5, 1.9, 0.8, 0.8, 0.8, 1.3, 1.2, 0.6, 0.5, 0.3],
}
