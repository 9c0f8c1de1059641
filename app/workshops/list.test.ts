import { expect, test } from 'vitest'
import { isNarrowed, readSessionQuery, sessionsHref } from './list.ts'

const read = (search: string) =>
	readSessionQuery({ url: `https://larkhithe.example/sessions${search}` })

test('an address without anything asks for what comes', () => {
	expect(read('')).toEqual({ when: 'coming', page: 1 })
	expect(isNarrowed(read('?when=past&page=3'))).toBe(false)
})

test('what is asked for comes back in the address', () => {
	const search =
		'?when=past&month=2027-03&place=tollgate&topic=parks&access=step-free&mode=online&language=ar&page=2'
	expect(sessionsHref(read(search))).toBe(`/sessions${search}`)
	expect(isNarrowed(read(search))).toBe(true)
	expect(sessionsHref(read('?access=food'), '/sessions/feed.ics')).toBe(
		'/sessions/feed.ics?access=food',
	)
})

test.each([
	...['?month=2027-13', '?month=2027-00', '?month=27-03', '?month=1899-12', '?place=', '?topic=x'],
	...[
		'?access=wings',
		'?mode=hybrid',
		'?language=xx',
		'?page=0',
		'?page=501',
		'?page=x',
		'?when=now',
	],
])('%s makes no sense and is left out', (search) => {
	expect(read(search)).toEqual({ when: 'coming', page: 1 })
})
