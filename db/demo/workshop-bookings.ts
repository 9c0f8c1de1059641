import { SUPPORT_KINDS, type SupportKind } from '#app/bookings/booking.ts'
import { type Held, poolFor } from '#app/bookings/places.ts'
import { EASE_ANSWERS } from '#app/enquiries/enquiry.ts'
import { RATED, RATING_WORDING_VERSIONS } from '#app/participation/rating.ts'
import { referenceFrom } from '#app/residents/code.ts'
import type { Attending } from '#app/workshops/workshop.ts'
import type {
	attendanceMarks,
	bookingLedger,
	bookingPeople,
	bookings,
	participantExpenses,
	supportNeeds,
} from '#db/schema/bookings.ts'
import type { participationRatings } from '#db/schema/participation.ts'
import type { contacts } from '#db/schema/residents.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { demoGroups } from './groups-wording.ts'
import { newResident } from './residents.ts'
import type { columnsOf, Placed } from './workshops.ts'

type Rows = {
	contacts: (typeof contacts.$inferInsert)[]
	bookings: (typeof bookings.$inferInsert & { id: string; places: number })[]
	people: (typeof bookingPeople.$inferInsert & { id: string })[]
	ledger: (typeof bookingLedger.$inferInsert)[]
	support: (typeof supportNeeds.$inferInsert)[]
	marks: (typeof attendanceMarks.$inferInsert)[]
	ratings: (typeof participationRatings.$inferInsert)[]
	expenses: (typeof participantExpenses.$inferInsert)[]
}
type Booked = Rows['bookings'][number]
type Setting = {
	workshop: ReturnType<typeof columnsOf> & { id: string; releasedAt: Date | null }
	groupIds: ReadonlyMap<string, string>
	firstNumber: number
	now: Date
}
type Telling = Setting & { demo: Placed; rows: Rows; held: Held[]; chance: Chance }

const officer = 'meera-chowdhury'
const hour = 3_600_000
const needWords: Partial<Record<SupportKind, [en: string, ar: string]>> = {
	food: ['Vegetarian, no nuts please.', 'حلال من فضلكم، وبلا مكسرات.'],
	'language-interpreter': ['Polish', 'العربية'],
	childcare: ['Two children, 3 and 6.', 'طفلان، 3 و6 سنوات.'],
}

/** What everybody who booked left behind, in the order in which they did. */
export function rowsOfBookings(demo: Placed, setting: Setting): Rows {
	const rows: Rows = {
		...{ contacts: [], bookings: [], people: [], ledger: [], support: [] },
		...{ marks: [], ratings: [], expenses: [] },
	}
	const chance = chanceFrom(`bookings of ${demo.slug}`)
	const telling = { ...setting, demo, rows, held: [], chance }
	const moments = momentsOf(demo, telling)
	const groups = [...(demo.groups ?? [])]
	for (const [index, at] of moments.entries())
		addBooking(telling, { index, at, group: groups[moments.length - 1 - index] })
	if (demo.booked > demo.inPerson + (demo.online ?? 0)) offerOne(telling)
	if (setting.workshop.status === 'cancelled') cancelAll(telling)
	if (setting.workshop.endsAt < setting.now && setting.workshop.status === 'published')
		for (const booking of rows.bookings) addDayItself(telling, booking)
	return rows
}

/** From its publication until now or the evening before, in order. */
function momentsOf(demo: Placed, { workshop, now, chance }: Telling): Date[] {
	const from = workshop.publishedAt.getTime()
	const until = Math.min(now.getTime() - 5 * hour, workshop.startsAt.getTime() - 12 * hour)
	const stopped = workshop.cancelledAt ? workshop.cancelledAt.getTime() - hour : until
	const length = Math.min(until, stopped) - from
	const count = demo.booked + (demo.groups?.length ?? 0)
	return Array.from({ length: count }, () => from + Math.round(chance.next() * length))
		.sort((one, other) => one - other)
		.map((at) => new Date(at))
}

