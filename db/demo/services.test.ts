import { expect, test } from 'vitest'
import { missingLanguages, QUESTION_TYPES } from '#app/questions/definition.ts'
import { parseDefinition } from '#app/questions/definition-check.ts'
import { ServiceForm } from '#app/services/service.ts'
import { places } from './borough.ts'
import { consultations, definitionOf } from './consultations.ts'
import { services } from './services.ts'
import { rules, staff, teams } from './teams.ts'

test('about forty services, each one that the directory would take', () => {
	expect(services.length).toBeGreaterThanOrEqual(40)
	expect(services.length).toBeLessThanOrEqual(48)
	expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
	for (const { questions, ...service } of services) {
		const form = ServiceForm.safeParse({ ...service, isActive: true, definition: questions })
		expect([service.id, form.error?.issues ?? []]).toEqual([service.id, []])
	}
})

test('every question can be asked, in both languages', () => {
	for (const { id, questions } of services) {
		expect([id, parseDefinition(questions)]).toEqual([id, { ok: true, definition: questions }])
		expect([id, missingLanguages(questions)]).toEqual([id, []])
		expect(questions.questions.length).toBeGreaterThanOrEqual(1)
		expect(questions.questions.length).toBeLessThanOrEqual(5)
	}
})

test('services and consultations use every type of question, and conditions too', () => {
	const questions = services.flatMap((service) => service.questions.questions)
	const asked = [...questions, ...consultations.flatMap((one) => definitionOf(one).questions)]
	const used = new Set(asked.map(({ type }) => type))
	expect(QUESTION_TYPES.filter((type) => !used.has(type))).toEqual([])
	expect(questions.filter(({ showIf }) => showIf).length).toBeGreaterThan(10)
})

test('texts and synonyms are there in Arabic, in Arabic letters', () => {
	for (const { id, name, description, synonyms, notUs } of services) {
		for (const text of [name.ar, description.ar, ...synonyms.ar, ...(notUs ? [notUs.ar] : [])]) {
			expect([id, text]).toEqual([id, expect.stringMatching(/[\u0621-\u064a]{2}/)])
		}
		expect(synonyms.en.length).toBeGreaterThanOrEqual(5)
		expect(synonyms.ar.length).toBeGreaterThanOrEqual(3)
		expect(new Set(synonyms.en).size).toBe(synonyms.en.length)
	}
})

test('what is urgent and what is sensitive is so marked', () => {
	const ids = (isWanted: (service: (typeof services)[number]) => boolean) =>
		services.filter(isWanted).map(({ id }) => id)
	expect(ids(({ isSensitive }) => isSensitive)).toEqual([
		'homeless-tonight',
		'worried-about-adult',
		'worried-about-child',
		'domestic-abuse',
	])
	expect(ids(({ urgentHours }) => urgentHours !== null)).toContain('dangerous-building')
	expect(ids(({ notUs }) => notUs !== null)).toHaveLength(4)
})

test('nine teams, with one desk and one duty team', () => {
	expect(teams).toHaveLength(9)
	expect(teams.filter(({ kind }) => kind === 'desk')).toHaveLength(1)
	expect(teams.filter(({ kind }) => kind === 'duty')).toHaveLength(1)
	for (const { phone } of teams) expect(phone).toMatch(/^020 7946 0\d{3}$/)
})

test('rules name what there is, each service and place once, and every ward has a team', () => {
	const keys = rules.map(({ serviceId, placeId }) => `${serviceId} ${placeId}`)
	expect(new Set(keys).size).toBe(keys.length)
	for (const { teamId, serviceId, placeId } of rules) {
		expect(teams.map(({ id }) => id)).toContain(teamId)
		if (serviceId) expect(services.map(({ id }) => id)).toContain(serviceId)
		if (placeId) expect(places.map(({ id }) => id)).toContain(placeId)
	}
	const covered = rules.filter(({ serviceId }) => !serviceId).map(({ placeId }) => placeId)
	expect(places.filter(({ kind, id }) => kind !== 'borough' && !covered.includes(id))).toEqual([])
})

test('every team has somebody, and nobody has a real address', () => {
	for (const { id } of teams) expect(staff.some(({ teamIds }) => teamIds.includes(id))).toBe(true)
	for (const { email } of [...staff, ...teams]) expect(email).toMatch(/^[a-z.-]+@[a-z]+\.example$/)
	expect(new Set(staff.map(({ email }) => email)).size).toBe(staff.length)
})
