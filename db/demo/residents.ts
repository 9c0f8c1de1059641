import type { ReachMethod } from '#app/enquiries/enquiry.ts'
import type { Chance } from './chance.ts'
import { type DemoPostcode, postcodes } from './postcodes.ts'
import {
	arabicFirstNames,
	arabicLastNames,
	firstNames,
	goodTimes,
	lastNames,
	latinNames,
} from './story-people.ts'

export type Resident = {
	name: string
	language: 'en' | 'ar'
	home: DemoPostcode
	houseNumber: number
	reachBy: ReachMethod
	email?: string
	/** As typed by people in the United Kingdom. */
	phone?: string
	postalAddress?: string
	goodTime?: string
}

/** Numbers that the regulator keeps free for drama: never anybody's. Teams have the first hundreds. */
function phoneNumber(index: number, isMobile: boolean): string {
	const last = String((index * 37) % 1000).padStart(3, '0')
	return isMobile ? `07700 900${last}` : `01632 960${last}`
}

/** How many live there, against other places. */
const peopleIn: Record<string, number> = {
	'quarry-rise': 1,
	'beacon-heath': 0.95,
	'abbots-copse': 0.95,
	tollgate: 1.25,
	'hithe-quay': 1.15,
	'osier-fields': 0.95,
	millrace: 1.2,
	'south-marsh': 1.15,
}
const estateShare: Record<string, number> = { brickfields: 0.8, lapwing: 0.35 }

export function homeIn(placeIds: string[] | undefined, chance: Chance): DemoPostcode {
	const fits = ({ wardId, estateId }: DemoPostcode) =>
		!placeIds || placeIds.includes(estateId ?? wardId)
	return chance.pickWeighted(
		postcodes.filter(fits),
		({ wardId, estateId }) =>
			(peopleIn[wardId] ?? 1) * (estateId ? (estateShare[estateId] ?? 1) : 1),
	)
}

const reachMethods: [ReachMethod, number][] = [
	['email', 62],
	['text', 16],
	['phone', 16],
	['post', 4],
	['in_person', 2],
]

export function newResident(
	index: number,
	language: 'en' | 'ar',
	placeIds: string[] | undefined,
	chance: Chance,
): Resident {
	const isArabic = language === 'ar'
	const first = chance.pick(isArabic ? arabicFirstNames : firstNames)
	const last = chance.pick(isArabic ? arabicLastNames : lastNames)
	const home = homeIn(placeIds, chance)
	const houseNumber = chance.whole(1, 118)
	const [reachBy] = chance.pickWeighted(reachMethods, ([, weight]) => weight)
	const latin = (isArabic ? chance.pick(latinNames) : first).toLowerCase()
	const family = isArabic ? '' : `.${last.toLowerCase().replaceAll(' ', '')}`
	const provider = chance.pick(['example.com', 'example.org', 'example.net'])
	const hasPhone = reachBy === 'text' || reachBy === 'phone' || chance.isLucky(0.3)
	return {
		name: `${first} ${last}`,
		language,
		home,
		houseNumber,
		reachBy,
		...(reachBy === 'email' && { email: `${latin}${family}${index}@${provider}` }),
		...(hasPhone && { phone: phoneNumber(index, reachBy === 'text' || chance.isLucky(0.8)) }),
		...(reachBy === 'post' && {
			postalAddress: `${houseNumber} ${home.street}, Larkhithe, ${home.postcode}`,
		}),
		...(chance.isLucky(0.25) && { goodTime: chance.pick(goodTimes) }),
	}
}
