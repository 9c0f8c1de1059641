import { z } from 'zod'
import { typedText } from '#app/questions/typed-text.ts'

const short = typedText(60, { lines: false })

/** What is sent is opened by its reference and a code. Codes: reference, code blank, tooLong, control. */
export const OpenByCodeForm = z.object({ reference: short, code: short })
