import { ownerOf } from '#app/consultations/consultation-edit.server.ts'
import { checkGates } from '#app/consultations/gates.ts'
import { keepDefinition } from '#app/questions/definition.server.ts'
import { Definition } from '#app/questions/definition.ts'
import { foldResponses } from '#app/results/count-responses.server.ts'
import { addDays, DEFAULT_TIME_ZONE, localDay } from '#app/triage/timescale.ts'
import type { Db } from '#db/client.server.ts'
import * as tables from '#db/schema/consultations.ts'
import { participationRatings } from '#db/schema/participation.ts'
import { answers, drafts } from '#db/schema/questions.ts'
import { contacts } from '#db/schema/residents.ts'
import * as responseTables from '#db/schema/responses.ts'
import { consultationResults, findingSources, themes, themeTags } from '#db/schema/results.ts'
import { demoCalendar, instantOn, localTime } from './calendar.ts'
import { canalPath } from './consultation-canal-path.ts'
import { highStreet } from './consultation-high-street.ts'
import { libraryHours } from './consultation-library-hours.ts'
import { movingAround } from './consultation-moving-around.ts'
import { warmSpaces } from './consultation-warm-spaces.ts'
import type { DemoConsultation } from './consultation-wording.ts'
import { youngPeopleParks } from './consultation-young-people.ts'
import { type ResponseRows, rowsOfResponses } from './response-rows.ts'
import { type StoryResponse, tellResponses } from './response-tell.ts'
import { both } from './wording.ts'

export const consultations: DemoConsultation[] = [
	highStreet,
	libraryHours,
	youngPeopleParks,
	movingAround,
	canalPath,
	warmSpaces,
]

const officer = { id: 'meera-chowdhury', name: 'Meera Chowdhury' }
const chunkRows = 500

/** Residents of the year's enquiries have the numbers before. */
const firstNumber = 20_000
const numbersEach = 1000

/** The moments of a consultation: it opens on a weekday morning and closes at the end of a day. */
export function momentsOf({ days }: DemoConsultation, now: Date) {
	const today = localDay(now)
	let opens = days.opens
	while (localTime(instantOn(addDays(today, opens), 12, 0)).weekday > 5) opens += opens < 0 ? -1 : 1
	return {
		opensAt: instantOn(addDays(today, opens), 9, 0),
		closesAt: instantOn(addDays(today, days.closes), 23, 59),
		readBy: addDays(today, days.readBy),
		decisionOn: addDays(today, days.decision),
	}
}

export function definitionOf({ definition }: DemoConsultation): Definition {
	return Definition.parse(definition)
}

/** What has been answered until now. The same `now` tells the same. */
export function responsesTo(demo: DemoConsultation, now: Date): StoryResponse[] {
	const { opensAt, closesAt } = momentsOf(demo, now)
	if (!demo.replies || opensAt >= now) return []
	return tellResponses({
		...{ definition: definitionOf(demo), replies: demo.replies, opensAt, closesAt, now },
		seed: `responses to ${demo.slug}`,
		firstNumber: firstNumber + consultations.indexOf(demo) * numbersEach,
	})
}

/** The columns that do not depend on what is stored already. */
export function columnsOf(demo: DemoConsultation, now: Date) {
	const { opensAt, closesAt, readBy, decisionOn } = momentsOf(demo, now)
	const { slug, stage, topic, audience = 'everyone' as const, placeIds, listeners } = demo
	return {
		...{ slug, stage, topic, audience, placeIds, listeners, opensAt, closesAt, readBy, decisionOn },
		title: both(demo.title),
		summary: both(demo.summary),
		why: both(demo.why),
		scope: both(demo.scope),
		decider: both(demo.decider),
		otherWays: both(demo.otherWays),
		readingPlan: both(demo.readingPlan),
		languages: ['en' as const, 'ar' as const],
		workingDaysMin: 20,
		asksEquality: demo.asksEquality ?? false,
	}
}

/** Six consultations around `now`, with all that was answered, and their results counted. */
export async function fillConsultations(db: Db, { now }: { now: Date }): Promise<void> {
	for (const demo of consultations) await fillOne(db, demo, now)
	await foldResponses(db, { now })
}

async function fillOne(db: Db, demo: DemoConsultation, now: Date) {
	const columns = columnsOf(demo, now)
	const consultationId = crypto.randomUUID()
	const definition = definitionOf(demo)
	const publishedAt = new Date(Math.min(columns.opensAt.getTime(), now.getTime()) - 3 * 86_400_000)
	const createdAt = new Date(publishedAt.getTime() - 23 * 86_400_000)
	const owner = ownerOf(consultationId)
	const { id: definitionId } = await keepDefinition(db, { owner, definition, now: createdAt })
	const story = responsesTo(demo, now)
	const dayAt = (day: number, hours = 10) => instantOn(addDays(localDay(now), day), hours, 20)
	await db.insert(tables.consultations).values({
		...columns,
		...{ id: consultationId, definitionId, createdAt, publishedAt, changedAt: publishedAt },
		...{ createdBy: officer.id, publishedBy: officer.id, status: 'published', revision: 2 },
		frozenAt: story[0]?.storedAt,
		decision: demo.outcome && both(demo.outcome.decision),
		outcomeSentAt: demo.outcome && dayAt(demo.outcome.day),
	})
	await fillPage(db, demo, { consultationId, columns, publishedAt, now })
	const { closesAt } = columns
	const themeIds = await fillThemes(db, demo, { consultationId, at: dayAt(demo.days.closes + 1) })
	if (demo.outcome) await fillFindings(db, demo, { consultationId, themeIds, now })
	const setting = {
		demo,
		consultationId,
		definitionId,
		definition,
		themes: themeIds,
		closesAt,
		now,
	}
	await insertResponses(db, rowsOfResponses(story, setting))
	if (demo.resultsDay !== undefined)
		await db.insert(consultationResults).values({
			consultationId,
			publishedAt: dayAt(demo.resultsDay),
			publishedBy: officer.id,
		})
}

