import { z } from 'zod'
import { parsePhone } from './address.ts'

/** A number as it is rung, or undefined where the field stays empty. Codes: tooLong, format. */
export const OptionalPhone = z
	.string()
	.default('')
	.transform((typed, context) => {
		const parsed = parsePhone(typed)
		if (parsed.ok) return parsed.value
		if (parsed.code !== 'blank') context.addIssue({ code: 'custom', message: parsed.code })
		return undefined
	})
