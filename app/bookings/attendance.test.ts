import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	type AttendanceMark,
	isFoundBy,
	isLater,
	latestMarks,
	marksMax,
	marksOpenAt,
	mergeAttendance,
	readFormMark,
	readMarks,
	readSince,
	soughtText,
	tidingsOf,
	walkInNameLengthMax,
} from './attendance.ts'

const at = (seconds: number) => new Date(Date.UTC(2027, 4, 10, 18, 0, seconds))
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const markOf = (change: Partial<AttendanceMark> = {}): AttendanceMark => ({
	...{ id: uuid(1), personId: uuid(101), walkInName: null, mark: 'here', markedAt: at(0) },
	...change,
})

test('the later mark of a person counts', () => {
	const first = markOf()
	const second = markOf({ id: uuid(0), mark: 'not-here', markedAt: at(1) })
	expect(isLater(second, first)).toBe(true)
	expect(latestMarks([second, first]).get(uuid(101))).toBe(second)
})

test('of two marks at one moment the greater id counts, whichever came first', () => {
	const [low, high] = [markOf(), markOf({ id: uuid(2), mark: 'not-here' })]
	for (const marks of [
		[low, high],
		[high, low],
	])
		expect(latestMarks(marks).get(uuid(101))).toBe(high)
})

test('walk-ins of one name are kept apart and flagged, and so is one who is expected', () => {
	const people = [{ personId: uuid(101), name: 'José Núñez' }]
	const walkIn = (number: number, walkInName: string, change = {}) =>
		markOf({ id: uuid(number), personId: uuid(number), walkInName, ...change })
	const { walkIns, here } = mergeAttendance(people, [
		walkIn(1, 'Amina Yusuf'),
		walkIn(2, 'amina  YUSUF'),
		walkIn(3, 'Jose Nunez'),
		walkIn(4, 'Tom Reed'),
		walkIn(5, 'Tom Reed', { mark: 'not-here' }),
	])
	expect(walkIns.map(({ name, likeness }) => [name, likeness])).toEqual([
		['Amina Yusuf', 'walk-in'],
		['amina  YUSUF', 'walk-in'],
		['Jose Nunez', 'expected'],
		['Tom Reed', undefined],
		['Tom Reed', undefined],
	])
	expect(here).toBe(4)
})

test('who has no mark is neither here nor missing', () => {
	const { expected, here } = mergeAttendance([{ personId: uuid(101), name: 'Ada' }], [])
	expect(expected).toEqual([{ personId: uuid(101), name: 'Ada', mark: undefined }])
	expect(here).toBe(0)
})

const people = Array.from({ length: 30 }, (_, at) => ({
	personId: uuid(100 + at),
	name: `Person ${at}`,
}))
const tablet = (first: number) =>
	fc
		.array(
			fc.record({
				person: fc.integer({ min: 0, max: 34 }),
				mark: fc.constantFrom('here' as const, 'not-here' as const),
				seconds: fc.integer({ min: 0, max: 59 }),
			}),
			{ minLength: 50, maxLength: 50 },
		)
		.map((touches) =>
			touches.map(({ person, mark, seconds }, index) =>
				markOf({
					id: uuid(first + index),
					// Those beyond the list are walk-ins of this tablet alone.
					personId: person < 30 ? uuid(100 + person) : uuid(first * 10 + person),
					walkInName: person < 30 ? null : `Walk-in ${person}`,
					mark,
					markedAt: at(seconds),
				}),
			),
		)

