import { Feed } from 'feed'
import { type Language, textIn } from '#app/languages/language.ts'
import { pathIn } from '#app/languages/language-path.ts'
import type { PublicWorkshop } from './list.ts'
import { spanText } from './when-text.ts'

/** RSS 2.0: an item for each workshop, dated by when it was published, its time in words. */
export function workshopFeed(
	workshops: Pick<
		PublicWorkshop,
		'slug' | 'title' | 'summary' | 'startsAt' | 'endsAt' | 'publishedAt' | 'changedAt'
	>[],
	{
		title,
		description,
		publicUrl,
		language,
		timeZone,
		now,
	}: {
		title: string
		description: string
		/** Without a slash at the end. */
		publicUrl: string
		language: Language
		timeZone: string
		now: Date
	},
): string {
	const address = (path: string) => `${publicUrl}${pathIn(language, path)}`
	const feed = new Feed({
		...{ title, description, language, generator: false, updated: now },
		link: address('/sessions'),
		feedLinks: { rss: address('/sessions/feed.rss') },
	})
	for (const { slug, summary, startsAt, endsAt, publishedAt, changedAt, ...one } of workshops)
		feed.addItem({
			title: textIn(one.title, language).text,
			link: address(`/sessions/${slug}`),
			guid: address(`/sessions/${slug}`),
			date: publishedAt ?? changedAt,
			description: asHtml(
				`${spanText({ startsAt, endsAt }, { language, timeZone })}. ${textIn(summary, language).text}`,
			),
		})
	return feed.rss2()
}

/** What a description is read as (RSS 2.0). */
function asHtml(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
