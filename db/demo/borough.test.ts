import { expect, test } from 'vitest'
import { estates, outline, places, wards } from './borough.ts'
import { chanceFrom } from './chance.ts'
import type { Spot } from './courses.ts'
import { hubs } from './hubs.ts'
import { areaOf, isInside, positionAt } from './mesh.ts'
import { postcodes, streets } from './postcodes.ts'

function crosses([a, b]: [Spot, Spot], [c, d]: [Spot, Spot]): boolean {
	const side = (p: Spot, q: Spot, r: Spot) =>
		Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

function segmentsOf(ring: Spot[]): [Spot, Spot][] {
	return ring.slice(1).map((spot, index) => [ring[index] as Spot, spot])
}

test('eight wards make up the borough, to the square metre', () => {
	expect(wards).toHaveLength(8)
	const sum = wards.reduce((area, { ring }) => area + areaOf(ring), 0)
	expect(sum).toBeCloseTo(areaOf(outline), 6)
})

test('no line crosses another', () => {
	const keyOf = ([a, b]: [Spot, Spot]) => [a, b].map(String).toSorted().join(' ')
	const segments = wards.flatMap(({ ring }) => segmentsOf(ring))
	const once = [...new Map(segments.map((segment) => [keyOf(segment), segment])).values()]
	expect(once.length).toBeLessThan(segments.length)
	const crossing = once.filter((one, index) =>
		once.slice(index + 1).some((other) => crosses(one, other)),
	)
	expect(crossing).toEqual([])
})

test('every spot of the borough is in exactly one ward, and none outside it is', () => {
	const chance = chanceFrom('spots')
	for (let count = 0; count < 4000; count++) {
		const spot: Spot = [chance.next() * 10, chance.next() * 8.5]
		const holding = wards.filter(({ ring }) => isInside(spot, ring))
		expect(holding).toHaveLength(isInside(spot, outline) ? 1 : 0)
	}
})

test('an estate lies wholly in its ward', () => {
	for (const { ring, within } of estates) {
		const ward = wards.find(({ id }) => id === within)
		if (!ward) throw new Error('an estate without its ward')
		expect(ring.every((spot) => isInside(spot, ward.ring))).toBe(true)
		const cuts = segmentsOf(ring).filter((one) =>
			segmentsOf(ward.ring).some((other) => crosses(one, other)),
		)
		expect(cuts).toEqual([])
	}
})

test('boundaries are closed rings, counter-clockwise, far out at sea', () => {
	for (const { boundary } of places) {
		const ring = boundary.type === 'Polygon' ? (boundary.coordinates[0] ?? []) : []
		expect(ring[0]).toEqual(ring.at(-1))
		expect(areaOf(ring)).toBeGreaterThan(0)
		for (const [longitude, latitude] of ring) {
			expect(longitude).toBeGreaterThan(2)
			expect(latitude).toBeGreaterThan(53.1)
		}
	}
	expect(new Set(places.map(({ code }) => code)).size).toBe(11)
})

test('every ward has about sixty postcodes, several of them hard by a boundary', () => {
	expect(new Set(postcodes.map(({ postcode }) => postcode)).size).toBe(postcodes.length)
	for (const ward of wards) {
		const own = postcodes.filter(({ wardId }) => wardId === ward.id)
		expect(own.length).toBeGreaterThanOrEqual(60)
		expect(own.filter(({ edgeKm }) => edgeKm < 0.025).length).toBeGreaterThanOrEqual(5)
		const ring = ward.boundary.coordinates[0] as Spot[]
		expect(own.every(({ longitude, latitude }) => isInside([longitude, latitude], ring))).toBe(true)
		expect(new Set(own.map(({ street }) => street)).size).toBeGreaterThanOrEqual(8)
	}
	for (const { id } of estates) {
		expect(postcodes.filter(({ estateId }) => estateId === id).length).toBeGreaterThanOrEqual(8)
	}
})

test('postcodes have the general shape and an area that was never issued', () => {
	for (const { postcode } of [...postcodes, ...hubs]) {
		expect(postcode).toMatch(/^XH[1-4] \d[ABD-HJLNP-UW-Z]{2}$/)
	}
})

test('street names are ours alone: none twice', () => {
	const names = Object.values(streets).flat()
	expect(new Set(names).size).toBe(names.length)
})

test('hubs stand in the borough and have a drama number', () => {
	const ring = outline.map(positionAt)
	for (const { longitude, latitude, phone } of hubs) {
		expect(isInside([longitude, latitude], ring)).toBe(true)
		expect(phone).toMatch(/^020 7946 0\d{3}$/)
	}
})
