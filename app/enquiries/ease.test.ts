import { expect, test } from 'vitest'
import { EaseForm, easeOpenUntil, isEaseOpen } from './ease.ts'

const closedAt = new Date('2027-01-04T12:00:00Z')

test('ease is asked from closing until the last moment of the set days', () => {
	const until = easeOpenUntil(closedAt, { openDays: 28 })
	expect(until).toEqual(new Date('2027-02-01T12:00:00Z'))
	expect(isEaseOpen(closedAt, { openDays: 28, now: until })).toBe(true)
	const after = new Date(until.getTime() + 1)
	expect(isEaseOpen(closedAt, { openDays: 28, now: after })).toBe(false)
	expect(isEaseOpen(null, { openDays: 28, now: closedAt })).toBe(false)
})

test('only the ease itself has to be answered', () => {
	expect(EaseForm.safeParse({ ease: 'agree', words: '  ' }).data).toEqual({ ease: 'agree' })
	expect(EaseForm.safeParse({}).error?.issues[0]?.message).toBe('blank')
	expect(EaseForm.safeParse({ ease: 'agree', resolved: 'perhaps' }).data?.resolved).toBeUndefined()
	const long = { ease: 'agree', words: 'x'.repeat(2001) }
	expect(EaseForm.safeParse(long).error?.issues[0]?.message).toBe('tooLong')
})
