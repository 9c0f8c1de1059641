import { DEFAULT_LANGUAGE, type Language, type LocalText } from '#app/languages/language.ts'
import { type Definition, textsOf } from '#app/questions/definition.ts'
import type { Workshop } from './workshop.server.ts'
import { attendingIn } from './workshop.ts'
import { isForItsPlaces, isSafeLink, reservedSum } from './workshop-settings.ts'

/** Pages of the staff area on which something missing is put right. */
export const WORKSHOP_PAGES = [
	'words',
	'times',
	'venue',
	'places',
	'booking',
	'questions',
	'materials',
] as const
export type WorkshopPage = (typeof WORKSHOP_PAGES)[number]

/**
 * What keeps a workshop from being published, and where. missing: nothing is there. untranslated:
 * not in this language. past: it has begun. notHttps: the way in online. noPlaces: nobody could
 * come. aboveCapacity: more is reserved than there is. afterStart: too late for it. noPlace: it is
 * for who lives in its places, or keeps places for
 * them, and has none. noGroups: it is for groups, and names none.
 */
export type WorkshopMissing = {
	page: WorkshopPage
	path: string
	code:
		| 'missing'
		| 'untranslated'
		| 'past'
		| 'notHttps'
		| 'noPlaces'
		| 'aboveCapacity'
		| 'afterStart'
		| 'noPlace'
		| 'noGroups'
	language?: Language
}

const NEEDED = ['title', 'summary', 'decides', 'open'] as const

/** Everything that is not there yet, page by page. `now` is compared with the start. */
export function missingForWorkshop(
	workshop: Workshop,
	given: { definition?: Definition; materials: { title: LocalText; body: LocalText }[] },
	{ now }: { now: Date },
): WorkshopMissing[] {
	const inLanguages = (page: WorkshopPage, path: string, text: LocalText): WorkshopMissing[] =>
		workshop.languages.flatMap((language): WorkshopMissing[] => {
			if (text[language]) return []
			if (language === DEFAULT_LANGUAGE) return [{ page, path, code: 'missing' }]
			return [{ page, path, code: 'untranslated', language }]
		})
	const isHosted = workshop.facilitator !== '' || workshop.hostTeamId !== null
	return [
		...NEEDED.flatMap((path) => inLanguages('words', path, workshop[path])),
		...when(!isHosted, { page: 'words', path: 'facilitator', code: 'missing' }),
		...when(workshop.startsAt <= now, { page: 'times', path: 'starts', code: 'past' }),
		...venueMissing(workshop),
		...(workshop.accessNotes ? inLanguages('venue', 'accessNotes', workshop.accessNotes) : []),
		...placesMissing(workshop),
		...bookingMissing(workshop),
		...(given.definition ? textsOf(given.definition) : []).flatMap(([path, text]) =>
			inLanguages('questions', path, text),
		),
		...given.materials.flatMap(({ title, body }, at) => [
			...inLanguages('materials', `materials.${at}.title`, title),
			...inLanguages('materials', `materials.${at}.body`, body),
		]),
	]
}

function when(isSo: boolean, missing: WorkshopMissing): WorkshopMissing[] {
	return isSo ? [missing] : []
}

function venueMissing(workshop: Workshop): WorkshopMissing[] {
	const { mode, venue, accessFacts, accessNotes, onlineUrl } = workshop
	const ways = attendingIn(mode)
	const isSilent = accessFacts.length === 0 && !accessNotes
	const page = 'venue' as const
	return [
		...(ways.includes('in-person')
			? [
					...when(!venue, { page, path: 'venueName', code: 'missing' }),
					...when(isSilent, { page, path: 'accessFacts', code: 'missing' }),
				]
			: []),
		...(ways.includes('online')
			? [
					...when(!onlineUrl, { page, path: 'onlineUrl', code: 'missing' }),
					...when(onlineUrl !== null && !isSafeLink(onlineUrl), {
						page,
						path: 'onlineUrl',
						code: 'notHttps',
					}),
				]
			: []),
	]
}

function placesMissing(workshop: Workshop): WorkshopMissing[] {
	const { mode, capacityInPerson, capacityOnline, reserved, releaseAt, startsAt } = workshop
	const isForNobody = reserved.some(isForItsPlaces) && workshop.placeIds.length === 0
	const ways = attendingIn(mode)
	const page = 'places' as const
	const isIdle = (way: 'in-person' | 'online', capacity: number) =>
		ways.includes(way) && capacity === 0
	return [
		...when(isIdle('in-person', capacityInPerson), {
			page,
			path: 'capacityInPerson',
			code: 'noPlaces',
		}),
		...when(isIdle('online', capacityOnline), { page, path: 'capacityOnline', code: 'noPlaces' }),
		...when(reservedSum(reserved) > capacityInPerson, {
			page,
			path: 'reserved',
			code: 'aboveCapacity',
		}),
		...when(isForNobody, { page, path: 'placeIds', code: 'noPlace' }),
		...when(releaseAt !== null && releaseAt >= startsAt, {
			page,
			path: 'release',
			code: 'afterStart',
		}),
	]
}

function bookingMissing(workshop: Workshop): WorkshopMissing[] {
	const { invited, invitedGroupIds, placeIds, bookingClosesAt, bookingOpensAt, startsAt } = workshop
	const page = 'booking' as const
	return [
		...when(invited === 'place' && placeIds.length === 0, {
			page,
			path: 'placeIds',
			code: 'noPlace',
		}),
		...when(invited === 'group' && invitedGroupIds.length === 0, {
			page,
			path: 'invitedGroupIds',
			code: 'noGroups',
		}),
		...when(bookingOpensAt !== null && bookingOpensAt >= startsAt, {
			page,
			path: 'bookingOpens',
			code: 'afterStart',
		}),
		...when(bookingClosesAt !== null && bookingClosesAt > startsAt, {
			page,
			path: 'bookingCloses',
			code: 'afterStart',
		}),
	]
}
