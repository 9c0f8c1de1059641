import { textIn } from '#app/languages/language.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext, settingsContext } from '#app/web/context.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import { workshopFeed } from '../feed.ts'
import { listForFeed } from '../list.server.ts'
import type { Route } from './+types/sessions-rss.ts'
import { readAsked } from './asked-sessions.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** What the list is narrowed to, for readers of feeds; what is over or cancelled is no news. */
export async function loader({ request, context }: Route.LoaderArgs) {
	const { council, publicUrl } = context.get(settingsContext)
	const [language, now] = [context.get(languageContext), context.get(nowContext)]
	const { timeZone } = council
	const { query } = await readAsked(request, context)
	const found = await listForFeed(context.get(dbContext), query, { now, timeZone })
	const coming = found.filter(({ status, endsAt }) => status === 'published' && endsAt > now)
	const t = translatorFor(language).getFixedT(language, 'sessions')
	const borough = textIn(council.borough, language).text
	const text = workshopFeed(coming, {
		title: t('feed.title', { borough }),
		description: t('feed.what', { borough }),
		...{ publicUrl, language, timeZone, now },
	})
	return new Response(text, {
		headers: {
			'Content-Type': 'application/rss+xml; charset=utf-8',
			'Cache-Control': 'public, max-age=300',
		},
	})
}
