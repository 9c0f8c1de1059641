import { DEFAULT_LANGUAGE, type Language, type LocalText } from '#app/languages/language.ts'
import { type Definition, textsOf } from '#app/questions/definition.ts'
import type { Consultation } from './consultation.server.ts'

/** Pages of the staff area on which something missing is put right. */
export const MISSING_PAGES = ['page', 'times', 'questions', 'documents'] as const
export type MissingPage = (typeof MISSING_PAGES)[number]

/**
 * What keeps a consultation from being published, and where.
 * missing: nothing is there. untranslated: not in this language. past: the close is behind us.
 * none: there is no question. `path` names the text: `why`, `listeners.0.role`,
 * `questions.2.options.0.label`, `documents.1.title`.
 */
export type Missing = {
	page: MissingPage
	path: string
	code: 'missing' | 'untranslated' | 'past' | 'none'
	language?: Language
}

export type Checkable = Pick<
	Consultation,
	| 'languages'
	| 'title'
	| 'summary'
	| 'why'
	| 'scope'
	| 'decider'
	| 'otherWays'
	| 'readingPlan'
	| 'listeners'
	| 'topic'
	| 'placeIds'
	| 'opensAt'
	| 'closesAt'
>
export type CheckableDocument = { title: LocalText; body: LocalText }

const NEEDED = ['title', 'summary', 'why', 'scope', 'decider'] as const
const ASIDE = ['otherWays', 'readingPlan'] as const

/**
 * Everything that is not there yet: texts that a page needs, what must be chosen, each offered language of each text
 * that is there, the moments, a question to answer. Gates are looked at apart, for they can be
 * justified, and this cannot. `now` is compared with the close.
 */
export function missingFor(
	consultation: Checkable,
	{ definition, documents }: { definition: Definition; documents: CheckableDocument[] },
	{ now }: { now: Date },
): Missing[] {
	const { languages, opensAt, closesAt, listeners } = consultation
	const inLanguages = (page: MissingPage, path: string, text: LocalText): Missing[] =>
		languages.flatMap((language): Missing[] => {
			if (text[language]) return []
			if (language === DEFAULT_LANGUAGE) return [{ page, path, code: 'missing' }]
			return [{ page, path, code: 'untranslated', language }]
		})
	const asked = definition.questions.filter(({ type }) => type !== 'information')
	return [
		...NEEDED.flatMap((path) => inLanguages('page', path, consultation[path])),
		...ASIDE.flatMap((path) => {
			const text = consultation[path]
			return text ? inLanguages('page', path, text) : []
		}),
		...(listeners.length === 0
			? [{ page: 'page', path: 'listeners', code: 'missing' } as const]
			: listeners.flatMap(({ role }, at) => inLanguages('page', `listeners.${at}.role`, role))),
		...(consultation.topic ? [] : [{ page: 'page', path: 'topic', code: 'missing' } as const]),
		...(consultation.placeIds ? [] : [{ page: 'page', path: 'reach', code: 'missing' } as const]),
		...timesMissing({ opensAt, closesAt }, now),
		...(asked.length === 0
			? [{ page: 'questions', path: 'questions', code: 'none' } as const]
			: textsOf(definition).flatMap(([path, text]) => inLanguages('questions', path, text))),
		...documents.flatMap(({ title, body }, at) => [
			...inLanguages('documents', `documents.${at}.title`, title),
			...inLanguages('documents', `documents.${at}.body`, body),
		]),
	]
}

function timesMissing(
	{ opensAt, closesAt }: Pick<Consultation, 'opensAt' | 'closesAt'>,
	now: Date,
): Missing[] {
	return [
		...(opensAt ? [] : [{ page: 'times', path: 'opens', code: 'missing' } as const]),
		...(closesAt ? [] : [{ page: 'times', path: 'closes', code: 'missing' } as const]),
		...(closesAt && closesAt <= now
			? [{ page: 'times', path: 'closes', code: 'past' } as const]
			: []),
	]
}
