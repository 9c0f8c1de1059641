import { z } from 'zod'
import { EASE_ANSWERS } from '#app/enquiries/enquiry.ts'
import { optionalText } from '#app/questions/typed-text.ts'

/** What taking part is rated for: was it easy, and did people feel listened to. */
export const RATED = ['ease', 'listened'] as const
export type Rated = (typeof RATED)[number]

export const PARTICIPATION_KINDS = ['consultation', 'workshop'] as const
export type ParticipationKind = (typeof PARTICIPATION_KINDS)[number]

/** The wording that was asked; figures compare only where it is the same. */
export const RATING_WORDING_VERSIONS: Record<Rated, string> = {
	ease: 'easy-to-take-part-1',
	listened: 'listened-to-1',
}

export const ratingWordsLengthMax = 2000

const Answer = z.enum(EASE_ANSWERS).optional().catch(undefined)

/** At least one of the two is answered. Codes: ease blank; words tooLong, control. */
export const RatingForm = z
	.object({
		ease: Answer,
		listened: Answer,
		words: optionalText(ratingWordsLengthMax, { lines: true }),
	})
	.refine(({ ease, listened }) => ease !== undefined || listened !== undefined, {
		path: ['ease'],
		error: 'blank',
	})
export type RatingForm = z.infer<typeof RatingForm>
