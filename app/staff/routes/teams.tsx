import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listTeams } from '../team.server.ts'
import { TeamTable } from '../team-table.tsx'
import type { Route } from './+types/teams.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	return { teams: await listTeams(context.get(dbContext)) }
}

export default function Teams({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-admin')
	const { language } = useShell()
	return (
		<StaffPage title={t('teams.heading')}>
			<h1 className="govuk-heading-l">{t('teams.heading')}</h1>
			<Button href="/staff/teams/new">{t('teams.add')}</Button>
			<TeamTable teams={loaderData.teams} language={language} />
		</StaffPage>
	)
}
