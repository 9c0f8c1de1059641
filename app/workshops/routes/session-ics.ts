import type { RouteHandle } from '#app/web/access.ts'
import { languageContext, nowContext, settingsContext } from '#app/web/context.ts'
import { workshopCalendar } from '../calendar.ts'
import type { Route } from './+types/session-ics.ts'
import { calendarFile } from './calendar-file.server.ts'
import { readSeen } from './seen-workshop.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export async function loader({ context, params }: Route.LoaderArgs) {
	const workshop = await readSeen(context, params.slug)
	const { council, publicUrl } = context.get(settingsContext)
	const [language, now] = [context.get(languageContext), context.get(nowContext)]
	const text = workshopCalendar([workshop], { council, publicUrl, language, now })
	return calendarFile(text, { name: workshop.slug, isFeed: false })
}
