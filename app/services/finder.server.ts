import { DEFAULT_LANGUAGE, LANGUAGE_CODES, type Language } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { GENERAL_SERVICE_ID } from './general-service.ts'
import { rankServices } from './ranking.server.ts'
import { pickSuggestions, type Ranked } from './ranking.ts'
import { listServicesByIds } from './service.server.ts'
import type { Service } from './service.ts'

const suggestionsMax = 3
const foundMax = 20

/** One rare word of a name or a synonym scores about 1, a common one of a description under 0.1. */
const suggestionScoreMin = 0.3
const foundScoreMin = 0.05

/** The likeliest services for what a resident wrote, best first; none is an answer too. */
export async function suggestServices(
	db: Db,
	words: string,
	{ language, limit = suggestionsMax }: { language: Language; limit?: number },
): Promise<Service[]> {
	const options = { language, scoreMin: suggestionScoreMin, limit: foundMax }
	const ranked = await rankInLanguages(db, words, options)
	return listServicesByIds(db, pickSuggestions(ranked, limit))
}

/** Everything that has to do with the words, best first, for who searches again. */
export async function searchServices(
	db: Db,
	words: string,
	{ language }: { language: Language },
): Promise<Service[]> {
	const options = { language, scoreMin: foundScoreMin, limit: foundMax }
	const ranked = await rankInLanguages(db, words, options)
	return listServicesByIds(
		db,
		ranked.map(({ id }) => id),
	)
}

/**
 * The reader's language and the default one; where they give nothing, all the others, because
 * people write in their own language on a page of another. The service for what fits no other is
 * always offered beside them, so it is not one of them.
 */
async function rankInLanguages(
	db: Db,
	words: string,
	options: { language: Language; scoreMin: number; limit: number },
): Promise<Ranked[]> {
	const near = [...new Set([options.language, DEFAULT_LANGUAGE])]
	const rank = async (languages: Language[]) => {
		const ranked = await rankServices(db, words, { ...options, languages })
		return ranked.filter(({ id }) => id !== GENERAL_SERVICE_ID)
	}
	const ranked = await rank(near)
	const others = LANGUAGE_CODES.filter((code) => !near.includes(code))
	return ranked.length > 0 || others.length === 0 ? ranked : rank(others)
}
