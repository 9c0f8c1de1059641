import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { DocumentBody } from '#app/consultations/document-body.tsx'
import { textIn } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { listTeams } from '#app/staff/team.server.ts'
import { localDay } from '#app/triage/timescale.ts'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, settingsContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { listCommitments } from '../outcome.server.ts'
import { spanText } from '../when-text.ts'
import { WorkshopCommitments } from '../workshop-commitments.tsx'
import type { Route } from './+types/session-outcome.ts'
import { readSeen } from './seen-workshop.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=60' }
}

/** Not there before those who took part were told. */
export async function loader({ context, params }: Route.LoaderArgs) {
	const { id, slug, title, notes, outcomesSentAt, ...one } = await readSeen(context, params.slug)
	if (!outcomesSentAt || one.status !== 'published') throw data(null, { status: 404 })
	const { startsAt, endsAt } = one
	const { timeZone } = context.get(settingsContext).council
	const today = localDay(context.get(nowContext), timeZone)
	const db = context.get(dbContext)
	const [made, teams] = [await listCommitments(db, id), await listTeams(db)]
	const commitments = made.map((one) => ({
		...one,
		byTeam: teams.find((team) => team.id === one.byTeamId)?.name ?? null,
	}))
	return { slug, title, notes, startsAt, endsAt, today, commitments }
}

export default function SessionOutcome({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation(['sessions', 'outcomes'])
	const { language, settings } = useShell()
	const { slug, title, notes, today, commitments, ...when } = loaderData
	const { timeZone } = settings.council
	return (
		<Page
			title={`${t('outcome.heading')}: ${textIn(title, language).text}`}
			backHref={`/sessions/${slug}`}
		>
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{t('outcome.heading')}</h1>
			<p className="govuk-body-l">{t('outcome.what')}</p>
			<p className="app-note">{spanText(when, { language, timeZone })}</p>
			{commitments.length > 0 && (
				<>
					<h2 className="govuk-heading-m">{t('outcome.commitments')}</h2>
					<WorkshopCommitments {...{ commitments, language, today }} />
				</>
			)}
			{notes && (
				<>
					<h2 className="govuk-heading-m">{t('outcome.notes')}</h2>
					<DocumentBody text={notes} language={language} headingLevel={3} />
				</>
			)}
			<p className="govuk-body">
				<Link href={`/sessions/${slug}`}>{t('outcome.page')}</Link>
			</p>
			<p className="govuk-body">
				<Link href="/what-changed">{t('outcomes:others')}</Link>
			</p>
		</Page>
	)
}
