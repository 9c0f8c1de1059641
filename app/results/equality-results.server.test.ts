import type { AnswerValue } from '#app/questions/answer.ts'
import { keepEqualityAnswers } from '#app/responses/equality.server.ts'
import { expect, test } from '#tests/support/database.ts'
import { readEquality } from './results.server.ts'
import { makeConsultation } from './results.test-support.ts'

test('answers about equality are totals of each question, with small numbers hidden', async ({
	db,
}) => {
	const { consultation } = await makeConsultation(db)
	const other = await makeConsultation(db)
	const give = async (times: number, sex: AnswerValue, id = consultation.id) => {
		for (let index = 0; index < times; index++) await keepEqualityAnswers(db, id, { sex })
	}
	await give(12, 'female')
	await give(6, 'male')
	await give(3, { isNotSaid: true })
	await give(9, 'male', other.consultation.id)
	const results = await readEquality(db, consultation.id, { threshold: 5 })
	const sex = results.find(({ question }) => question.id === 'sex')
	expect(sex?.answered).toBe(21)
	expect(sex?.slices[0]?.choices.map(({ choice, figure }) => [choice, figure?.count])).toEqual([
		['female', 12],
		['male', undefined],
		['prefer-not-to-say', undefined],
	])
	expect(results.filter(({ answered }) => answered !== 0)).toEqual([sex])
	const few = await readEquality(db, consultation.id, { threshold: 22 })
	expect(few.find(({ question }) => question.id === 'sex')).toMatchObject({
		...{ answered: undefined, slices: [] },
	})
})
