import { expect, test } from 'vitest'
import { doneBy, LEDGER_EVENTS } from './booking.ts'

test('what happened without a colleague was done by who booked, or follows from the rules', () => {
	const by = (who: string) => LEDGER_EVENTS.filter((event) => doneBy({ event, detail: {} }) === who)
	expect(by('booker')).toEqual([
		...['booked', 'waiting', 'accepted', 'declined', 'cancelled', 'changed', 'transferred'],
	])
	expect(by('rules')).toEqual(['offered', 'lapsed', 'capacity', 'released'])
	expect(doneBy({ event: 'cancelled', detail: { withWorkshop: true } })).toBe('rules')
})
