import type {
	AccessNeed,
	Channel,
	EaseAnswer,
	PlaceSource,
	ResolvedAnswer,
} from '#app/enquiries/enquiry.ts'
import type { Answers } from '#app/questions/answer.ts'
import { addDays, localDay } from '#app/triage/timescale.ts'
import type { TriageRule } from '#app/triage/triage.ts'
import { borough, estates } from './borough.ts'
import { demoCalendar, localTime, monthOf, waking, weekdayOf } from './calendar.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type Course, courseOf } from './course.ts'
import { easeOf } from './ease.ts'
import type { DemoPostcode } from './postcodes.ts'
import { homeIn, newResident, type Resident } from './residents.ts'
import { serviceOf } from './services.ts'
import { rules } from './teams.ts'
import { answersFor, inTheirManner, tell } from './telling.ts'
import { dealer, sources, type Tale, weightIn } from './themes.ts'

export type StoryNeed = Course & { serviceId: string; answers: Answers }

export type StoryEnquiry = {
	receivedAt: Date
	channel: Channel
	language: 'en' | 'ar'
	words: string
	placeSource: PlaceSource
	/** Smallest first; empty when it is not about one place. */
	placeIds: string[]
	postcode?: string
	address?: string
	longitude?: number
	latitude?: number
	isAnonymous: boolean
	name?: string
	onBehalfOf?: string
	contact?: Pick<Resident, 'reachBy' | 'email' | 'phone' | 'postalAddress' | 'goodTime'>
	accessNeeds: AccessNeed[]
	enteredBy?: string
	needs: StoryNeed[]
	ease?: { ease: EaseAnswer; resolved?: ResolvedAnswer; words?: string; at: Date }
}

const daysTold = 365
const enquiriesAYear = 1230

/** Monday to Sunday: people write when a weekend has piled up. */
const weekdayWeights = [1.5, 1.25, 1.1, 1.05, 0.95, 0.6, 0.55]

/** Rules as triage reads them, with an id each: the same that are stored. */
export const demoRules: TriageRule[] = rules.map((rule, index) => ({
	...rule,
	id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
	isTeamActive: true,
}))

/**
 * One year of enquiries up to `now`, the newest last. The same `now` and seed tell the same year;
 * nothing in it lies after `now`.
 */
export function tellTheYear({ now, seed }: { now: Date; seed: string | number }): StoryEnquiry[] {
	const chance = chanceFrom(seed)
	const deal = dealer(chance)
	const residents: Resident[] = []
	const calendar = demoCalendar(now)
	const today = localDay(now)
	const story: StoryEnquiry[] = []
	let left = 0
	for (let day = 1 - daysTold; day <= 0; day++) {
		const date = addDays(today, day)
		const month = Number(date.slice(5, 7))
		const weekday = weekdayWeights[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 1
		const weights = sources.map((source) => weightIn(source, month))
		const all = weights.reduce((sum, weight) => sum + weight, 0)
		const usual = sources.reduce((sum, { weight }) => sum + weight, 0)
		left += (enquiriesAYear / daysTold) * weekday * (all / usual) * (0.75 + chance.next() * 0.5)
		for (; left >= 1; left--) {
			let tale: Tale | undefined
			while (!tale)
				tale = deal(
					chance.pickWeighted(sources, (one) => weightIn(one, month)),
					month,
				)
			const receivedAt = waking(date, chance)
			const resident = residentFor(tale, residents, chance)
			const enquiry = tellOne(tale, resident, receivedAt, {
				chance,
				calendar,
				rules: demoRules,
				progress: (day + daysTold) / daysTold,
			})
			if (receivedAt <= now) story.push(untilNow(enquiry, now))
		}
	}
	return story.sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime())
}

/** Somebody new, or now and then somebody who has written before. */
function residentFor(tale: Tale, residents: Resident[], chance: Chance): Resident {
	const language = tale.arabic ? 'ar' : 'en'
	const known = residents.filter((one) => one.language === language)
	if (!tale.around.in && !tale.around.once && known.length > 20 && chance.isLucky(0.14)) {
		return chance.pick(known)
	}
	const resident = newResident(residents.length, language, tale.around.in, chance)
	residents.push(resident)
	return resident
}

type Around = Parameters<typeof courseOf>[1]

