import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listPeople } from '../person.server.ts'
import { PersonTable } from '../person-table.tsx'
import { listTeams } from '../team.server.ts'
import type { Route } from './+types/people.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const [people, teams] = [await listPeople(db), await listTeams(db)]
	const isInvited = new URL(request.url).searchParams.get('done') === 'invited'
	return { people, teams, isInvited }
}

export default function People({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-admin')
	const { language } = useShell()
	const { people, teams, isInvited } = loaderData
	return (
		<StaffPage title={t('people.heading')}>
			{isInvited && (
				<NotificationBanner type="success" title={t('people.success')}>
					{t('people.done.invited')}
				</NotificationBanner>
			)}
			<h1 className="govuk-heading-l">{t('people.heading')}</h1>
			<Button href="/staff/people/new">{t('people.add')}</Button>
			<PersonTable people={people} teams={teams} language={language} />
		</StaffPage>
	)
}
