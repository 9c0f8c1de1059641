import { z } from 'zod'
import { optionalText, typedText } from '#app/questions/typed-text.ts'

export const themeNameLengthMax = 80
export const guidanceLengthMax = 1000
/** More would be a codebook that nobody can hold in mind. */
export const themesMax = 100

/** Codes: name blank, tooLong, control, taken; guidance tooLong, control; full: themes enough. */
export const ThemeForm = z.object({
	name: typedText(themeNameLengthMax, { lines: false }),
	guidance: optionalText(guidanceLengthMax, { lines: true }),
	isRetired: z
		.literal('yes')
		.optional()
		.catch(undefined)
		.transform((typed) => typed === 'yes'),
})
export type ThemeForm = z.infer<typeof ThemeForm>