function addBooking(
	telling: Telling,
	{ index, at, group }: { index: number; at: Date; group?: string },
) {
	const { demo, workshop, rows, held, chance, groupIds } = telling
	const language = chance.isLucky((demo.arabic ?? 0) / 100) ? ('ar' as const) : ('en' as const)
	const near = demo.placeIds.length > 0 && chance.isLucky(0.7) ? demo.placeIds : undefined
	const resident = newResident(telling.firstNumber + index, language, near, chance)
	const places = group ? chance.whole(2, 4) : chance.pickWeighted([1, 2, 3], (one) => 4 - one)
	const attending: Attending =
		workshop.mode === 'online' || (workshop.mode === 'hybrid' && chance.isLucky(0.35))
			? 'online'
			: 'in-person'
	const [kept] = workshop.reserved
	const claims = kept && attending === 'in-person' && chance.isLucky(0.4) ? kept.reservedFor : null
	const pool = poolFor(workshop, held, { attending, claims, places })
	const isReserved = pool === 'reserved'
	if (pool) held.push({ attending, claims, isReserved, places })
	const email =
		resident.email ??
		(chance.isLucky(0.6) ? `booker${telling.firstNumber + index}@example.com` : undefined)
	const contactId = email ? crypto.randomUUID() : null
	if (email && contactId)
		rows.contacts.push({ id: contactId, kind: 'email', value: email.toLowerCase() })
	const waiting = rows.bookings.filter(({ waitingNumber }) => waitingNumber).length
	const channel = email ? ('web' as const) : chance.pick(['web', 'phone', 'phone', 'hub'] as const)
	const id = crypto.randomUUID()
	rows.bookings.push({
		...{ id, workshopId: workshop.id, name: resident.name, contactId, language, channel },
		...{ attending, places, claims, isReserved, createdAt: at, changedAt: at },
		kind: group ? 'group' : 'person',
		groupName: group ? demoGroups.find(({ slug }) => slug === group)?.name : null,
		groupId: group ? groupIds.get(group) : null,
		reference: referenceFrom(crypto.getRandomValues(new Uint8Array(8))),
		doorCode: doorCodeFor(rows, chance),
		keyedBy: channel === 'web' ? null : officer,
		placeId: resident.home.wardId,
		status: pool ? 'booked' : 'waiting',
		waitingNumber: pool ? null : waiting + 1,
		wantsOutcome: Boolean(email) && chance.isLucky(0.8),
	})
	addPeople(telling, { id, name: resident.name, language, places })
	addSupport(telling, { id, language, at, isKept: attending === 'in-person' })
	addStep(telling, pool ? 'booked' : 'waiting', id, at, { places, attending, isReserved })
}

/** Two places of the alphabet of codes apart: never one that is taken in this workshop. */
function doorCodeFor({ bookings: taken }: Rows, chance: Chance): string {
	const bytes = Uint8Array.from({ length: 8 }, () => chance.whole(0, 255))
	const code = referenceFrom(bytes).slice(0, 4)
	return taken.some(({ doorCode }) => doorCode === code)
		? doorCodeFor({ bookings: taken } as Rows, chance)
		: code
}

function addPeople(
	{ rows, chance, firstNumber }: Telling,
	{
		id,
		name,
		language,
		places,
	}: { id: string; name: string; language: 'en' | 'ar'; places: number },
) {
	for (let position = 1; position <= places; position++) {
		const other = newResident(firstNumber, language, undefined, chance).name
		const known = position === 1 ? name : chance.isLucky(0.6) ? other : null
		rows.people.push({ id: crypto.randomUUID(), bookingId: id, position, name: known })
	}
}

/** Deleted some weeks after the workshop, as in life. */
function addSupport(
	{ rows, chance, workshop, now }: Telling,
	{ id, language, at, isKept }: { id: string; language: 'en' | 'ar'; at: Date; isKept: boolean },
) {
	const isForgotten = workshop.endsAt.getTime() + 28 * 24 * hour < now.getTime()
	if (isForgotten || !isKept || !chance.isLucky(0.35)) return
	const isOver = workshop.endsAt < now
	const kinds = new Set([
		chance.pick(SUPPORT_KINDS.slice(0, -1)),
		chance.pick(SUPPORT_KINDS.slice(0, -1)),
	])
	for (const kind of kinds) {
		const words = needWords[kind]?.[language === 'ar' ? 1 : 0]
		const status = isOver
			? chance.pick(['delivered', 'delivered', 'not-delivered'] as const)
			: chance.pick(['asked', 'arranged'] as const)
		const isChanged = status !== 'asked'
		const changedAt = isChanged ? new Date(Math.min(at.getTime() + 3 * hour, now.getTime())) : at
		rows.support.push({
			...{ bookingId: id, kind, words, status, changedAt },
			changedBy: isChanged ? officer : null,
		})
	}
}

