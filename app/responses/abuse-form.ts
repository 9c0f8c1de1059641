import { z } from 'zod'
import { typedText } from '#app/questions/typed-text.ts'

export const abuseWordsLengthMax = 1000

/** What is wrong with a published response. Codes: words blank, tooLong, control. */
export const AbuseForm = z.object({ words: typedText(abuseWordsLengthMax, { lines: true }) })
