import type { Language } from '#app/languages/language.ts'
import type { Answers } from '#app/questions/answer.ts'
import type { Definition } from '#app/questions/definition.ts'
import type { RespondentKind, ResponseChannel } from '#app/responses/response.ts'
import { instantOn, localTime, waking } from './calendar.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { Replies, Voice } from './consultation-wording.ts'
import { newResident, type Resident } from './residents.ts'
import { drawAnswers } from './response-draw.ts'

export type StoryResponse = {
	answers: Answers
	channel: ResponseChannel
	language: Language
	kind: RespondentKind
	name?: string
	groupName?: string
	email?: string
	/** Without its space, as it is kept. */
	postcode?: string
	placeId?: string
	mayPublish: boolean
	wantsOutcome: boolean
	browserKey?: string
	keyedBy?: string
	receivedAt: Date
	storedAt: Date
	voice?: Voice
}

export const engagementOfficers = ['meera-chowdhury', 'idris-bello'] as const

const minute = 60_000
const dayMilliseconds = 1440 * minute

type Telling = {
	definition: Definition
	replies: Replies
	opensAt: Date
	closesAt: Date
	now: Date
	seed: string
	/** From where on residents are numbered: two numbers never share an address. */
	firstNumber: number
}

/** All who answered until now, in the order in which they were stored. */
export function tellResponses(telling: Telling): StoryResponse[] {
	const { replies, seed, firstNumber } = telling
	const chance = chanceFrom(seed)
	const spoken = replies.voices.flatMap((voice) =>
		Array.from({ length: 1 + (voice.copies ?? 0) }, () => voice),
	)
	const silent = Array.from({ length: Math.max(0, replies.count - spoken.length) }, () => undefined)
	const told: StoryResponse[] = []
	for (const [index, voice] of chance.shuffle([...spoken, ...silent]).entries())
		told.push(tellOne(voice, { ...telling, chance, number: firstNumber + index, told }))
	return told.sort((one, other) => one.storedAt.getTime() - other.storedAt.getTime())
}

type Around = Telling & { chance: Chance; number: number; told: StoryResponse[] }

function tellOne(voice: Voice | undefined, around: Around): StoryResponse {
	const { replies, definition, chance, number, told } = around
	const isArabic = voice ? voice.language === 'ar' : chance.isLucky(replies.arabicShare)
	const language = isArabic ? 'ar' : 'en'
	const [leaning] = voice
		? [voice.leaning]
		: chance.pickWeighted(Object.entries(replies.leanings), ([, weight]) => weight)
	const [channel] = chance.pickWeighted(
		Object.entries(replies.channels),
		([, weight]) => weight,
	) as [ResponseChannel, number]
	const resident = newResident(
		number,
		language,
		voice?.in ? [voice.in] : homeWard(replies, chance),
		chance,
	)
	const receivedAt = receivingOf(channel, around)
	const known = { ...voice?.given, ...voice?.says }
	const setting = { leaning, known, today: localTime(receivedAt).day, chance }
	const answers = drawAnswers(definition, replies.draws, setting)
	const isKeyed = channel !== 'web'
	// Somebody who answers a second time, or another from the same household.
	const before =
		isKeyed || voice ? undefined : told.find(({ email }) => email && chance.isLucky(0.004))
	return {
		answers,
		channel,
		language,
		...whoOf(voice, resident, { chance, email: before?.email }),
		mayPublish: voice?.publication === 'published' || chance.isLucky(voice ? 0.78 : 0.4),
		receivedAt,
		...(isKeyed
			? { keyedBy: chance.pick(engagementOfficers), storedAt: keyedAt(channel, receivedAt, around) }
			: { browserKey: browserKeyFor(told, around), storedAt: receivedAt }),
		...(voice && { voice }),
	}
}

function homeWard({ wards }: Replies, chance: Chance): string[] | undefined {
	// Some come from further away, whatever it is about.
	if (!wards || chance.isLucky(0.3)) return undefined
	const [ward] = chance.pickWeighted(Object.entries(wards), ([, weight]) => weight)
	return [ward]
}

function whoOf(
	voice: Voice | undefined,
	{ name, email, home }: Resident,
	{ chance, email: known }: { chance: Chance; email?: string },
) {
	const isNamed = voice?.group !== undefined || known !== undefined || chance.isLucky(0.42)
	const kind: RespondentKind = voice?.group ? 'group' : isNamed ? 'person' : 'anonymous'
	const address = known ?? (isNamed && chance.isLucky(0.7) ? email : undefined)
	const isPlaced = voice?.in !== undefined || chance.isLucky(0.84)
	return {
		kind,
		...(isNamed && { name }),
		...(voice?.group && { groupName: voice.group }),
		...(address && { email: address }),
		...(isPlaced && { placeId: home.wardId, postcode: home.postcode.replace(' ', '') }),
		wantsOutcome: address !== undefined && chance.isLucky(0.8),
	}
}

function browserKeyFor(told: StoryResponse[], { chance, seed, number }: Around): string {
	const shared = chance.isLucky(0.03) ? told.find(({ browserKey }) => browserKey) : undefined
	return shared?.browserKey ?? `browser ${number} of ${seed}`
}

/** Many answer in the first days, and some only when it is about to close. */
function receivingOf(channel: ResponseChannel, { chance, opensAt, closesAt, now }: Around): Date {
	const end = Math.min(closesAt.getTime(), now.getTime() - 20 * minute)
	const span = end - opensAt.getTime()
	for (let tries = 0; tries < 60; tries++) {
		const share = chance.pickWeighted(
			[chance.next() * 0.2, chance.next(), 1 - chance.next() * 0.12],
			(one) => (one <= 0.2 ? 4 : 3),
		)
		const local = localTime(new Date(opensAt.getTime() + share * span))
		const isOfficeDay = local.weekday < 6
		const at =
			channel === 'web'
				? waking(local.day, chance)
				: instantOn(local.day, chance.whole(9, 16), chance.whole(0, 59))
		const isFitting = channel === 'web' || isOfficeDay
		if (isFitting && at >= opensAt && at.getTime() <= end) return at
	}
	return new Date(opensAt.getTime() + Math.floor(chance.next() * span))
}

/** What is spoken is keyed at once; paper lies for a day or some. */
function keyedAt(channel: ResponseChannel, receivedAt: Date, { chance, now }: Around): Date {
	const isSpoken = channel === 'phone' || channel === 'hub'
	const wait = isSpoken
		? chance.whole(3, 18) * minute
		: chance.whole(1, 4) * dayMilliseconds + chance.whole(0, 200) * minute
	return new Date(Math.min(receivedAt.getTime() + wait, now.getTime() - minute))
}
