import { z } from 'zod'
import type { Checked } from '#app/consultations/consultation-form.ts'
import { readWith } from '#app/consultations/consultation-form.ts'
import { EVERY, type Every } from './series.ts'
import { type Values, wholeNumber } from './workshop-form.ts'

const Series = z.object({
	every: z.enum(EVERY, { error: 'blank' }),
	count: wholeNumber('count'),
})

const Extension = z.object({ more: wholeNumber('more') })

/** Reads how many more dates a series gets, from 1. Code: range. */
export function readExtension(values: Values): Checked<{ more: number }> {
	return readWith(Extension, values)
}

/** Reads how a series is laid: 2 to 52 dates, the first included. Codes: blank, range. */
export function readSeries(values: Values): Checked<{ every: Every; count: number }> {
	return readWith(Series, values)
}
