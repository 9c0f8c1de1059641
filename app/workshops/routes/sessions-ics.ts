import { textIn } from '#app/languages/language.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext, settingsContext } from '#app/web/context.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import { workshopCalendar } from '../calendar.ts'
import { listForFeed } from '../list.server.ts'
import type { Route } from './+types/sessions-ics.ts'
import { readAsked } from './asked-sessions.server.ts'
import { calendarFile } from './calendar-file.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** What the list is narrowed to, for a calendar that keeps itself up to date. */
export async function loader({ request, context }: Route.LoaderArgs) {
	const { council, publicUrl } = context.get(settingsContext)
	const [language, now] = [context.get(languageContext), context.get(nowContext)]
	const { timeZone } = council
	const { query } = await readAsked(request, context)
	const found = await listForFeed(context.get(dbContext), query, { now, timeZone })
	const t = translatorFor(language).getFixedT(language, 'sessions')
	const borough = textIn(council.borough, language).text
	const name = t('feed.title', { borough })
	const text = workshopCalendar(found, { council, publicUrl, language, name, now })
	return calendarFile(text, { name: 'sessions', isFeed: true })
}
