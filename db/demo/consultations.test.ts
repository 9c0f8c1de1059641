import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { graceHoursMax, phaseOf } from '#app/consultations/consultation.ts'
import { checkGates } from '#app/consultations/gates.ts'
import { missingFor } from '#app/consultations/publication-check.ts'
import { answersAsTyped } from '#app/questions/answer.ts'
import { checkAnswers } from '#app/questions/answer-check.ts'
import { missingLanguages, QUESTION_TYPES } from '#app/questions/definition.ts'
import { parseDefinition } from '#app/questions/definition-check.ts'
import { DEFAULT_TIME_ZONE } from '#app/triage/timescale.ts'
import { places } from './borough.ts'
import { demoCalendar, localTime } from './calendar.ts'
import { columnsOf, consultations, definitionOf, momentsOf, responsesTo } from './consultations.ts'
import { both } from './wording.ts'

const now = new Date('2026-11-18T11:20:00Z')
const placeIds = new Set(places.map(({ id }) => id))

test('every definition can be asked, in both languages, with pictures that are there', () => {
	for (const demo of consultations) {
		const definition = definitionOf(demo)
		const { slug } = demo
		expect([slug, parseDefinition(demo.definition)]).toEqual([slug, { ok: true, definition }])
		expect([slug, missingLanguages(definition)]).toEqual([slug, []])
		for (const question of definition.questions)
			if (question.type === 'image-choice')
				for (const { image } of question.options)
					expect([image, existsSync(`public${image}`)]).toEqual([image, true])
	}
})

test('together they use every type of question, one of them all', () => {
	const [first] = consultations.map(definitionOf)
	const used = new Set(first?.questions.map(({ type }) => type))
	expect(QUESTION_TYPES.filter((type) => !used.has(type))).toEqual([])
})

test('every page is whole in English and in Arabic, about places that there are', () => {
	for (const demo of consultations) {
		const columns = columnsOf(demo, now)
		const documents = demo.documents.map(({ title, body }) => ({ title: both(title), body }))
		const whole = { definition: definitionOf(demo), documents }
		const missing = missingFor(columns, whole, { now: columns.opensAt })
		expect([demo.slug, missing]).toEqual([demo.slug, []])
		expect(demo.placeIds.filter((id) => !placeIds.has(id))).toEqual([])
		const arabic = [demo.title, demo.summary, demo.why, demo.scope, demo.decider].map(
			([, ar]) => ar,
		)
		for (const text of arabic) expect(text).toMatch(/[\u0621-\u064a]{2}/)
	}
})

test.each([
	'2026-11-18T11:20:00Z',
	'2026-12-28T23:50:00Z',
	'2027-04-04T00:10:00Z',
	'2027-08-29T07:00:00Z',
])('at %s each stands where its story says, and its gates are passed or justified', (moment) => {
	const at = new Date(moment)
	const phases = consultations.map((demo) => {
		const times = { ...momentsOf(demo, at), status: 'published' as const }
		return [demo.slug, phaseOf({ ...times, graceHours: graceHoursMax }, at)]
	})
	expect(Object.fromEntries(phases)).toEqual({
		'high-street': 'open',
		'library-hours': 'open',
		'young-people-parks': 'open',
		'moving-around-easy-read': 'coming',
		'canal-path': 'closed',
		'warm-spaces': 'closed',
	})
	for (const demo of consultations) {
		const given = { calendar: demoCalendar(at), timeZone: DEFAULT_TIME_ZONE }
		const failed = checkGates(columnsOf(demo, at), given).filter(({ isPassed }) => !isPassed)
		const gates = failed.map(({ gate, problems, facts }) => ({ gate, problems, facts }))
		expect([demo.slug, gates]).toEqual([
			demo.slug,
			demo.justified ? [expect.objectContaining({ gate: demo.justified.gate })] : [],
		])
	}
})

test('every response is one that would have been taken, in its time', () => {
	for (const demo of consultations) {
		const definition = definitionOf(demo)
		const { opensAt, closesAt } = momentsOf(demo, now)
		for (const { answers, receivedAt, storedAt } of responsesTo(demo, now)) {
			const context = { today: localTime(receivedAt).day, placeIds }
			const checked = checkAnswers(definition, answersAsTyped(definition, answers), context)
			expect([demo.slug, checked]).toEqual([demo.slug, { ok: true, answers }])
			expect(receivedAt >= opensAt && receivedAt < closesAt).toBe(true)
			expect(receivedAt <= storedAt && storedAt < now).toBe(true)
		}
	}
})

test('the same moment tells the same, in several channels and languages', () => {
	for (const demo of consultations) {
		const told = responsesTo(demo, now)
		expect(responsesTo(demo, now)).toEqual(told)
		expect(told.length).toBe(demo.replies?.count ?? 0)
		if (told.length === 0) continue
		expect(new Set(told.map(({ language }) => language))).toEqual(new Set(['en', 'ar']))
		expect(new Set(told.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(3)
		const emails = told.flatMap(({ email, name }) => (email ? [[email, name]] : []))
		expect(emails.every(([, name]) => name)).toBe(true)
	}
})
