import type { Outcome } from '#app/cases/case.ts'
import type { Answers } from '#app/questions/answer.ts'
import { deadlineInHours, deadlineInWorkingDays, type Timescale } from '#app/triage/timescale.ts'
import { decideTeam, type TriageDecision, type TriageRule } from '#app/triage/triage.ts'
import {
	atWork,
	type DemoCalendar,
	hour,
	localTime,
	weekdayOf,
	workingDayAfter,
} from './calendar.ts'
import type { Chance } from './chance.ts'
import { serviceOf } from './services.ts'
import type { Line } from './story.ts'
import { handOverWords, noteWords, withdrawnWords } from './story-people.ts'
import { type DemoStaff, handOverTeam, staff } from './teams.ts'
import { tell } from './telling.ts'
import { fittingLine, type Tale, wordsOfStaff } from './themes.ts'

export type Message = {
	from: 'staff' | 'resident' | 'note'
	staffId?: string
	words: string
	at: Date
}

/** What becomes of one need. */
export type Course = {
	decision: TriageDecision
	deadlineAt: Date
	timescale: Timescale
	taken: { staffId: string; at: Date }[]
	messages: Message[]
	handedOver?: { staffId: string; toTeamId: string; words: string; at: Date }
	closed?: { at: Date; outcome: Outcome; words: string; staffId: string }
	withdrawn?: { at: Date; words: string }
}

export type Surroundings = {
	chance: Chance
	calendar: DemoCalendar
	rules: TriageRule[]
	/** How far into the year, 0 to 1: the council gets better at it. */
	progress: number
}

export type Asked = {
	serviceId: string
	tale: Tale
	isFirst: boolean
	/** An enquiry is withdrawn whole, so only one with a single need is here. */
	canBeWithdrawn: boolean
	receivedAt: Date
	placeIds: string[]
	/** Empty for somebody who gave none. */
	firstName: string
	street: string
	language: 'en' | 'ar'
	answers: Answers
}

/** Wards where things take longer, and where they do not. */
const pace: Record<string, number> = {
	'beacon-heath': 0.07,
	'abbots-copse': 0.05,
	'osier-fields': 0.01,
	tollgate: -0.02,
	'south-marsh': -0.1,
	lapwing: -0.1,
	brickfields: -0.07,
}

const isElsewhere = (serviceId: string) =>
	['power-cut', 'water-leak', 'universal-credit', 'health'].includes(serviceId)

export function courseOf(asked: Asked, around: Surroundings): Course {
	const service = serviceOf(asked.serviceId)
	const decision = decideTeam({
		service: { id: service.id, isUrgent: service.urgentHours !== null },
		placeIds: asked.placeIds,
		rules: around.rules,
		dutyTeamId: 'duty',
		deskTeamId: 'welcome-desk',
	})
	const { receivedAt } = asked
	const counted =
		service.urgentHours === null
			? deadlineInWorkingDays(receivedAt, service.timescaleDays, around.calendar)
			: deadlineInHours(receivedAt, service.urgentHours)
	const course: Course = { decision, ...counted, taken: [], messages: [] }
	if (service.urgentHours === null) runUsual(course, asked, around)
	else runUrgent(course, asked, { ...around, hours: service.urgentHours })
	return course
}

function officerOf(teamId: string, language: 'en' | 'ar', chance: Chance): DemoStaff {
	const team = staff.filter(({ teamIds }) => teamIds.includes(teamId))
	const writers = team.filter(({ writesArabic }) => writesArabic)
	return chance.pick(language === 'ar' && writers.length > 0 ? writers : team)
}

/** Words with their slots filled as they are true at that time. */
function wordsAt(
	template: string,
	asked: Asked,
	at: Date,
	officer: DemoStaff,
	around: Surroundings,
) {
	const { language, firstName, street } = asked
	const local = localTime(at)
	const slots = {
		name: firstName,
		street,
		officer: officer.signsAs[language],
		day: weekdayOf(local.day, language),
		visit: weekdayOf(workingDayAfter(at, around.chance.whole(1, 3), around.calendar), language),
		hour: `${String(local.hour).padStart(2, '0')}.${String(local.minute).padStart(2, '0')}`,
	}
	return tell(template, slots, around.chance)
}

/** What was answered, as far as it was chosen and not written. */
function givenIn({ answers }: Asked): Set<string> {
	return new Set(Object.values(answers).flatMap((value) => value as string | string[]))
}

function replyTo(asked: Asked, { chance }: Surroundings): string | undefined {
	const { arabic, around } = asked.tale
	if (arabic) return arabic.reply
	if (asked.isFirst && around.staff) return around.staff.reply
	return fittingLine(wordsOfStaff(asked.serviceId).replies, givenIn(asked), chance)
}

function wordsBack(asked: Asked, { chance }: Surroundings): string | undefined {
	const { arabic, around } = asked.tale
	if (arabic) return arabic.again
	if (asked.isFirst && around.staff) return around.staff.again
	return fittingLine(wordsOfStaff(asked.serviceId).again ?? [], givenIn(asked), chance)
}

