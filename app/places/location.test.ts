import { describe, expect, test } from 'vitest'
import type { Position } from './geometry.ts'
import { locationAt, locationOfPlace, surroundingsOf } from './location.ts'
import type { PlaceKind } from './place.ts'
import { type BoundedPlace, buildPlaceIndex } from './place-index.ts'

const metre = { east: 1 / 69_976, north: 1 / 111_258 }
/** Metres east and north of a corner. */
const at = (east: number, north: number): Position => [east * metre.east, 51 + north * metre.north]

function place(
	id: string,
	kind: PlaceKind,
	[west, south, east, north]: [number, number, number, number],
): BoundedPlace {
	const ring = [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]
	const boundary = { type: 'Polygon' as const, coordinates: [ring] }
	return { id, code: id, kind, name: { en: id }, about: null, isActive: true, boundary }
}

/** Two wards side by side, 2 km by 2 km each; an estate in the west one. */
const index = buildPlaceIndex([
	place('borough', 'borough', [0, 0, 4000, 2000]),
	place('west', 'ward', [0, 0, 2000, 2000]),
	place('east', 'ward', [2000, 0, 4000, 2000]),
	place('estate', 'estate', [500, 500, 900, 900]),
])
const choiceIds = (position: Position, tableWardId?: string) =>
	locationAt(index, position, { tableWardId }).choices.map(({ placeIds }) => placeIds)

test('a point well inside has its places, smallest first, and nothing to choose', () => {
	expect(locationAt(index, at(700, 700))).toEqual({
		placeIds: ['estate', 'west', 'borough'],
		wardId: 'west',
		isNearBoundary: false,
		choices: [],
	})
	expect(locationAt(index, at(1500, 700)).placeIds).toEqual(['west', 'borough'])
})

describe('between two wards', () => {
	test('a point within 25 metres may be in either', () => {
		const location = locationAt(index, at(1976, 1000))
		expect(location).toMatchObject({ wardId: 'west', isNearBoundary: true })
		expect(choiceIds(at(1976, 1000))).toEqual([
			['west', 'borough'],
			['east', 'borough'],
		])
	})

	test('a point beyond 25 metres is in one', () => {
		expect(locationAt(index, at(1974, 1000)).isNearBoundary).toBe(false)
		expect(locationAt(index, at(2026, 1000))).toMatchObject({ wardId: 'east', choices: [] })
	})

	test('the table goes before the drawing, and its ward is offered first', () => {
		const location = locationAt(index, at(2010, 1000), { tableWardId: 'west' })
		expect(location).toMatchObject({ placeIds: ['west', 'borough'], wardId: 'west' })
		expect(choiceIds(at(2010, 1000), 'west')).toEqual([
			['west', 'borough'],
			['east', 'borough'],
		])
	})

	test('where table and drawing disagree far from any line, both are offered', () => {
		expect(locationAt(index, at(3000, 1000), { tableWardId: 'west' }).wardId).toBe('west')
		expect(choiceIds(at(3000, 1000), 'west')).toHaveLength(2)
	})

	test('a ward that is no longer in use is passed over', () => {
		expect(locationAt(index, at(1000, 1500), { tableWardId: 'gone' }).wardId).toBe('west')
	})
})

describe('at the edge of an estate', () => {
	test.for([
		['just inside', 520],
		['just outside', 480],
	] as const)('%s, it may be the estate or the rest of the ward', ([, east]) => {
		expect(choiceIds(at(east, 700))).toEqual([
			['estate', 'west', 'borough'],
			['west', 'borough'],
		])
	})

	test('the likeliest answer is the drawn one', () => {
		expect(locationAt(index, at(520, 700)).placeIds).toEqual(['estate', 'west', 'borough'])
		expect(locationAt(index, at(480, 700)).placeIds).toEqual(['west', 'borough'])
	})
})

describe('at the edge of the borough', () => {
	test('inside there is nothing to choose', () => {
		expect(locationAt(index, at(10, 1000))).toMatchObject({ wardId: 'west', choices: [] })
	})

	test('just outside, the ward is offered; farther out is nowhere', () => {
		expect(locationAt(index, at(-10, 1000))).toMatchObject({
			placeIds: [],
			wardId: null,
			isNearBoundary: true,
			choices: [{ placeIds: ['west', 'borough'] }],
		})
		expect(locationAt(index, at(-30, 1000))).toMatchObject({ placeIds: [], isNearBoundary: false })
	})
})

test('a picked place brings the larger ones around it', () => {
	expect(locationOfPlace(index, 'estate')).toMatchObject({
		placeIds: ['estate', 'west', 'borough'],
		wardId: 'west',
	})
	expect(locationOfPlace(index, 'east')?.placeIds).toEqual(['east', 'borough'])
	expect(locationOfPlace(index, 'borough')).toMatchObject({ placeIds: ['borough'], wardId: null })
	expect(locationOfPlace(index, 'atlantis')).toBeUndefined()
})

test('a place knows what it lies in and what lies in it', () => {
	const names = (places?: { id: string }[]) => places?.map(({ id }) => id)
	const west = surroundingsOf(index, 'west')
	expect(names(west?.within)).toEqual(['borough'])
	expect(names(west?.inside)).toEqual(['estate'])
	expect(names(surroundingsOf(index, 'estate')?.within)).toEqual(['west', 'borough'])
	expect(surroundingsOf(index, 'atlantis')).toBeUndefined()
})
