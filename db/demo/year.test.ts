import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { EASE_ANSWERS, wordsLengthMax } from '#app/enquiries/enquiry.ts'
import { parseEmailAddress, parsePhone } from '#app/notices/address.ts'
import { answersAsTyped } from '#app/questions/answer.ts'
import { checkAnswers } from '#app/questions/answer-check.ts'
import { localDay } from '#app/triage/timescale.ts'
import { replayDecision } from '#app/triage/triage.ts'
import { places, wards } from './borough.ts'
import { serviceOf, services } from './services.ts'
import { staff, teams } from './teams.ts'
import { sources } from './themes.ts'
import { type StoryEnquiry, tellTheYear } from './year.ts'

const now = new Date('2026-11-18T11:20:00Z')
const story = tellTheYear({ now, seed: 'tests' })
const needs = story.flatMap(({ needs }) => needs)
const fingerprint = (year: StoryEnquiry[]) =>
	createHash('sha256').update(JSON.stringify(year)).digest('hex')

const timesOf = ({ receivedAt, needs, ease }: StoryEnquiry) => [
	receivedAt,
	...needs.flatMap(({ taken, messages, handedOver, closed, withdrawn }) =>
		[...taken, ...messages, handedOver, closed, withdrawn].flatMap((one) => one?.at ?? []),
	),
	...(ease ? [ease.at] : []),
]

test('the same seed and moment tell the same year, another seed another', () => {
	expect(fingerprint(tellTheYear({ now, seed: 'tests' }))).toBe(fingerprint(story))
	expect(fingerprint(tellTheYear({ now, seed: 'other' }))).not.toBe(fingerprint(story))
}, 30_000)

test('about twelve hundred enquiries, spread over the year and the borough', () => {
	expect(story.length).toBeGreaterThan(1050)
	expect(story.length).toBeLessThan(1400)
	const days = new Set(story.map(({ receivedAt }) => localDay(receivedAt)))
	expect(days.size).toBeGreaterThan(330)
	for (const { id } of wards) {
		const own = story.filter(({ placeIds }) => placeIds.includes(id))
		expect([id, own.length > 60]).toEqual([id, true])
		expect([id, own.filter(({ ease }) => ease).length > 20]).toEqual([id, true])
	}
})

test('at least two hundred handwritten texts, and most enquiries read differently', () => {
	expect(sources.flatMap(({ tales }) => tales).length).toBeGreaterThan(250)
	expect(new Set(story.map(({ words }) => words)).size).toBeGreaterThan(story.length * 0.8)
	for (const { words } of story) {
		expect(words).not.toMatch(/[[\]{}|]|undefined| {2}/)
		expect(words.length).toBeLessThan(wordsLengthMax)
	}
	const said = needs.flatMap(({ messages, closed }) => [
		...messages.map(({ words }) => words),
		...(closed ? [closed.words] : []),
	])
	expect(said.filter((words) => words === '' || /[[\]{}|]|undefined| {2}/.test(words))).toEqual([])
})

test('some are in Arabic, some for somebody else, some have several needs', () => {
	const share = (part: number) => part / story.length
	const arabic = story.filter(({ language }) => language === 'ar')
	expect(share(arabic.length)).toBeGreaterThan(0.04)
	expect(share(arabic.length)).toBeLessThan(0.1)
	for (const { words } of arabic) expect(words).toMatch(/[\u0621-\u064a]/)
	expect(story.filter(({ onBehalfOf }) => onBehalfOf).length).toBeGreaterThan(20)
	expect(story.filter(({ needs }) => needs.length > 1).length).toBeGreaterThan(40)
	expect(story.filter(({ isAnonymous }) => isAnonymous).length).toBeGreaterThan(20)
})

test('every answer passes what its service asks', () => {
	const placeIds = new Set(places.map(({ id }) => id))
	for (const { receivedAt, needs } of story) {
		for (const { serviceId, answers } of needs) {
			const { questions } = serviceOf(serviceId)
			const context = { today: localDay(receivedAt), placeIds }
			const checked = checkAnswers(questions, answersAsTyped(questions, answers), context)
			expect([serviceId, checked]).toEqual([serviceId, { ok: true, answers }])
		}
	}
})

