import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { distanceToBoundaryMetres, innerPosition, type Position } from './geometry.ts'
import { type BoundedPlace, buildPlaceIndex, placesAt, placesNear } from './place-index.ts'

const published = '../shared/data'
const box = ([west, south]: Position, size: number): BoundedPlace['boundary'] => ({
	type: 'Polygon',
	coordinates: [
		[
			[west, south],
			[west + size, south],
			[west + size, south + size],
			[west, south + size],
			[west, south],
		],
	],
})
const place = (
	id: string,
	kind: BoundedPlace['kind'],
	boundary: BoundedPlace['boundary'],
): BoundedPlace => ({ id, code: id, kind, name: { en: id }, about: null, isActive: true, boundary })

const index = buildPlaceIndex([
	place('borough', 'borough', box([0, 51], 0.2)),
	place('west', 'ward', box([0, 51], 0.1)),
	place('east', 'ward', box([0.1, 51], 0.1)),
	place('large', 'estate', box([0.01, 51.01], 0.05)),
	place('small', 'estate', box([0.02, 51.02], 0.01)),
])
const ids = (places: { id: string }[]) => places.map(({ id }) => id)

test('the smallest kind comes first, and of one kind the smallest place', () => {
	expect(ids(placesAt(index, [0.025, 51.025]))).toEqual(['small', 'large', 'west', 'borough'])
	expect(ids(placesAt(index, [0.1, 51.05]))).toEqual(['east', 'borough'])
	expect(placesAt(index, [0.3, 51.05])).toEqual([])
})

test('a place is near by its line, on whichever side of it', () => {
	const metre = 1 / 70_000
	expect(ids(placesNear(index, [0.1 - 20 * metre, 51.05], 25))).toEqual(['west', 'east'])
	expect(ids(placesNear(index, [0.1 - 30 * metre, 51.05], 25))).toEqual([])
	expect(ids(placesNear(index, [-20 * metre, 51.05], 25))).toEqual(['west', 'borough'])
})

test('places come without their boundaries', () => {
	expect(placesAt(index, [0.15, 51.05])[0]).not.toHaveProperty('boundary')
})

function publishedWards(file: string): BoundedPlace[] {
	const { features } = JSON.parse(readFileSync(`${published}/wards/${file}`, 'utf8'))
	return features.map(
		({ properties, geometry }: { properties: Record<string, string>; geometry: never }) => {
			const key = Object.keys(properties).find((name) => /^WD\d\dCD$/.test(name)) ?? ''
			return place(properties[key] ?? '', 'ward', geometry)
		},
	)
}

describe.skipIf(!existsSync(published))('with the published wards (../shared/data)', () => {
	test('every postcode over 25 m from a boundary is in its ward', () => {
		const barnet = buildPlaceIndex(publishedWards('barnet_wards_2022_bgc.geojson'))
		const [header = '', ...lines] = readFileSync(
			`${published}/postcodes/barnet_postcodes.csv`,
			'utf8',
		)
			.trim()
			.split(/\r?\n/)
		const at = (line: string, column: string) =>
			line.split(',')[header.split(',').indexOf(column)] ?? ''
		expect(lines).toHaveLength(8917)
		let far = 0
		for (const line of lines) {
			const position: Position = [Number(at(line, 'lon')), Number(at(line, 'lat'))]
			if (placesNear(barnet, position, 25).length > 0) continue
			far++
			expect(ids(placesAt(barnet, position))).toEqual([at(line, 'ward_code')])
		}
		expect(far).toBeGreaterThan(8000)
	})

	test('among 657 wards the boxes find what a look at every boundary finds', () => {
		const wards = publishedWards('london_wards_2020_bgc.geojson')
		const london = buildPlaceIndex(wards)
		expect(wards).toHaveLength(657)
		for (const { id, boundary } of wards.filter((_, number) => number % 8 === 0)) {
			const middle = innerPosition(boundary)
			expect(ids(placesAt(london, middle))).toEqual([id])
			const near = wards.filter((ward) => distanceToBoundaryMetres(ward.boundary, middle) <= 400)
			expect(new Set(ids(placesNear(london, middle, 400)))).toEqual(new Set(ids(near)))
		}
	})
})