function ending(asked: Asked, { chance }: Surroundings): { outcome: Outcome; template: string } {
	const { arabic, around } = asked.tale
	if (arabic) return { outcome: arabic.outcome, template: arabic.closing }
	const own = asked.isFirst ? around.staff : undefined
	const { done, notUs = [], wont = [] } = wordsOfStaff(asked.serviceId)
	const line = (lines: Line[]) => fittingLine(lines, givenIn(asked), chance)
	const ends: [Outcome, string | undefined, number][] = [
		['done', own ? own.done : line(done), isElsewhere(asked.serviceId) ? 0.3 : 0.76],
		['not_us', own ? own.notUs : line(notUs), isElsewhere(asked.serviceId) ? 0.75 : 0.24],
		['will_not_do', own ? own.wont : line(wont), 0.34],
	]
	const possible = ends.filter(([, template]) => template !== undefined)
	const [outcome, template = ''] = chance.pickWeighted(possible, ([, , weight]) => weight)
	return { outcome, template }
}

/** Working days from receipt to closing: mostly in time, and a tail that is not. */
function daysTaken(asked: Asked, { chance, progress }: Surroundings): number {
	const { timescaleDays: days } = serviceOf(asked.serviceId)
	const [smallest = ''] = asked.placeIds
	// The last weeks are still in hand: what is hard has not been closed yet.
	const isBehind = progress > 0.93
	const inTime = (isBehind ? 0.5 : 0.74 + 0.1 * progress) + (pace[smallest] ?? 0)
	if (chance.isLucky(inTime)) {
		const [least, spread] = isBehind ? [0.5, 0.48] : [0.12, 0.86]
		return Math.round(days * (least + spread * chance.next() ** 0.7))
	}
	return days + 1 + Math.round((days + 3) * chance.next() ** 2 * 1.5)
}

function runUsual(course: Course, asked: Asked, around: Surroundings) {
	const { chance, calendar } = around
	const { receivedAt, language } = asked
	const days = daysTaken(asked, around)
	let teamId = course.decision.teamId
	let officer = officerOf(teamId, language, chance)
	let last = receivedAt
	const atDay = (part: number) => {
		const day = workingDayAfter(receivedAt, Math.round(days * part), calendar)
		last = atWork(day, { after: last, calendar, chance })
		return last
	}
	course.taken.push({ staffId: officer.id, at: atDay(chance.next() * 0.35) })
	if (chance.isLucky(0.1)) {
		const isOnSite = ['north', 'centre', 'south'].includes(teamId) && chance.isLucky(0.7)
		const words = chance.pick(isOnSite ? noteWords.onSite : noteWords.anywhere)
		course.messages.push({ from: 'note', staffId: officer.id, words, at: atDay(0.35) })
	}
	const toTeamId = asked.tale.arabic ? null : handOverTeam(asked.serviceId, teamId)
	if (toTeamId && days > 2 && chance.isLucky(0.3)) {
		const words = chance.pick(handOverWords)
		course.handedOver = { staffId: officer.id, toTeamId, words, at: atDay(0.4) }
		teamId = toTeamId
		officer = officerOf(teamId, language, chance)
		course.taken.push({ staffId: officer.id, at: atDay(0.5) })
	}
	if (asked.isFirst ? chance.isLucky(0.72) : chance.isLucky(0.35)) {
		last = talk(course, { asked, around, officer, at: atDay(0.6) })
	}
	if (asked.canBeWithdrawn && language === 'en' && chance.isLucky(0.027)) {
		const at = new Date(last.getTime() + chance.whole(2, 30) * hour)
		course.withdrawn = { at, words: chance.pick(withdrawnWords) }
		return
	}
	close(course, { asked, around, officer, at: atDay(1) })
}

type Speaking = { asked: Asked; around: Surroundings; officer: DemoStaff; at: Date }

/** A message from staff, and sometimes the resident's own; gives the time of the last. */
function talk(course: Course, { asked, around, officer, at }: Speaking): Date {
	const { chance } = around
	const reply = replyTo(asked, around)
	if (reply === undefined) return at
	const words = wordsAt(reply, asked, at, officer, around)
	course.messages.push({ from: 'staff', staffId: officer.id, words, at })
	const again = wordsBack(asked, around)
	if (again === undefined || !chance.isLucky(0.6)) return at
	const answeredAt = new Date(at.getTime() + chance.whole(20, 60 * 9) * 60_000)
	const answer = wordsAt(again, asked, answeredAt, officer, around)
	course.messages.push({ from: 'resident', words: answer, at: answeredAt })
	return answeredAt
}

function close(course: Course, { asked, around, officer, at }: Speaking) {
	const { outcome, template } = ending(asked, around)
	const words = wordsAt(template, asked, at, officer, around)
	course.closed = { at, outcome, words, staffId: officer.id }
}

/** The duty team answers at any hour; one in nine takes too long. */
function runUrgent(course: Course, asked: Asked, around: Surroundings & { hours: number }) {
	const { chance, hours } = around
	const officer = officerOf('duty', asked.language, chance)
	const after = (part: number) =>
		new Date(asked.receivedAt.getTime() + Math.max(4 / 60, hours * part) * hour)
	const end = chance.isLucky(0.89) ? 0.3 + chance.next() * 0.65 : 1.1 + chance.next()
	course.taken.push({ staffId: officer.id, at: after(chance.next() * 0.1) })
	talk(course, { asked, around, officer, at: after(0.12 + chance.next() * 0.1) })
	close(course, { asked, around, officer, at: after(end) })
}
