import { sql } from 'drizzle-orm'
import { type Language, languageFor } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import type { Ranked } from './ranking.ts'
import { searchWords } from './search-words.ts'

type Options = {
	languages: Language[]
	/** A match in another language than the reader's weighs a little less. */
	language: Language
	scoreMin: number
	limit: number
}

/**
 * Active services by how well they fit a text, best first, in one query. Each word that is in the
 * directory counts by how rare it is there and by where it stands (name, synonym, description). A
 * word that is nowhere is taken for its nearest neighbour in the names and synonyms, if one is
 * near. Then names and synonyms are compared as a whole: the more of one is there, the more it
 * weighs. Never fails for what is typed: only letters and digits of it reach the database.
 */
export async function rankServices(db: Db, text: string, options: Options): Promise<Ranked[]> {
	const looked = searchWords(text)
	if (looked.length === 0) return []
	const { rows } = await db.execute<Ranked>(sql`
		with ${lookedFor(looked, options.languages)}, ${MATCHES}, ${SCORES},
		by_language as (
			select w.service_id, w.words,
				(w.score + 2 * coalesce(p.score, 0))
					* case when w.language = ${options.language} then 1 else 0.9 end as score
			from candidates w left join by_phrase p using (service_id, language)
		),
		best as (
			select distinct on (service_id) service_id as id, round(score::numeric, 6)::float as score, words
			from by_language
			order by service_id, score desc
		)
		select id, score, words from best
		where score >= ${options.scoreMin}
		order by score desc, id
		limit ${options.limit}`)
	return rows
}

/** Each word in each language, as that language's dictionary knows it; stop words fall out. */
function lookedFor(looked: ReturnType<typeof searchWords>, languages: Language[]) {
	const configs = languages.map((code) => languageFor(code).search)
	const words = looked.map(({ word }) => word)
	const isJoined = looked.map((one) => one.isJoined)
	return sql`
		languages as materialized (
			select language, config::regconfig as config
			from unnest(${sql.param(languages)}::text[], ${sql.param(configs)}::text[])
				as l(language, config)
		),
		words as materialized (
			select l.language, l.config, w.word, w.is_joined, q.query
			from unnest(${sql.param(words)}::text[], ${sql.param(isJoined)}::boolean[])
				as w(word, is_joined)
			cross join languages l
			cross join lateral plainto_tsquery(l.config, unaccent(w.word)) as q(query)
			where numnode(q.query) > 0
		)`
}

/** Trigrams of short words say too little; and who mistypes mostly gets the first letter right. */
const MATCHES = sql`
	known as materialized (
		select w.language, w.word, w.query, f.service_id, ts_rank('{0, 0.3, 0.9, 1}', f.vector, w.query) as rank
		from words w
		join service_search f on f.language = w.language and f.vector @@ w.query
		join services s on s.id = f.service_id and s.is_active
	),
	unknown as materialized (
		select w.language, w.config, w.word, left(w.word, 1) as initial
		from words w
		where not w.is_joined and length(w.word) >= 4
			and not exists (select from known k where k.language = w.language and k.word = w.word)
	),
	vocabulary as materialized (
		select distinct f.language, v.word
		from (
			select language, string_agg(distinct initial, '') as initials from unknown group by language
		) u
		join service_search f on f.language = u.language
		join services s on s.id = f.service_id and s.is_active
		cross join lateral (
			select string_to_table(translate(f.terms, E'\n', ' '), ' ') as word
			union all
			select replace(phrase, ' ', '') from string_to_table(f.terms, E'\n') as t(phrase)
			where phrase like '% %' and phrase not like '% % %'
		) v
		where length(v.word) >= 4 and strpos(u.initials, left(v.word, 1)) > 0
	),
	meant as materialized (
		select distinct on (u.language, u.word) u.language, q.query, c.likeness
		from unknown u
		join vocabulary v on v.language = u.language and left(v.word, 1) = u.initial
			and abs(length(u.word) - length(v.word)) <= 2
		cross join lateral (select similarity(u.word, v.word) as likeness) c
		cross join lateral plainto_tsquery(u.config, v.word) as q(query)
		where c.likeness >= case when length(u.word) < 6 then 0.5 else 0.45 end
		order by u.language, u.word, c.likeness desc, v.word
	),
	hits as materialized (
		select language, query, service_id, rank, 1::real as likeness from known
		union all
		select m.language, m.query, f.service_id, ts_rank('{0, 0.3, 0.9, 1}', f.vector, m.query), m.likeness
		from meant m
		join service_search f on f.language = m.language and f.vector @@ m.query
		join services s on s.id = f.service_id and s.is_active
	)`

const SCORES = sql`
	size as (select greatest(count(*), 1) as services from services where is_active),
	lexemes as materialized (
		select language, query, max(likeness)
			* ln(1 + size.services::float / count(distinct service_id)) / ln(1 + size.services) as weight
		from hits cross join size
		group by language, query, size.services
	),
	candidates as materialized (
		select service_id, language, sum(h.rank * l.weight) as score,
			jsonb_object_agg(l.query::text, h.rank * l.weight) as words
		from (select distinct service_id, language, query, rank from hits) h
		join lexemes l using (language, query)
		group by service_id, language
		order by score desc, service_id, language
		limit 30
	),
	phrases as materialized (
		select c.service_id, c.language, to_tsvector(l.config, t.phrase) as vector
		from candidates c
		join languages l using (language)
		join service_search f using (service_id, language)
		cross join lateral string_to_table(f.terms, E'\n') as t(phrase)
	),
	by_phrase as (
		select service_id, language, max(score) as score
		from (
			select p.service_id, p.language,
				sum(l.weight) * power(least(count(*)::float / length(p.vector), 1), 2) as score
			from phrases p join lexemes l on l.language = p.language and p.vector @@ l.query
			group by p.service_id, p.language, p.vector
		) each
		group by service_id, language
	)`
