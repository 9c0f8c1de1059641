import { useTranslation } from 'react-i18next'
import { textIn } from '#app/languages/language.ts'
import { pathIn } from '#app/languages/language-path.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { languageContext, nowContext, settingsContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { publicPart } from '../list.ts'
import { posterCode } from '../poster-code.ts'
import { workshopPhase } from '../workshop.ts'
import { WorkshopPoster } from '../workshop-poster.tsx'
import type { Route } from './+types/session-poster.ts'
import { readSeen } from './seen-workshop.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=60' }
}

export async function loader({ context, params }: Route.LoaderArgs) {
	const workshop = await readSeen(context, params.slug)
	const { publicUrl } = context.get(settingsContext)
	const short = pathIn(context.get(languageContext), `/s/${workshop.shortCode}`)
	const address = `${publicUrl}${short}`
	const phase = workshopPhase(workshop, context.get(nowContext))
	return { workshop: publicPart(workshop), phase, address, code: posterCode(address) }
}

/** To be printed and put up: one sheet, with an address that can be typed or pointed at. */
export default function SessionPoster({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('sessions')
	const { settings, language } = useShell()
	const { workshop, phase, address, code } = loaderData
	const { timeZone, phone } = settings.council
	return (
		<Page title={textIn(workshop.title, language).text} backHref={`/sessions/${workshop.slug}`}>
			{phase !== 'over' && <p className="govuk-body app-not-printed">{t('poster.print')}</p>}
			<h1 className="govuk-heading-xl">
				<LocalWords text={workshop.title} language={language} />
			</h1>
			<WorkshopPoster {...{ workshop, phase, address, code, language, timeZone, phone }} />
		</Page>
	)
}
