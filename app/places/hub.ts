import type { LocalText } from '#app/languages/language.ts'
import { distanceMetres, type Position } from './geometry.ts'

/** A building of the council where anybody can ask in person. */
export type Hub = {
	id: string
	name: LocalText
	address: string
	postcode: string
	phone: string | null
	opening: LocalText
	access: LocalText | null
	latitude: number
	longitude: number
}

/** The nearest first, as the crow flies. */
export function nearestFirst(hubs: Hub[], position: Position): Hub[] {
	return hubs
		.map((hub) => ({ hub, metres: distanceMetres(position, [hub.longitude, hub.latitude]) }))
		.sort((a, b) => a.metres - b.metres)
		.map(({ hub }) => hub)
}