function tellOne(tale: Tale, resident: Resident, receivedAt: Date, around: Around): StoryEnquiry {
	const { chance } = around
	const { language } = resident
	const today = localTime(receivedAt).day
	const about = workdayBefore(today, chance)
	const serviceIds = [tale.service, ...Object.keys(tale.around.also ?? {})]
	const where = whereabouts(tale, resident, chance)
	const { home, houseNumber } = where
	const isAnonymous =
		serviceIds.every((id) => serviceOf(id).allowsAnonymous) &&
		(tale.around.anonymous ?? chance.isLucky(0.13))
	const slots = {
		street: home.street,
		n: String(houseNumber),
		day: weekdayOf(about, language),
		month: monthOf(addDays(today, -chance.whole(35, 95)), language),
	}
	const firstName = isAnonymous ? '' : (resident.name.split(' ')[0] ?? '')
	const needs = serviceIds.map((serviceId, index): StoryNeed => {
		const given = index === 0 ? tale.given : (tale.around.also?.[serviceId] ?? {})
		const placeId = where.placeIds[0] ?? null
		const street = home.street
		const setting = { today, about, placeId, street, chance }
		const { placeIds } = where
		const isFirst = index === 0
		const answers = answersFor(serviceOf(serviceId).questions, given, setting)
		const who = { firstName, street, language, placeIds }
		const canBeWithdrawn = serviceIds.length === 1 && !serviceOf(serviceId).isSensitive
		const course = courseOf(
			{ serviceId, tale, isFirst, canBeWithdrawn, receivedAt, answers, ...who },
			around,
		)
		return { serviceId, answers, ...course }
	})
	return {
		receivedAt,
		...entry(receivedAt, { isAnonymous, chance, language }),
		language,
		words: inTheirManner(tell(tale.says, slots, chance), tale, chance),
		...where.location,
		placeIds: where.placeIds,
		isAnonymous,
		...(!isAnonymous && { name: resident.name, contact: resident }),
		...(tale.around.onBehalfOf && { onBehalfOf: tale.around.onBehalfOf }),
		accessNeeds: tale.around.access ?? someAccessNeeds(chance),
		needs,
		ease: easeOf(needs, { isAnonymous, language, placeIds: where.placeIds, chance }),
	}
}

/** Bins, lamps and the like are about a weekday just past. */
function workdayBefore(today: string, chance: Chance): string {
	const days = Array.from({ length: 5 }, (_, index) => addDays(today, -index - 1)).filter((day) => {
		const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
		return weekday > 0 && weekday < 6
	})
	return chance.pickWeighted(days, (day) => (day === days[0] ? 3 : 1))
}

function whereabouts(tale: Tale, resident: Resident, chance: Chance) {
	const isHome = !tale.around.in || tale.around.in.includes(placeOf(resident.home))
	const home = isHome ? resident.home : homeIn(tale.around.in, chance)
	const houseNumber = isHome ? resident.houseNumber : chance.whole(1, 60)
	const { needsPlace } = serviceOf(tale.service)
	const [source] = chance.pickWeighted<[PlaceSource, number]>(
		[
			['postcode', 0.66],
			['address', 0.17],
			['picked', 0.17],
			['none', needsPlace ? 0 : 0.7],
		],
		([, weight]) => weight,
	)
	const isPlaced = source !== 'none'
	const estate = estates.find(({ id }) => id === home.estateId)
	const placeIds = isPlaced ? [...(estate ? [estate.id] : []), home.wardId, borough.id] : []
	const location = {
		placeSource: source,
		...(source === 'postcode' && {
			postcode: home.postcode.replace(' ', ''),
			longitude: home.longitude,
			latitude: home.latitude,
		}),
		...(source === 'address' && { address: `${houseNumber} ${home.street}` }),
	}
	return { home, houseNumber, placeIds, location }
}

const placeOf = ({ wardId, estateId }: DemoPostcode) => estateId ?? wardId

/** How it reached us. Phone, hub, post and email are entered by the desk, within its hours. */
function entry(
	receivedAt: Date,
	{
		isAnonymous,
		chance,
		language,
	}: { isAnonymous: boolean; chance: Chance; language: 'en' | 'ar' },
): { channel: Channel; enteredBy?: string } {
	const local = localTime(receivedAt)
	const isOpen = local.weekday < 6 && local.hour >= 9 && local.hour < 17
	const [channel] = chance.pickWeighted<[Channel, number]>(
		[
			['web', isOpen ? 52 : 92],
			['phone', isOpen ? 24 : 0],
			['hub', isOpen ? (language === 'ar' ? 24 : 11) : 0],
			['email', isOpen ? 7 : 4],
			['post', isOpen ? 2 : 0],
			['partner', isOpen && !isAnonymous ? 2 : 0],
		],
		([, weight]) => weight,
	)
	const isByDesk = channel !== 'web'
	return { channel, ...(isByDesk && { enteredBy: chance.pick(['huda-najjar', 'yusuf-demir']) }) }
}

function someAccessNeeds(chance: Chance): AccessNeed[] {
	if (!chance.isLucky(0.06)) return []
	return [chance.pick<AccessNeed>(['large_print', 'bsl', 'interpreter', 'easy_read', 'text_relay'])]
}

/** The story as far as it has come: what lies after `now` has not happened. */
function untilNow(enquiry: StoryEnquiry, now: Date): StoryEnquiry {
	const past = <T extends { at: Date }>(one: T | undefined) =>
		one && one.at <= now ? one : undefined
	const needs = enquiry.needs.map((need) => ({
		...need,
		taken: need.taken.filter(({ at }) => at <= now),
		messages: need.messages.filter(({ at }) => at <= now),
		handedOver: past(need.handedOver),
		closed: past(need.closed),
		withdrawn: past(need.withdrawn),
	}))
	return { ...enquiry, needs, ease: past(enquiry.ease) }
}
