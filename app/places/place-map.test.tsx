import { existsSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LanguagePathContext } from '#app/ui/link.tsx'
import { places } from '#db/demo/borough.ts'
import { spansAt } from './geometry.ts'
import { drawBorough, drawPlace, type PlaceDrawing } from './place-drawing.ts'
import { buildPlaceIndex } from './place-index.ts'
import { BoroughMap, PlaceMap } from './place-map.tsx'

const demo = buildPlaceIndex(places.map((place) => ({ ...place, isActive: true })))

function drawn(drawing: PlaceDrawing | undefined): PlaceDrawing {
	if (!drawing) throw new Error('nothing is drawn')
	return drawing
}

function borough(drawing: PlaceDrawing): string {
	return renderToStaticMarkup(
		<BoroughMap drawing={drawing} hrefFor={(id) => `/places/${id}`} label="Larkhithe" />,
	)
}

test('every ward and estate is a link with its name, and the whole is small', () => {
	const html = borough(drawn(drawBorough(demo, 'en')))
	expect(html.match(/<a /g)).toHaveLength(10)
	expect(html).toContain('href="/places/hithe-quay" aria-label="Hithe Quay"')
	expect(html).toContain('<figure class="app-map" aria-label="Larkhithe">')
	expect(html).not.toMatch(/style=|role=|NaN|undefined/)
	expect(Buffer.byteLength(html)).toBeLessThan(8 * 1024)
})

test('in Arabic the names change and the shapes do not', () => {
	const english = drawn(drawBorough(demo, 'en'))
	const arabic = drawn(drawBorough(demo, 'ar'))
	const paths = ({ places }: PlaceDrawing) => places.map(({ path }) => path).sort()
	expect(paths(arabic)).toEqual(paths(english))
	expect(arabic.places.map(({ name }) => name)).toContain('هايذ كي')
	const html = renderToStaticMarkup(
		<LanguagePathContext value="/ar">
			<BoroughMap drawing={arabic} hrefFor={(id) => `/places/${id}`} label="لاركهايذ" />
		</LanguagePathContext>,
	)
	expect(html).toContain('href="/ar/places/hithe-quay"')
	expect(Buffer.byteLength(html)).toBeLessThan(8 * 1024)
})

test('a drawing is made once for the places as they are', () => {
	expect(drawBorough(demo, 'en')).toBe(drawBorough(demo, 'en'))
	expect(drawPlace(demo, 'tollgate', 'en')).toBe(drawPlace(demo, 'tollgate', 'en'))
})

test('every ward of the demo borough has room for its name', () => {
	const labels = drawn(drawBorough(demo, 'en')).places.filter(({ isInset }) => !isInset)
	expect(labels.map(({ label }) => label?.lines.join(' '))).toEqual(labels.map(({ name }) => name))
})

test('a page shows its place amid the neighbours, as a picture', () => {
	const drawing = drawn(drawPlace(demo, 'quarry-rise', 'en'))
	const html = renderToStaticMarkup(
		<PlaceMap drawing={drawing} placeId="quarry-rise" label="Map of Quarry Rise" />,
	)
	expect(html).toContain('role="img" aria-label="Map of Quarry Rise"')
	expect(html).not.toContain('<a ')
	expect(html.match(/app-map__place--current"/g)).toHaveLength(1)
	const names = drawing.places.map(({ name }) => name)
	expect(names).toContain('Brickfields Estate')
	expect(names).toContain('Tollgate')
	expect(names).not.toContain('South Marsh')
	expect(Buffer.byteLength(html)).toBeLessThan(8 * 1024)
})

test('an estate is drawn in its ward, and the borough with all its wards', () => {
	const estate = drawn(drawPlace(demo, 'lapwing', 'en'))
	expect(estate.places.at(-1)).toMatchObject({ id: 'lapwing', isInset: true })
	expect(estate.places.map(({ id }) => id)).toContain('south-marsh')
	expect(drawPlace(demo, 'larkhithe', 'en')).toBe(drawBorough(demo, 'en'))
	expect(drawPlace(demo, 'atlantis', 'en')).toBeUndefined()
})

test('without wards the borough itself is drawn, and without places nothing', () => {
	const whole = places.filter(({ kind }) => kind === 'borough')
	const index = buildPlaceIndex(whole.map((place) => ({ ...place, isActive: true })))
	expect(drawBorough(index, 'en')?.places.map(({ id }) => id)).toEqual(['larkhithe'])
	expect(drawBorough(buildPlaceIndex([]), 'en')).toBeUndefined()
})

const published = '../shared/data/wards/barnet_wards_2022_bgc.geojson'

describe.skipIf(!existsSync(published))('with the published wards (../shared/data)', () => {
	const read = () => {
		const { features } = JSON.parse(readFileSync(published, 'utf8'))
		const wards = features.map(
			(feature: { properties: Record<string, string>; geometry: never }) => ({
				id: feature.properties.WD22CD,
				code: feature.properties.WD22CD,
				kind: 'ward',
				name: { en: feature.properties.WD22NM },
				about: null,
				isActive: true,
				boundary: feature.geometry,
			}),
		)
		return drawn(drawBorough(buildPlaceIndex(wards), 'en'))
	}

	test('24 wards stay below 25 kB', () => {
		const html = borough(read())
		expect(html.match(/<a /g)).toHaveLength(24)
		expect(Buffer.byteLength(html)).toBeLessThan(25 * 1024)
	})

	test('no name crosses the line of its ward', () => {
		const labelled = read().places.filter(({ label }) => label)
		expect(labelled.length).toBeGreaterThan(10)
		for (const { label, path } of labelled) {
			const spans = spansAt(ringsOfPath(path), label?.y ?? 0)
			expect(spans.some(([from, to]) => from < (label?.x ?? 0) && to > (label?.x ?? 0))).toBe(true)
		}
	})
})

/** The rings that a path of whole relative steps runs through. */
function ringsOfPath(path: string): [number, number][][] {
	return path
		.split('M')
		.slice(1)
		.map((part) => {
			const [x = 0, y = 0, ...steps] = (part.match(/-?\d+/g) ?? []).map(Number)
			const ring: [number, number][] = [[x, y]]
			for (let index = 0; index < steps.length; index += 2) {
				const [fromX, fromY] = ring.at(-1) as [number, number]
				ring.push([fromX + (steps[index] ?? 0), fromY + (steps[index + 1] ?? 0)])
			}
			return [...ring, [x, y]]
		})
}
