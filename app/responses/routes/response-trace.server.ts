import { listFindings } from '#app/consultations/finding.server.ts'
import type { Answers } from '#app/questions/answer.ts'
import type { Definition } from '#app/questions/definition.ts'
import { traceOf, wordsHashOf } from '#app/results/theme.server.ts'
import { listPeople } from '#app/staff/person.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Traced } from '../response-trace.tsx'

/** From each answer of a response to the findings, in words for the page. */
export async function readTrace(
	db: Db,
	{ id, consultationId, answers }: { id: string; consultationId: string; answers: Answers },
	{ questions }: Definition,
): Promise<Traced[]> {
	const trace = await traceOf(db, id)
	if (trace.length === 0) return []
	const findings = new Map(
		(await listFindings(db, consultationId)).map((one) => [one.id, one.said]),
	)
	const names = new Map((await listPeople(db)).map((person) => [person.id, person.name]))
	return trace.map(({ questionId, theme, taggedBy, wordsHash, findingId }) => ({
		question: questions.find((question) => question.id === questionId)?.label ?? { en: questionId },
		theme,
		isOfWordsBefore: wordsHash !== wordsHashOf(String(answers[questionId] ?? '')),
		by: names.get(taggedBy) ?? '',
		finding: findingId ? findings.get(findingId) : undefined,
	}))
}
