import { type Answers, isNotSaid } from '#app/questions/answer.ts'
import type { Definition, Question } from '#app/questions/definition.ts'
import { RESPONSE_CHANNELS, type ResponseChannel } from './response.ts'

/** Which responses a list shows. toRead: may be published, and nobody has read them for it. */
export const RESPONSE_FILTERS = ['all', 'toRead', 'flagged', 'reported'] as const
export type ResponseFilter = (typeof RESPONSE_FILTERS)[number]

export function readResponseFilter(text: string | null): ResponseFilter {
	return RESPONSE_FILTERS.find((filter) => filter === text) ?? 'all'
}

export function readChannel(text: string | null): ResponseChannel | undefined {
	return RESPONSE_CHANNELS.find((channel) => channel === text)
}

/** The last row of a page: where the next one begins. */
export type ResponseCursor = { at: Date; id: string }

export function cursorText({ at, id }: ResponseCursor): string {
	return `${at.toISOString()}_${id}`
}

/** Undefined for anything that is not a cursor of ours: then the list is shown from its start. */
export function readCursor(text: string | null): ResponseCursor | undefined {
	const [, day = '', id = ''] =
		/^([12]\d{3}-\d\d-\d\dT[\d:.]{12}Z)_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(
			text ?? '',
		) ?? []
	const at = new Date(day)
	return id === '' || Number.isNaN(at.getTime()) ? undefined : { at, id }
}

/** Whether the answers to a question may be published one by one: people agree to that of words. */
export function isPublishable({ isPersonal, type }: Question & { isPersonal?: boolean }): boolean {
	return (type === 'text' || type === 'long-text') && !isPersonal
}

export type Redaction = { questionId: string; text: string }

/** What of a response is published: what it says in words, or what stands in the place of some. */
export function publishedAnswers(
	{ questions }: Definition,
	answers: Answers,
	redactions: Redaction[],
): { question: Question; answer: Answers[string] | { redacted: string } }[] {
	return questions.filter(isPublishable).flatMap((question) => {
		const value = answers[question.id]
		if (value === undefined || isNotSaid(value)) return []
		const redaction = redactions.find(({ questionId }) => questionId === question.id)
		return [{ question, answer: redaction ? { redacted: redaction.text } : value }]
	})
}
