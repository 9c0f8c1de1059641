import { z } from 'zod'
import { typedText } from '#app/questions/typed-text.ts'
import { OUTCOMES } from './case.ts'

/** The same length as a resident's own words. */
export const caseWordsLengthMax = 4000

const words = typedText(caseWordsLengthMax, { lines: true })

/** A reply or a note. Codes: blank, tooLong, control. */
export const WordsForm = z.object({ words })

/** Codes: toTeamId blank, deadline blank; words as above. */
export const HandOverForm = z.object({
	toTeamId: z.string({ error: 'blank' }).min(1, 'blank').max(60, 'unknown'),
	/** anew: counted from today for the new team. */
	deadline: z.enum(['keep', 'anew'], { error: 'blank' }),
	words,
})

/** Codes: serviceId blank; words as above. */
export const NeedForm = z.object({
	serviceId: z.string({ error: 'blank' }).min(1, 'blank').max(60, 'unknown'),
	words,
})

/** Codes: outcome blank; words as above. */
export const ClosureForm = z.object({ outcome: z.enum(OUTCOMES, { error: 'blank' }), words })

/** How somebody reached us for whom a colleague fills the forms in. */
export const ENTRY_CHANNELS = ['phone', 'hub', 'post', 'email'] as const

/** Codes: channel blank. */
export const EntryForm = z.object({ channel: z.enum(ENTRY_CHANNELS, { error: 'blank' }) })