type Filling = {
	consultationId: string
	columns: ReturnType<typeof columnsOf>
	publishedAt: Date
	now: Date
}

async function fillPage(
	db: Db,
	{ documents, asked = [], justified }: DemoConsultation,
	{ consultationId, columns, publishedAt, now }: Filling,
) {
	await db.insert(tables.consultationDocuments).values(
		documents.map(({ variant, title, body }, index) => ({
			...{ consultationId, variant, body, changedAt: publishedAt },
			position: index + 1,
			title: both(title),
		})),
	)
	const calendar = demoCalendar(now)
	const results = checkGates(columns, { calendar, timeZone: DEFAULT_TIME_ZONE })
	await db.insert(tables.consultationGates).values(
		results.map(({ gate, isPassed, problems, facts }) => ({
			...{ consultationId, gate, isPassed, at: publishedAt },
			facts: isPassed ? facts : { ...facts, problems: problems.join(' ') },
			justification: isPassed ? null : (justified?.why ?? null),
			byName: officer.name,
			byStaffId: officer.id,
		})),
	)
	if (asked.length === 0) return
	const dayAt = (day: number, hours: number) => instantOn(addDays(localDay(now), day), hours, 35)
	await db.insert(tables.publicQuestions).values(
		asked.map(({ language, words, day, answer, answeredDay = 0 }) => ({
			...{ consultationId, language, words, askedAt: dayAt(day, 19) },
			...(answer && {
				answer: both(answer),
				answeredBy: officer.id,
				answeredAt: dayAt(answeredDay, 11),
			}),
		})),
	)
}

async function fillThemes(
	db: Db,
	demo: DemoConsultation,
	{ consultationId, at }: { consultationId: string; at: Date },
): Promise<Map<string, string>> {
	const rows = (demo.themes ?? []).map(({ name, guidance }) => ({
		id: crypto.randomUUID(),
		...{ consultationId, name, guidance, createdBy: officer.id, createdAt: at },
	}))
	if (rows.length > 0) await db.insert(themes).values(rows)
	return new Map(rows.map(({ name, id }) => [name, id]))
}

async function fillFindings(
	db: Db,
	{ outcome }: DemoConsultation,
	{
		consultationId,
		themeIds,
		now,
	}: { consultationId: string; themeIds: Map<string, string>; now: Date },
) {
	const dayOf = (day: number | undefined) =>
		day === undefined ? null : addDays(localDay(now), day)
	const told = (outcome?.findings ?? []).map((finding) => ({ finding, id: crypto.randomUUID() }))
	await db.insert(tables.findings).values(
		told.map(({ finding, id }, index) => ({
			...{ id, consultationId, position: index + 1 },
			said: both(finding.said),
			reply: both(finding.reply),
			decision: finding.decision && both(finding.decision),
			action: finding.action && both(finding.action),
			dueOn: dayOf(finding.due),
			doneOn: dayOf(finding.done),
			changedAt: instantOn(addDays(localDay(now), finding.done ?? outcome?.day ?? 0), 9, 40),
		})),
	)
	const sources = told.flatMap(({ finding, id: findingId }) =>
		(finding.themes ?? []).map((name) => {
			const themeId = themeIds.get(name)
			if (!themeId) throw new Error(`no theme is called ${name}`)
			return { findingId, themeId }
		}),
	)
	if (sources.length > 0) await db.insert(findingSources).values(sources)
}

async function insertResponses(db: Db, rows: ResponseRows) {
	const pairs = [
		[contacts, rows.contacts],
		[tables.consultationFollowers, rows.followers],
		[drafts, rows.drafts],
		[responseTables.responses, rows.responses],
		[answers, rows.answers],
		[responseTables.responseFlags, rows.flags],
		[responseTables.equalityAnswers, rows.equality],
		[responseTables.redactions, rows.redactions],
		[responseTables.abuseReports, rows.reports],
		[themeTags, rows.tags],
		[responseTables.secondEntries, rows.secondEntries],
		[participationRatings, rows.ratings],
	] as const
	for (const [table, list] of pairs)
		for (let start = 0; start < list.length; start += chunkRows)
			await db.insert(table).values(list.slice(start, start + chunkRows) as never)
}