test('a hundred marks of two tablets give one list in any order and any repetition', () => {
	const both = fc.tuple(tablet(1000), tablet(2000)).map(([one, other]) => [...one, ...other])
	fc.assert(
		fc.property(
			both.chain((marks) =>
				fc.tuple(
					fc.constant(marks),
					fc.shuffledSubarray(marks, { minLength: marks.length }),
					fc.array(fc.constantFrom(...marks), { maxLength: 60 }),
				),
			),
			([marks, shuffled, repeated]) => {
				const once = mergeAttendance(people, marks)
				expect(mergeAttendance(people, [...repeated, ...shuffled])).toEqual(once)
				expect(once.expected).toHaveLength(30)
				// A plain model: sort all, and let each mark overwrite the one before.
				const model = new Map<string, string>()
				const inOrder = marks.toSorted(
					(one, other) =>
						one.markedAt.getTime() - other.markedAt.getTime() || (one.id < other.id ? -1 : 1),
				)
				for (const { personId, mark } of inOrder) model.set(personId, mark)
				expect(once.here).toBe([...model.values()].filter((mark) => mark === 'here').length)
			},
		),
	)
})

test.for([
	['amina', true],
	['YUSUF amina', true],
	['k7qd', true],
	['K7-QD', true],
	['k7q', false],
	['tom', false],
	['', true],
] as const)('“%s” at the door finds Amina Yusuf with the code K7QD: %s', ([typed, isFound]) => {
	expect(isFoundBy(typed, { name: 'Amina Yusuf', doorCode: 'K7QD' })).toBe(isFound)
})

test('a name is folded whatever the script', () => {
	expect(soughtText(' Zoë O’Brien-Lee ')).toBe('zoe obrien lee')
	expect(soughtText('أَمينة')).toBe(soughtText('أمينة'))
})

test('marks of a tablet are read, up to five hundred', () => {
	const given = { id: uuid(1), personId: uuid(2), mark: 'here', markedAt: at(0).toISOString() }
	const many = (count: number) => JSON.stringify(Array.from({ length: count }, () => given))
	expect(readMarks(many(marksMax))?.marks).toHaveLength(marksMax)
	expect(readMarks(many(marksMax + 1))).toBeUndefined()
	expect(readMarks(JSON.stringify([{ ...given, walkInName: ' Ada ' }]))?.marks).toMatchObject([
		{ walkInName: 'Ada' },
	])
})

test.for(['A'.repeat(walkInNameLengthMax + 1), '\u200b'])(
	'a mark of the walk-in “%s” is refused, and holds up no other',
	(walkInName) => {
		const given = { id: uuid(1), personId: uuid(2), mark: 'here', markedAt: at(0).toISOString() }
		const bad = { ...given, id: uuid(3), walkInName }
		const read = readMarks(JSON.stringify([bad, given]))
		expect(read?.marks.map(({ id }) => id)).toEqual([given.id])
		expect(read?.refused).toEqual([{ id: bad.id, code: 'unreadable' }])
	},
)

test.for(['', '{', '{}', '[1]', `[{"id":"x","personId":"${uuid(1)}","mark":"here"}]`])(
	'%s is no list of marks',
	(json) => {
		expect(readMarks(json)).toBeUndefined()
	},
)

test('marks are made from twelve hours before the start', () => {
	expect(marksOpenAt(new Date('2027-05-10T18:00:00Z'))).toEqual(new Date('2027-05-10T06:00:00Z'))
})

test('what was stored while the last answer was on its way is told once more', () => {
	const stored = (seconds: number, change = {}) => ({ ...markOf(change), storedAt: at(seconds) })
	const latest = [stored(0), stored(100, { mark: 'not-here' as const }), stored(161)]
	expect(tidingsOf(latest, at(160))).toEqual({ here: 2, newer: latest.slice(1) })
	expect(tidingsOf(latest, at(161)).newer).toEqual(latest.slice(2))
	expect(tidingsOf(latest, undefined).newer).toEqual(latest)
	expect(readSince('2027-05-10T18:00:00.000Z')).toEqual(at(0))
	expect([readSince(null), readSince('yesterday')]).toEqual([undefined, undefined])
})

test('a mark of a form is made when it arrives', () => {
	const values = { id: uuid(1), personId: uuid(2), mark: 'not-here' }
	expect(readFormMark(values, { now: at(5) })).toMatchObject({ markedAt: at(5), walkInName: null })
	expect(readFormMark({ ...values, mark: 'perhaps' }, { now: at(5) })).toBeUndefined()
})
