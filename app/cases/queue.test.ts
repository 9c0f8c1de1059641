import { expect, test } from 'vitest'
import { cursorText, readCursor, readFilter } from './queue.ts'

const id = '0b9f8f5e-4a4d-4e0e-9a53-0d6f3a1f2b10'

test('a cursor is read as it was written', () => {
	const cursor = { deadlineAt: new Date('2027-03-08T23:59:59.999Z'), id }
	expect(readCursor(cursorText(cursor))).toEqual(cursor)
})

test('anything else begins the queue anew', () => {
	const others = [
		null,
		'',
		'x',
		id,
		`_${id}`,
		`-1_${id}`,
		`1e3_${id}`,
		`1_${id}'`,
		`1234567890123456_${id}`,
	]
	for (const text of others) expect(readCursor(text)).toBeUndefined()
})

test('an unknown view is that of the open cases', () => {
	expect(readFilter('closed')).toBe('closed')
	expect(readFilter('everything')).toBe('open')
	expect(readFilter(null)).toBe('open')
})
