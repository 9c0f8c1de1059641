import { estates, outline, wards } from './borough.ts'
import { chanceFrom } from './chance.ts'
import type { Spot } from './courses.ts'
import { hubs } from './hubs.ts'
import { distanceToEdge, isInside, positionAt } from './mesh.ts'

/** Streets of each ward, and of each estate. */
export const streets: Record<string, string[]> = {
	'quarry-rise': [
		...['Chalkpit Lane', 'Ladysmith Terrace', 'Upper Quarry Road', 'Lime Kiln Hill', 'Fossil Row'],
		...['Prospect Steps', 'St Alphege Road', 'Whitewash Street', 'Dolphin Street', 'Pannier Way'],
	],
	'beacon-heath': [
		...['Beacon Avenue', 'Windmill Drive', 'Heathside', 'Gorse Close', 'Linnet Crescent'],
		...['Orchard Way', 'The Ridings', 'Coronation Avenue', 'Sailcloth Road', 'Furze Gardens'],
	],
	'abbots-copse': [
		...['Abbot’s Way', 'Hornbeam Lane', 'Parish Hall Road', 'Stable Mews', 'Bluebell Rise'],
		...['Tithe Barn Close', 'Woodcock Lane', 'Priory Gardens', 'Fallow Road', 'Coppice End'],
	],
	tollgate: [
		...['High Road', 'Station Approach', 'Market Yard', 'Clement Street', 'Turnpike Lane'],
		...['Gasworks Road', 'Alma Grove', 'Albert Villas', 'Farrier Street', 'Meadow Walk'],
	],
	'hithe-quay': [
		...['Ropewalk', 'Timber Wharf', 'Granary Street', 'Bargee Lane', 'Lock Approach'],
		...['Tallow Lane', 'Crane Street', 'Corn Hythe', 'Chandler’s Row', 'Sallow Quay'],
	],
	'osier-fields': [
		...['Willow Bed Road', 'Basket Lane', 'Osier Avenue', 'Festival Avenue', 'Allotment Lane'],
		...['Trading Way', 'Withy Close', 'Kingfisher Drive', 'Jubilee Crescent', 'Flood Lane'],
	],
	millrace: [
		...['Millrace Lane', 'Undershot Road', 'College Road', 'Addison Square', 'Bakehouse Street'],
		...['Mosque Lane', 'Sluice Street', 'Homes Road', 'Grindstone Avenue', 'Chapel Ford'],
	],
	'south-marsh': [
		...['Marsh Road', 'Drovers Way', 'Long Drain Road', 'Heron Walk', 'Terminus Road'],
		...['Ditchfield Avenue', 'Pumping Station Road', 'Reedmace Close', 'Stand Road', 'Sluicegate'],
	],
	brickfields: ['Flemish Court', 'Stretcher Court', 'Header Court', 'Kiln Walk', 'Claypit Road'],
	lapwing: ['Lapwing Green', 'Plover Walk', 'Curlew Walk', 'Dunlin Walk'],
}

export type DemoPostcode = {
	/** With its space, as people write it. */
	postcode: string
	wardId: string
	estateId: string | null
	street: string
	longitude: number
	latitude: number
	/** Kilometres to the nearest boundary between wards or of the borough. */
	edgeKm: number
}

/** No postcode area was ever issued with X as its first letter. */
const area = 'XH'
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ'
const perWard = 62
const nearEdgePerWard = 7
const nearEdgeKm = 0.025

/** A spot within 20 m of the ward's edge, or well inside: tried until one fits. */
function spotIn(ring: Spot[], isNearEdge: boolean, chance: ReturnType<typeof chanceFrom>): Spot {
	const easts = ring.map(([east]) => east)
	const norths = ring.map(([, north]) => north)
	for (let tries = 0; tries < 4000; tries++) {
		const along = ring[chance.whole(0, ring.length - 1)] as Spot
		const spot: Spot = isNearEdge
			? [along[0] + (chance.next() - 0.5) * 0.06, along[1] + (chance.next() - 0.5) * 0.06]
			: [
					Math.min(...easts) + chance.next() * (Math.max(...easts) - Math.min(...easts)),
					Math.min(...norths) + chance.next() * (Math.max(...norths) - Math.min(...norths)),
				]
		const edgeKm = distanceToEdge(spot, ring)
		const fits = isNearEdge ? edgeKm > 0.004 && edgeKm < nearEdgeKm - 0.003 : edgeKm > 0.045
		if (fits && isInside(spot, ring)) return spot
	}
	throw new Error('no room for a postcode')
}

function postcodesOf(wardIndex: number): DemoPostcode[] {
	const ward = wards[wardIndex]
	if (!ward) return []
	const chance = chanceFrom(`postcodes of ${ward.id}`)
	const estate = estates.find(({ within }) => within === ward.id)
	const district = Math.floor(wardIndex / 2) + 1
	return Array.from({ length: perWard }, (_, index) => {
		const isOnEstate = estate !== undefined && index >= perWard - 8
		const spot = isOnEstate
			? spotIn(estate.ring, false, chance)
			: spotIn(ward.ring, index < nearEdgePerWard, chance)
		const within = estates.find(({ ring }) => isInside(spot, ring))
		const [longitude, latitude] = positionAt(spot)
		const sector = (wardIndex % 2) * 5 + (index % 5)
		const letters = Math.floor(index / 5) * 29 + wardIndex * 7 + (index % 5) * 3
		const first = unitLetters[letters % 20]
		const second = unitLetters[Math.floor(letters / 20 + index * 3) % 20]
		const names = streets[within?.id ?? ward.id] ?? []
		return {
			postcode: `${area}${district} ${sector}${first}${second}`,
			wardId: ward.id,
			estateId: within?.id ?? null,
			street: names[index % names.length] ?? '',
			longitude,
			latitude,
			edgeKm: Math.min(distanceToEdge(spot, ward.ring), distanceToEdge(spot, outline)),
		}
	})
}

/** A hub's own postcode has one address, so its point is the hub. */
const hubPostcodes: DemoPostcode[] = hubs.map((hub) => ({
	postcode: hub.postcode,
	wardId: hub.wardId,
	estateId: null,
	street: hub.address.split(',')[0]?.replace(/^\d+ /, '') ?? '',
	longitude: hub.longitude,
	latitude: hub.latitude,
	edgeKm: 1,
}))

export const postcodes: DemoPostcode[] = [
	...wards.flatMap((_, index) => postcodesOf(index)),
	...hubPostcodes,
]
