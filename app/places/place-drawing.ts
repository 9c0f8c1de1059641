import { type Language, languageFor, textIn } from '#app/languages/language.ts'
import { type Boundary, type Box, boxAround, type Position } from './geometry.ts'
import type { Place, PlaceKind } from './place.ts'
import type { PlaceIndex } from './place-index.ts'
import { type DrawnLabel, labelFor } from './place-label.ts'
import {
	drawTogether,
	type Point,
	type Projection,
	projectionFor,
	svgPath,
} from './place-outline.ts'

export type DrawnPlace = {
	id: string
	name: string
	/** Of the name, where it is not the drawing's language. */
	lang?: Language
	/** Drawn upon the others, as an estate in its ward. */
	isInset: boolean
	path: string
	/** Only where the name fits into the outline. */
	label?: DrawnLabel
}

/** In the order in which they are drawn: insets last. */
export type PlaceDrawing = { width: number; height: number; places: DrawnPlace[] }

const width = 720
const heightMax = 900
const boroughMargin = 6
const placeMargin = 70
const tolerance = 0.9

const drawings = new WeakMap<PlaceIndex, Map<string, PlaceDrawing>>()

/** A drawing is made once for a version of the places. */
function drawnOnce(index: PlaceIndex, key: string, draw: () => PlaceDrawing): PlaceDrawing {
	const known = drawings.get(index) ?? new Map<string, PlaceDrawing>()
	const drawing = known.get(key) ?? draw()
	drawings.set(index, known.set(key, drawing))
	return drawing
}

type Entry = { place: Place; boundary: Boundary; box: Box }
type Layers = { tiles: Entry[]; insets: Entry[] }

/** The places that lie side by side, such as wards; and those drawn upon them. */
function layersOf({ entries }: PlaceIndex): Layers {
	const ofKind = (kind: PlaceKind) => entries.filter(({ place }) => place.kind === kind)
	const kinds = ['ward', 'neighbourhood', 'hub_area', 'borough'] as const
	const tiles = kinds.map(ofKind).find((places) => places.length > 0) ?? []
	return { tiles, insets: ofKind('estate') }
}

/** The whole borough: its wards, with their names where they fit, and its estates upon them. */
export function drawBorough(index: PlaceIndex, language: Language): PlaceDrawing | undefined {
	const layers = layersOf(index)
	if (layers.tiles.length === 0) return undefined
	return drawnOnce(index, language, () => {
		const corners = layers.tiles.flatMap(({ box: { west, south, east, north } }): Position[] => [
			[west, south],
			[east, north],
		])
		const frame = { width, heightMax, margin: boroughMargin }
		return drawingOf(layers, projectionFor(boxAround(corners), frame), language)
	})
}

/** One place amid its neighbours, which run out of the picture. */
export function drawPlace(
	index: PlaceIndex,
	placeId: string,
	language: Language,
): PlaceDrawing | undefined {
	const own = index.byId.get(placeId)
	if (!own) return undefined
	if (own.place.kind === 'borough') return drawBorough(index, language)
	return drawnOnce(index, `${language} ${placeId}`, () => {
		const projection = projectionFor(own.box, { width, heightMax, margin: placeMargin })
		const { tiles, insets } = layersOf(index)
		const isSeen = ({ box }: Entry) => isInView(box, projection)
		const isTile = tiles.includes(own)
		const upon = insets.filter((entry) => entry !== own && isSeen(entry))
		const layers = { tiles: tiles.filter(isSeen), insets: isTile ? upon : [...upon, own] }
		return drawingOf(layers, projection, language)
	})
}

function isInView(box: Box, { pointAt, width, height }: Projection): boolean {
	const [left, top] = pointAt([box.west, box.north])
	const [right, bottom] = pointAt([box.east, box.south])
	return left < width && right > 0 && top < height && bottom > 0
}

function drawingOf(layers: Layers, projection: Projection, language: Language): PlaceDrawing {
	const { width, height } = projection
	const outlinesOf = (entries: Entry[]) => {
		const boundaries = entries.map(({ boundary }) => boundary)
		return drawTogether(boundaries, projection, { tolerance })
	}
	const [tiles, insets] = [outlinesOf(layers.tiles), outlinesOf(layers.insets)]
	const avoid = insets.flat()
	const collator = new Intl.Collator(languageFor(language).locale)

	const drawn = (entries: Entry[], outlines: Point[][][], isInset: boolean) =>
		entries
			.map(({ place }, index): DrawnPlace => {
				const { text: name, lang } = textIn(place.name, language)
				const rings = outlines[index] ?? []
				const sheet = { rings, avoid: isInset ? [] : avoid, width, height }
				return {
					id: place.id,
					name,
					lang,
					isInset,
					path: svgPath(rings),
					label: labelFor(name, sheet),
				}
			})
			.sort((a, b) => collator.compare(a.name, b.name))
	return {
		width,
		height,
		places: [...drawn(layers.tiles, tiles, false), ...drawn(layers.insets, insets, true)],
	}
}
