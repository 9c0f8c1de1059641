import type { Topic } from '#app/consultations/consultation.ts'
import type { Language } from '#app/languages/language.ts'
import type {
	AccessFact,
	Invited,
	ReservedPlaces,
	Venue,
	WorkshopMode,
} from '#app/workshops/workshop.ts'
import type { DefinitionInput } from './consultation-wording.ts'
import type { Both } from './wording.ts'

export type DemoCommitment = {
	idea: Both
	decision?: Both
	action?: Both
	/** A team by its id, or a name. */
	byTeam?: string
	by?: string
	/** Days from today. */
	due?: number
	done?: number
}

export type DemoWorkshop = {
	slug: string
	/** Of its short address. */
	code: string
	topic: Topic
	placeIds: string[]
	title: Both
	summary: Both
	decides: Both
	open: Both
	/** Days from today on which it is held. */
	day: number
	/** Local hours: when it begins and how long it lasts. */
	at: number
	lasts: number
	mode?: WorkshopMode
	venue?: Venue
	access?: AccessFact[]
	notes?: Both
	inPerson: number
	online?: number
	reserved?: ReservedPlaces[]
	invited?: Invited
	spoken?: Language[]
	interpreters?: string[]
	facilitator: string
	team: string
	materials?: { title: Both; body: Both }[]
	/** What the hosts ask of whoever books. */
	definition?: DefinitionInput
	/** How many book, whether or not there is room for them all. */
	booked: number
	/** How many of a hundred read the site in Arabic. */
	arabic?: number
	/** Groups that book places in it. */
	groups?: string[]
	/** Days from today until booking opens. */
	bookingOpens?: number
	cancelled?: { day: number; why: Both }
	outcome?: { day: number; notes: Both; commitments: DemoCommitment[] }
}

export const library: Venue = {
	name: 'Market Yard Library and Hub',
	address: '2 Market Yard, Tollgate',
	postcode: 'XH2 7LB',
}
export const wharfHall: Venue = {
	name: 'The Wharf Hall',
	address: 'Quay Street, Larkhithe',
	postcode: 'XW1 1AA',
}
export const gardenHut: Venue = {
	name: 'Brickfields Community Hut',
	address: '14 Kiln Lane, Brickfields',
	postcode: 'XH3 4KL',
}
