import { data } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext, settingsContext } from '#app/web/context.ts'
import { workshopCalendar } from '../calendar.ts'
import { findSeries, listSeries } from '../list.server.ts'
import type { Route } from './+types/series-ics.ts'
import { calendarFile } from './calendar-file.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** All dates of a series, for a calendar that keeps itself up to date. */
export async function loader({ context, params }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const slug = /^(.+)\.ics$/.exec(params.file)?.[1]
	const series = slug ? await findSeries(db, { slug }) : undefined
	const dates = series ? await listSeries(db, series.id) : []
	const [first] = dates
	if (!series || !first) throw data(null, { status: 404 })
	const { council, publicUrl } = context.get(settingsContext)
	const [language, now] = [context.get(languageContext), context.get(nowContext)]
	const name = textIn(first.title, language).text
	const text = workshopCalendar(dates, { council, publicUrl, language, name, now })
	return calendarFile(text, { name: series.slug, isFeed: true })
}