test.each(['2026-11-18T11:20:00Z', '2027-01-02T09:00:00Z', '2027-03-28T00:30:00Z'])(
	'seen from %s nothing lies ahead, or before its receipt',
	(moment) => {
		const at = new Date(moment)
		for (const enquiry of tellTheYear({ now: at, seed: 'tests' })) {
			const times = timesOf(enquiry)
			expect(times.every((time) => time >= enquiry.receivedAt && time <= at)).toBe(true)
		}
	},
	30_000,
)

test('what happens to a case comes in order, and nothing after its end but the ease answer', () => {
	for (const { taken, messages, handedOver, closed, withdrawn } of needs) {
		const end = closed ?? withdrawn
		const [first] = taken
		for (const { at } of messages) {
			expect(first && at >= first.at).toBe(true)
			if (end) expect(at <= end.at).toBe(true)
		}
		if (handedOver) expect(first && handedOver.at > first.at).toBe(true)
		if (end) expect(taken.every(({ at }) => at <= end.at)).toBe(true)
		expect(closed && withdrawn).toBeUndefined()
	}
	for (const { ease, needs } of story) {
		const ends = needs.map(({ closed, withdrawn }) => closed ?? withdrawn)
		if (ease) expect(ends.every((end) => end && end.at < ease.at)).toBe(true)
	}
})

test.each(['2026-02-10T10:00:00Z', '2026-06-15T15:00:00Z', '2026-11-18T11:20:00Z'])(
	'at %s there is work to do: fresh, due, overdue',
	(moment) => {
		const at = new Date(moment)
		const all = tellTheYear({ now: at, seed: 'larkhithe' }).flatMap(({ needs }) => needs)
		const open = all.filter(({ closed, withdrawn }) => !closed && !withdrawn)
		expect(open.length).toBeGreaterThan(25)
		expect(open.length).toBeLessThan(140)
		expect(open.filter(({ deadlineAt }) => deadlineAt < at).length).toBeGreaterThanOrEqual(3)
		expect(open.filter(({ taken }) => taken.length === 0).length).toBeGreaterThanOrEqual(2)
	},
	30_000,
)

test('most cases are closed in time and done, and the rest is there too', () => {
	const closed = needs.filter((need) => need.closed)
	const inTime = closed.filter((need) => need.closed && need.closed.at <= need.deadlineAt)
	expect(inTime.length / closed.length).toBeGreaterThan(0.7)
	expect(inTime.length / closed.length).toBeLessThan(0.9)
	for (const outcome of ['not_us', 'will_not_do']) {
		expect(closed.filter((need) => need.closed?.outcome === outcome).length).toBeGreaterThan(15)
	}
	expect(needs.filter(({ withdrawn }) => withdrawn).length).toBeGreaterThan(8)
	expect(needs.filter(({ handedOver }) => handedOver).length).toBeGreaterThan(20)
	const asked = story.filter(({ needs }) => needs.every((need) => need.closed))
	const eased = story.filter(({ ease }) => ease)
	expect(eased.length / asked.length).toBeGreaterThan(0.35)
	expect(eased.length / asked.length).toBeLessThan(0.55)
	for (const answer of EASE_ANSWERS)
		expect(eased.some(({ ease }) => ease?.ease === answer)).toBe(true)
})

test('triage can be replayed, and only people of the team speak for it', () => {
	for (const { decision, taken, handedOver } of needs) {
		expect(replayDecision(decision.inputs)?.teamId).toBe(decision.teamId)
		const [first] = taken
		const person = staff.find(({ id }) => id === first?.staffId)
		if (first) expect(person?.teamIds).toContain(decision.teamId)
		if (handedOver) expect(teams.map(({ id }) => id)).toContain(handedOver.toTeamId)
	}
})

test('every service is asked for, and urgent ones go to the duty team', () => {
	const asked = new Set(needs.map(({ serviceId }) => serviceId))
	expect(services.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([])
	const urgent = needs.filter(({ serviceId }) => serviceOf(serviceId).urgentHours !== null)
	expect(urgent.length).toBeGreaterThan(15)
	expect(urgent.every(({ decision }) => decision.teamId === 'duty')).toBe(true)
})

test('nobody in it can be reached in the real world', () => {
	for (const { contact } of story) {
		if (contact?.email) {
			expect(contact.email).toMatch(/^[a-z.]+\d+@example\.(com|org|net)$/)
			expect(parseEmailAddress(contact.email).ok).toBe(true)
		}
		if (contact?.phone) {
			expect(contact.phone).toMatch(/^(07700 900|01632 960)\d{3}$/)
			expect(parsePhone(contact.phone).ok).toBe(true)
		}
	}
})
