import { z } from 'zod'
import { LocalText } from '#app/languages/language.ts'
import { HOLIDAY_DIVISIONS } from '#app/triage/calendar.ts'

const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'format')

/** A number to ring at once: its name, the number as people read it, and when to ring it. */
const UrgentNumber = z.strictObject({ name: LocalText, number: z.string().min(1), when: LocalText })
export type UrgentNumber = z.infer<typeof UrgentNumber>

/** Who runs this site and what it looks like: read once at the start from a JSON file. */
export const Council = z.strictObject({
	name: LocalText,
	borough: LocalText,
	phone: z.string().min(1),
	phoneHours: LocalText,
	email: z.email(),
	address: z.string().min(1),
	urgentNumbers: z.array(UrgentNumber).min(1).max(4),
	mailFrom: z.email(),
	/** Against white both need a contrast of 4.5 to 1. */
	colours: z.strictObject({ brand: Colour, accent: Colour }),
	/** The council's mark, an SVG file; without one, ours. */
	markFile: z.string().optional(),
	timeZone: z.string().default('Europe/London'),
	holidayDivision: z.enum(HOLIDAY_DIVISIONS).default('england-and-wales'),
	/** Figures with fewer people behind them are not shown. */
	smallNumberThreshold: z.int().min(1).max(50).default(5),
	/** How long after closing the ease answer can be given and changed. */
	easeOpenDays: z.int().min(1).max(365).default(28),
	/** How many answers to consultations one address may begin in ten minutes. */
	answersBegunMax: z.int().min(1).max(100_000).default(120),
	privacy: z.strictObject({
		officerEmail: z.email(),
		keptYears: z.int().min(1).max(20).default(3),
		registration: z.string().min(1),
	}),
	accessibility: z.strictObject({
		preparedOn: z.iso.date(),
		reviewedOn: z.iso.date(),
		testedOn: z.iso.date(),
		testedBy: LocalText,
		compliance: z.enum(['fully', 'partially', 'not']),
		problems: z.array(LocalText).default([]),
		contactEmail: z.email(),
		replyDays: z.int().min(1).max(30),
	}),
})
export type Council = z.infer<typeof Council>

/** What ended before this is not kept any longer. */
export function keptSince({ keptYears }: Pick<Council['privacy'], 'keptYears'>, now: Date): Date {
	const since = new Date(now)
	since.setUTCFullYear(since.getUTCFullYear() - keptYears)
	// On a leap day that is 1 March in most years, a day before the years are over.
	if (since.getUTCMonth() !== now.getUTCMonth()) since.setUTCDate(0)
	return since
}
