import { DEFAULT_LANGUAGE, LANGUAGE_CODES, type Language } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { pickSuggestions, type Ranked } from './ranking.ts'
import { rankServices } from './ranking.server.ts'
import type { Service, ServiceSuggestion } from './service.ts'
import { listServicesByIds } from './service.server.ts'

export const suggestionsMax = 3
export const foundMax = 20

/** One rare word of a name or a synonym scores about 1, a common one of a description under 0.1. */
const suggestionScoreMin = 0.3
const foundScoreMin = 0.05

/** The likeliest services for what a resident wrote, best first; none is an answer too. */
export async function suggestServices(
	db: Db,
	words: string,
	{ language, limit = suggestionsMax }: { language: Language; limit?: number },
): Promise<ServiceSuggestion[]> {
	const options = { language, scoreMin: suggestionScoreMin, limit: foundMax }
	const ranked = await rankInLanguages(db, words, options)
	return suggestionsOf(db, pickSuggestions(ranked, limit))
}

/** Everything that has to do with the words, best first, for who searches again. */
export async function searchServices(
	db: Db,
	words: string,
	{ language }: { language: Language },
): Promise<ServiceSuggestion[]> {
	const options = { language, scoreMin: foundScoreMin, limit: foundMax }
	const ranked = await rankInLanguages(db, words, options)
	return suggestionsOf(
		db,
		ranked.map(({ id }) => id),
	)
}

async function suggestionsOf(db: Db, ids: string[]): Promise<ServiceSuggestion[]> {
	return (await listServicesByIds(db, ids)).map(suggestionOf)
}

function suggestionOf(service: Service): ServiceSuggestion {
	const { id, name, description, urgentHours, isSensitive, allowsAnonymous, notUs } = service
	return { id, name, description, urgentHours, isSensitive, allowsAnonymous, notUs }
}

/**
 * The reader's language and the default one; where they give nothing, all the others, because
 * people write in their own language on a page of another.
 */
async function rankInLanguages(
	db: Db,
	words: string,
	options: { language: Language; scoreMin: number; limit: number },
): Promise<Ranked[]> {
	const near = [...new Set([options.language, DEFAULT_LANGUAGE])]
	const ranked = await rankServices(db, words, { ...options, languages: near })
	const languages = LANGUAGE_CODES.filter((code) => !near.includes(code))
	if (ranked.length > 0 || languages.length === 0) return ranked
	return rankServices(db, words, { ...options, languages })
}