function addStep(
	{ rows, workshop }: Telling,
	event: (typeof bookingLedger.$inferInsert)['event'],
	bookingId: string,
	at: Date,
	detail: Record<string, string | number | boolean | null>,
) {
	const number = rows.ledger.length + 1
	rows.ledger.push({ workshopId: workshop.id, number, event, bookingId, at, detail })
}

/** One who had booked alone gives the place back; the first in turn who fits is offered it. */
function offerOne(telling: Telling) {
	const { rows, now } = telling
	const isSingle = (one: Booked) => one.places === 1 && !one.claims
	const given = rows.bookings.find((one) => one.status === 'booked' && isSingle(one))
	const next = rows.bookings.find((one) => one.status === 'waiting' && isSingle(one))
	if (!given || !next) return
	const at = new Date(now.getTime() - 3 * hour)
	const until = new Date(at.getTime() + 24 * hour)
	Object.assign(given, { status: 'cancelled', cancelledAt: at, changedAt: at })
	addStep(telling, 'cancelled', given.id, at, { places: 1 })
	Object.assign(next, { status: 'offered', offeredAt: at, offerEndsAt: until, changedAt: at })
	addStep(telling, 'offered', next.id, at, {
		places: 1,
		isReserved: false,
		until: until.toISOString(),
	})
}

function cancelAll(telling: Telling) {
	const { rows, workshop } = telling
	const at = workshop.cancelledAt
	if (!at) return
	for (const booking of rows.bookings) {
		Object.assign(booking, { status: 'cancelled', cancelledAt: at, changedAt: at })
		addStep(telling, 'cancelled', booking.id, at, { places: booking.places })
	}
}

/** Who came, and what they said of it afterwards. */
function addDayItself({ rows, workshop, chance, now }: Telling, booking: Booked) {
	if (booking.status !== 'booked') return
	const people = rows.people.filter(({ bookingId }) => bookingId === booking.id)
	const isHere = chance.isLucky(0.86)
	for (const { id } of people) {
		const at = new Date(workshop.startsAt.getTime() - chance.whole(-15, 20) * 60_000)
		rows.marks.push({
			...{ id: crypto.randomUUID(), workshopId: workshop.id, personId: id },
			...{ mark: isHere ? 'here' : 'not-here', markedAt: at, storedAt: at, staffId: officer },
		})
	}
	if (isHere && booking.attending === 'in-person') addThanks(rows, { workshop, booking, now })
	if (!isHere || !booking.contactId || !chance.isLucky(0.6)) return
	const answeredAt = new Date(workshop.endsAt.getTime() + chance.whole(2, 60) * hour)
	if (answeredAt > now) return
	for (const rated of RATED) {
		const weights = rated === 'ease' ? [42, 36, 12, 7, 3] : [34, 36, 16, 9, 5]
		rows.ratings.push({
			...{ kind: 'workshop', subjectId: booking.id, rated },
			wordingVersion: RATING_WORDING_VERSIONS[rated],
			answer: chance.pickWeighted(EASE_ANSWERS, (one) => weights[EASE_ANSWERS.indexOf(one)] ?? 0),
			...{ placeId: booking.placeId, answeredAt, changedAt: answeredAt },
		})
	}
}

const voucherPence = 1000
/** There and back by bus. */
const farePence = 350

/** A voucher for each who came; those of every third booking have their fare back. */
function addThanks(
	{ bookings: all, expenses }: Rows,
	{ workshop, booking, now }: Pick<Telling, 'workshop' | 'now'> & { booking: Booked },
) {
	const recordedAt = new Date(workshop.endsAt.getTime() + 20 * hour)
	if (recordedAt > now) return
	const paidOn = recordedAt.toISOString().slice(0, 10)
	const noted = { workshopId: workshop.id, bookingId: booking.id, recordedBy: officer, recordedAt }
	expenses.push({ ...noted, kind: 'thanks', pence: voucherPence * booking.places, paidOn })
	if (all.indexOf(booking) % 3 > 0) return
	expenses.push({ ...noted, kind: 'travel', pence: farePence * booking.places, words: 'Bus' })
}
